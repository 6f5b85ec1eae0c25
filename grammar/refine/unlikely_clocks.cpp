// Clock times and parts of the day that are none: running times, night porters.
#include "grammar/refine/unlikely.hpp"

namespace dateline::unlikely {
namespace {

using F = Function;

// "morning of the 10th", "evening of May 5"
bool is_of_day(Tokens const& tokens, std::uint32_t at) {
  if (!tokens[at].is(F::of)) return false;
  auto const& next = tokens[tokens[at + 1].is(F::the) ? at + 2 : at + 1];
  return next.kind == TokenKind::number || next.has(Category::month) || next.has(Category::weekday);
}

}  // namespace

bool is_no_clock(Tokens const& tokens, Mention const& m, ast::Clock const& clock) {
  constexpr int none = 99;  // a rule found no such hour in words
  if (clock.hour == none || clock.minute == none) return true;
  if (clock.meridiem || clock.zone || m.ast.rule != std::string_view{"en.clock.digits"})
    return false;
  auto const& before = tokens[m.first - 1];
  if (is_name(before) && !before.is(F::at) && !before.has(Category::tense)) return true;
  // "won in 1:16:33", "with 1:14 left": how long
  return before.is(F::in) || before.is(F::with);
}

bool is_no_day_part(Tokens const& tokens, Mention const& m, ast::PartOfDay const& part) {
  auto const& before = tokens[m.first - 1];
  auto const& after = tokens[m.last];
  // "the night porter"
  if (tokens[m.first].is(F::the) && after.kind == TokenKind::word &&
      !after.has(Category::function) && !after.has(Category::tense) && !after.past &&
      !after.has(Category::weekday) && !after.has(Category::month) && !after.has(Category::day) &&
      !is_context(after, Context::subject) && !after.has(Category::limit) && !after.glued)
    return true;
  if (m.last - m.first != 1) return false;
  // "morning" alone needs what makes it a time; "lunchtime" is one
  bool const sure = part.part == DayPart::midday && (after.kind != TokenKind::word || after.word);
  return !(sure || before.is(F::in) || before.is(F::at) || before.is(F::by) ||
           before.is(F::until) || before.is(F::since) || is_context(before, Context::lived) ||
           before.has(Category::weekday) || before.has(Category::day) ||
           after.has(Category::weekday) || after.has(Category::day) ||
           before.has(Category::shift) || before.has(Category::position) || before.is_mark(',') ||
           before.has(Category::month) || before.kind == TokenKind::number || before.is(F::on) ||
           before.is(F::ordinal_suffix) || before.is(F::of) || before.is(F::every) ||
           before.is(F::another) || before.is(F::all) || before.is(Category::number, 1) ||
           is_of_day(tokens, m.last) || is_single(before, Category::holiday));
}

}  // namespace dateline::unlikely
