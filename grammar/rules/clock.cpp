// Times of day.
// Examples: "3:30 p.m.", "15:30 GMT", "3 p.m. EST", "half past three", "three o'clock", "noon",
// "1530 hours", "3 in the afternoon", "the morning".
#include "grammar/appointed.hpp"
#include "grammar/rules/rules.hpp"

namespace dateline::grammar {
namespace {

using MaybeInt = boost::optional<int>;

ast::Clock at(int hour, int minute, MaybeInt meridiem, MaybeInt zone, bool whole = false) {
  return {.hour = hour,
          .minute = minute,
          .meridiem = opt(meridiem),
          .zone = opt(zone),
          .whole_hour = whole};
}
// "ten minutes to three"; 60 and more are none
ast::Clock before_hour(int minutes, int hour, MaybeInt meridiem) {
  return at(hour == 1 ? 12 : hour - 1, minutes < 60 ? 60 - minutes : 99, meridiem, {});
}
// "10:30 to 4": no, but "Mark 3:16", "2:1" and "won 21:17" are no times; scan.cpp looks further.
bool is_time_like(Iterator at, Iterator) {
  auto const& before = at[-1];
  return !(at->glued && (before.kind == TokenKind::number || before.kind == TokenKind::word ||
                         before.is_mark('.') || before.is_mark(':') || before.is_mark('/') ||
                         before.is_mark('$')));
}
constexpr Assert<is_time_like> time_like{};
bool is_closed(Iterator at, Iterator) {
  if (!at->glued) return true;
  if (at->kind == TokenKind::word || at->kind == TokenKind::number) return false;
  bool const more = at[1].glued && at[1].kind == TokenKind::number;
  return !at->is_mark('%') && !((at->is_mark(':') || at->is_mark('.') || at->is_mark(',')) && more);
}
constexpr Assert<is_closed> closed{};
// the full stop of "p.m." and of "p . m ."
bool is_last_dot(Iterator at, Iterator) { return at->glued || at[-2].is_mark('.'); }
constexpr Assert<is_last_dot> last_dot{};
// "1530 GMT", but "1908 Mt Vernon Avenue"
bool is_capitals(Iterator at, Iterator) { return !at->capital || at->upper; }
constexpr Assert<is_capitals> capitals{};
// "1530 hours"; "1890 hours" is a length
bool is_hour_and_minute(Iterator at, Iterator) {
  auto const& before = at[-1];
  bool const measured =
      before.word && before.word->single & 1U << static_cast<int>(Category::limit);
  return at->number % 100 < 60 && !measured && !before.past && !at[2].is(Function::of);
}
constexpr Assert<is_hour_and_minute> hour_and_minute{};
// where only an hour can stand
bool is_behind_hour_word(Iterator at, Iterator) {
  auto const& before = at[-1];
  using F = Function;
  return before.is(F::at) || before.is(F::from) || before.is(F::until) || before.is(F::between) ||
         before.is(F::to) || before.is_mark('@') || before.has(Category::weekday) ||
         before.has(Category::day) || before.has(Category::ordinal);
}
constexpr Assert<is_behind_hour_word> behind_hour_word{};
bool is_behind_at(Iterator at, Iterator) {
  return at[-1].is(Function::at) || at[-1].is_mark('@') || at[-1].has(Category::weekday);
}
constexpr Assert<is_behind_at> behind_at{};
bool is_behind_is(Iterator at, Iterator) {
  return at[-1].is(Function::is) || (at[-1].is(Function::s) && at[-2].is_mark('\''));
}
constexpr Assert<is_behind_is> behind_is{};
// no measure or count follows: "at 6.45 percent"
bool is_uncounted(Iterator at, Iterator) {
  return !(at->is(Category::context, static_cast<int>(Context::unit_after)) ||
           at->is(Category::context, static_cast<int>(Context::count_after)) ||
           at->has(Category::unit) || at->has(Category::number) || at->plural || at->is_mark('%'));
}
constexpr Assert<is_uncounted> uncounted{};
// nothing that the number could count or be a part of follows: "for ten forty-five"
bool is_ended(Iterator at, Iterator) {
  if (at->kind == TokenKind::stop) return true;
  if (at->kind == TokenKind::mark)
    return !is_dash(at) && !at->is_mark('%') &&
           !(at->glued && at[1].glued && at[1].kind == TokenKind::number);
  return !at->has(Category::unit) && !at->has(Category::meridiem) &&
         (at->has(Category::function) || at->has(Category::day) || at->has(Category::weekday));
}
constexpr Assert<is_ended> ended{};
// behind "at", where someone comes or something begins; "schedule a meeting before 4"
bool is_appointed(Iterator at, Iterator) { return !at->glued && is_appointed_hour(at); }
constexpr Assert<is_appointed> appointed{};
bool is_behind_for(Iterator at, Iterator) { return at[-1].is(Function::for_); }
constexpr Assert<is_behind_for> behind_for{};
bool is_before_day(Iterator at, Iterator) {
  return at->has(Category::day) || at->has(Category::weekday) || at->is(Function::tonight);
}
constexpr Assert<is_before_day> before_day{};
// "0730-0930", "from 0900 to 1030": two of four digits
bool is_packed_pair(Iterator at, Iterator) {
  if (at->kind != TokenKind::number || at->size() != 4 || at->number % 100 > 59) return false;
  auto const other = [&](Token const& joint, Token const& t) {
    return (is_dash(&joint) || joint.is(Function::to) || joint.is(Function::until)) &&
           t.kind == TokenKind::number && t.size() == 4 && t.number < 2400 && t.number % 100 < 60 &&
           (t.number < 1000 || at->number < 1000);
  };
  return other(at[1], at[2]) || (at[-1].kind != TokenKind::stop && other(at[-1], at[-2]));
}
constexpr Assert<is_packed_pair> packed_pair{};

x3::rule<struct minute_word_id, int> const minute_word{"minute_word"};
x3::rule<struct hour_word_id, int> const hour_word{"hour_word"};
x3::rule<struct zone_id, int> const zone{"zone"};

// clang-format off
auto const colon = glue >> mark(':') >> glue;
auto const hour = num(0, 24, 1, 2);
auto const hour12 = num(1, 12, 1, 2);
auto const sixty = num(0, 59, 2, 2);

// "a.m.", "PM", "p"
auto const meridiem_def =
    (reads<Category::meridiem> >> boundary)[value([](int m) { return m; })]
  | (fn(Function::a_letter) >> -mark('.') >> fn(Function::m_letter) >> -(last_dot >> mark('.')))[value([] { return 0; })]
  | (fn(Function::p_letter) >> -mark('.') >> fn(Function::m_letter) >> -(last_dot >> mark('.')))[value([] { return 12; })];

auto const sign_zone = glue >> num(0, 14, 1, 2) >> -(glue >> mark(':') >> glue >> sixty) >> boundary;
auto const zone_def =
    (-mark('(') >> reads<Category::zone> >> glue >> mark('+') >> sign_zone)
      [value([](int, int h, auto m) { return h * 60 + m.value_or(0); })]
  | (-mark('(') >> reads<Category::zone> >> glue >> mark('-') >> sign_zone)
      [value([](int, int h, auto m) { return -(h * 60 + m.value_or(0)); })]
  | (mark('(') >> reads<Category::zone> >> glue >> mark(')'))[value([](int z) { return z; })]
  | (reads<Category::zone> >> boundary)[value([](int z) { return z; })]
  | (glue >> fn(Function::utc) >> boundary)[value([] { return 0; })]
  | (mark('+') >> glue >> num(0, 14, 2, 2) >> glue >> mark(':') >> glue >> sixty)
      [value([](int h, int m) { return h * 60 + m; })]
  | (mark('+') >> glue >> num(0, 1400, 4, 4) >> boundary)[value([](int n) { return n / 100 * 60 + n % 100; })];

auto const hour_word_def = (!num(13, 999999999) >> integer)[value([](int n) { return n >= 1 && n <= 12 ? n : 99; })];
auto const integer_twelve = num(12, 12) | (is(Category::number, 12) >> x3::attr(12));
auto const past = fn(Function::past) | fn(Function::after);
auto const to = fn(Function::to) | fn(Function::before) | fn(Function::until);
auto const oclock = fn(Function::oclock);

// which half of the day the words around it name: "3 in the afternoon", "in the morning"
auto const in_the = (fn(Function::in) >> fn(Function::the)) | fn(Function::at);
int half_of(int part, int hour) {
  auto const p = static_cast<DayPart>(part);
  bool const small = p == DayPart::night && (hour == 12 || hour <= 4);  // "12 at night"
  bool const before_noon = p == DayPart::midday && (hour == 10 || hour == 11);
  return small || before_noon || p == DayPart::morning || p == DayPart::dawn ? 0 : 12;
}

auto const minute_word_def = (!num(0, 999999999) >> integer)[value([](int n) { return n >= 10 && n <= 59 ? n : 99; })];

auto const clock_def =
  // "3:30 p.m. EDT", "3.30pm"
    (time_like >> num(0, 12, 1, 2) >> glue >> (mark(':') | mark('.')) >> glue >> sixty >> hyphen >> meridiem >> -zone)
      [make("en.clock.meridiem", [](int h, int m, int mer, auto z) { return at(h, m, mer, z); })]
  | (time_like >> hour12 >> colon >> sixty >> colon >> sixty >> hyphen >> meridiem >> -zone)
      [make("en.clock.meridiem", [](int h, int m, int s, int mer, auto z) { auto c = at(h, m, mer, z); c.second = s; return c; })]
  // "05:30hrs"
  | (time_like >> num(0, 24, 2, 2) >> colon >> sixty >> fn(Function::hours) >> x3::eps)
      [make("en.clock.military", [](int h, int m) { return at(h, m, {}, {}); })]
  // "15:30:05 GMT", "15:30", "3:30 in the afternoon"
  | (time_like >> hour >> colon >> sixty >> -(colon >> sixty) >> closed >> in_the >> reads<Category::day_part>)
      [make("en.clock.digits_part", [](int h, int m, auto s, int part) {
        auto c = at(h, m, half_of(part, h), {}); c.second = opt(s); return c; })]
  | (time_like >> hour >> colon >> sixty >> -(colon >> sixty) >> closed >> -zone)
      [make("en.clock.digits", [](int h, int m, auto s, auto z) { auto c = at(h, m, {}, z); c.second = opt(s); return c; })]
  // "at 25:00", "until 13:60": no such time
  | (time_like >> behind_hour_word >> num(25, 98, 2, 2) >> colon >> num(0, 98, 2, 2) >> closed)
      [make("en.clock.digits", [](int h, int m) { return at(h, m, {}, {}); })]
  | (time_like >> behind_hour_word >> hour >> colon >> num(60, 98, 2, 2) >> closed)
      [make("en.clock.digits", [](int h, int m) { return at(h, m, {}, {}); })]
  // "430pm"
  | (time_like >> num(100, 1259, 3, 4) >> glue >> meridiem >> -zone)
      [make("en.clock.meridiem", [](int n, int mer, auto z) { return at(n / 100, n % 100, mer, z); })]
  // "3 p.m.", "3pm EST", "three pm"
  | (time_like >> hour12 >> hyphen >> meridiem >> -zone)
      [make("en.clock.hour", [](int h, int mer, auto z) { return at(h, 0, mer, z, true); })]
  // "left at 5+am": a little later
  | (time_like >> hour12 >> glue >> mark('+') >> glue >> meridiem)
      [make("en.clock.hour", [](int h, int mer) { return at(h, 0, mer, {}, true); })]
  // "8.30 tomorrow"
  | (time_like >> hour12 >> glue >> mark('.') >> glue >> sixty >> closed >> before_day)
      [make("en.clock.digits", [](int h, int m) { return at(h, m, {}, {}); })]
  // "8:45a", "3:30p", "at 9a", "1140 a.m.", "at 6.45"
  | (time_like >> hour12 >> colon >> sixty >> (glue >> fn(Function::a_letter) >> boundary) >> -zone)
      [make("en.clock.meridiem", [](int h, int m, auto z) { return at(h, m, 0, z); })]
  | (time_like >> hour12 >> colon >> sixty >> (glue >> fn(Function::p_letter) >> boundary) >> -zone)
      [make("en.clock.meridiem", [](int h, int m, auto z) { return at(h, m, 12, z); })]
  // "15:00h", "at 13h30"
  | (time_like >> hour >> colon >> sixty >> (glue >> fn(Function::hour_letter) >> boundary))
      [make("en.clock.digits", [](int h, int m) { return at(h, m, {}, {}); })]
  | (behind_at >> num(0, 24, 2, 2) >> glue >> fn(Function::hour_letter) >> glue >> sixty >> boundary >> -zone)
      [make("en.clock.digits", [](int h, int m, auto z) { return at(h, m, {}, z); })]
  | (time_like >> behind_hour_word >> hour12 >> (glue >> fn(Function::a_letter) >> boundary))
      [make("en.clock.hour", [](int h) { return at(h, 0, 0, {}, true); })]
  | (num(100, 1259, 3, 4) >> hyphen >> meridiem >> -zone)
      [make("en.clock.military", [](int n, int mer, auto z) { return at(n / 100, n % 100, mer, z); })]
  // "8.30-9.30am"
  | (time_like >> hour12 >> glue >> mark('.') >> glue >> sixty >> &((dash | fn(Function::to)) >> hour12 >> -(glue >> mark('.') >> glue >> sixty) >> hyphen >> meridiem))
      [make("en.clock.digits", [](int h, int m) { return at(h, m, {}, {}); })]
  | (behind_at >> hour >> glue >> mark('.') >> glue >> sixty >> closed >> uncounted >> -zone)
      [make("en.clock.digits", [](int h, int m, auto z) { return m % 5 ? at(99, 0, {}, {}) : at(h, m, {}, z); })]
  | (packed_pair >> num(0, 2359, 4, 4))
      [make("en.clock.military", [](int n) { return at(n / 100, n % 100, {}, {}); })]
  // "three thirty pm"
  | (!num(0, 999999999) >> hour_word >> minute_word >> meridiem >> -zone)
      [make("en.clock.words", [](int h, int m, int mer, auto z) { return at(h, m, mer, z); })]
  // "from three thirty to four thirty"
  | (!num(0, 999999999) >> hour_word >> minute_word >> in_the >> reads<Category::day_part> >> boundary)
      [make("en.clock.words", [](int h, int m, int part) { return at(h, m, half_of(part, h), {}); })]
  | (behind_for >> !num(0, 999999999) >> hour_word >> minute_word >> ended)
      [make("en.clock.words", [](int h, int m) { return at(h, m, {}, {}); })]
  // "seven thirty tomorrow morning"
  | (!num(0, 999999999) >> hour_word >> minute_word >> &(reads<Category::day> | fn(Function::tonight) | (is(Category::shift, Shift::this_) >> reads<Category::day_part>)))
      [make("en.clock.words", [](int h, int m) { return at(h, m, {}, {}); })]
  | (behind_hour_word >> !num(0, 999999999) >> hour_word >> minute_word >> uncounted)
      [make("en.clock.words", [](int h, int m) { return at(h, m, {}, {}); })]
  | (hour_word >> hyphen >> meridiem >> -zone)
      [make("en.clock.hour", [](int h, int mer, auto z) { return at(h, 0, mer, z, true); })]
  // "10ish", "11-ish", "eight-ish"
  | (time_like >> hour_word >> hyphen >> fn(Function::ish) >> boundary >> uncounted)
      [make("en.clock.ish", [](int h) { return ast::Limited{Limit::approx, ast::Expression{at(h, 0, {}, {}, true), "en.clock.hour"}}; })]
  | (time_like >> hour12 >> colon >> sixty >> hyphen >> fn(Function::ish) >> boundary)
      [make("en.clock.ish", [](int h, int m) { return ast::Limited{Limit::approx, ast::Expression{at(h, m, {}, {}), "en.clock.digits"}}; })]
  // "three o'clock", "back at seven o'clock", "12 o'clock noon"
  | (integer_twelve >> oclock >> reads<Category::moment> >> -zone)
      [make("en.clock.moment", [](auto, int h, auto z) { return at(h, 0, {}, z); })]
  | (hour_word >> oclock >> !(in_the >> reads<Category::day_part>) >> -meridiem >> -zone)
      [make("en.clock.oclock", [](int h, auto m, auto z) { return at(h, 0, m, z, true); })]
  // "at 5 to 7", "at ten before nine"; "at half six" is half past
  | (behind_at >> integer >> to >> hour_word >> -oclock >> -meridiem >> ended)
      [make("en.clock.to", [](int n, int h, auto m) { return before_hour(n < 30 && n % 5 == 0 ? n : 60, h, m); })]
  | (behind_at >> fn(Function::half) >> hour_word >> -meridiem >> ended)
      [make("en.clock.past", [](int h, auto m) { return at(h, 30, m, {}); })]
  // "meet me at 7", "be back at seven"
  | (appointed >> hour_word >> boundary >> ended)
      [make("en.clock.hour", [](int h) { return at(h, 0, {}, {}, true); })]
  // "530p today"
  | (time_like >> num(100, 1259, 3, 4) >> glue >> fn(Function::p_letter) >> boundary >> before_day)
      [make("en.clock.meridiem", [](int n) { return at(n / 100, n % 100, 12, {}); })]
  // "9p"
  | (time_like >> behind_hour_word >> hour12 >> (glue >> fn(Function::p_letter) >> boundary))
      [make("en.clock.hour", [](int h) { return at(h, 0, 12, {}, true); })]
  // "1530 hours", "1530 GMT", "0900 hrs"
  | (hour_and_minute >> num(0, 2459, 4, 4) >> ((fn(Function::hours) | (glue >> fn(Function::hour_letter) >> boundary)) >> x3::attr(0)))
      [make("en.clock.military", [](int n, int) { return at(n / 100, n % 100, {}, {}); })]
  | (hour_and_minute >> num(0, 2459, 4, 4) >> capitals >> zone)
      [make("en.clock.military", [](int n, int z) { return at(n / 100, n % 100, {}, z); })]
  | (behind_at >> num(0, 959, 4, 4) >> boundary >> uncounted)
      [make("en.clock.military", [](int n) { return at(n / 100, n % 100, {}, {}); })]
  // "half past three", "half past noon", "quarter to four", "ten past 3"
  | (-fn(Function::a) >> fn(Function::half) >> past >> reads<Category::moment>)
      [make("en.clock.past", [](int h) { return at(h % 24, 30, {}, {}); })]
  | (-fn(Function::a) >> fn(Function::quarter) >> past >> reads<Category::moment>)
      [make("en.clock.past", [](int h) { return at(h % 24, 15, {}, {}); })]
  | (-fn(Function::a) >> fn(Function::half) >> past >> hour_word >> -oclock >> -meridiem)
      [make("en.clock.past", [](int h, auto m) { return at(h, 30, m, {}); })]
  | (-fn(Function::a) >> fn(Function::quarter) >> past >> hour_word >> -meridiem)
      [make("en.clock.past", [](int h, auto m) { return at(h, 15, m, {}); })]
  | (is(Category::number, 3) >> is(Category::unit, Unit::quarter) >> past >> hour_word >> -meridiem)
      [make("en.clock.past", [](int h, auto m) { return at(h, 45, m, {}); })]
  // "ten minutes to three"
  | (integer >> is(Category::unit, Unit::minute) >> to >> hour_word >> -oclock >> -meridiem >> ended)
      [make("en.clock.to", before_hour)]
  // "twenty to nine tonight"
  | (!num(0, 999999999) >> integer >> fn(Function::to) >> hour_word >> &(fn(Function::tonight) | (is(Category::shift, Shift::this_) >> reads<Category::day_part>)))
      [make("en.clock.to", [](int n, int h) { return at(h == 1 ? 12 : h - 1, n > 0 && n < 30 && n % 5 == 0 ? 60 - n : 99, {}, {}); })]
  // "it's ten to eight": in words
  | (behind_is >> !num(0, 999999999) >> integer >> fn(Function::to) >> hour_word >> -oclock >> -meridiem >> ended)
      [make("en.clock.to", [](int n, int h, auto m) { return before_hour(n < 30 && n % 5 == 0 ? n : 60, h, m); })]
  | (-fn(Function::a) >> fn(Function::quarter) >> to >> hour_word >> -meridiem)
      [make("en.clock.to", [](int h, auto m) { return at(h == 1 ? 12 : h - 1, 45, m, {}); })]
  | (integer >> -is(Category::unit, Unit::minute) >> fn(Function::past) >> hour_word >> -oclock >> -meridiem)
      [make("en.clock.past", [](int n, int h, auto m) { return at(h, n, m, {}); })]
  // "3 o'clock in the afternoon", "8 in the morning"
  | (time_like >> hour_word >> -oclock >> in_the >> reads<Category::day_part> >> boundary)
      [make("en.clock.part", [](int h, int part) { return at(h, 0, half_of(part, h), {}, true); })]
  // "12 noon", "noon", "midnight"
  | (-integer_twelve >> reads<Category::moment> >> -zone)
      [make("en.clock.moment", [](auto, int h, auto z) { auto c = at(h, 0, {}, z); return c; })]
  // "the morning", "mid-morning"
  | (fn(Function::the) >> -fn(Function::other) >> reads<Category::day_part> >> boundary)
      [make("en.clock.day_part", [](int p) { return ast::PartOfDay{static_cast<DayPart>(p), {}}; })]
  | (reads<Category::day_part> >> boundary)
      [make("en.clock.day_part", [](int p) { return ast::PartOfDay{static_cast<DayPart>(p), {}}; })];
// clang-format on

DATELINE_LOCAL(hour_word)
DATELINE_LOCAL(minute_word)
DATELINE_LOCAL(zone)
}  // namespace

DATELINE_DEFINE(meridiem)
DATELINE_DEFINE(clock)

}  // namespace dateline::grammar
