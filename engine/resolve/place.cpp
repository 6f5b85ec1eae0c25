#include "engine/resolve/place.hpp"

#include <cmath>

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

Place day_part_place(std::int64_t day, DayPart part) {
  struct Hours {
    int begin, end;
  };
  constexpr Hours table[] = {{6, 12},  {11, 13}, {12, 18}, {18, 22},
                             {20, 30}, {6, 18},  {5, 7},   {18, 20}};
  auto const hours = table[static_cast<int>(part)];
  return {Granularity::day_part, day + hours.begin * hour, day + hours.end * hour,
          static_cast<std::uint8_t>(part)};
}
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

std::optional<std::int64_t> shift(std::int64_t seconds, Unit unit, double n) {
  auto const by_seconds = [&](double length) { return static_cast<double>(seconds) + n * length; };
  auto const by_months = [&](double count) -> std::optional<std::int64_t> {
    auto const whole = n * count;
    if (!is_reckoned(year_of(seconds) + whole / 12)) return std::nullopt;
    auto const floor = std::floor(whole);
    return add_months(seconds, static_cast<std::int64_t>(floor)) +
           static_cast<std::int64_t>((whole - floor) * 30 * seconds_a_day);
  };
  double result{};
  switch (unit) {
    case Unit::second:
      result = by_seconds(1);
      break;
    case Unit::minute:
      result = by_seconds(60);
      break;
    case Unit::hour:
      result = by_seconds(hour);
      break;
    case Unit::business_day: {
      // every five are a week; the rest steps over Saturdays and Sundays
      auto at = seconds + static_cast<std::int64_t>(n / 5) * 7 * seconds_a_day;
      for (auto left = static_cast<int>(std::fmod(n, 5)); left != 0;) {
        int const step = std::signbit(n) ? -1 : 1;
        at += step * seconds_a_day;
        if (weekday_of(at) < 6) left -= step;
      }
      result = static_cast<double>(at);
      break;
    }
    case Unit::day:
    case Unit::night:
    case Unit::morning:
    case Unit::afternoon:
    case Unit::evening:
      result = by_seconds(seconds_a_day);
      break;
    case Unit::week:
    case Unit::weekend:
      result = by_seconds(7 * seconds_a_day);
      break;
    case Unit::fortnight:
      result = by_seconds(14 * seconds_a_day);
      break;
    case Unit::month:
      return by_months(1);
    case Unit::quarter:
    case Unit::season:
      return by_months(3);
    case Unit::half:
      return by_months(6);
    case Unit::year:
      return by_months(12);
    case Unit::decade:
      return by_months(120);
    case Unit::century:
      return by_months(1200);
    case Unit::millennium:
      return by_months(12000);
    case Unit::period:
      return std::nullopt;
  }
  constexpr double most = 365.2425 * seconds_a_day * (latest_year - 2100.0);
  if (std::abs(result) > most) return std::nullopt;
  return static_cast<std::int64_t>(std::llround(result));
}

std::optional<Place> shifted(Place const& place, int n) {
  Unit unit{};
  switch (place.granularity) {
    case Granularity::second:
      unit = Unit::second;
      break;
    case Granularity::minute:
      unit = Unit::minute;
      break;
    case Granularity::hour:
      unit = Unit::hour;
      break;
    case Granularity::day_part:
    case Granularity::day:
      unit = Unit::day;
      break;
    case Granularity::weekend:
      unit = Unit::weekend;
      break;
    case Granularity::week:
      unit = Unit::week;
      break;
    case Granularity::month:
      unit = Unit::month;
      break;
    case Granularity::quarter:
      unit = Unit::quarter;
      break;
    case Granularity::season:
      unit = Unit::season;
      break;
    case Granularity::half:
      unit = Unit::half;
      break;
    case Granularity::year:
      unit = Unit::year;
      break;
    case Granularity::decade:
      unit = Unit::decade;
      break;
    case Granularity::century:
      unit = Unit::century;
      break;
    case Granularity::millennium:
      unit = Unit::millennium;
      break;
  }
  auto const begin = shift(place.begin, unit, n);
  if (!begin) return std::nullopt;
  if (place.granularity == Granularity::day_part) {
    auto moved = place;
    moved.begin = *begin;
    moved.end = place.end + (*begin - place.begin);
    return moved;
  }
  return unit_place(unit, *begin);
}

