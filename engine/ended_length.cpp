#include "engine/ended_length.hpp"

namespace dateline {
namespace {

// "to", "through", "ended": one word, or form, between the length and its end.
bool closes(Tokens const& tokens, std::uint32_t from, std::uint32_t to) {
  auto const& first = tokens[from];
  if (to != from + 1) return false;
  return first.is(Function::to) || first.is(Function::through) ||
         first.is(Category::edge, static_cast<int>(Position::end));
}

}  // namespace

std::optional<Interval> ended_length(Tokens const& tokens, Scan const& scan, std::size_t i,
                                     Place const& end) {
  if (i == 0 || end.granularity < Granularity::day || end.granularity > Granularity::month)
    return {};
  auto const& before = scan.mentions[i - 1];
  auto const* length = before.ast.as<ast::Duration>();
  if (!length || length->plain || length->age || length->approx ||
      !tokens[before.first].is(Function::the) ||
      !closes(tokens, before.last, scan.mentions[i].first))
    return {};
  auto begin = std::optional{end.end};
  for (auto const& amount : length->parts()) {
    if (amount.is_vague() || amount.unit < Unit::day) return {};
    begin = shift(*begin, amount.unit, -amount.value);
    if (!begin) return {};
  }
  return Interval{instant(*begin, Granularity::day), instant(end.end, Granularity::day)};
}

}  // namespace dateline
