// Times of day: "3:30 p.m.", "15:30 GMT", "noon", "half past three", "3 o'clock", "the morning".
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
// "10:30 to 4": no, but "Mark 3:16", "2:1" and "won 21:17" are no times; scan.cpp looks further.
bool is_time_like(Iterator at, Iterator) {
  auto const& before = at[-1];
  return !(at->glued && (before.kind == TokenKind::number || before.kind == TokenKind::word ||
                         before.is_mark('.') || before.is_mark(':') || before.is_mark('/') ||
                         before.is_mark('$')));
}
constexpr Assert<is_time_like> time_like{};
bool is_closed(Iterator at, Iterator last) {
  if (at == last || !at->glued) return true;
  if (at->kind == TokenKind::word || at->kind == TokenKind::number) return false;
  bool const more = at + 1 != last && at[1].glued && at[1].kind == TokenKind::number;
  return !at->is_mark('%') && !((at->is_mark(':') || at->is_mark('.') || at->is_mark(',')) && more);
}
constexpr Assert<is_closed> closed{};

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
  | (fn(Function::a_letter) >> glue >> mark('.') >> -glue >> fn(Function::m_letter) >> -(glue >> mark('.')))[value([] { return 0; })]
  | (fn(Function::p_letter) >> glue >> mark('.') >> -glue >> fn(Function::m_letter) >> -(glue >> mark('.')))[value([] { return 12; })];

auto const sign_zone = glue >> num(0, 14, 1, 2) >> -(glue >> mark(':') >> glue >> sixty) >> boundary;
auto const zone_def =
    (-mark('(') >> reads<Category::zone> >> glue >> mark('+') >> sign_zone)
      [value([](int, int h, auto m) { return h * 60 + m.value_or(0); })]
  | (-mark('(') >> reads<Category::zone> >> glue >> mark('-') >> sign_zone)
      [value([](int, int h, auto m) { return -(h * 60 + m.value_or(0)); })]
  | (reads<Category::zone> >> boundary)[value([](int z) { return z; })]
  | (glue >> fn(Function::utc) >> boundary)[value([] { return 0; })]
  | (-apart >> mark('+') >> glue >> num(0, 14, 2, 2) >> -(glue >> mark(':')) >> glue >> sixty)
      [value([](int h, int m) { return h * 60 + m; })];

auto const hour_word_def = (integer >> x3::eps)[value([](int n) { return n >= 1 && n <= 12 ? n : 99; })];
auto const past = fn(Function::past) | fn(Function::after);
auto const to = fn(Function::to) | fn(Function::before);
auto const oclock = fn(Function::oclock);

// which half of the day the words around it name: "3 in the afternoon", "in the morning"
auto const in_the = (fn(Function::in) >> fn(Function::the)) | fn(Function::at);
int half_of(int part) {
  auto const p = static_cast<DayPart>(part);
  return p == DayPart::morning || p == DayPart::dawn ? 0 : 12;
}

auto const clock_def =
  // "3:30 p.m. EDT", "3.30pm"
    (time_like >> hour12 >> glue >> (mark(':') | mark('.')) >> glue >> sixty >> hyphen >> meridiem >> -zone)
      [make("en.clock.meridiem", [](int h, int m, int mer, auto z) { return at(h, m, mer, z); })]
  | (time_like >> hour12 >> colon >> sixty >> colon >> sixty >> hyphen >> meridiem >> -zone)
      [make("en.clock.meridiem", [](int h, int m, int s, int mer, auto z) { auto c = at(h, m, mer, z); c.second = s; return c; })]
  // "15:30:05 GMT", "15:30", "3:30 in the afternoon"
  | (time_like >> hour >> colon >> sixty >> -(colon >> sixty) >> closed >> in_the >> reads<Category::day_part>)
      [make("en.clock.digits_part", [](int h, int m, auto s, int part) {
        auto c = at(h, m, half_of(part), {}); c.second = opt(s); return c; })]
  | (time_like >> hour >> colon >> sixty >> -(colon >> sixty) >> closed >> -zone)
      [make("en.clock.digits", [](int h, int m, auto s, auto z) { auto c = at(h, m, {}, z); c.second = opt(s); return c; })]
  // "430pm"
  | (time_like >> num(100, 1259, 3, 4) >> glue >> meridiem >> -zone)
      [make("en.clock.meridiem", [](int n, int mer, auto z) { return at(n / 100, n % 100, mer, z); })]
  // "3 p.m.", "3pm EST", "three pm"
  | (time_like >> hour12 >> hyphen >> meridiem >> -zone)
      [make("en.clock.hour", [](int h, int mer, auto z) { return at(h, 0, mer, z, true); })]
  | (hour_word >> hyphen >> meridiem >> -zone)
      [make("en.clock.hour", [](int h, int mer, auto z) { return at(h, 0, mer, z, true); })]
  // "1530 hours", "1530 GMT", "0900 hrs"
  | (num(0, 2459, 4, 4) >> (fn(Function::hours) >> x3::attr(0)))
      [make("en.clock.military", [](int n, int) { return at(n / 100, n % 100, {}, {}); })]
  | (num(0, 2459, 4, 4) >> zone)
      [make("en.clock.military", [](int n, int z) { return at(n / 100, n % 100, {}, z); })]
  // "half past three", "quarter to four", "ten past 3"
  | (-fn(Function::a) >> fn(Function::half) >> past >> hour_word >> -oclock >> -meridiem)
      [make("en.clock.past", [](int h, auto m) { return at(h, 30, m, {}); })]
  | (-fn(Function::a) >> fn(Function::quarter) >> past >> hour_word >> -meridiem)
      [make("en.clock.past", [](int h, auto m) { return at(h, 15, m, {}); })]
  | (-fn(Function::a) >> fn(Function::quarter) >> to >> hour_word >> -meridiem)
      [make("en.clock.to", [](int h, auto m) { return at(h == 1 ? 12 : h - 1, 45, m, {}); })]
  | (integer >> -is(Category::unit, Unit::minute) >> fn(Function::past) >> hour_word >> -oclock >> -meridiem)
      [make("en.clock.past", [](int n, int h, auto m) { return at(h, n, m, {}); })]
  // "3 o'clock in the afternoon", "three o'clock", "8 in the morning"
  | (hour_word >> -oclock >> in_the >> reads<Category::day_part> >> boundary)
      [make("en.clock.part", [](int h, int part) { return at(h, 0, half_of(part), {}, true); })]
  | (hour_word >> oclock >> -meridiem >> -zone)
      [make("en.clock.oclock", [](int h, auto m, auto z) { return at(h, 0, m, z, true); })]
  // "12 noon", "noon", "midnight"
  | (-num(12, 12) >> reads<Category::moment> >> -zone)
      [make("en.clock.moment", [](auto, int h, auto z) { auto c = at(h, 0, {}, z); return c; })]
  // "the morning", "mid-morning"
  | (fn(Function::the) >> -fn(Function::other) >> reads<Category::day_part> >> boundary)
      [make("en.clock.day_part", [](int p) { return ast::PartOfDay{static_cast<DayPart>(p), {}}; })]
  | (reads<Category::day_part> >> boundary)
      [make("en.clock.day_part", [](int p) { return ast::PartOfDay{static_cast<DayPart>(p), {}}; })];
// clang-format on

BOOST_SPIRIT_DEFINE(hour_word, zone)
}  // namespace

DATELINE_DEFINE(meridiem)
DATELINE_DEFINE(clock)

}  // namespace dateline::grammar