Interval third(Place const& place, Position position) {
  std::int64_t one = place.begin, two = place.end;
  auto const cut_months = [&](int count) {
    one = add_months(place.begin, count);
    two = add_months(place.begin, 2 * count);
  };
  switch (place.granularity) {
    case Granularity::year:
      cut_months(4);
      break;
    case Granularity::half:
      cut_months(2);
      break;
    case Granularity::quarter:
    case Granularity::season:
      cut_months(1);
      break;
    case Granularity::decade:
      cut_months(40);
      break;
    case Granularity::century:
      cut_months(400);
      break;
    case Granularity::millennium:
      cut_months(4000);
      break;
    case Granularity::month:
      one = place.begin + 10 * seconds_a_day;
      two = place.begin + 20 * seconds_a_day;
      break;
    case Granularity::week:
      one = place.begin + 2 * seconds_a_day;
      two = place.begin + 4 * seconds_a_day;
      break;
    default: {
      auto const length = (place.end - place.begin) / 3;
      one = place.begin + length;
      two = place.begin + 2 * length;
    }
  }
  auto const granularity =
      place.granularity <= Granularity::day ? Granularity::minute : Granularity::day;
  auto const interval = [&](std::int64_t b, std::int64_t e) {
    return Interval{instant(b, granularity), instant(e, granularity)};
  };
  if (position == Position::start) return interval(place.begin, one);
  if (position == Position::mid) return interval(one, two);
  return interval(two, place.end);
}

Interval turn(Place const& place) {
  auto const around = [&](int months) {
    return Interval{instant(add_months(place.begin, -months), Granularity::day),
                    instant(add_months(place.begin, months), Granularity::day)};
  };
  switch (place.granularity) {
    case Granularity::year: {
      auto const half = 15 * seconds_a_day;
      return {instant(place.begin - half, Granularity::day),
              instant(place.begin + half, Granularity::day)};
    }
    case Granularity::decade:
      return around(6);
    case Granularity::century:
      return around(60);
    case Granularity::millennium:
      return around(600);
    default:
      return third(place, Position::start);
  }
}

std::optional<Place> other_third(Place const& place, Position position) {
  if (position == Position::turn) return std::nullopt;
  auto half = place;
  std::int64_t middle{};
  switch (place.granularity) {
    case Granularity::year:
      middle = add_months(place.begin, 6);
      break;
    case Granularity::month:
      middle = place.begin + 15 * seconds_a_day;
      break;
    case Granularity::week:
      middle = place.begin + 3 * seconds_a_day;
      break;
    case Granularity::day:
      middle = place.begin + 12 * hour;
      break;
    case Granularity::day_part: {
      auto const other = other_day_part(place);
      if (!other) return std::nullopt;
      half = *other;
      middle = half.begin + (half.end - half.begin + 1) / 2;
      break;
    }
    default:
      return std::nullopt;
  }
  if (position == Position::mid && place.granularity == Granularity::day) {
    half.begin = place.begin + 10 * hour;
    half.end = place.begin + 14 * hour;
    return half;
  }
  if (position == Position::mid) {
    if (place.granularity != Granularity::month) return std::nullopt;
    half.begin = place.begin + 9 * seconds_a_day;
    half.end = place.begin + 20 * seconds_a_day;
    return half;
  }
  (position == Position::start ? half.end : half.begin) = middle;
  return half;
}

std::optional<Place> other_day_part(Place const& place) {
  struct Hours {
    int begin, end;
  };
  constexpr Hours table[] = {{8, 12},  {11, 13}, {12, 16}, {16, 20},
                             {20, 24}, {8, 18},  {0, 0},   {0, 0}};
  auto const hours = table[place.code];
  if (!hours.end) return std::nullopt;
  auto other = place;
  auto const day = day_of(place.begin);
  other.begin = day + hours.begin * hour;
  other.end = day + hours.end * hour - (hours.end == 24 ? 1 : 0);
  return other;
}

Interval about(Place const& place) {
  int months = 0;
  std::int64_t seconds = 0;
  switch (place.granularity) {
    case Granularity::second:
      seconds = 1;
      break;
    case Granularity::minute:
    case Granularity::hour:
      seconds = hour / 2;
      break;
    case Granularity::day_part:
      seconds = (place.end - place.begin) / 2;
      break;
    case Granularity::day:
      seconds = 12 * hour;
      break;
    case Granularity::weekend:
      seconds = seconds_a_day;
      break;
    case Granularity::week:
      seconds = 84 * hour;
      break;
    case Granularity::month:
      seconds = 15 * seconds_a_day;
      break;
    case Granularity::quarter:
    case Granularity::season:
      seconds = 45 * seconds_a_day;
      break;
    case Granularity::half:
      months = 3;
      break;
    case Granularity::year:
      months = 6;
      break;
    case Granularity::decade:
      months = 60;
      break;
    case Granularity::century:
      months = 600;
      break;
    case Granularity::millennium:
      months = 6000;
      break;
  }
  auto const begin = add_months(place.begin, -months) - seconds,
             end = add_months(place.end, months) + seconds;
  auto const fine = place.granularity < Granularity::day ? Granularity::minute : Granularity::day;
  return {instant(begin, fine), instant(end, fine)};
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
