#include "engine/resolve/timex3.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "engine/resolve/calendar.hpp"

namespace dateline {
namespace {

template <class... Args>
std::string print(char const* format, Args... args) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, format, args...);
  return buffer;
}

// A number of at least so many digits. Values are made by the thousand: no printf on this path.
void digits(std::string& out, int value, int width) {
  char buffer[12];
  int size = 0;
  do {
    buffer[size++] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value > 0);
  while (size < width) buffer[size++] = '0';
  while (size > 0) out += buffer[--size];
}
void dashed(std::string& out, int value) {
  out += '-';
  digits(out, value, 2);
}

// Four digits; years before 1 as TIDES has them, "BC0490".
std::string year_digits(int year) {
  std::string out = year > 0 ? "" : "BC";
  digits(out, year > 0 ? year : 1 - year, 4);
  return out;
}
// The first `count` digits of a year: decades and centuries.
std::string leading_digits(int year, int divisor, int digits) {
  return year >= 0 ? print("%0*d", digits, year / divisor)
                   : print("BC%0*d", digits, -year / divisor);
}

constexpr char const* seasons[] = {"SP", "SU", "FA", "WI"};
constexpr char const* parts[] = {"MO", "MI", "AF", "EV", "NI", "DT", "MO", "EV"};

struct UnitName {
  char const* letter;
  bool clock;
  double scale;
};
UnitName unit_name(Unit unit) {
  switch (unit) {
    case Unit::second:
      return {"S", true, 1};
    case Unit::minute:
      return {"M", true, 1};
    case Unit::hour:
      return {"H", true, 1};
    case Unit::week:
      return {"W", false, 1};
    case Unit::weekend:
      return {"WE", false, 1};
    case Unit::fortnight:
      return {"W", false, 2};
    case Unit::month:
      return {"M", false, 1};
    case Unit::quarter:
      return {"M", false, 3};
    case Unit::half:
      return {"M", false, 6};
    case Unit::season:
      return {"M", false, 3};
    case Unit::year:
      return {"Y", false, 1};
    case Unit::decade:
      return {"Y", false, 10};
    case Unit::century:
      return {"Y", false, 100};
    case Unit::millennium:
      return {"Y", false, 1000};
    case Unit::business_day:
      return {"BD", false, 1};
    case Unit::night:
      return {"NI", true, 1};
    case Unit::morning:
      return {"MO", true, 1};
    case Unit::afternoon:
      return {"AF", true, 1};
    case Unit::evening:
      return {"EV", true, 1};
    default:
      return {"D", false, 1};
  }
}
// Decades and longer have letters of their own when their number is vague.
char const* vague_letter(Unit unit) {
  switch (unit) {
    case Unit::decade:
      return "DE";
    case Unit::century:
      return "CE";
    case Unit::millennium:
      return "ML";
    default:
      return nullptr;
  }
}

std::string amount(double n, double scale) {
  if (n < 0) return "X";
  auto const scaled = n * scale;
  return scaled == std::floor(scaled) ? std::to_string(std::llround(scaled)) : print("%g", scaled);
}

// An hour and a half is an hour and 30 minutes: what a fraction comes to in the next smaller unit.
struct Smaller {
  Unit unit;
  double count;
};
std::optional<Smaller> smaller(Unit unit) {
  switch (unit) {
    case Unit::minute:
      return Smaller{Unit::second, 60};
    case Unit::hour:
      return Smaller{Unit::minute, 60};
    case Unit::day:
      return Smaller{Unit::hour, 24};
    case Unit::year:
      return Smaller{Unit::month, 12};
    default:
      return std::nullopt;
  }
}

}  // namespace

std::string timex3_value(Place const& place) {
  auto const d = ymd_of(place.begin);
  auto year = year_digits(d.year);
  switch (place.granularity) {
    case Granularity::millennium:
      return leading_digits(d.year, 1000, 1);
    case Granularity::century:
      return leading_digits(d.year, 100, 2);
    case Granularity::decade:
      return leading_digits(d.year, 10, 3);
    case Granularity::year:
      return year;
    case Granularity::half:
      return year + print("-H%d", place.code);
    case Granularity::quarter:
      return year + print("-Q%d", place.code ? place.code : (d.month + 2) / 3);
    case Granularity::season:
      return year + "-" + seasons[place.code];
    case Granularity::month:
      dashed(year, d.month);
      return year;
    case Granularity::week: {
      auto const week = week_of(place.begin);
      auto out = year_digits(week.year) + "-W";
      digits(out, week.week, 2);
      return out;
    }
    case Granularity::weekend: {
      auto const week = week_of(place.begin);
      return year_digits(week.year) + print("-W%02d-WE", week.week);
    }
    default:
      break;
  }
  auto& day = year;
  dashed(day, d.month);
  dashed(day, d.day);
  if (place.granularity == Granularity::day) return day;
  if (place.granularity == Granularity::day_part) return day + "T" + parts[place.code];
  auto const seconds = static_cast<int>(place.begin - day_of(place.begin));
  auto& text = day += 'T';
  digits(text, seconds / 3600, 2);
  if (place.granularity != Granularity::hour) digits(text += ':', seconds / 60 % 60, 2);
  if (place.granularity == Granularity::second) digits(text += ':', seconds % 60, 2);
  if (place.offset) text += offset_digits(*place.offset);
  return text;
}

std::string offset_digits(int minutes) {
  int const size = std::abs(minutes);
  return size == 0 ? "Z" : print("%c%02d:%02d", size == minutes ? '+' : '-', size / 60, size % 60);
}

std::string timex3_value(ast::Duration const& duration, bool decimal) {
  std::string date = "P", time;
  for (auto const& a : duration.parts()) {
    auto const name = unit_name(a.unit);
    if (auto const* letter = vague_letter(a.unit); letter && a.is_vague()) {
      date += std::string{"X"} + letter;
      continue;
    }
    auto const whole = std::floor(a.value * name.scale);
    auto const rest = a.value * name.scale - whole;
    auto const next = smaller(a.unit);
    if (!decimal && rest > 0 && next && rest * next->count == std::floor(rest * next->count)) {
      auto const small = unit_name(next->unit);
      if (whole > 0) (name.clock ? time : date) += amount(whole, 1) + name.letter;
      (small.clock ? time : date) += amount(rest * next->count, 1) + small.letter;
      continue;
    }
    (name.clock ? time : date) += amount(a.value, name.scale) + name.letter;
  }
  return time.empty() ? date : date + "T" + time;
}

std::string timex3_partial(ast::Calendar const& date) {
  if (date.weekday && !date.day && !date.month) return print("XXXX-WXX-%d", *date.weekday);
  if (date.month && date.day) return print("XXXX-%02d-%02d", *date.month, *date.day);
  if (date.month) return print("XXXX-%02d", *date.month);
  return date.day ? print("XXXX-XX-%02d", *date.day) : "XXXX";
}
std::string timex3_partial(Season season) {
  return std::string{"XXXX-"} + seasons[static_cast<int>(season)];
}
std::string timex3_partial(Unit part, int number) {
  return print("XXXX-%c%d", part == Unit::half ? 'H' : 'Q', number);
}

std::string timex3_clock(ast::Clock const& clock) {
  int hour = clock.hour;
  if (clock.meridiem) hour = hour % 12 + *clock.meridiem;
  auto text = print("T%02d:%02d", hour, clock.minute);
  return clock.second ? text + print(":%02d", *clock.second) : text;
}
char const* timex3_day_part(DayPart part) { return parts[static_cast<int>(part)]; }

}  // namespace dateline
