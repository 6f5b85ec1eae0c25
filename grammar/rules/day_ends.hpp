// What may stand behind a date, and before it: shared by the dates with a month (date.cpp) and
// those without (day.cpp).
#pragma once

#include "grammar/rows.hpp"
#include "grammar/rules/rules.hpp"

namespace dateline::grammar {

// "today am I" is a verb
inline bool is_half_day_end(Iterator at, Iterator) {
  return at->kind != TokenKind::word || !at[-1].is(Category::meridiem, 0);
}
inline constexpr Assert<is_half_day_end> half_day_end{};
inline ast::DateTime half_of_day(ast::Expression const& day, int meridiem) {
  auto const part = meridiem == 0 ? DayPart::morning : DayPart::afternoon;
  return {day, ast::Expression{ast::PartOfDay{part, {}}, "en.clock.day_part"}};
}
// "5:30" and "5.5" and "5%" are no days.
inline bool is_no_measure(Iterator at, Iterator) {
  if (!at->glued) return true;
  if (at->kind != TokenKind::mark) return at->kind == TokenKind::stop;
  bool const number_follows = at[1].glued && at[1].kind == TokenKind::number;
  if (at->is_mark('%') || at->is_mark('/')) return false;
  // "September the 11-nation group", but "March 3-May 5"
  if (is_dash(at) && at[-2].is(Function::the) && at[1].glued && at[1].kind == TokenKind::word)
    return at[1].has(Category::month);
  return !((at->is_mark('.') || at->is_mark(':')) && number_follows);
}
inline constexpr Assert<is_no_measure> no_measure{};

template <Category kind>
bool is_name_in_row(Iterator at, Iterator) {
  return at->has(kind) && is_in_row(at, kind);
}
template <Category kind>
inline constexpr Assert<is_name_in_row<kind>> in_row{};
// behind "Oct", "Fri", "Sept": their full stop is a part of them
inline bool is_abbreviated(Iterator at, Iterator) {
  if (!at->is_mark('.') || !at[-1].word) return false;
  auto const& form = at[-1].word->form;
  return at[-1].capital && form.size() >= 3 && form.size() <= 5 && !form.ends_with('y') &&
         form != "june" && form != "march" && form != "april";
}
inline constexpr Assert<is_abbreviated> abbreviated{};

// "the 5th" stands alone when no noun follows that it would number.
inline bool is_phrase_end(Iterator at, Iterator) {
  // "on the 21st we ride"
  if (at->is(Category::context, static_cast<int>(Context::subject))) return true;
  if (at->kind == TokenKind::stop || at->kind == TokenKind::mark) return !is_dash(at) || !at->glued;
  if (at->has(Category::unit)) return false;
  // "the 11th five-year plan"
  bool const number = at->kind == TokenKind::number || at->has(Category::number);
  if (number && (is_dash(at + 1) || at[1].has(Category::unit))) return false;
  return at->has(Category::function) || at->has(Category::tense) || at->has(Category::day_part) ||
         at->has(Category::limit) || at->has(Category::moment) || at->kind == TokenKind::number ||
         at->has(Category::number) || at->is(Category::shift, static_cast<int>(Shift::this_));
}
inline constexpr Assert<is_phrase_end> phrase_end{};
// behind the number of a day: the end of a phrase, or its hour
inline bool is_close(Iterator at, Iterator) {
  if (at->kind == TokenKind::stop) return true;
  if (at->kind == TokenKind::mark)
    return (at->is_mark('.') || at->is_mark(',') || at->is_mark('!') || at->is_mark('?') ||
            at->is_mark(')') || at->is_mark(';') || at->is_mark('@')) &&
           (!at[1].glued || at[1].kind != TokenKind::number || at->is_mark('@'));
  return at->is(Function::at) || at->is(Function::between) || at->is(Function::from);
}
inline constexpr Assert<is_close> closes{};
// "for the 27": behind a preposition
inline bool is_behind_preposition_the(Iterator at, Iterator) {
  using F = Function;
  for (auto f : {F::on, F::for_, F::by, F::until, F::since, F::before, F::after, F::from})
    if (at[-2].is(f)) return true;
  return false;
}
inline constexpr Assert<is_behind_preposition_the> behind_preposition_the{};

inline auto const abbreviation_dot = abbreviated >> glue >> mark('.');

}  // namespace dateline::grammar
