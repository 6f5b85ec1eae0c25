// Quarters, halves and seasons, with their year or without.
// Examples: "third-quarter 2023", "Q3 2023", "3Q23", "FY18 Q3", "H1 2023", "the second half-year",
// "week 33", "2018 week 10", "the winter", "the third quarter".
#include "grammar/rules/rules.hpp"

namespace dateline::grammar {
namespace {

// "spring" and "fall" are seasons when a determiner, a preposition or a year says so.
bool is_season_alone(Iterator at, Iterator) {
  if (!at->has(Category::season)) return false;
  using F = Function;
  bool sure = true;
  for (auto const& sense : at->word->senses)
    if (sense.category == Category::season) sure = !sense.capital;
  if (sure) return true;
  auto const& before = at[-1];
  auto const* after = at + 1;
  if (after->kind == TokenKind::number && after->size() == 4) return true;
  // "from spring to autumn"
  if ((before.is(F::to) || before.is(F::until)) && at[-2].has(Category::season)) return true;
  if ((before.is(F::from) || before.is(F::between)) && after[1].has(Category::season)) return true;
  if (after->is(F::of))
    return (after[1].kind == TokenKind::number || after[1].has(Category::number) ||
            after[1].has(Category::shift));
  // "by spring", "until fall"
  if (before.is(F::by) || before.is(F::until) || before.is(F::since) || before.is(F::before))
    return after->kind != TokenKind::word || after->has(Category::function) ||
           after->has(Category::shift);
  if (before.is(F::the))
    return at[-2].is(F::in) || at[-2].is(F::during) || at[-2].is(F::since) || at[-2].is(F::by) ||
           at[-2].is(F::until) || at[-2].is(F::of) || at[-2].is(F::over);
  return before.is(F::in) || before.has(Category::shift) || before.has(Category::position) ||
         before.is(F::every) || before.is(F::each);
}
constexpr Assert<is_season_alone> season_alone{};

ast::PartOfYear part(Unit unit, int number, bool fiscal, boost::optional<int> year) {
  return {unit, number, fiscal, opt(year)};
}

x3::rule<struct tail_id, int> const tail{"tail"};

// "week 5 of 2018", "of the year"; "week 2 of the diet" is none of the calendar
bool is_of_calendar(Iterator at, Iterator) {
  if (!at->is(Function::of)) return true;
  ++at;
  if (at->is(Function::the)) ++at;
  return at->kind != TokenKind::word || at->has(Category::unit) || at->has(Category::shift) ||
         at->has(Category::number) || at->is(Function::fiscal);
}
constexpr Assert<is_of_calendar> of_calendar{};

bool is_capital(Iterator at, Iterator) { return at->upper; }
constexpr Assert<is_capital> capital{};
// "Q3 18": nothing that 18 could count
bool is_ended(Iterator at, Iterator) {
  if (at->kind == TokenKind::stop) return true;
  if (at->kind == TokenKind::mark)
    return !at->is_mark('%') && !(at->glued && at[1].glued && at[1].kind != TokenKind::stop);
  return at->has(Category::function) && !at->is(Function::to);
}
constexpr Assert<is_ended> ended{};

// clang-format off
auto const the = -fn(Function::the);
auto const is_quarter = is(Category::unit, Unit::quarter);
auto const is_half = is(Category::unit, Unit::half) | fn(Function::half);
// " of 2023", " 2023", "'23", glued "23"
auto const tail_def =
    (hyphen >> -mark(',') >> -fn(Function::of) >> any_year)[value([](int y) { return y; })]
  | (hyphen >> -mark('/') >> glue >> num(0, 99, 2, 2) >> boundary)[value([](int y) { return y; })];
auto const fiscal = fn(Function::fiscal) >> -(hyphen >> fn(Function::year)) >> hyphen;

auto const period_def =
  // "the third quarter of 2023", "third-quarter", "fourth quarter 1989"
    (the >> fiscal >> ordinal_number >> hyphen >> is_quarter >> -tail)
      [make("en.period.quarter", [](int n, auto y) { return part(Unit::quarter, n, true, y); })]
  | (the >> ordinal_number >> is_quarter >> -tail)
      [make("en.period.quarter", [](int n, auto y) { return part(Unit::quarter, n, false, y); })]
  | (ordinal_number >> mark('-') >> is_quarter >> -tail)
      [make("en.period.quarter", [](int n, auto y) { return part(Unit::quarter, n, false, y); })]
  // "week 33", "week 5 of 2018"; "week 18-20" are more than one
  | (fn(Function::week) >> num(1, 99, 1, 2) >> boundary >> of_calendar >> -(!(mark('-') >> num(0, 99)) >> tail))
      [make("en.period.iso_week", [](int w, auto y) { return ast::IsoWeek{opt(y), w, {}}; })]
  | (the >> ordinal_number >> fiscal >> is_quarter >> -tail)
      [make("en.period.quarter", [](int n, auto y) { return part(Unit::quarter, n, true, y); })]
  | (the >> is(Category::shift, Shift::last) >> is_quarter >> fn(Function::of) >> any_year)
      [make("en.period.quarter", [](int y) { return part(Unit::quarter, 4, false, y); })]
  // "the September quarter": the one that ends in it
  | (fn(Function::the) >> reads_any<Category::month> >> is_quarter >> -tail)
      [make("en.period.quarter", [](int m, auto y) { return part(Unit::quarter, (m + 2) / 3, false, y); })]
  // "3Q2023", "2H2023"
  | (num(1, 4, 1, 1) >> glue >> fn(Function::quarter_letter) >> glue >> year4)
      [make("en.period.quarter", [](int n, int y) { return part(Unit::quarter, n, false, y); })]
  | (num(1, 2, 1, 1) >> glue >> fn(Function::half_letter) >> glue >> year4)
      [make("en.period.half", [](int n, int y) { return part(Unit::half, n, false, y); })]
  // "Q3", "Q3 2023", "Q3/2023", "Q3 23", "3Q", "3Q23"
  | (fn(Function::quarter_letter) >> glue >> num(1, 4, 1, 1) >> glue >> mark('/') >> glue >> year4)
      [make("en.period.quarter", [](int n, int y) { return part(Unit::quarter, n, false, y); })]
  | (fn(Function::quarter_letter) >> glue >> num(1, 4, 1, 1) >> num(10, 99, 2, 2) >> ended)
      [make("en.period.quarter", [](int n, int y) { return part(Unit::quarter, n, false, y); })]
  | (fn(Function::quarter_letter) >> glue >> num(1, 4, 1, 1) >> boundary >> -tail)
      [make("en.period.quarter", [](int n, auto y) { return part(Unit::quarter, n, false, y); })]
  | (num(1, 4, 1, 1) >> glue >> fn(Function::quarter_letter) >> -tail)
      [make("en.period.quarter", [](int n, auto y) { return part(Unit::quarter, n, false, y); })]
  // "2018 week 10"
  | (year4 >> hyphen >> fn(Function::week) >> num(1, 53, 1, 2) >> boundary)
      [make("en.period.iso_week", [](int y, int w) { return ast::IsoWeek{y, w, {}}; })]
  // "FY18 Q3"
  | (fn(Function::fiscal_year) >> -mark('\'') >> num(0, 2999, 2, 4) >> hyphen >> fn(Function::quarter_letter) >> glue >> num(1, 4, 1, 1) >> boundary)
      [make("en.period.quarter", [](int y, int n) { return part(Unit::quarter, n, true, y); })]
  // "2023 Q3", "2023 third quarter"
  | (year4 >> hyphen >> fn(Function::quarter_letter) >> glue >> num(1, 4, 1, 1) >> boundary)
      [make("en.period.quarter", [](int y, int n) { return part(Unit::quarter, n, false, y); })]
  | (the >> year4 >> ordinal_number >> hyphen >> is_quarter)
      [make("en.period.quarter", [](int y, int n) { return part(Unit::quarter, n, false, y); })]
  // "the second half-year"
  | (the >> ordinal_number >> fn(Function::half) >> mark('-') >> is(Category::unit, Unit::year) >> boundary)
      [make("en.period.half", [](int n) { return part(Unit::half, n, false, {}); })]
  // "the first half of 2023", "first-half", "H1 2023", "1H"
  | (the >> ordinal_number >> is_half >> tail)
      [make("en.period.half", [](int n, int y) { return part(Unit::half, n, false, y); })]
  | (the >> ordinal_number >> is_half >> !(fn(Function::hours) | num(0, 9999)))
      [make("en.period.half", [](int n) { return part(Unit::half, n, false, {}); })]
  | (ordinal_number >> mark('-') >> is_half >> -tail)
      [make("en.period.half", [](int n, auto y) { return part(Unit::half, n, false, y); })]
  | (the >> is(Category::shift, Shift::last) >> hyphen >> is_half >> -tail)
      [make("en.period.half", [](auto y) { return part(Unit::half, 2, false, y); })]
  | (the >> fn(Function::latter) >> hyphen >> is_half >> -tail)
      [make("en.period.half", [](auto y) { return part(Unit::half, 2, false, y); })]
  | (fn(Function::half_letter) >> glue >> num(1, 2, 1, 1) >> boundary >> -tail)
      [make("en.period.half", [](int n, auto y) { return part(Unit::half, n, false, y); })]
  // "1H16"; "1h16" is a length
  | (num(1, 2, 1, 1) >> glue >> capital >> fn(Function::half_letter) >> glue >> num(10, 99, 2, 2) >> boundary)
      [make("en.period.half", [](int n, int y) { return part(Unit::half, n, false, y); })]
  | (num(1, 2, 1, 1) >> glue >> fn(Function::half_letter) >> apart >> tail)
      [make("en.period.half", [](int n, int y) { return part(Unit::half, n, false, y); })]
  | (num(1000, 2999, 4, 4) >> glue >> fn(Function::half_letter) >> glue >> num(1, 2, 1, 1) >> boundary)
      [make("en.period.half", [](int y, int n) { return part(Unit::half, n, false, y); })]
  | (num(1000, 2999, 4, 4) >> glue >> fn(Function::quarter_letter) >> glue >> num(1, 4, 1, 1) >> boundary)
      [make("en.period.quarter", [](int y, int n) { return part(Unit::quarter, n, false, y); })]
  | (year4 >> fn(Function::half_letter) >> glue >> num(1, 2, 1, 1) >> boundary)
      [make("en.period.half", [](int y, int n) { return part(Unit::half, n, false, y); })]
  // "summer", "the winter", "spring 2024", "summer of '69"
  | (fn(Function::the) >> season_alone >> reads_any<Category::season> >> !fn(Function::s))
      [make("en.period.season", [](int s) { return ast::SeasonOf{static_cast<Season>(s)}; })]
  | (season_alone >> reads_any<Category::season>)
      [make("en.period.season", [](int s) { return ast::SeasonOf{static_cast<Season>(s)}; })];
// clang-format on

DATELINE_LOCAL(tail)
}  // namespace

DATELINE_DEFINE(period)

}  // namespace dateline::grammar
