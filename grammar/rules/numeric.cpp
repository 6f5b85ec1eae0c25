// Dates in digits: ISO 8601 calendar, week and ordinal dates, slashed dates, stamps.
// Examples: "2024-03-05", "2024-W05-3", "2024-065", "2024-03", "3/5/2024", "5.3.2024", "20240305",
// "2024-03-05T15:30:00+02:00".
#include "grammar/rules/rules.hpp"

namespace dateline::grammar {
namespace {

constexpr auto hour = num(0, 24, 2, 2);
constexpr auto sixty = num(0, 60, 2, 2);

// "2018-05-03"
bool is_iso(Iterator at) {
  for (int i = 0; i < 5; ++i)
    if (i % 2 == 0 ? at[i].kind != TokenKind::number || at[i].size() != (i == 0 ? 4 : 2)
                   : !at[i].is_mark('-'))
      return false;
  return true;
}
// The token before is no part of a longer number or word: "10.1.2.3", "A-2024-03-05".
bool is_fresh(Iterator at, Iterator) {
  if (at->glued && is_dash(at - 1) && at[-3].is_mark('/') && at[1].is_mark('/')) return true;
  if (at->glued && (at[-1].is_mark('-') || at[-1].is_mark('/')) &&
      at[-2].kind == TokenKind::number && is_iso(at) && is_iso(at - 6))
    return true;
  // "2018-05-03T10:00/2018-05-03T12:00"
  if (at->glued && at[-1].is_mark('/') && at[-3].is_mark(':') && is_iso(at)) return true;
  // "10-1-2018-10-7-2018"; "archive-2018-09-23", "-20240705-"
  if (at->glued && at[-1].is_mark('-') && at[-2].kind == TokenKind::number && at[-2].size() == 4 &&
      at[-3].is_mark('-') && at[-4].kind == TokenKind::number && at[1].is_mark('-'))
    return true;
  if (at->glued && (at[-1].is_mark('-') || at[-1].is_mark('_')) &&
      at[-2].kind != TokenKind::number && at->size() >= 4)
    return true;
  return !at->glued || at[-1].is_mark('(') || at[-1].is_mark('"') || at[-1].is_mark('\'') ||
         at[-1].is_mark('[') || at[-1].kind == TokenKind::stop || at[-1].is_mark(0x2014) ||
         at[-1].is_mark('>') || at[-1].is_mark('<') || at[-1].is_mark('=') || at[-1].is_mark(':');
}
constexpr Assert<is_fresh> fresh{};
bool is_closed(Iterator at, Iterator) {
  if (!at->glued || at->kind == TokenKind::stop) return true;
  bool const more = at[1].glued && at[1].kind != TokenKind::stop && at[1].kind != TokenKind::mark;
  // "10/1-11/7", "5/1/2019-5/7/2020": a range of two
  if (is_dash(at) && more && at[-2].is_mark('/') && at[2].is_mark('/')) return true;
  if (at->is_mark('-') && more && at[-1].size() == 4 && at[-2].is_mark('-') && at[2].is_mark('-') &&
      at[2].glued)
    return true;
  // "2018-05-03-2018-05-07", "2018-05-03/2018-05-07"
  if ((at->is_mark('-') || at->is_mark('/')) && more && is_iso(at - 5) && is_iso(at + 1))
    return true;
  // a name goes on: "2018-09-23-page"
  if (at->is_mark('-') && more && at[1].kind == TokenKind::word) return true;
  return at->kind == TokenKind::mark &&
         !((at->is_mark('/') || at->is_mark('-') || at->is_mark('.') || at->is_mark(':') ||
            at->is_mark('%') || at->is_mark(',')) &&
           more) &&
         !at->is_mark('%');
}
constexpr Assert<is_closed> closed{};
bool is_end(Iterator at, Iterator) { return at->kind == TokenKind::stop; }
constexpr Assert<is_end> ends{};
bool is_behind_on(Iterator at, Iterator) { return at[-1].is(Function::on); }
constexpr Assert<is_behind_on> behind_on{};
bool is_phrase_end(Iterator at, Iterator last) {
  if (is_end(at, last)) return true;
  return at->kind == TokenKind::mark && !at->is_mark('%') &&
         !(at[1].glued && at->glued && at[1].kind != TokenKind::stop);
}
constexpr Assert<is_phrase_end> phrase_end{};
// "during 2001-02", "the 2010-11 season": in a sentence two years, and no month
bool is_years_on_end(Iterator at, Iterator) {
  auto const& before = at[-1];
  using F = Function;
  bool const told = before.is(F::the) || before.is(F::in) || before.is(F::during) ||
                    before.is(F::of) || before.is(F::for_) || before.is(F::since);
  return told && at[2].kind == TokenKind::number && at[2].size() == 2 &&
         (at->number + 1) % 100 == at[2].number;
}
constexpr Assert<is_years_on_end> years_on_end{};
// Eight digits that are a date.
struct Packed : Terminal<Packed, int> {
  LookAhead look_ahead() const { return num(0, 99999999, 8, 8).look_ahead(); }
  bool match(Iterator& at, Iterator, int& value) const {
    if (at->kind != TokenKind::number || at->grouped || at->size() != 8) return false;
    auto const month = at->number / 100 % 100, day = at->number % 100, year = at->number / 10000;
    if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31) return false;
    value = static_cast<int>(at->number);
    ++at;
    return true;
  }
};

// clang-format off
auto const minus = glue >> mark('-') >> glue;
auto const slash = glue >> mark('/') >> glue;
auto const point = glue >> mark('.') >> glue;
auto const colon = glue >> mark(':') >> glue;
auto const year = num(1000, 2999, 4, 4);
auto const month = num(1, 99, 2, 2);
auto const day = num(1, 99, 2, 2);

x3::rule<struct zone_id, int> const zone{"zone"};
x3::rule<struct stamp_id, ast::Clock> const stamp{"stamp"};

auto const zone_def =
    (glue >> fn(Function::utc))[value([] { return 0; })]
  | (glue >> mark('+') >> glue >> num(0, 14, 2, 2) >> -(glue >> mark(':')) >> glue >> num(0, 59, 2, 2))
      [value([](int h, int m) { return h * 60 + m; })]
  | (glue >> mark('-') >> glue >> num(0, 12, 2, 2) >> -(glue >> mark(':')) >> glue >> num(0, 59, 2, 2))
      [value([](int h, int m) { return -(h * 60 + m); })];

// "14:00", "14:00:05.250", "14:00Z", "14:00:00+02:00"
auto const stamp_def =
    (hour >> colon >> sixty >> -(colon >> sixty >> x3::omit[-(point >> num(0, 999999999))]) >> -zone)
      [value([](int h, int m, auto s, auto z) {
        return ast::Clock{.hour = h, .minute = m, .second = opt(s), .zone = opt(z)}; })];

ast::Calendar ymd(int y, int m, int d) { return {.year = y, .month = m, .day = d}; }

auto const numeric_def =
  // "2024-03-05T14:00:00Z", "2024-03-05 14:00"
    (fresh >> year >> minus >> month >> minus >> day >> -(glue >> fn(Function::date_time) >> glue) >> stamp)
      [make("en.numeric.date_time", [](int y, int m, int d, ast::Clock c) {
        return ast::DateTime{ast::Expression{ymd(y, m, d)}, ast::Expression{c}}; })]
  // "20240305T153000Z"
  | (fresh >> Packed{} >> glue >> fn(Function::date_time) >> glue >> num(0, 235959, 6, 6) >> -zone >> boundary)
      [make("en.numeric.date_time", [](int d, int t, auto z) {
        return ast::DateTime{ast::Expression{ymd(d / 10000, d / 100 % 100, d % 100)},
                             ast::Expression{ast::Clock{.hour = t / 10000, .minute = t / 100 % 100, .second = t % 100, .zone = opt(z)}}}; })]
  // "2024-03-05", "2024/03/05", "2024.03.05"
  | (fresh >> year >> minus >> num(1, 99, 1, 2) >> minus >> num(1, 99, 1, 2) >> closed)[make("en.numeric.iso_date", ymd)]
  | (fresh >> year >> slash >> num(1, 12, 1, 2) >> slash >> num(1, 31, 1, 2) >> closed)[make("en.numeric.year_first", ymd)]
  | (fresh >> year >> point >> num(1, 99, 1, 2) >> point >> num(1, 99, 1, 2) >> closed)[make("en.numeric.year_first", ymd)]
  // "2024-W05", "2024-W05-3", "2024W05"
  | (fresh >> year >> (minus | glue) >> fn(Function::week_letter) >> glue >> num(0, 99, 2, 2) >> -(minus >> num(0, 9, 1, 1)) >> closed)
      [make("en.numeric.iso_week", [](int y, int w, auto d) { return ast::IsoWeek{y, w, opt(d)}; })]
  // "2024-065"
  | (fresh >> year >> minus >> num(1, 366, 3, 3) >> closed)
      [make("en.numeric.ordinal_date", [](int y, int d) { return ast::OrdinalDate{y, d}; })]
  // "2024-03"
  | (fresh >> !years_on_end >> year >> minus >> num(1, 12, 2, 2) >> closed)
      [make("en.numeric.iso_month", [](int y, int m) { return ast::Calendar{.year = y, .month = m}; })]
  // "3/5/2024", "3-5-2024", "5.3.2024", "3/5/24"
  | (fresh >> num(1, 31, 1, 2) >> slash >> num(1, 31, 1, 2) >> slash >> year >> closed)
      [make("en.numeric.slashed", [](int a, int b, int y) { return ast::Slashed{a, b, y}; })]
  | (fresh >> num(1, 31, 1, 2) >> slash >> num(1, 31, 1, 2) >> slash >> num(0, 99, 2, 2) >> closed)
      [make("en.numeric.slashed", [](int a, int b, int y) { return ast::Slashed{a, b, y}; })]
  | (fresh >> num(0, 99, 2, 2) >> slash >> num(0, 99, 2, 2) >> slash >> num(1000, 9999, 4, 4) >> closed)
      [make("en.numeric.slashed", [](int a, int b, int y) { return ast::Slashed{a, b, y}; })]
  | (fresh >> num(1, 31, 1, 2) >> minus >> num(1, 31, 1, 2) >> minus >> year >> closed)
      [make("en.numeric.slashed", [](int a, int b, int y) { return ast::Slashed{a, b, y}; })]
  | (fresh >> num(1, 31, 2, 2) >> minus >> num(1, 31, 2, 2) >> minus >> num(0, 99, 2, 2) >> closed)
      [make("en.numeric.slashed", [](int a, int b, int y) { return ast::Slashed{a, b, y}; })]
  | (fresh >> num(1, 31, 1, 2) >> point >> num(1, 31, 1, 2) >> point >> year >> closed)
      [make("en.numeric.slashed", [](int a, int b, int y) { return ast::Slashed{a, b, y}; })]
  // "2016 / 11", "11/ 2016"; "2016 - 11" only where the text ends
  | (fresh >> year >> mark('/') >> apart >> num(1, 12, 2, 2) >> closed)
      [make("en.numeric.iso_month", [](int y, int m) { return ast::Calendar{.year = y, .month = m}; })]
  | (fresh >> year >> mark('-') >> apart >> num(1, 12, 2, 2) >> ends)
      [make("en.numeric.iso_month", [](int y, int m) { return ast::Calendar{.year = y, .month = m}; })]
  | (fresh >> num(1, 12, 2, 2) >> mark('/') >> apart >> year >> closed)
      [make("en.numeric.month_year", [](int m, int y) { return ast::Calendar{.year = y, .month = m}; })]
  | (fresh >> num(1, 12, 2, 2) >> mark('-') >> apart >> year >> ends)
      [make("en.numeric.month_year", [](int m, int y) { return ast::Calendar{.year = y, .month = m}; })]
  // "on 4.22": dates with points have their preposition
  | (behind_on >> num(1, 12, 1, 2) >> point >> num(1, 31, 2, 2) >> phrase_end)
      [make("en.numeric.slashed_short", [](int a, int b) { return ast::Slashed{a, b, {}}; })]
  // "12-2015"
  | (fresh >> num(1, 12, 2, 2) >> minus >> year >> closed)
      [make("en.numeric.month_year", [](int m, int y) { return ast::Calendar{.year = y, .month = m}; })]
  // "03/2024"
  | (fresh >> num(1, 12, 1, 2) >> slash >> year >> closed)
      [make("en.numeric.month_year", [](int m, int y) { return ast::Calendar{.year = y, .month = m}; })]
  // "3/5": only where the text around it says that it is a date (scan.cpp)
  | (fresh >> num(1, 31, 1, 2) >> slash >> num(1, 31, 1, 2) >> closed)
      [make("en.numeric.slashed_short", [](int a, int b) { return ast::Slashed{a, b, {}}; })]
  // "20240305", "19980108"
  | (fresh >> Packed{} >> closed)
      [make("en.numeric.packed", [](int n) { return ymd(n / 10000, n / 100 % 100, n % 100); })];
// clang-format on

DATELINE_LOCAL(zone)
DATELINE_LOCAL(stamp)
}  // namespace

DATELINE_DEFINE(numeric)

}  // namespace dateline::grammar
