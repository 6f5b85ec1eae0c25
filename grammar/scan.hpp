// Tokens -> what was written where: mentions with their AST, and the ranges that join them.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "grammar/ast.hpp"
#include "grammar/token.hpp"

namespace dateline {

// Half-open range of tokens, and what they say.
struct Mention {
  std::uint32_t first{}, last{};
  ast::Expression ast;
};

// How a range is open or closed, as its words have it.
enum class RangeKind : std::uint8_t { closed, since, from, until, before, after, by };

struct RangeMention {
  std::uint32_t first{}, last{};          // tokens, the joining words included
  std::optional<std::uint32_t> from, to;  // mentions
  RangeKind kind{};
};

struct Scan {
  std::vector<Mention> mentions;  // in text order, not overlapping
  std::vector<RangeMention> ranges;
  bool message{};  // a short message between people, not an article
  bool request{};  // a short request, or a note of where someone will be: read_requests.cpp
};

// Longest expression at each place, then the refiners of refine.hpp in their order. Linear in the
// number of tokens. `tokens` come from lex(): a stop at either end.
Scan scan(Tokens const& tokens);

}  // namespace dateline
