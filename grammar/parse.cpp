#include "grammar/parse.hpp"

#include "grammar/rules/rules.hpp"

namespace dateline {

SymbolSet const& first_symbols() {
  static auto const first =
      grammar::look_ahead_of(static_cast<grammar::expression_id*>(nullptr)).all.first;
  return first;
}

std::optional<Parsed> parse(Token const* at, Token const* end) {
  ast::Expression ast;
  auto first = at;
  if (!grammar::x3::parse(first, end, grammar::expression, ast)) return std::nullopt;
  return Parsed{std::move(ast), static_cast<std::uint32_t>(first - at)};
}

}  // namespace dateline
