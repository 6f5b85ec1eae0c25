#include "engine/resolve/relative.hpp"

#include <algorithm>

namespace dateline {

bool counts_from_story(Shift shift) {
  return shift == Shift::that || shift == Shift::same || shift == Shift::following ||
         shift == Shift::previous;
}

int step_of(Shift shift) {
  switch (shift) {
    case Shift::last:
    case Shift::past:
    case Shift::previous:
      return -1;
    case Shift::next:
    case Shift::coming:
    case Shift::following:
      return 1;
    default:
      return 0;
  }
}

std::uint16_t part_of(Granularity granularity) {
  switch (granularity) {
    case Granularity::millennium:
    case Granularity::century:
      return parts(Part::century);
    case Granularity::decade:
      return parts(Part::decade);
    case Granularity::year:
      return parts(Part::year);
    case Granularity::half:
      return parts(Part::year, Part::half);
    case Granularity::season:
      return parts(Part::year, Part::season);
    case Granularity::quarter:
      return parts(Part::year, Part::quarter);
    case Granularity::month:
      return parts(Part::year, Part::month);
    case Granularity::week:
    case Granularity::weekend:
      return parts(Part::year, Part::week);
    case Granularity::day:
      return parts(Part::year, Part::month, Part::day);
    case Granularity::day_part:
      return parts(Part::year, Part::month, Part::day, Part::day_part);
    default:
      return parts(Part::year, Part::month, Part::day, Part::hour, Part::minute);
  }
}

bool counts_back(Way way) { return way == Way::ago || way == Way::earlier || way == Way::before; }

bool is_clock_unit(Unit unit) {
  return unit == Unit::second || unit == Unit::minute || unit == Unit::hour;
}

bool is_vague(ast::Duration const& d) {
  return std::ranges::any_of(d.parts(), [](auto const& amount) { return amount.is_vague(); });
}

ast::Duration three(ast::Duration d) {
  for (auto& amount : d.amounts)
    if (amount.is_vague()) amount.value = 3;
  return d;
}

Unit finest(ast::Duration const& d) {
  return std::ranges::min(d.parts(), {}, &ast::Amount::unit).unit;
}

std::optional<std::int64_t> moved(std::int64_t from, ast::Duration const& d, int sign) {
  std::optional<std::int64_t> at = from;
  for (auto const& amount : d.parts())
    if (at) at = shift(*at, amount.unit, sign * amount.value);
  return at;
}

char const* partial_of(Unit unit) {
  switch (unit) {
    case Unit::day:
    case Unit::business_day:
      return "XXXX-XX-XX";
    case Unit::week:
    case Unit::fortnight:
      return "XXXX-WXX";
    case Unit::weekend:
      return "XXXX-WXX-WE";
    case Unit::month:
      return "XXXX-XX";
    case Unit::quarter:
      return "XXXX-QX";
    default:
      return "XXXX";
  }
}

Side stated_side(int step) {
  return {step < 0   ? Direction::past
          : step > 0 ? Direction::future
                     : Direction::present,
          DirectionReason::stated};
}

}  // namespace dateline
