// A number of units on or back from an instant, or from a place.
#include <algorithm>
#include <cmath>

#include "engine/resolve/calendar.hpp"
#include "engine/resolve/place.hpp"

namespace dateline {
namespace {

constexpr std::int64_t hour = 3600;

}  // namespace

Unit unit_of(Granularity granularity) {
  using enum Unit;
  constexpr Unit table[] = {second,  minute, hour, day,  day,    weekend, week,      month,
                            quarter, season, half, year, decade, century, millennium};
  return table[static_cast<int>(granularity)];
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
  if (result != std::clamp(result, -most, most)) return std::nullopt;
  return static_cast<std::int64_t>(std::llround(result));
}

std::optional<Place> shifted(Place const& place, int n) {
  auto const unit = unit_of(place.granularity);
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

}  // namespace dateline
