// One expression at one place. The only way into the X3 rules; no Boost in sight.
#pragma once

#include <cstdint>
#include <optional>

#include "grammar/ast.hpp"
#include "grammar/token.hpp"

namespace dateline {

struct Parsed {
  ast::Expression ast;
  std::uint32_t length{};  // tokens
};

// What the first token of an expression can be.
SymbolSet const& first_symbols();

// The expression that begins at `at`, or nothing. The token before `at` must exist.
std::optional<Parsed> parse(Token const* at, Token const* end);

}  // namespace dateline
