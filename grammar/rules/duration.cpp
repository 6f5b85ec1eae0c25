// Lengths of time.
// Examples: "two weeks", "two-and-a-half-year", "an hour and a half", "1h30", "67-year-old",
// "the whole day", "three quarters of an hour".
#include <algorithm>

#include "grammar/rules/rules.hpp"

namespace dateline::grammar {
namespace {

constexpr int most_amounts = std::tuple_size_v<decltype(ast::Duration::amounts)>;

ast::Duration single(double n, int unit) {
  return {.amounts = {ast::Amount{n, static_cast<Unit>(unit)}}, .size = 1};
}
ast::Duration join(ast::Duration a, ast::Duration const& b) {
  for (int i = 0; i < b.size && a.size < most_amounts; ++i) a.amounts[a.size++] = b.amounts[i];
  return a;
}
// "two weeks, three days" is one length only when the second unit is the smaller
ast::Duration join_parts(ast::Duration whole, std::vector<ast::Duration> const& more) {
  for (auto const& part : more) whole = join(whole, part);
  auto const coarser = [](ast::Amount const& a, ast::Amount const& b) { return a.unit > b.unit; };
  auto* const first = whole.amounts.data();
  if (!std::is_sorted(first, first + whole.size, coarser))
    std::sort(first, first + whole.size, coarser);
  return whole;
}
ast::Duration join_maybe(ast::Duration const& a, boost::optional<ast::Duration> const& b) {
  return b ? join(a, *b) : a;
}

ast::Duration bare_unit(int unit) {
  auto d = single(-1, unit);
  d.plain = true;
  return d;
}

// Units that "a" counts: "a second" and "a quarter" are other things.
bool is_counted_once(Iterator at, Iterator) {
  if (!at->has(Category::unit)) return false;
  using enum Unit;
  for (auto u :
       {second, quarter, season, half, period, night, morning, afternoon, evening, weekend})
    if (at->is(Category::unit, static_cast<int>(u))) return false;
  return true;
}
constexpr Assert<is_counted_once> counted_once{};
bool is_plural(Iterator at, Iterator) {
  return at->word && at->word->form.size() > 3 && at->word->form.ends_with('s');
}
constexpr Assert<is_plural> plural{};
bool is_singular(Iterator at, Iterator last) { return !is_plural(at, last); }
constexpr Assert<is_singular> singular{};
// "years", "months", but not "the days of ..." nor "seconds"
bool is_bare_plural(Iterator at, Iterator last) {
  if (!is_plural(at, last)) return false;
  using enum Unit;
  for (auto u : {hour, day, week, month, year, decade, century, millennium, quarter, minute})
    if (at->is(Category::unit, static_cast<int>(u))) return true;
  return false;
}
constexpr Assert<is_bare_plural> bare_plural{};

// "half" and "period" are counted in no length
bool is_countable(Iterator at, Iterator) {
  using enum Unit;
  if (!at->has(Category::unit) || at->is(Category::unit, static_cast<int>(half)) ||
      at->is(Category::unit, static_cast<int>(period)))
    return false;
  // "two nights", but "two night watchmen"
  for (auto part : {night, morning, afternoon, evening})
    if (at->is(Category::unit, static_cast<int>(part)))
      return at->word->form.ends_with('s') || at[-1].is(Category::number, 1) ||
             (at[-1].kind == TokenKind::number && at[-1].number == 1) || at[-1].is_mark('-');
  // "thousands of day labourers"
  if (at[-1].is(Function::of) && !at->word->form.ends_with('s')) return false;
  // "day five of the 2018 day": a year counts nothing
  if (at[-1].kind == TokenKind::number && at[-1].size() == 4 && !at[-1].grouped &&
      !at->word->form.ends_with('s') && !at[1].is(Function::old) &&
      !(at[1].is_mark('-') && at[2].is(Function::old)))
    return false;
  return true;
}
constexpr Assert<is_countable> countable{};
// "a hundred", "a thousand"
bool is_hundreds(Iterator at, Iterator) {
  return at->is(Function::a) &&
         (at[1].is(Category::number, 100) || at[1].is(Category::number, 1000) ||
          at[1].is(Category::number, 1000000));
}
constexpr Assert<is_hundreds> hundreds{};
// not "the one"
bool is_several(Iterator at, Iterator) {
  return !at->is(Category::number, 1) && !(at->kind == TokenKind::number && at->number < 2);
}
constexpr Assert<is_several> several{};

// behind what a length is spent with: "for", "within", "lasted"
bool is_spent(Iterator at, Iterator) {
  auto const& before = at[-1];
  return before.is(Function::for_) || before.is(Function::within) || before.is(Function::in) ||
         before.has(Category::tense) || before.past;
}
constexpr Assert<is_spent> spent{};
bool is_capital(Iterator at, Iterator) { return at->upper; }
constexpr Assert<is_capital> capital{};

// "his half-century" is a score; "the past half-century" is none
bool is_no_score(Iterator at, Iterator) {
  if (!at->is(Category::unit, static_cast<int>(Unit::century))) return true;
  auto const& before = at[-1].is_mark('-') ? at[-3] : at[-2];
  return before.has(Category::shift);
}
constexpr Assert<is_no_score> no_score{};

// "for 24H"; "the same as 17H" is a code
bool is_hours_letter(Iterator at, Iterator last) {
  return !at[1].capital || at[1].size() > 1 || at->number % 12 == 0 || is_spent(at, last);
}
constexpr Assert<is_hours_letter> hours_letter{};
bool is_letter(Iterator at, Iterator) { return at->size() == 1; }
constexpr Assert<is_letter> letter{};

int unit_of(Token const& t) {
  for (auto const& sense : t.word->senses)
    if (sense.category == Category::unit) return sense.value;
  return 0;
}
// "two hours and ten minutes", but not "two years and three years": the unit ahead is the smaller;
// without a word between, it is another: "2 days 1 month"
bool is_smaller(Iterator at, Iterator last) {
  constexpr int reach = 5;
  auto const* back = at - 1;
  bool const joined = !back->has(Category::unit);
  while (back->is_mark(',') || back->is(Function::and_)) --back;
  if (!back->has(Category::unit)) return true;
  for (int i = 0; i < reach && at != last; ++i, ++at)
    if (at->has(Category::unit))
      return unit_of(*at) < unit_of(*back) ||
             (!joined && unit_of(*at) > unit_of(*back) &&
              (at->is(Category::unit, static_cast<int>(Unit::month)) ||
               at->is(Category::unit, static_cast<int>(Unit::year))));
  return true;
}
constexpr Assert<is_smaller> smaller{};

x3::rule<struct part_id, ast::Duration> const part{"part"};
x3::rule<struct quarters_id, int> const quarters{"quarters"};
x3::rule<struct compact_id, ast::Duration> const compact{"compact"};

// clang-format off
auto const unit = reads<Category::unit>;
auto const a = fn(Function::a);
auto const and_half = fn(Function::and_) >> -a >> fn(Function::half);

auto const straight = -fn(Function::straight);
auto const part_def =
  // "three quarters of an hour", "a quarter of a century"
    (quarters >> hyphen >> is(Category::unit, Unit::quarter) >> fn(Function::of) >> a >> unit >> boundary)
      [value([](int n, int u) { return single(n / 4.0, u); })]
  // "a half hour", "a quarter century", "half-hour"
  | (a >> fn(Function::half) >> hyphen >> unit >> boundary)[value([](int u) { return single(0.5, u); })]
  | (a >> is(Category::unit, Unit::quarter) >> hyphen >> is(Category::unit, Unit::century))
      [value([] { return single(0.25, static_cast<int>(Unit::century)); })]
  | (is(Category::unit, Unit::quarter) >> hyphen >> is(Category::unit, Unit::hour))
      [value([] { return single(0.25, static_cast<int>(Unit::hour)); })]
  // "two years and a half", "two and a quarter hours"
  | (integer >> countable >> unit >> and_half)[value([](int n, int u) { return single(n + 0.5, u); })]
  | (integer >> fn(Function::and_) >> a >> is(Category::unit, Unit::quarter) >> unit)[value([](int n, int u) { return single(n + 0.25, u); })]
  // "a couple of years"
  | (-a >> is(Category::vague, Vague::couple) >> hyphen >> unit)
      [value([](int u) { auto d = single(2, u); d.approx = true; return d; })]
  // "an hour and a half", "a year", "an additional year"
  | (a >> counted_once >> !(unit >> hyphen >> fn(Function::long_)) >> unit >> boundary >> -(and_half >> x3::attr(true)))
      [value([](int u, auto half) { return single(half ? 1.5 : 1, u); })]
  // "half a year", "two weeks", "two-week", "2.5 hours", "several months"
  | ((&hundreds | !a) >> amount >> hyphen >> straight >> -fn(Function::fiscal) >> countable >> unit >> boundary)[value(single)]
  | (fn(Function::another) >> amount >> countable >> unit >> boundary)[value(single)]
  // "another hour"
  | (fn(Function::another) >> counted_once >> singular >> unit >> boundary)[value([](int u) { return single(1, u); })]
  // "half year", "half-day"
  | (fn(Function::half) >> hyphen >> no_score >> counted_once >> singular >> unit >> boundary)[value([](int u) { return single(0.5, u); })]
  // "a few days", but "two-day" in "a two-day trip"
  | (a >> reads<Category::vague> >> hyphen >> unit >> boundary)[value([](int v, int u) {
      return single(static_cast<Vague>(v) == Vague::dozen ? 12 : -1, u); })];

// "1h30", "1h", "90min", "2h 30m", "3d"
auto const quarters_def = integer[value([](int n) { return n; })] | a[value([] { return 1; })];

auto const compact_def =
    (num(0, 999) >> glue >> fn(Function::hour_letter) >> num(0, 59, 1, 2) >> glue >> fn(Function::minute_letter) >> boundary)
      [value([](int h, int m) { return join(single(h, static_cast<int>(Unit::hour)), single(m, static_cast<int>(Unit::minute))); })]
  | (num(0, 999) >> glue >> fn(Function::hour_letter) >> glue >> num(0, 59, 1, 2) >> -(glue >> fn(Function::minute_letter)) >> boundary)
      [value([](int h, int m) { return join(single(h, static_cast<int>(Unit::hour)), single(m, static_cast<int>(Unit::minute))); })]
  // "1.5h", "0.75h"
  | (num(0, 99) >> glue >> mark('.') >> glue >> num(0, 99, 1, 2) >> glue >> fn(Function::hour_letter) >> boundary)
      [value([](int h, int part) { return single(h + (part < 10 ? part / 10.0 : part / 100.0), static_cast<int>(Unit::hour)); })]
  // "for 3Y", "lasted 2W"
  | (spent >> num(1, 99) >> glue >> capital >> fn(Function::year_letter) >> boundary)
      [value([](int n) { return single(n, static_cast<int>(Unit::year)); })]
  | (spent >> num(1, 99) >> glue >> capital >> fn(Function::week_letter) >> boundary)
      [value([](int n) { return single(n, static_cast<int>(Unit::week)); })]
  // "in 5 h"
  | (spent >> num(1, 99) >> letter >> fn(Function::hour_letter) >> boundary)
      [value([](int h) { return single(h, static_cast<int>(Unit::hour)); })]
  | (hours_letter >> num(0, 999) >> glue >> fn(Function::hour_letter) >> boundary)
      [value([](int h) { return single(h, static_cast<int>(Unit::hour)); })];

auto const joint = -mark(',') >> -fn(Function::and_);

auto const duration_words_def =
    (compact >> -(joint >> part))[value(join_maybe)]
  | (part >> *(joint >> smaller >> part))[value(join_parts)];

// "the first hours", "the early days"
auto const which = x3::omit[-(is(Category::ordinal, 1) | reads<Category::position>)];
auto const old = hyphen >> (fn(Function::old) >> boundary);

auto const duration_def =
  // "24yo", "a 3 y/o"
    (num(1, 119, 1, 3) >> hyphen >> fn(Function::old_suffix) >> boundary)
      [make("en.duration.age", [](int n) { auto d = single(n, static_cast<int>(Unit::year)); d.age = true; return d; })]
  // "67-year-old", "six months old", "three weeks"
  | (duration_words >> -(old >> x3::attr(true)))[value([](ast::Duration d, boost::optional<bool> old) {
      d.age = old.has_value();
      return ast::Expression{d, d.age ? "en.duration.age" : "en.duration.amount"}; })]
  // "the nine months", "the four days"
  | (fn(Function::the) >> several >> integer >> plural >> unit >> boundary)
      [make("en.duration.the_amount", [](int n, int u) { return single(n, u); })]
  // "all day", "all-week"
  | (fn(Function::all) >> hyphen >> counted_once >> singular >> unit >> boundary)[make("en.duration.all", [](int u) { return single(1, u); })]
  // "the whole day", "the entire week"
  | (-(fn(Function::the) | a) >> fn(Function::whole) >> hyphen >> counted_once >> singular >> unit >> boundary)
      [make("en.duration.all", [](int u) { return single(1, u); })]
  // "weeklong"
  | fn(Function::daylong)[make("en.duration.long", [] { return single(1, static_cast<int>(Unit::day)); })]
  | fn(Function::weeklong)[make("en.duration.long", [] { return single(1, static_cast<int>(Unit::week)); })]
  | fn(Function::monthlong)[make("en.duration.long", [] { return single(1, static_cast<int>(Unit::month)); })]
  | fn(Function::yearlong)[make("en.duration.long", [] { return single(1, static_cast<int>(Unit::year)); })]
  // "decades-long", "year-long"
  | (plural >> unit >> hyphen >> fn(Function::long_))[make("en.duration.long", [](int u) { return single(-1, u); })]
  | (unit >> hyphen >> fn(Function::long_))
      [make("en.duration.long", [](int u) { return single(1, u); })]
  // "the year ended March 31", "the three months to June"
  | (fn(Function::the) >> counted_once >> unit >> &((fn(Function::to) >> -fn(Function::the) >> (reads_any<Category::month> | reads<Category::ordinal> | reads<Category::edge> | num(1, 2100))) | is(Category::edge, Position::end) | fn(Function::beginning)))
      [make("en.duration.the_unit", [](int u) { return single(1, u); })]
  // "years", "for months", "over the years", "in the first hours", "in the early days"
  | (fn(Function::the) >> which >> bare_plural >> unit >> boundary >> !mark('-') >> !(fn(Function::before) | fn(Function::after) | fn(Function::since)))[make("en.duration.plain", bare_unit)]
  | (which >> bare_plural >> unit >> boundary)[make("en.duration.plain", bare_unit)];
// clang-format on

DATELINE_LOCAL(part)
DATELINE_LOCAL(compact)
DATELINE_LOCAL(quarters)
}  // namespace

bool is_plural_unit(Iterator at, Iterator last) {
  if (!at->has(Category::unit)) return false;
  for (auto const& sense : at->word->senses) {
    auto end = at;
    if (sense.category == Category::unit && match_rest(end, last, sense))
      return (sense.rest.empty() ? at->word : sense.rest.back())->form.ends_with('s');
  }
  return false;
}

DATELINE_DEFINE(duration_words)
DATELINE_DEFINE(duration)

}  // namespace dateline::grammar
