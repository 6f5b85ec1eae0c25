// The ordered choice over all rules: the first that matches wins, so the longer come first. Here
// stand those that hold an expression in turn. Examples: "early March", "the end of 2023", "the
// turn of the century", "midweek", "the rest of the year", "the week of April 10th", "about 1990",
// "more than two years", "1994 or later".
#include <algorithm>

#include "grammar/rules/rules.hpp"

namespace dateline::grammar {
namespace {

bool is_middle_holder(Iterator at, Iterator) {
  if (!at[-1].is_mark('-')) return false;
  for (auto u : {Unit::week, Unit::month, Unit::year, Unit::decade, Unit::century})
    if (at->is(Category::unit, static_cast<int>(u))) return !at->word->form.ends_with('s');
  return false;
}
constexpr Assert<is_middle_holder> holds_middle{};

// "year-end", "month's end"
bool is_closed_unit(Iterator at, Iterator) {
  using enum Unit;
  for (auto u : {month, quarter, year})
    if (at->is(Category::unit, static_cast<int>(u))) return true;
  return false;
}
constexpr Assert<is_closed_unit> closed_unit{};

x3::rule<struct third_id, ast::Expression> const third{"third"};
x3::rule<struct whole_id, ast::Expression> const whole{"whole"};
x3::rule<struct tail_id, int> const tail{"tail"};
x3::rule<struct the_unit_id, ast::Expression> const the_unit{"the_unit"};
x3::rule<struct period_of_id, ast::Expression> const period_of{"period_of"};
x3::rule<struct edge_of_id, ast::Expression> const edge_of{"edge_of"};
x3::rule<struct length_id, ast::Expression> const length{"length"};
x3::rule<struct holiday_day_id, ast::Expression> const holiday_day{"holiday_day"};
x3::rule<struct day_of_id, ast::Expression> const day_of{"day_of"};

// "over" is "more than" before a number alone
bool is_counted(Iterator at, Iterator) {
  return at->kind == TokenKind::number || at->has(Category::number) ||
         (at->is(Function::a) && (at[1].has(Category::unit) || at[1].has(Category::number)));
}
constexpr Assert<is_counted> counted{};

// "around Friday's ruling" and "how about Friday" are about no date that is near
bool is_approximate(Iterator at, Iterator) {
  if (at[-2].is(Function::how)) return false;
  bool const day = at->has(Category::weekday) || at->has(Category::day);
  return !(day && at[1].is_mark('\'') && at[2].is(Function::s));
}
constexpr Assert<is_approximate> approximate{};

// "mid-1990s" is hyphened, "early 2023" is not; "late" must have its period right behind it.
// "a day or two", but "on Friday or two"
bool is_behind_unit(Iterator at, Iterator) { return at[-1].has(Category::unit); }
constexpr Assert<is_behind_unit> behind_unit{};
// "the end of the month", but "the end of the month-long strike"
bool is_unhyphened(Iterator at, Iterator) {
  return !(at->is_mark('-') && at->glued && at[1].glued);
}
constexpr Assert<is_unhyphened> unhyphened{};

// "2012 or after", "2012 or before"; "in June or before he left" goes on
bool is_phrase_end(Iterator at, Iterator) {
  return at->kind != TokenKind::word || at->is(Function::in) || at->is(Function::and_) ||
         at->is(Function::or_) || at->is(Function::for_) || at->is(Function::on) ||
         at->has(Category::tense);
}
constexpr Assert<is_phrase_end> phrase_end{};

// clang-format off
auto const the = -fn(Function::the);

using C = Category;
using F = Function;
// A number opens a family only when what stands behind it can go on so. The article before it is
// passed over.
Iterator number_at(Iterator at) {
  if (at->is(F::the) || at->is(F::a)) ++at;
  return at->kind == TokenKind::number ? at : nullptr;
}
bool is_followed(Token const& t) {
  return t.glued ? !t.is_mark(',') && t.kind != TokenKind::stop : t.word || t.kind == TokenKind::number || is_dash(&t) || t.is_mark('/');
}
// "3 times a week"
bool may_recur(Iterator at, Iterator) {
  auto const* n = number_at(at);
  return !n || is_followed(n[1]);
}
// "1st", "2nd"
bool may_be_ordinal(Iterator at, Iterator) {
  auto const* n = number_at(at);
  return !n || n[1].glued || n[1].has(C::unit);
}
// "3:30", "1530 GMT", "2024 March", "23.8.19", "20240823"; a number alone before a comma is none of these
bool may_go_on(Iterator at, Iterator) {
  auto const* n = number_at(at);
  // "the 27", "at 7"
  if (n && n->size() <= 2 && (n != at || at[-1].is(F::at))) return true;
  // "at 0800", "from 0900 to 1030", "2016, Nov"
  if (n && n == at && n->size() == 4) {
    if (n->number < 1000 && at[-1].is(F::at)) return true;
    if (at[-1].kind != TokenKind::stop && at[-2].kind == TokenKind::number && at[-2].size() == 4 && at[-2].number < 1000) return true;
    if (n[1].is_mark(',') && n[2].has(C::month)) return true;
  }
  return !n || is_followed(n[1]) || n->size() == 8 || (n[1].glued && n[1].kind == TokenKind::stop && n[2].kind == TokenKind::number);
}
constexpr Assert<may_recur> recurs{};
constexpr Assert<may_be_ordinal> numbers_off{};
constexpr Assert<may_go_on> goes_on{};

template <class... What>
SymbolSet symbols(What... what) {
  return starts_with(symbol_of(what)...).all.first;
}
bool is_near(Iterator at, Iterator last, SymbolSet const& wanted) {
  constexpr std::ptrdiff_t reach = 9;
  return std::any_of(at, at + std::min(reach, last - at), [&](Token const& t) { return t.any_of(wanted); });
}
// a length has its unit within a few words: "more than two and a half years"; "two Fridays ago" its day
bool is_unit_near(Iterator at, Iterator last) {
  static auto const units = symbols(C::unit, C::weekday, F::hour_letter, F::old_suffix, F::year_letter, F::week_letter, F::daylong, F::weeklong, F::monthlong, F::yearlong);
  return is_near(at, last, units);
}
constexpr Assert<is_unit_near> unit_near{};
// and an offset the word that says which way it goes: "ago", "before", "week" in "Friday week"
bool is_way_near(Iterator at, Iterator last) {
  static auto const ways = symbols(C::way, C::reference, C::context, F::before, F::after, F::following, F::from, F::since, F::week, F::later, F::on, F::at, C::day);
  return is_near(at, last, ways);
}
constexpr Assert<is_way_near> way_near{};
auto const simple_def =
    (goes_on >> numeric)
  | (goes_on >> clock)
  | holiday
  | (goes_on >> date)
  | (goes_on >> period)
  | (goes_on >> deictic)
  | year;

ast::Third part(int position, ast::Expression const& of) { return {static_cast<Position>(position), of, false, false}; }
ast::Third edge(int position, ast::Expression const& of) { return {static_cast<Position>(position), of, true, false}; }
ast::Third end_of(Unit unit) {
  return edge(static_cast<int>(Position::end), {ast::Deictic{Shift::this_, unit}, "en.deictic.unit"});
}
// the period of "the end of the year": a plain unit is the one that holds the anchor
auto const the_unit_def = (fn(Function::the) >> reads<Category::unit> >> boundary >> unhyphened)
    [make("en.deictic.unit", [](int u) { return ast::Deictic{Shift::this_, static_cast<Unit>(u)}; })];
auto const period_of_def = simple | the_unit;
// "end of month", "the end of the year"
auto const edge_of_def =
    simple[as_it_is]
  | the_unit[as_it_is]
  | (reads<Category::unit> >> boundary >> unhyphened)[make("en.deictic.unit", [](int u) { return ast::Deictic{Shift::this_, static_cast<Unit>(u)}; })];
auto const length_def = offset | duration;
auto const holiday_day_def = (reads_any<Category::holiday> >> -any_year)[make("en.holiday.name", [](int row, auto y) { return ast::HolidayName{row, opt(y)}; })];
auto const day_of_def = numeric | holiday_day | date;

auto const third_def =
  // "the end of 2023", "the beginning of next week", "the turn of the century"
    (the >> reads<Category::edge> >> fn(Function::of) >> edge_of)[make("en.date.edge", edge)]
  | (the >> reads<Category::position> >> reads<Category::edge> >> fn(Function::of) >> edge_of)
      [make("en.date.edge", [](int, int p, ast::Expression const& of) { return edge(p, of); })]
  // "early March", "the late 1970s", "mid-1996", "late this year", "early in the morning"
  | (the >> reads<Category::position> >> hyphen >> -(fn(Function::in) | fn(Function::on) | fn(Function::at)) >> period_of)
      [make("en.date.third", part)]
  // "the rest of the year", "the remainder of this week"
  | (the >> fn(Function::rest) >> fn(Function::of) >> edge_of)
      [make("en.date.rest", [](ast::Expression const& of) { return ast::Third{Position::end, of, true, true}; })]
  | (the >> fn(Function::rest) >> the_unit)
      [make("en.date.rest", [](ast::Expression const& of) { return ast::Third{Position::end, of, true, true}; })]
  // "the rest of my week"
  | (the >> fn(Function::rest) >> fn(Function::of) >> is(Category::context, Context::possessive) >> reads<Category::unit> >> boundary)
      [make("en.date.rest", [](int u) { return ast::Third{Position::end, ast::Expression{ast::Deictic{Shift::this_, static_cast<Unit>(u)}, "en.deictic.unit"}, true, true}; })]
  // "EOD", "close of business", "EOM"
  | (fn(Function::end_of_day) >> simple)
      [make("en.date.end_of", [](ast::Expression const& day) { return edge(static_cast<int>(Position::end), day); })]
  | fn(Function::end_of_day)[make("en.date.end_of", [] { return end_of(Unit::day); })]
  | fn(Function::end_of_month)[make("en.date.end_of", [] { return end_of(Unit::month); })]
  | fn(Function::end_of_year)[make("en.date.end_of", [] { return end_of(Unit::year); })]
  // "mid-year", "midweek": of the one that goes on
  | (is(Category::position, Position::mid) >> hyphen >> holds_middle >> reads<Category::unit> >> boundary)
      [make("en.date.third", [](int u) { return part(static_cast<int>(Position::mid), {ast::Deictic{Shift::this_, static_cast<Unit>(u)}, "en.deictic.unit"}); })]
  | (fn(Function::midweek))[make("en.date.third", [] { return part(static_cast<int>(Position::mid), {ast::Deictic{Shift::this_, Unit::week}, "en.deictic.unit"}); })]
  | (fn(Function::midyear))[make("en.date.third", [] { return part(static_cast<int>(Position::mid), {ast::Deictic{Shift::this_, Unit::year}, "en.deictic.unit"}); })]
  // "year-end 2024"
  | (is(Category::unit, Unit::year) >> hyphen >> fn(Function::end) >> year4)
      [make("en.date.year_end", [](int y) { return edge(static_cast<int>(Position::end), ast::Expression{ast::Calendar{.year = y}, "en.year.year"}); })]
  // "mid march", lower-case
  | (is(Category::position, Position::mid) >> hyphen >> reads_any<Category::month> >> boundary)
      [make("en.date.third", [](int m) { return part(static_cast<int>(Position::mid), {ast::Calendar{.month = m}, "en.date.month"}); })]
  // "year-end", "month-end", "the year's end"
  | (the >> closed_unit >> reads<Category::unit> >> hyphen >> -(mark('\'') >> fn(Function::s)) >> fn(Function::end))
      [make("en.date.year_end", [](int u) { return end_of(static_cast<Unit>(u)); })]
  // "earlier in the year"
  | (fn(Function::earlier) >> fn(Function::in) >> the_unit)
      [make("en.deictic.earlier", [](ast::Expression const& e) { return ast::Third{Position::start, e, true, true}; })]
  | (fn(Function::later) >> fn(Function::in) >> the_unit)
      [make("en.deictic.later", [](ast::Expression const& e) { return ast::Third{Position::end, e, true, true}; })];

auto const whole_def =
    (recurs >> recurring)
  | (numbers_off >> nth)
  | third
  | (goes_on >> way_near >> unit_near >> offset)
  | simple
  | (goes_on >> unit_near >> duration);

ast::Limited limited(int limit, ast::Expression const& of) {
  // "around 3ish"
  auto const* inner = of.as<ast::Limited>();
  return inner && inner->limit == static_cast<Limit>(limit) ? *inner : ast::Limited{static_cast<Limit>(limit), of};
}

// "two years or so", "a week or more", "1994 or later"
enum Tail : int { or_so, or_two, or_more, or_less, or_later, or_earlier };
auto const tail_ends = !(fn(F::than) | integer | reads<C::month> | reads<C::weekday> | reads<C::shift> | fn(F::the) | fn(F::a)) >> phrase_end;
auto const tail_def =
    fn(F::or_so)[value([] { return static_cast<int>(or_so); })]
  | (behind_unit >> fn(F::or_) >> is(C::number, 2) >> !reads<C::unit>)[value([] { return static_cast<int>(or_two); })]
  | (fn(F::or_) >> fn(F::more))[value([] { return static_cast<int>(or_more); })]
  | (fn(F::or_) >> fn(F::less))[value([] { return static_cast<int>(or_less); })]
  | ((fn(F::or_) >> fn(F::later) >> !fn(F::than)) | ((fn(F::and_) | fn(F::or_)) >> fn(F::beyond) >> tail_ends))[value([] { return static_cast<int>(or_later); })]
  | ((fn(F::or_) >> fn(F::earlier) >> !fn(F::than)) | ((fn(F::and_) | fn(F::or_)) >> (fn(F::earlier) | fn(F::before)) >> tail_ends))[value([] { return static_cast<int>(or_earlier); })];

bool is_single(ast::Expression const& e) {
  auto const* d = e.as<ast::Duration>();
  return d && d->size == 1 && d->amounts[0].value == 1;
}
ast::Expression with_tail(ast::Expression e, boost::optional<int> tail) {
  if (!tail) return e;
  switch (*tail) {
    case or_two:
      if (!is_single(e)) return e;
      [[fallthrough]];
    case or_so: return {limited(static_cast<int>(Limit::approx), e), "en.limited"};
    case or_more: return {limited(static_cast<int>(Limit::at_least), e), "en.limited"};
    case or_less: return {limited(static_cast<int>(Limit::at_most), e), "en.limited"};
    case or_later: return {ast::OrLater{e, false}, "en.date.or_later"};
    default: return {ast::OrLater{e, true}, "en.date.or_earlier"};
  }
}

auto const expression_def =
  // "the week of April 10th"
    (the >> fn(Function::week) >> (fn(Function::of) | (fn(Function::beginning) >> -fn(Function::on))) >> day_of)
      [make("en.date.week_of", [](ast::Expression const& e) { return ast::WeekOf{e, false}; })]
  | (the >> is(Category::unit, Unit::weekend) >> fn(Function::of) >> day_of)
      [make("en.date.weekend_of", [](ast::Expression const& e) { return ast::WeekOf{e, true}; })]
  // "Easter week"
  | (the >> holiday_day >> is(Category::unit, Unit::week) >> boundary)
      [make("en.date.week_of", [](ast::Expression const& e) { return ast::WeekOf{e, false}; })]
  // "Labor Day weekend 2021"
  | (the >> reads_any<Category::holiday> >> is(Category::unit, Unit::weekend) >> any_year)
      [make("en.date.weekend_of", [](int row, int y) { return ast::WeekOf{ast::Expression{ast::HolidayName{row, y}, "en.holiday.name"}, true}; })]
  // "Labor Day 2021 weekend"
  | (the >> holiday_day >> is(Category::unit, Unit::weekend))
      [make("en.date.weekend_of", [](ast::Expression const& e) { return ast::WeekOf{e, true}; })]
  // "about two years", "more than a month ago", "at least the past year"
  // "post-1990", "pre-war" is none
  | (fn(Function::post) >> mark('-') >> year)[make("en.limited", [](ast::Expression const& e) { return limited(static_cast<int>(Limit::more_than), e); })]
  | (fn(Function::pre) >> mark('-') >> year)[make("en.limited", [](ast::Expression const& e) { return limited(static_cast<int>(Limit::less_than), e); })]
  // "over two years", "some two weeks ago"
  | (fn(Function::over) >> counted >> length)[make("en.limited", [](ast::Expression const& e) { return limited(static_cast<int>(Limit::more_than), e); })]
  | (fn(Function::some) >> counted >> length)[make("en.limited", [](ast::Expression const& e) { return limited(static_cast<int>(Limit::approx), e); })]
  | (reads<Category::limit> >> approximate >> !reads<Category::reference> >> whole)[make("en.limited", limited)]
  | (whole >> -tail)[value(with_tail)];
// clang-format on

DATELINE_LOCAL(third)
DATELINE_LOCAL(whole)
DATELINE_LOCAL(tail)
DATELINE_LOCAL(the_unit)
DATELINE_LOCAL(period_of)
DATELINE_LOCAL(edge_of)
DATELINE_LOCAL(length)
DATELINE_LOCAL(holiday_day)
DATELINE_LOCAL(day_of)
}  // namespace

DATELINE_DEFINE(simple)
DATELINE_DEFINE(expression)

}  // namespace dateline::grammar
