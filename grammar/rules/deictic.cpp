// What counts from the moment of speaking or of the story.
// Examples: "yesterday", "last week", "next June", "this Friday", "the past two weeks",
// "recent months", "tonight", "that day", "earlier this year", "the year to date".
#include "grammar/rules/rules.hpp"

namespace dateline::grammar {
namespace {

// "the second" is an ordinal, "the last period" no time of its own
bool is_calendar_unit(Iterator at, Iterator last) {
  using enum Unit;
  for (auto u : {second, minute, hour, half, season, night, morning, afternoon, evening})
    if (at->is(Category::unit, static_cast<int>(u))) return false;
  return !at->has(Category::unit) || !is_plural_unit(at, last) || at->size() < 4;
}
constexpr Assert<is_calendar_unit> calendar_unit{};

// "they say that May 1 is late", "that two months before": a conjunction
bool is_no_conjunction(Iterator at, Iterator) {
  auto const& that = at[-1];
  if (!that.is(Category::shift, static_cast<int>(Shift::that)) ||
      that.word->form.ends_with('e'))  // "those two weeks"
    return true;
  auto const& next = at[1].is_mark('.') ? at[2] : at[1];
  if (at->has(Category::month)) return next.kind != TokenKind::number;
  return at->kind != TokenKind::number && !at->has(Category::number);
}
constexpr Assert<is_no_conjunction> no_conjunction{};
// "is coming friday": a verb
bool is_no_participle(Iterator at, Iterator) {
  // "as a present Friday": the gift
  constexpr auto both =
      1U << static_cast<int>(Category::shift) | 1U << static_cast<int>(Category::reference);
  if (at->word && (at->word->single & both) == both) return at[-1].is(Function::the);
  return !at->is(Category::shift, static_cast<int>(Shift::coming)) ||
         !at[-1].has(Category::tense) || at[-1].has(Category::meridiem);
}
constexpr Assert<is_no_participle> no_participle{};
bool is_month_or_quarter(Iterator at, Iterator) {
  return at->is(Category::unit, static_cast<int>(Unit::month)) ||
         at->is(Category::unit, static_cast<int>(Unit::quarter));
}
constexpr Assert<is_month_or_quarter> month_or_quarter{};

// "will last 30 minutes", "expected to last two days"
bool is_no_verb(Iterator at, Iterator) {
  // "live past 14 years", "far past six months": a preposition
  if (at->is(Category::shift, static_cast<int>(Shift::past)) && at[-1].kind == TokenKind::word &&
      !at[-1].has(Category::function) && !at[-1].has(Category::shift) &&
      !at[-1].is(Category::context, static_cast<int>(Context::possessive)))
    return false;
  return !at->is(Category::shift, static_cast<int>(Shift::last)) ||
         !(at[-1].has(Category::tense) || at[-1].is(Function::to));
}
constexpr Assert<is_no_verb> no_verb{};
// "this 6-year-old"
bool is_no_age(Iterator at, Iterator) { return !(at->is_mark('-') && at[1].is(Function::old)); }
constexpr Assert<is_no_age> no_age{};
// "the next hour", "the past minute"; "the last minute" is none
bool is_clock_stretch(Iterator at, Iterator) {
  bool const hour = at[1].is(Category::unit, static_cast<int>(Unit::hour));
  if (!hour && !at[1].is(Category::unit, static_cast<int>(Unit::minute))) return false;
  for (auto s : {Shift::next, Shift::past, Shift::coming})
    if (at->is(Category::shift, static_cast<int>(s))) return true;
  return hour && at->is(Category::shift, static_cast<int>(Shift::last));
}
constexpr Assert<is_clock_stretch> clock_stretch{};

// "a long, rainy day", "my week": a time that someone lived through
bool is_lived(Iterator at, Iterator) {
  using enum Unit;
  if (!at[-1].is(Category::context, static_cast<int>(Context::lived)) || at->glued) return false;
  for (auto u : {day, week, weekend, month})
    if (at->is(Category::unit, static_cast<int>(u)))
      return !at->word->form.ends_with('s') && !is_dash(at + 1);
  return false;
}
constexpr Assert<is_lived> lived{};
// "day 2" of a journey; "that day 200 people" is none
bool is_count_free(Iterator at, Iterator) {
  auto const& after = at[1];
  return !after.plural && !after.has(Category::unit) && !after.has(Category::number) &&
         !after.is(Category::context, static_cast<int>(Context::count_after)) &&
         !after.is(Category::context, static_cast<int>(Context::unit_after)) &&
         !(after.glued && after.kind != TokenKind::stop && at[2].glued);
}
constexpr Assert<is_count_free> count_free{};
bool is_named_day(Iterator at, Iterator) {
  auto const& before = at[-1];
  return !before.is(Function::a) && !before.is(Function::every) && !before.is(Function::each) &&
         !before.is(Function::the) && !before.is(Function::other) && !before.is(Function::per) &&
         !before.has(Category::number) && before.kind != TokenKind::number &&
         (!before.glued || (before.kind == TokenKind::stop && !at[2].is_mark(':')));
}
constexpr Assert<is_named_day> named_day{};

// "in the week", "over the year" at the end of its sentence
bool is_going_on(Iterator at, Iterator) {
  using enum Unit;
  if (!at->is(Function::the)) return false;
  auto const& before = at[-1];
  auto const& end = at[2];
  return (at[1].is(Category::unit, static_cast<int>(week)) ||
          at[1].is(Category::unit, static_cast<int>(month)) ||
          at[1].is(Category::unit, static_cast<int>(year))) &&
         !at[1].word->form.ends_with('s') &&
         (before.is(Function::in) || before.is(Function::over) || before.is(Function::during)) &&
         (end.kind == TokenKind::stop || end.is_mark('.') || end.is_mark('!') || end.is_mark('?'));
}
constexpr Assert<is_going_on> going_on{};

// "in fiscal year." in a list of figures
bool is_behind_in_or_for(Iterator at, Iterator) {
  return at[-1].is(Function::in) || at[-1].is(Function::for_) || at[-1].is(Function::during);
}
constexpr Assert<is_behind_in_or_for> behind_in_or_for{};
bool is_text_end(Iterator at, Iterator) {
  return at->kind == TokenKind::stop || (at->kind == TokenKind::mark && !is_dash(at) && !at->glued);
}
constexpr Assert<is_text_end> text_ends{};

// "following" before a genitive is a preposition: "Following Friday's vote"
bool is_no_preposition(Iterator at, Iterator) {
  bool const following = at[-1].is(Category::shift, static_cast<int>(Shift::following));
  return !(following && at[1].is_mark('\'') && at[2].is(Function::s));
}
constexpr Assert<is_no_preposition> no_preposition{};

// "following months of talks" is behind them
bool is_no_length(Iterator at, Iterator) {
  return !at->is(Function::of) || !at[-2].is(Category::shift, static_cast<int>(Shift::following)) ||
         at[-3].is(Function::the);
}
constexpr Assert<is_no_length> no_length{};
// "rose overnight", but not "overnight trains"
bool is_night_long(Iterator at, Iterator) {
  return at->kind != TokenKind::word || at->has(Category::function) || at->has(Category::day) ||
         at->has(Category::weekday) || at->has(Category::tense);
}
constexpr Assert<is_night_long> night_long{};

x3::rule<struct name_id, ast::Expression> const name{"name"};
x3::rule<struct core_id, ast::Expression> const core{"core"};
x3::rule<struct day_name_id, ast::Expression> const day_name{"day_name"};

ast::Duration vague(int unit) {
  return {.amounts = {ast::Amount{-1, static_cast<Unit>(unit)}}, .size = 1};
}
// "today am I" is a verb
bool is_half_day_end(Iterator at, Iterator) {
  return at->kind != TokenKind::word || !at[-1].is(Category::meridiem, 0);
}
constexpr Assert<is_half_day_end> half_day_end{};
ast::Expression part_of_day(int p) {
  return {ast::PartOfDay{static_cast<DayPart>(p), {}}, "en.clock.day_part"};
}
// "this am": the morning
ast::Expression half_of_day(int meridiem) {
  return part_of_day(static_cast<int>(meridiem == 0 ? DayPart::morning : DayPart::afternoon));
}

// clang-format off
auto const the = -fn(Function::the);
auto const shift = reads<Category::shift>;
auto const unit = reads<Category::unit>;

// what "last", "next" and "this" may stand before
auto const name_def =
    (reads_any<Category::weekday> >> boundary)[make("en.date.weekday", [](int w) { return ast::Calendar{.weekday = w}; })]
  | (reads_any<Category::month> >> -(glue >> mark('.')) >> num(1, 31, 1, 2) >> boundary)
      [make("en.date.month_day", [](int m, int d) { return ast::Calendar{.month = m, .day = d}; })]
  // "next 5/12"
  | (num(1, 31, 1, 2) >> glue >> mark('/') >> glue >> num(1, 31, 1, 2) >> boundary >> !mark('/'))
      [make("en.numeric.slashed_short", [](int a, int b) { return ast::Slashed{a, b, {}}; })]
  | (reads_any<Category::month> >> boundary)[make("en.date.month", [](int m) { return ast::Calendar{.month = m}; })]
  | reads_any<Category::season>[make("en.period.season", [](int s) { return ast::SeasonOf{static_cast<Season>(s)}; })]
  | reads<Category::day_part>[make("en.clock.day_part", [](int p) { return ast::PartOfDay{static_cast<DayPart>(p), {}}; })]
  | reads_any<Category::holiday>[make("en.holiday.name", [](int h) { return ast::HolidayName{h, {}}; })]
  | (ordinal_number >> is(Category::unit, Unit::quarter))
      [make("en.period.quarter", [](int n) { return ast::PartOfYear{Unit::quarter, n, false, {}}; })];

ast::Deictic deictic_of(int s, int u) { return {static_cast<Shift>(s), static_cast<Unit>(u)}; }
ast::Named named(int s, ast::Expression const& n) { return {static_cast<Shift>(s), n, {}}; }

auto const to_date = &fn(Function::to_date) >> fn(Function::to_date);
auto const core_def =
  // "the year to date"
    (the >> unit >> hyphen >> to_date)
      [make("en.deictic.to_date", [](int u) { return ast::Third{Position::start, ast::Expression{ast::Deictic{Shift::this_, static_cast<Unit>(u)}, "en.deictic.unit"}, true, true}; })]
  // "the 5 past years", "3 next weeks"
  | (the >> integer >> shift >> plural_unit >> unit >> boundary)
      [make("en.deictic.stretch", [](int n, int s, int u) {
        auto d = vague(u);
        d.amounts[0].value = n;
        return ast::Stretch{static_cast<Shift>(s), d}; })]
  |
    // "these past nine years"
    (is(Category::shift, Shift::this_) >> shift >> !fn(Function::a) >> duration_words)
      [make("en.deictic.stretch", [](int s, ast::Duration const& d) { return ast::Stretch{static_cast<Shift>(s), d}; })]
  // "tomorrow pm"
  | (reads<Category::day> >> meridiem >> half_day_end)
      [make("en.join.date_time", [](int d, int m) { return ast::DateTime{ast::Expression{ast::Day{d}, "en.deictic.day"}, half_of_day(m)}; })]
  // "the month of May"
  | (the >> -fn(Function::whole) >> is(Category::unit, Unit::month) >> fn(Function::of) >> reads_any<Category::month> >> -(-fn(Function::of) >> any_year) >> boundary)
      [make("en.date.month", [](int m, auto y) { return ast::Calendar{.year = opt(y), .month = m}; })]
  | reads<Category::day>[make("en.deictic.day", [](int d) { return ast::Day{d}; })]
  // "the full year": of the report; "the fiscal year"
  | (fn(Function::the) >> fn(Function::full) >> is(Category::unit, Unit::year) >> boundary)
      [make("en.deictic.unit", [] { return ast::Deictic{Shift::this_, Unit::year}; })]
  | (fn(Function::the) >> fn(Function::fiscal) >> fn(Function::year) >> boundary >> !((-fn(Function::of) >> any_year) | fn(Function::to) | fn(Function::through) | fn(Function::beginning) | is(Category::edge, Position::end)))
      [make("en.deictic.unit", [] { return ast::Deictic{Shift::this_, Unit::year}; })]
  // "sales in fiscal year"
  | (behind_in_or_for >> fn(Function::fiscal) >> fn(Function::year) >> boundary >> text_ends)
      [make("en.deictic.unit", [] { return ast::Deictic{Shift::this_, Unit::year}; })]
  // "overnight"
  | (fn(Function::overnight) >> night_long)[make("en.deictic.overnight", [] { return ast::Named{Shift::this_, part_of_day(static_cast<int>(DayPart::night)), {}}; })]
  // "YTD"
  | fn(Function::ytd)[make("en.deictic.to_date", [] { return ast::Third{Position::start, ast::Expression{ast::Deictic{Shift::this_, Unit::year}, "en.deictic.unit"}, true, true}; })]
  // "tonight"
  | fn(Function::tonight)[make("en.deictic.tonight", [] { return ast::Named{Shift::this_, part_of_day(static_cast<int>(DayPart::night)), {}}; })]
  // "this a.m.", "this pm"
  | (is(Category::shift, Shift::this_) >> meridiem >> half_day_end)
      [make("en.deictic.named", [](int m) { return ast::Named{Shift::this_, half_of_day(m), {}}; })]
  // "the quarter", "the latest period": the one that is reported on
  | (fn(Function::the) >> -is(Category::shift, Shift::latest) >> is(Category::unit, Unit::quarter) >> boundary)
      [make("en.deictic.quarter", [] { return ast::Deictic{Shift::latest, Unit::quarter}; })]
  | (fn(Function::the) >> is(Category::shift, Shift::latest) >> is(Category::unit, Unit::period) >> boundary)
      [make("en.deictic.quarter", [] { return ast::Deictic{Shift::latest, Unit::quarter}; })]
  // "the next 12 to 18 months"
  | (the >> no_verb >> shift >> integer >> (fn(Function::to) | fn(Function::or_) | dash) >> integer >> hyphen >> plural_unit >> unit >> boundary)
      [make("en.deictic.stretch", [](int s, int, int most, int u) {
        auto d = vague(u);
        d.amounts[0].value = most;
        d.approx = true;
        return ast::Stretch{static_cast<Shift>(s), d}; })]
  // "the past two weeks", "the next 24 hours", "the last few years"
  | (the >> no_verb >> shift >> no_conjunction >> !fn(Function::a) >> !fn(Function::another) >> duration_words >> no_age)
      [make("en.deictic.stretch", [](int s, ast::Duration const& d) { return ast::Stretch{static_cast<Shift>(s), d}; })]
  // "two past weeks" is rare; "recent months", "coming years", "past years"
  | (the >> shift >> plural_unit >> unit >> no_length)
      [make("en.deictic.vague_stretch", [](int s, int u) { return ast::Stretch{static_cast<Shift>(s), vague(u)}; })]
  // "the weeks ahead", "the years to come"
  | (fn(Function::the) >> plural_unit >> unit >> fn(Function::ahead))
      [make("en.deictic.vague_stretch", [](int u) { return ast::Stretch{Shift::coming, vague(u)}; })]
  // "the next day or two"
  | (the >> shift >> unit >> fn(Function::or_) >> is(Category::number, 2) >> boundary)
      [make("en.deictic.stretch", [](int s, int u) {
        auto d = vague(u);
        d.amounts[0].value = 2;
        d.approx = true;
        return ast::Stretch{static_cast<Shift>(s), d}; })]
  // "the past year and a half"
  | (the >> shift >> unit >> fn(Function::and_) >> fn(Function::a) >> fn(Function::half) >> boundary)
      [make("en.deictic.stretch", [](int s, int u) {
        auto d = vague(u);
        d.amounts[0].value = 1.5;
        return ast::Stretch{static_cast<Shift>(s), d}; })]
  // "the next hour"
  | (the >> clock_stretch >> shift >> unit >> boundary)
      [make("en.deictic.stretch", [](int s, int u) {
        auto d = vague(u);
        d.amounts[0].value = 1;
        return ast::Stretch{static_cast<Shift>(s), d}; })]
  // "the past year": the twelve months up to now
  | (the >> is(Category::shift, Shift::past) >> calendar_unit >> unit >> boundary)
      [make("en.deictic.stretch", [](int u) {
        auto d = vague(u);
        d.amounts[0].value = 1;
        return ast::Stretch{Shift::past, d}; })]
  // "this past spring", "the last week", "this coming Friday"
  | (the >> is(Category::shift, Shift::this_) >> shift >> name)[make("en.deictic.named", named)]
  | (is(Category::shift, Shift::this_) >> shift >> plural_unit >> unit)
      [make("en.deictic.vague_stretch", [](int s, int u) { return ast::Stretch{static_cast<Shift>(s), vague(u)}; })]
  | (the >> is(Category::shift, Shift::this_) >> shift >> unit >> boundary)[make("en.deictic.unit", deictic_of)]
  | (is(Category::shift, Shift::that) >> is(Category::shift, Shift::same) >> unit >> boundary)
      [make("en.deictic.unit", [](int u) { return deictic_of(static_cast<int>(Shift::same), u); })]
  // "the same month last year", "the same quarter of the previous year"
  | (the >> is(Category::shift, Shift::same) >> month_or_quarter >> unit >> -fn(Function::of) >> the >> (is(Category::shift, Shift::last) | is(Category::shift, Shift::previous)) >> is(Category::unit, Unit::year) >> boundary)
      [make("en.offset.same_last_year", [](int u) {
        auto year = vague(static_cast<int>(Unit::year));
        year.amounts[0].value = 1;
        return ast::Offset{year, Way::before, ast::Expression{ast::Deictic{Shift::this_, static_cast<Unit>(u)}, "en.deictic.unit"}, {}}; })]
  | (the >> shift >> -fn(Function::fiscal) >> calendar_unit >> unit >> boundary)[make("en.deictic.unit", deictic_of)]
  // but "Following Friday's vote" is after it
  | (the >> no_participle >> shift >> no_conjunction >> no_preposition >> name)[make("en.deictic.named", named)]
  // "in the week.", "over the year.": the one that goes on
  | (going_on >> fn(Function::the) >> unit)[make("en.deictic.unit", [](int u) { return deictic_of(static_cast<int>(Shift::this_), u); })]
  // "what a long weekend", "a rainy day", "day 2"
  | (lived >> is(Category::unit, Unit::weekend))[make("en.deictic.weekend", [] { return ast::Deictic{Shift::this_, Unit::weekend}; })]
  | (lived >> unit)[make("en.duration.lived", [](int u) {
      auto d = vague(u);
      d.amounts[0].value = 1;
      return d; })]
  | (named_day >> is(Category::unit, Unit::day) >> count_free >> num(1, 99, 1, 2) >> boundary)[make("en.duration.numbered_day", [](int) {
      auto d = vague(static_cast<int>(Unit::day));
      d.amounts[0].value = 1;
      return d; })]
  | (fn(Function::the) >> is(Category::unit, Unit::weekend))
      [make("en.deictic.weekend", [] { return ast::Deictic{Shift::this_, Unit::weekend}; })]
  | reads<Category::reference>[make("en.deictic.reference", [](int r) { return ast::Ref{static_cast<Reference>(r)}; })];

auto const day_name_def =
    core[as_it_is]
  | (fn(Function::the) >> reads<Category::day_part>)[make("en.clock.day_part", [](int p) { return ast::PartOfDay{static_cast<DayPart>(p), {}}; })]
  | (reads<Category::weekday>)[make("en.date.weekday", [](int w) { return ast::Calendar{.weekday = w}; })];

// "earlier this month", "later today", "earlier in the day"
auto const deictic_def =
    (fn(Function::earlier) >> -(fn(Function::in) | fn(Function::on)) >> day_name)
      [make("en.deictic.earlier", [](ast::Expression const& e) { return ast::Third{Position::start, e, true, true}; })]
  | (fn(Function::later) >> -(fn(Function::in) | fn(Function::on)) >> day_name)
      [make("en.deictic.later", [](ast::Expression const& e) { return ast::Third{Position::end, e, true, true}; })]
  | core[as_it_is];
// clang-format on

DATELINE_LOCAL(name)
DATELINE_LOCAL(core)
DATELINE_LOCAL(day_name)
}  // namespace

DATELINE_DEFINE(deictic)

}  // namespace dateline::grammar
