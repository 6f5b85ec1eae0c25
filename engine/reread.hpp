// Expressions that the words around them make mean something else than they say alone.
#pragma once

#include <optional>

#include "engine/resolve/resolve.hpp"
#include "grammar/scan.hpp"

namespace dateline {

struct Standing {
  Tokens const& tokens;
  Mention const& mention;
  Token const* signal{};  // "in", "until"; null where none stands before it
  bool message{};         // in a message, not an article
};

// What is meant; empty where it is what is said.
std::optional<ast::Expression> reread(Standing const& standing, Anchors const& anchors);

// "on a wet Tuesday in February": which one, nobody says; "on a Tuesday flight" is this one.
bool is_any_day(Tokens const& tokens, Mention const& mention);

// The clock time that an expression is, "about 2 a.m." included; null where it is none.
ast::Clock const* clock_in(ast::Expression const& expression);

}  // namespace dateline
