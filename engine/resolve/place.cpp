#include "engine/resolve/place.hpp"

#include "engine/resolve/calendar.hpp"

namespace dateline {
namespace {

constexpr std::int64_t hour = 3600;

std::int64_t first_of(int year, int month) { return seconds_of({year, month, 1}); }
Place years(Granularity granularity, int first, int count) {
  return {granularity, first_of(first, 1), first_of(first + count, 1)};
}
Place months(Granularity granularity, int year, int month, int count, int code = 0) {
  auto const begin = first_of(year, month);
  return {granularity, begin, add_months(begin, count), static_cast<std::uint8_t>(code)};
}
int floor_to(int year, int step) { return year - (year % step + step) % step; }

}  // namespace

Place year_place(int year) { return years(Granularity::year, year, 1); }
Place month_place(int year, int month) { return months(Granularity::month, year, month, 1); }
Place day_place(std::int64_t seconds) {
  auto const begin = day_of(seconds);
  return {Granularity::day, begin, begin + seconds_a_day};
}
Place week_place(std::int64_t seconds) {
  auto const begin = day_of(seconds) - (weekday_of(seconds) - 1) * seconds_a_day;
  return {Granularity::week, begin, begin + 7 * seconds_a_day};
}
Place weekend_place(std::int64_t seconds) {
  auto const begin = week_place(seconds).begin + 5 * seconds_a_day;
  return {Granularity::weekend, begin, begin + 2 * seconds_a_day};
}
Place quarter_place(int year, int quarter) {
  return months(Granularity::quarter, year, quarter * 3 - 2, 3, quarter);
}
Place half_place(int year, int half) {
  return months(Granularity::half, year, half * 6 - 5, 6, half);
}
Place season_place(int year, Season season) {
  return months(Granularity::season, year, 3 + 3 * static_cast<int>(season), 3,
                static_cast<int>(season));
}
Place decade_place(int first_year) { return years(Granularity::decade, first_year, 10); }
Place century_place(int first_year) { return years(Granularity::century, first_year, 100); }
Place millennium_place(int first_year) { return years(Granularity::millennium, first_year, 1000); }

Place minute_place(std::int64_t seconds) { return {Granularity::minute, seconds, seconds + 60}; }
Place second_place(std::int64_t seconds) { return {Granularity::second, seconds, seconds + 1}; }

int year_of(std::int64_t seconds) { return ymd_of(seconds).year; }
int month_of(std::int64_t seconds) { return ymd_of(seconds).month; }

std::optional<Place> unit_place(Unit unit, std::int64_t seconds) {
  auto const d = ymd_of(seconds);
  switch (unit) {
    case Unit::second:
      return second_place(seconds);
    case Unit::minute:
      return minute_place(seconds - ((seconds % 60) + 60) % 60);
    case Unit::hour: {
      auto const begin = seconds - ((seconds % hour) + hour) % hour;
      return Place{Granularity::hour, begin, begin + hour};
    }
    case Unit::day:
    case Unit::business_day:
      return day_place(seconds);
    case Unit::night:
      return day_part_place(day_of(seconds), DayPart::night);
    case Unit::morning:
      return day_part_place(day_of(seconds), DayPart::morning);
    case Unit::afternoon:
      return day_part_place(day_of(seconds), DayPart::afternoon);
    case Unit::evening:
      return day_part_place(day_of(seconds), DayPart::evening);
    case Unit::weekend:
      return weekend_place(seconds);
    case Unit::week:
    case Unit::fortnight:
      return week_place(seconds);
    case Unit::month:
      return month_place(d.year, d.month);
    case Unit::quarter:
      return quarter_place(d.year, (d.month + 2) / 3);
    case Unit::half:
      return half_place(d.year, (d.month + 5) / 6);
    case Unit::season: {
      // two months back, seasons begin and end with quarters
      auto const in_quarter = ymd_of(add_months(seconds, -2));
      return season_place(in_quarter.year, static_cast<Season>((in_quarter.month - 1) / 3));
    }
    case Unit::year:
      return year_place(d.year);
    case Unit::decade:
      return decade_place(floor_to(d.year, 10));
    case Unit::century:
      return century_place(floor_to(d.year, 100));
    case Unit::millennium:
      return millennium_place(floor_to(d.year, 1000));
    case Unit::period:
      return std::nullopt;
  }
  return std::nullopt;
}

Instant instant(std::int64_t seconds, Granularity granularity) {
  auto const within = ((seconds % seconds_a_day) + seconds_a_day) % seconds_a_day;
  auto const precision = granularity == Granularity::second || within % 60 ? Precision::second
                         : granularity < Granularity::day || within        ? Precision::minute
                                                                           : Precision::day;
  return {seconds, precision};
}

Bounds exact(Place const& place) {
  auto begin = instant(place.begin, place.granularity), end = instant(place.end, place.granularity);
  begin.offset = end.offset = place.offset;
  return {begin, begin, end, end};
}
Bounds exact(Interval i) { return {i.begin, i.begin, i.end, i.end}; }

}  // namespace dateline
