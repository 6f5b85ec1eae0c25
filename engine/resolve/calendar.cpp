#include "engine/resolve/calendar.hpp"

#include <date/date.h>
#include <date/iso_week.h>

#include <algorithm>

namespace dateline {
namespace {

date::local_days days_of(std::int64_t seconds) {
  return date::floor<date::days>(date::local_seconds{std::chrono::seconds{seconds}});
}
std::int64_t seconds_of_days(date::local_days days) {
  return date::local_seconds{days}.time_since_epoch().count();
}

}  // namespace

bool is_reckoned(double year) {
  return year == std::clamp<double>(year, earliest_year, latest_year);
}

bool exists(Ymd d) { return d.day <= days_in(d.year, d.month); }

std::int64_t seconds_of(Ymd d) {
  return seconds_of_days(date::local_days{date::year{d.year} / d.month / d.day});
}

Ymd ymd_of(std::int64_t seconds) {
  auto const ymd = date::year_month_day{days_of(seconds)};
  return {int{ymd.year()}, static_cast<int>(unsigned{ymd.month()}),
          static_cast<int>(unsigned{ymd.day()})};
}

std::int64_t day_of(std::int64_t seconds) { return seconds_of_days(days_of(seconds)); }

int weekday_of(std::int64_t seconds) {
  return static_cast<int>(date::weekday{days_of(seconds)}.iso_encoding());
}

YearWeek week_of(std::int64_t seconds) {
  auto const week = iso_week::year_weeknum_weekday{days_of(seconds)};
  return {int{week.year()}, static_cast<int>(unsigned{week.weeknum()})};
}

std::int64_t seconds_of_week(YearWeek w) {
  return seconds_of_days(date::local_days{
      iso_week::year{w.year} / iso_week::weeknum{static_cast<unsigned>(w.week)} / iso_week::mon});
}

int weeks_in(int year) {
  return static_cast<int>(unsigned{(iso_week::year{year} / iso_week::last).weeknum()});
}

int days_in(int year, int month) {
  auto const last = date::year{year} / date::month{static_cast<unsigned>(month)} / date::last;
  return static_cast<int>(unsigned{last.day()});
}

std::int64_t add_months(std::int64_t seconds, std::int64_t n) {
  auto const d = ymd_of(seconds);
  auto const months = std::int64_t{d.year} * 12 + d.month - 1 + n;
  auto const index = (months % 12 + 12) % 12;
  auto const year =
      static_cast<int>(std::clamp<std::int64_t>((months - index) / 12, earliest_year, latest_year));
  auto const month = static_cast<int>(index) + 1;
  return seconds_of({year, month, std::min(d.day, days_in(year, month))}) +
         (seconds - day_of(seconds));
}

Ymd easter(int year) {
  int const a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25;
  int const g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  int const l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  int const n = h + l - 7 * m + 114;
  return {year, n / 31, n % 31 + 1};
}

}  // namespace dateline
