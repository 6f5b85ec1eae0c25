// Places within a larger period.
// Examples: "the first Monday in May", "the last week of July", "the first nine months of 1989",
// "the second day of May", "the third Tuesday".
#include "grammar/rules/rules.hpp"

namespace dateline::grammar {
namespace {

x3::rule<struct number_id, int> const number{"number"};
x3::rule<struct outer_id, ast::Expression> const outer{"outer"};

// "on third Tuesday", but "finished fourth Saturday"
bool is_in_place(Iterator at, Iterator) {
  auto const& before = at[-1];
  return at->is(Function::the) || before.is(Function::on) || before.is(Function::by) ||
         before.kind == TokenKind::stop ||
         before.is(Category::context, static_cast<int>(Context::appointed));
}
constexpr Assert<is_in_place> in_place{};
// a month has at most five of a weekday
bool is_in_a_month(Iterator at, Iterator) {
  if (at->kind == TokenKind::number) return at->number >= 1 && at->number <= 5;
  for (int n = 1; n <= 5; ++n)
    if (at->is(Category::ordinal, n)) return true;
  return false;
}
constexpr Assert<is_in_a_month> in_a_month{};

bool is_behind_and(Iterator at, Iterator) {
  return at[-1].is(Function::and_) || at[-1].is(Function::or_) || at[-1].is(Function::to);
}
constexpr Assert<is_behind_and> behind_and{};

// clang-format off
auto const the = -fn(Function::the);
auto const within = fn(Function::of) | fn(Function::in);

auto const number_def =
  // "the second last", "the second to last", "next to last", "the penultimate"
    (is(Category::ordinal, 2) >> hyphen >> -(fn(Function::to) >> hyphen) >> is(Category::shift, Shift::last))[value([] { return -2; })]
  | (is(Category::ordinal, 3) >> hyphen >> -(fn(Function::to) >> hyphen) >> is(Category::shift, Shift::last))[value([] { return -3; })]
  | (is(Category::shift, Shift::next) >> fn(Function::to) >> is(Category::shift, Shift::last))[value([] { return -2; })]
  | fn(Function::penultimate)[value([] { return -2; })]
  | ordinal_number[value([](int n) { return n; })]
  | is(Category::shift, Shift::last)[value([] { return -1; })]
  | fn(Function::latter)[value([] { return -1; })]
  | fn(Function::final)[value([] { return -1; })];
auto const outer_def =
    simple[as_it_is]
  // "june" in small letters
  | (reads_any<Category::month> >> boundary)[make("en.date.month", [](int m) { return ast::Calendar{.month = m}; })]
  | (fn(Function::the) >> reads<Category::unit> >> boundary)
      [make("en.deictic.unit", [](int u) { return ast::Deictic{Shift::this_, static_cast<Unit>(u)}; })];

// "the last days of March", "the first few days of March"
ast::Third at_edge(int n, ast::Expression const& whole) {
  return {n < 0 ? Position::end : Position::start, whole, true, false};
}
ast::In in(ast::Nth const& nth, ast::Expression const& outer) {
  return {ast::Expression{nth, "en.nth.place"}, outer};
}

auto const nth_def =
  // "the first Monday in May"
    (the >> number >> reads<Category::weekday> >> within >> outer)
      [make("en.nth.weekday", [](int n, int w, ast::Expression const& whole) { return in({.number = n, .weekday = w}, whole); })]
  // "the first Monday next month", "the third week next year"
  | (the >> number >> reads<Category::weekday> >> &(reads<Category::shift> >> reads<Category::unit>) >> outer)
      [make("en.nth.weekday", [](int n, int w, ast::Expression const& whole) { return in({.number = n, .weekday = w}, whole); })]
  | (the >> number >> hyphen >> reads<Category::unit> >> &(reads<Category::shift> >> reads<Category::unit>) >> outer)
      [make("en.nth.unit", [](int n, int u, ast::Expression const& whole) { return in({.number = n, .unit = static_cast<Unit>(u)}, whole); })]
  // "the first Monday evening of May"
  | (the >> number >> reads<Category::weekday> >> reads<Category::day_part> >> within >> outer)
      [make("en.nth.weekday_part", [](int n, int w, int part, ast::Expression const& whole) {
        return ast::DateTime{ast::Expression{in({.number = n, .weekday = w}, whole), "en.nth.weekday"},
                             ast::Expression{ast::PartOfDay{static_cast<DayPart>(part), {}}, "en.clock.day_part"}}; })]
  // "the first nine months of 1989", "the last two weeks of July"
  | (the >> number >> integer >> hyphen >> reads<Category::unit> >> within >> outer)
      [make("en.nth.units", [](int n, int count, int u, ast::Expression const& whole) { return in({.number = n, .count = count, .unit = static_cast<Unit>(u)}, whole); })]
  // "the last week of July", "the second day of May"
  | (the >> number >> hyphen >> !plural_unit >> reads<Category::unit> >> within >> outer)
      [make("en.nth.unit", [](int n, int u, ast::Expression const& whole) { return in({.number = n, .unit = static_cast<Unit>(u)}, whole); })]
  // "the third Tuesday": of this month
  | (in_place >> the >> in_a_month >> ordinal_number >> reads<Category::weekday> >> boundary >> !(reads<Category::day_part> | within | ((fn(Function::before) | fn(Function::after)) >> reads_any<Category::holiday>)))
      [make("en.nth.weekday", [](int n, int w) {
        return in({.number = n, .weekday = w}, {ast::Deictic{Shift::this_, Unit::month}, "en.deictic.unit"}); })]
  // "the first and second quarters of 2018": the second of the two
  | (the >> behind_and >> ordinal_number >> is(Category::unit, Unit::quarter) >> within >> outer)
      [make("en.nth.unit", [](int n, ast::Expression const& whole) { return in({.number = n, .unit = Unit::quarter}, whole); })]
  // "the last few days of March", "the first couple of weeks of 2020"
  | (the >> number >> reads<Category::vague> >> plural_unit >> reads<Category::unit> >> within >> outer)
      [make("en.nth.units_at_edge", [](int n, int, int, ast::Expression const& whole) { return at_edge(n, whole); })]
  // "the final days of the year": some at its end
  | (the >> number >> plural_unit >> reads<Category::unit> >> within >> outer)
      [make("en.nth.units_at_edge", [](int n, int, ast::Expression const& whole) { return at_edge(n, whole); })]
  // "the first few weeks"
  | (the >> ordinal_number >> reads<Category::vague> >> plural_unit >> reads<Category::unit> >> boundary)
      [make("en.nth.stretch", [](int, int, int u) {
        return ast::Duration{.amounts = {ast::Amount{-1, static_cast<Unit>(u)}}, .size = 1}; })]
  // "the early months of 2007"
  | (the >> reads<Category::position> >> !is(Category::unit, Unit::hour) >> plural_unit >> reads<Category::unit> >> within >> outer)
      [make("en.nth.units_at_edge", [](int p, int, ast::Expression const& whole) {
        return ast::Third{static_cast<Position>(p), whole, true, false}; })]
  // "the first nine months"
  | (the >> ordinal_number >> integer >> hyphen >> plural_unit >> reads<Category::unit> >> boundary)
      [make("en.nth.stretch", [](int, int count, int u) {
        return ast::Duration{.amounts = {ast::Amount{static_cast<double>(count), static_cast<Unit>(u)}}, .size = 1}; })];
// clang-format on

DATELINE_LOCAL(number)
DATELINE_LOCAL(outer)
}  // namespace

DATELINE_DEFINE(nth)

}  // namespace dateline::grammar
