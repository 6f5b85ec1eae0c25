// Named days. Their rules are rows of holidays.tsv.
// Examples: "Christmas", "Thanksgiving 2023", "Yom Kippur", "christmas 2010".
#include "grammar/rules/rules.hpp"

namespace dateline::grammar {
namespace {

// "on christmas", "by easter": lower-case where only a day can stand
bool is_behind_day_word(Iterator at, Iterator) {
  using F = Function;
  for (auto f : {F::on, F::at, F::by, F::until, F::since, F::before, F::after, F::over, F::for_,
                 F::from, F::between, F::to, F::through, F::during})
    if (at[-1].is(f)) return true;
  return at[-1].is(F::and_) && at[-2].has(Category::holiday);  // "between easter and christmas"
}
constexpr Assert<is_behind_day_word> behind_day_word{};
bool is_phrase_end(Iterator at, Iterator) {
  // "on election day in 1864": of a story, where it is no holiday
  if (at->is(Function::of) || at->is(Function::in)) return false;
  return at->kind != TokenKind::word || at->has(Category::function) || at->has(Category::day_part);
}
constexpr Assert<is_phrase_end> phrase_end{};

// clang-format off
auto const holiday_def =
    (-fn(Function::the) >> reads<Category::holiday> >> boundary >> -(-mark(',') >> -(fn(Function::of) | fn(Function::in)) >> any_year))
      [make("en.holiday.name", [](int row, auto y) { return ast::HolidayName{row, opt(y)}; })]
  // "christmas 2010"
  | (reads_any<Category::holiday> >> boundary >> -fn(Function::of) >> any_year)
      [make("en.holiday.name", [](int row, int y) { return ast::HolidayName{row, y}; })]
  | (behind_day_word >> reads_any<Category::holiday> >> boundary >> phrase_end)
      [make("en.holiday.name", [](int row) { return ast::HolidayName{row, {}}; })];
// clang-format on

}  // namespace

DATELINE_DEFINE(holiday)

}  // namespace dateline::grammar
