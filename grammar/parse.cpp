#include "grammar/parse.hpp"

#include "grammar/rules/rules.hpp"

namespace dateline {

std::optional<Parsed> parse(Token const* at, Token const* end) {
  ast::Expression ast;
  auto first = at;
  if (!grammar::x3::parse(first, end, grammar::expression, ast)) return std::nullopt;
  return Parsed{std::move(ast), static_cast<std::uint32_t>(first - at)};
}

}  // namespace dateline
