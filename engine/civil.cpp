// Civil time to and from ISO 8601. Calendar arithmetic is Howard Hinnant's date.
#include "engine/civil.hpp"

#include <date/date.h>

#include <charconv>

namespace dateline {
namespace {

char* print_padded(char* out, unsigned value, int width) {
  for (int i = width; i-- > 0; value /= 10) out[i] = static_cast<char>('0' + value % 10);
  return out + width;
}

char* print_year(char* out, int year) {
  if (year < 0) *out++ = '-';
  if (year > 9999) *out++ = '+';
  unsigned const magnitude = static_cast<unsigned>(year < 0 ? -year : year);
  return print_padded(out, magnitude, magnitude > 9999 ? 5 : 4);
}

// Reads from the front of a text; every member says whether it was there.
struct Scanner {
  char const* at;
  char const* end;

  bool done() const { return at == end; }
  bool skip(char c) { return at != end && *at == c && (++at, true); }

  // Exactly `digits` digits.
  std::optional<int> number(int digits) {
    if (end - at < digits) return {};
    int value = 0;
    for (int i = 0; i < digits; ++i) {
      if (at[i] < '0' || at[i] > '9') return {};
      value = value * 10 + (at[i] - '0');
    }
    at += digits;
    return value;
  }

  // "2024", "-0043", and with a sign also five digits: "+12024".
  std::optional<int> year() {
    bool const negative = skip('-');
    bool const expanded = negative || skip('+');
    bool const five = expanded && end - at >= 5 && at[4] >= '0' && at[4] <= '9';
    auto value = number(five ? 5 : 4);
    if (!value || *value > 32767) return {};
    return negative ? -*value : *value;
  }

  // "Z", "+02:00", "-0530", "+02": minutes east of UTC.
  std::optional<int> zone() {
    if (skip('Z')) return 0;
    bool const west = skip('-');
    if (!west && !skip('+')) return {};
    auto hours = number(2);
    if (!hours || *hours > 23) return {};
    int minutes = 0;
    if (!done()) {
      skip(':');
      auto read = number(2);
      if (!read || *read > 59) return {};
      minutes = *read;
    }
    int const east = *hours * 60 + minutes;
    return west ? -east : east;
  }
};

// Reads what follows the T into `instant`.
bool read_time(Scanner& scan, Instant& instant) {
  auto hour = scan.number(2);
  if (!hour || !scan.skip(':')) return false;
  auto minute = scan.number(2);
  if (!minute || *minute > 59) return false;
  int second = 0;
  instant.precision = Precision::minute;
  if (scan.skip(':')) {
    auto read = scan.number(2);
    if (!read || *read > 59) return false;
    second = *read;
    instant.precision = Precision::second;
    if (scan.skip('.')) {  // fractions are read and dropped
      if (!scan.number(1)) return false;
      while (scan.number(1)) continue;
    }
  }
  bool const midnight = *hour == 24 && *minute == 0 && second == 0;  // 24:00, the day's end
  if (*hour > 23 && !midnight) return false;
  instant.seconds += *hour * 3600 + *minute * 60 + second;
  if (scan.done()) return true;
  auto zone = scan.zone();
  if (!zone) return false;
  instant.offset = static_cast<std::int16_t>(*zone);
  return true;
}

}  // namespace

char* print(char* out, Instant instant) {
  date::local_seconds const moment{std::chrono::seconds{instant.seconds}};
  auto const midnight = date::floor<date::days>(moment);
  date::year_month_day const day{midnight};
  out = print_year(out, static_cast<int>(day.year()));
  *out++ = '-';
  out = print_padded(out, static_cast<unsigned>(day.month()), 2);
  *out++ = '-';
  out = print_padded(out, static_cast<unsigned>(day.day()), 2);
  if (instant.precision != Precision::day) {
    auto const seconds = static_cast<unsigned>((moment - midnight).count());
    *out++ = 'T';
    out = print_padded(out, seconds / 3600, 2);
    *out++ = ':';
    out = print_padded(out, seconds / 60 % 60, 2);
    if (instant.precision == Precision::second) {
      *out++ = ':';
      out = print_padded(out, seconds % 60, 2);
    }
    if (instant.offset) {
      int const east = *instant.offset;
      unsigned const minutes = static_cast<unsigned>(east < 0 ? -east : east);
      *out++ = east < 0 ? '-' : '+';
      out = print_padded(out, minutes / 60, 2);
      *out++ = ':';
      out = print_padded(out, minutes % 60, 2);
    }
  }
  return out;
}

std::string to_string(Instant instant) {
  char text[longest_instant];
  return {text, print(text, instant)};
}

std::optional<Instant> parse_instant(char const* begin, char const* end) {
  Scanner scan{begin, end};
  auto year = scan.year();
  if (!year) return {};
  int month = 1, day = 1;
  bool const has_month = scan.skip('-');
  if (has_month) {
    auto read = scan.number(2);
    if (!read) return {};
    month = *read;
  }
  bool const has_day = has_month && scan.skip('-');
  if (has_day) {
    auto read = scan.number(2);
    if (!read) return {};
    day = *read;
  }
  auto const date = date::year{*year} / month / day;
  if (!date.ok()) return {};
  Instant instant;
  instant.seconds = date::local_seconds{date::local_days{date}}.time_since_epoch().count();
  if (scan.done()) return instant;
  if (!has_day || (!scan.skip('T') && !scan.skip(' '))) return {};
  if (!read_time(scan, instant) || !scan.done()) return {};
  return instant;
}

}  // namespace dateline
