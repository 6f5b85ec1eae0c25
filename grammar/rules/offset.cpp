// Distances from a moment. What they count from is never itself such a distance, so that a chain of
// them is read in time linear in its length.
// Examples: "two weeks ago", "a year earlier", "the day after tomorrow",
// "three days before Christmas", "two Fridays ago", "the week before last", "Friday week",
// "a week tomorrow".
#include "grammar/rules/rules.hpp"

namespace dateline::grammar {
namespace {

ast::Duration once(int unit) {
  return {.amounts = {ast::Amount{1, static_cast<Unit>(unit)}}, .size = 1};
}
ast::Duration vague(int unit) {
  return {.amounts = {ast::Amount{-1, static_cast<Unit>(unit)}}, .size = 1};
}
bool is_behind_in(Iterator at, Iterator) { return at[-1].is(Function::in); }
constexpr Assert<is_behind_in> behind_in{};

bool is_day_ahead(Iterator at, Iterator) {
  return at->is(Category::day, 0) || at->is(Category::day, 1);
}
constexpr Assert<is_day_ahead> day_ahead{};

// "the week following last month's loss" counts from the loss
bool is_no_genitive(Iterator at, Iterator) { return !(at->is_mark('\'') && at[1].is(Function::s)); }
constexpr Assert<is_no_genitive> no_genitive{};

// "seven years after the fall of the Wall", but "after the fall of 1989"
bool is_no_collapse(Iterator at, Iterator) {
  return !(at->is(Function::of) && at[-1].has(Category::season) && at[1].kind == TokenKind::word &&
           !at[1].has(Category::number));
}
constexpr Assert<is_no_collapse> no_collapse{};

// "last Friday", "next Tuesday"
ast::Expression named_day(Shift shift, int weekday) {
  return {
      ast::Named{shift, ast::Expression{ast::Calendar{.weekday = weekday}, "en.date.weekday"}, {}},
      "en.deictic.named"};
}

// What follows a length and makes an offset of it.
struct Origin {
  std::string_view rule;
  Way way{};
  ast::Box<ast::Expression> from;
  bool approx{};  // "a week or so ago"
};
ast::Expression offset_of(ast::Duration const& length, Origin const& origin) {
  ast::Expression offset{ast::Offset{length, origin.way, origin.from, {}}, origin.rule};
  return origin.approx ? ast::Expression{ast::Limited{Limit::approx, offset}, "en.limited"}
                       : offset;
}

// clang-format off
auto const the = -fn(Function::the);
auto const unit = reads<Category::unit>;
auto const weekday = reads<Category::weekday>;
// "a week before" ends its phrase; "a week before the vote" counts from the vote (engine/tag)
bool is_phrase_end(Iterator at, Iterator) {
  return at->kind != TokenKind::word || at->has(Category::tense) || at->past || at->is(Function::in) || at->is(Function::on);
}
constexpr Assert<is_phrase_end> phrase_end{};
// "after the attack", "before he left"
bool is_named_event(Iterator at, Iterator last) {
  return (at->is(Function::before) || at->is(Function::after)) && !is_phrase_end(at + 1, last) && !(at[1].word && at[1].word->single & (1U << static_cast<int>(Category::shift)));
}
constexpr Assert<is_named_event> named_event{};
bool is_dated_unit(Iterator at, Iterator) {
  using enum Unit;
  for (auto u : {day, week, month, year})
    if (at->is(Category::unit, static_cast<int>(u))) return !at->word->form.ends_with('s');
  return false;
}
constexpr Assert<is_dated_unit> dated_unit{};
// "30 minutes later this week": the length has nothing to do with "later"
auto const of_a_period = (fn(Function::later) | fn(Function::earlier)) >> ((is(Category::shift, Shift::this_) >> (unit | weekday | reads<Category::season> | reads<Category::day_part> | reads_any<Category::month>)) | reads<Category::day> | (fn(Function::in) >> fn(Function::the)));
auto const way = x3::rule<struct way_id, int>{"way"};
auto const way_def =
    (!(is(Category::way, Way::before) | is(Category::way, Way::after)) >> !of_a_period >> reads<Category::way> >> !fn(Function::than))[as_it_is]
  | (reads<Category::way> >> phrase_end)[as_it_is];
x3::rule<struct length_id, ast::Duration> const length{"length"};
x3::rule<struct side_id, int> const side{"side"};
x3::rule<struct day_name_id, ast::Expression> const day_name{"day_name"};
x3::rule<struct origin_id, Origin> const origin{"origin"};

auto const length_def =
    duration_words[value([](ast::Duration const& d) { return d; })]
  | (plural_unit >> unit)[value(vague)];
// what "a week ago" may be said of
auto const day_name_def =
    reads<Category::day>[make("en.deictic.day", [](int d) { return ast::Day{d}; })]
  | (weekday >> boundary)[make("en.date.weekday", [](int w) { return ast::Calendar{.weekday = w}; })];
// before or after something named
auto const side_def =
    (is(Category::way, Way::before) | fn(Function::before) | fn(Function::prior_to))[value([] { return static_cast<int>(Way::before); })]
  | (is(Category::way, Way::after) | fn(Function::after) | fn(Function::following) | fn(Function::from))[value([] { return static_cast<int>(Way::after); })];

ast::Offset counted(ast::Duration const& d, int w) { return {d, static_cast<Way>(w), {}, {}}; }
ast::Offset counted_from(ast::Duration const& d, int w, ast::Expression const& from) {
  return {d, static_cast<Way>(w), from, {}};
}
ast::Offset weeks_from(int n, ast::Expression const& day) {
  auto weeks = once(static_cast<int>(Unit::week));
  weeks.amounts[0].value = n;
  return counted_from(weeks, static_cast<int>(Way::after), day);
}

// what a length is counted from: now, the story's time, or something named
Origin from_here(Way way, ast::Box<ast::Expression> const& from = {}) { return {"en.offset.counted", way, from}; }
auto const or_so = fn(Function::or_so) | (fn(Function::or_) >> is(Category::number, 2));
auto const origin_def =
  // "in two weeks' time", "a month's time"
    (mark('\'') >> -fn(Function::s) >> is(Category::context, Context::time) >> boundary)
      [value([] { return Origin{"en.offset.time", Way::from_now, {}}; })]
  // "a week ago today", "two weeks ago Tuesday"
  | (is(Category::way, Way::ago) >> day_name)[value([](ast::Expression const& day) { return Origin{"en.offset.ago_day", Way::before, day}; })]
  // "two weeks from now", "four weeks in the future"
  | is(Category::way, Way::from_now)[value([] { return from_here(Way::from_now); })]
  | (fn(Function::in) >> is(Category::reference, Reference::future))[value([] { return from_here(Way::from_now); })]
  // "three days before Christmas"
  | (side >> simple >> no_collapse)[value([](int w, ast::Expression const& from) { return from_here(static_cast<Way>(w), from); })]
  // "for a week, from 20 December"
  | (mark(',') >> fn(Function::from) >> simple)[value([](ast::Expression const& from) { return from_here(Way::after, from); })]
  // "two weeks ago", "a year earlier"
  | (hyphen >> way)[value([](int w) { return from_here(static_cast<Way>(w)); })]
  // "a week or so ago", "a year or two before"
  | (or_so >> hyphen >> way)[value([](int w) { auto o = from_here(static_cast<Way>(w)); o.approx = true; return o; })];

// "year-ago", "year-earlier" before the name of a period
auto const year_back = the >> is(Category::unit, Unit::year) >> hyphen >> (is(Category::way, Way::earlier) | is(Category::way, Way::ago) | fn(Function::earlier));
ast::Offset year_before(ast::Expression const& period) {
  return counted_from(once(static_cast<int>(Unit::year)), static_cast<int>(Way::before), period);
}

auto const offset_def =
  // "in 2 days at 3 p.m."
    (behind_in >> length >> &(fn(Function::at) >> num(0, 24)))
      [make("en.offset.in", [](ast::Duration const& d) { return counted(d, static_cast<int>(Way::from_now)); })]
  // "a week tomorrow", "a fortnight today"; "tomorrow week"
  | (fn(Function::a) >> is(Category::unit, Unit::week) >> day_ahead >> reads<Category::day> >> boundary)
      [make("en.offset.from", [](int d) { return weeks_from(1, {ast::Day{d}, "en.deictic.day"}); })]
  | (fn(Function::a) >> is(Category::unit, Unit::fortnight) >> day_ahead >> reads<Category::day> >> boundary)
      [make("en.offset.from", [](int d) { return weeks_from(2, {ast::Day{d}, "en.deictic.day"}); })]
  | (day_ahead >> reads<Category::day> >> fn(Function::week) >> boundary)
      [make("en.offset.from", [](int d) { return weeks_from(1, {ast::Day{d}, "en.deictic.day"}); })]
  // "two weeks ago"
  | (length >> origin)[value(offset_of)]
  // "two Fridays ago"
  | (integer >> weekday >> is(Category::way, Way::ago))
      [make("en.offset.weekdays_ago", [](int n, int w) {
        auto weeks = once(static_cast<int>(Unit::week));
        weeks.amounts[0].value = n - 1;
        return counted_from(weeks, static_cast<int>(Way::before), named_day(Shift::last, w)); })]
  // "two Mondays from now", "two Mondays later"
  | (integer >> weekday >> (is(Category::way, Way::from_now) | is(Category::way, Way::later) | fn(Function::later)))
      [make("en.offset.weekdays_ahead", [](int n, int w) {
        auto weeks = once(static_cast<int>(Unit::week));
        weeks.amounts[0].value = n - 1;
        return counted_from(weeks, static_cast<int>(Way::after), named_day(Shift::next, w)); })]
  // "a week on Monday"
  | (fn(Function::a) >> is(Category::unit, Unit::week) >> fn(Function::on) >> weekday >> boundary)
      [make("en.offset.from", [](int w) { return counted_from(once(static_cast<int>(Unit::week)), static_cast<int>(Way::after), ast::Expression{ast::Calendar{.weekday = w}, "en.date.weekday"}); })]
  // "the Friday before last", "the Tuesday after next"
  | (the >> weekday >> fn(Function::before) >> the >> is(Category::shift, Shift::last) >> boundary)
      [make("en.offset.before_last", [](int w) { return counted_from(once(static_cast<int>(Unit::week)), static_cast<int>(Way::before), named_day(Shift::last, w)); })]
  | (the >> weekday >> fn(Function::after) >> the >> is(Category::shift, Shift::next) >> boundary)
      [make("en.offset.after_next", [](int w) { return counted_from(once(static_cast<int>(Unit::week)), static_cast<int>(Way::after), named_day(Shift::next, w)); })]
  // "the Monday after Easter", "the last Sunday before Christmas"
  | (the >> -(is(Category::ordinal, 1) | is(Category::shift, Shift::last)) >> weekday >> boundary >> side >> holiday)
      [make("en.offset.weekday_from", [](int w, int way, ast::Expression const& from) {
        return ast::Named{static_cast<Way>(way) == Way::before ? Shift::previous : Shift::following,
                          ast::Expression{ast::Calendar{.weekday = w}, "en.date.weekday"}, from}; })]
  // "Friday week"
  | (reads<Category::weekday> >> fn(Function::week) >> boundary)
      [make("en.offset.from", [](int w) { return counted_from(once(static_cast<int>(Unit::week)), static_cast<int>(Way::after), ast::Expression{ast::Calendar{.weekday = w}, "en.date.weekday"}); })]
  // "in two years since 2011"
  | (behind_in >> length >> fn(Function::since) >> simple)
      [make("en.offset.from", [](ast::Duration const& d, ast::Expression const& from) { return counted_from(d, static_cast<int>(Way::after), from); })]
  // "the day after tomorrow"
  | (the >> unit >> boundary >> side >> simple >> no_genitive)
      [make("en.offset.from", [](int u, int w, ast::Expression const& from) { return counted_from(once(u), w, from); })]
  // "the week before last", "the year after next"
  | (the >> unit >> fn(Function::before) >> the >> is(Category::shift, Shift::last) >> boundary)
      [make("en.offset.before_last", [](int u) { auto d = once(u); d.amounts[0].value = 2; return counted(d, static_cast<int>(Way::ago)); })]
  | (the >> unit >> fn(Function::after) >> the >> is(Category::shift, Shift::next) >> boundary)
      [make("en.offset.after_next", [](int u) { auto d = once(u); d.amounts[0].value = 2; return counted(d, static_cast<int>(Way::from_now)); })]
  // "the day after the attack", "the week before he left"
  | (fn(Function::the) >> dated_unit >> unit >> boundary >> &named_event)
      [make("en.offset.event", [](int u) { return ast::Offset{once(u), Way::after, {}, true}; })]
  // "the day before", "the year after"
  | (fn(Function::the) >> unit >> boundary >> way)
      [make("en.offset.unit", [](int u, int w) { return counted(once(u), w); })]
  // "the year-ago third quarter", "the year-earlier quarter", "the year-ago period"
  | (year_back >> ordinal_number >> is(Category::unit, Unit::quarter))
      [make("en.offset.year_ago_quarter", [](int n) {
        return year_before({ast::PartOfYear{Unit::quarter, n, false, {}}, "en.period.quarter"}); })]
  | (year_back >> is(Category::unit, Unit::quarter))
      [make("en.offset.year_ago_quarter", [] {
        return year_before({ast::Deictic{Shift::latest, Unit::quarter}, "en.deictic.quarter"}); })]
  // "the year-earlier nine months"
  | (year_back >> integer >> plural_unit >> reads<Category::unit> >> boundary)
      [make("en.offset.year_ago_length", [](int n, int u) {
        return ast::Duration{.amounts = {ast::Amount{static_cast<double>(n), static_cast<Unit>(u)}}, .size = 1}; })]
  | (year_back >> is(Category::unit, Unit::period))
      [make("en.offset.year_ago_period", [] { return counted(once(static_cast<int>(Unit::year)), static_cast<int>(Way::earlier)); })]
  // "year-ago", "year-earlier"
  | (the >> unit >> mark('-') >> way)
      [make("en.offset.unit_adjective", [](int u, int w) { return counted(once(u), w); })];
// clang-format on

DATELINE_LOCAL(length)
DATELINE_LOCAL(side)
DATELINE_LOCAL(way)
DATELINE_LOCAL(origin)
DATELINE_LOCAL(day_name)
}  // namespace

DATELINE_DEFINE(offset)

}  // namespace dateline::grammar
