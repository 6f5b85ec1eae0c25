#include "engine/order/calendar_unit.hpp"

#include <date/date.h>
#include <date/iso_week.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "engine/resolve/calendar.hpp"

namespace dateline {
namespace {

date::local_days day_of(Instant instant) {
  return date::floor<date::days>(date::local_seconds{std::chrono::seconds{instant.seconds}});
}

Instant instant_of(date::local_days day) {
  return {date::local_seconds{day}.time_since_epoch().count(), Precision::day, std::nullopt};
}

// "2024", "0044", "-0043", "+12024"
std::string year_name(int year) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(),
                year < 0      ? "-%04d"
                : year > 9999 ? "+%d"
                              : "%04d",
                std::abs(year));
  return text.data();
}

std::string two(unsigned number) {
  return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)};
}

}  // namespace

CivilDay civil_day(Instant instant) {
  date::year_month_day const ymd{day_of(instant)};
  return {static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
          static_cast<unsigned>(ymd.day())};
}

Interval unit_around(Instant instant, Granularity granularity) {
  using namespace date;
  auto const day = day_of(instant);
  year_month_day const ymd{day};
  switch (granularity) {
    case Granularity::week: {
      auto const monday = day - (weekday{day} - Monday);
      return {instant_of(monday), instant_of(monday + days{7})};
    }
    case Granularity::month: {
      auto const month = ymd.year() / ymd.month();
      return {instant_of(local_days{month / 1}), instant_of(local_days{(month + months{1}) / 1})};
    }
    case Granularity::year:
      return {instant_of(local_days{ymd.year() / 1 / 1}),
              instant_of(local_days{(ymd.year() + years{1}) / 1 / 1})};
    default:
      return {instant_of(day), instant_of(day + days{1})};
  }
}

Instant shifted(Instant instant, int count, Granularity unit) {
  using namespace date;
  if (unit != Granularity::month && unit != Granularity::year) {
    instant.seconds += count * longest_seconds(unit);
    return instant;
  }
  auto const day = day_of(instant);
  auto const ymd = year_month_day{day} + months{unit == Granularity::year ? 12 * count : count};
  auto const there = ymd.ok() ? local_days{ymd} : local_days{ymd.year() / ymd.month() / last};
  instant.seconds += (there - day).count() * seconds_a_day;
  return instant;
}

std::int64_t longest_seconds(Granularity unit) {
  switch (unit) {
    case Granularity::minute:
      return 60;
    case Granularity::hour:
      return 3600;
    case Granularity::week:
      return 7 * seconds_a_day;
    case Granularity::month:
      return 31 * seconds_a_day;
    case Granularity::year:
      return 366 * seconds_a_day;
    default:
      return seconds_a_day;
  }
}

std::int64_t shortest_seconds(Granularity unit) {
  if (unit == Granularity::month) return 28 * seconds_a_day;
  if (unit == Granularity::year) return 365 * seconds_a_day;
  return longest_seconds(unit);
}

std::string smallest_unit(Instant earliest, Instant latest) {
  auto const last = std::max(earliest.seconds, latest.seconds - 1);
  auto holds = [&](Granularity granularity) {
    return last < unit_around(earliest, granularity).end.seconds;
  };
  auto const [year, month, day] = civil_day(earliest);
  if (holds(Granularity::day)) return year_name(year) + '-' + two(month) + '-' + two(day);
  if (holds(Granularity::week)) {
    iso_week::year_weeknum_weekday const week{day_of(earliest)};
    return year_name(static_cast<int>(week.year())) + "-W" +
           two(static_cast<unsigned>(week.weeknum()));
  }
  if (holds(Granularity::month)) return year_name(year) + '-' + two(month);
  if (holds(Granularity::year)) return year_name(year);
  return {};
}

}  // namespace dateline
