// Parts of a place, and what lies around it: thirds, parts of the day, "the turn of", "about".
#include "engine/resolve/calendar.hpp"
#include "engine/resolve/place.hpp"

namespace dateline {
namespace {

constexpr std::int64_t hour = 3600;

}  // namespace

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

Interval third(Place const& place, Position position) {
  std::int64_t one = place.begin, two = place.end;
  auto precision = Granularity::day;
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
      precision = Granularity::minute;
    }
  }
  auto const interval = [&](std::int64_t b, std::int64_t e) {
    return Interval{instant(b, precision), instant(e, precision)};
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
    case Granularity::decade:
      middle = add_months(place.begin, 60);
      break;
    case Granularity::century:
      middle = add_months(place.begin, 600);
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
  return {instant(begin, place.granularity), instant(end, place.granularity)};
}

}  // namespace dateline
