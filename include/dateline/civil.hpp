// Civil time: instants, intervals and the four bounds of what is only partly known.
// All intervals are half-open: 1990 is [1990-01-01, 1991-01-01). No zone is assumed anywhere;
// where the text states an offset it is kept beside the civil time.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

// How finely an instant is known, and so how it is written: 2024-06-29, T14:00, T14:00:05.
enum class Precision : std::uint8_t { day, minute, second };

// A moment of civil time, proleptic Gregorian. Compared by civil seconds alone.
struct Instant {
  std::int64_t seconds{};  // since 1970-01-01T00:00:00
  Precision precision{Precision::day};
  std::optional<std::int16_t> offset;  // minutes east of UTC, only when the text states it

  friend constexpr bool operator==(Instant a, Instant b) { return a.seconds == b.seconds; }
  friend constexpr auto operator<=>(Instant a, Instant b) { return a.seconds <=> b.seconds; }
};

// [begin, end)
struct Interval {
  Instant begin, end;
  friend constexpr bool operator==(Interval, Interval) = default;
};

// When something began and ended, as far as is known; an empty bound is open.
// For a time expression that names an interval, begin and end are exact: both pairs are equal.
struct Bounds {
  std::optional<Instant> earliest_begin, latest_begin, earliest_end, latest_end;
  friend constexpr bool operator==(Bounds const&, Bounds const&) = default;
};

// clang-format off
// The size of the calendar unit an expression is stated in, finest first.
enum class Granularity : std::uint8_t {
  second, minute, hour, day_part, day, weekend, week, month, quarter, season, half, year, decade,
  century, millennium
};
// clang-format on

// ISO 8601: "2024-06-29", "2024-06-29T14:00", "2024-06-29T14:00+02:00"; years before 1 and after
// 9999 as ISO has them ("-0043" is 44 BC).
std::string to_string(Instant instant);

// "year", "month", "day_part" ...: the names that the JSON uses.
char const* to_string(Granularity granularity);

// Reads "2024", "2024-06", "2024-06-29", "2024-06-29T14:00[:05][+02:00]" (a blank may stand for
// the T). Empty when it is not such a date or names a day or time that does not exist.
std::optional<Instant> parse_instant(char const* begin, char const* end);
inline std::optional<Instant> parse_instant(std::string_view text) {
  return parse_instant(text.data(), text.data() + text.size());
}

}  // namespace dateline
