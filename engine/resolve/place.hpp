// A place in time: a calendar unit or part of one, as a half-open interval with its name's parts.
// Everything a single time expression can point at, before it is written in any dialect.
#pragma once

#include <cstdint>
#include <optional>

#include "dateline/civil.hpp"
#include "grammar/lexicon/category.hpp"

namespace dateline {

struct Place {
  Granularity granularity{Granularity::day};
  std::int64_t begin{}, end{};         // civil seconds, half-open
  std::uint8_t code{};                 // which quarter, half (1 ...), Season or DayPart
  std::optional<std::int16_t> offset;  // minutes east of UTC, of clock times
  bool zoned{};                        // a zone is named that has no one offset

  friend bool operator==(Place const&, Place const&) = default;
};

Place year_place(int year);
Place month_place(int year, int month);
Place day_place(std::int64_t seconds);
Place week_place(std::int64_t seconds);     // ISO week that holds the instant
Place weekend_place(std::int64_t seconds);  // Saturday and Sunday of that week
Place quarter_place(int year, int quarter);
Place half_place(int year, int half);
// Meteorological: spring March to May ... winter December to February, named by the year it begins
// in.
Place season_place(int year, Season season);
Place decade_place(int first_year);
Place century_place(int first_year);
Place millennium_place(int first_year);
// The hours of a part of the day, on the day that begins at `day`; docs/format.md has the table.
Place day_part_place(std::int64_t day, DayPart part);
Place minute_place(std::int64_t seconds);
Place second_place(std::int64_t seconds);

// The unit of the calendar that holds an instant; empty for units that the calendar has not.
std::optional<Place> unit_place(Unit unit, std::int64_t seconds);
Unit unit_of(Granularity granularity);

// n units on (n < 0: back) from an instant, months and years by the calendar.
// Empty when that lies beyond the calendar.
std::optional<std::int64_t> shift(std::int64_t seconds, Unit unit, double n);

// The same unit n places on: shifted(2023, 1) = 2024.
std::optional<Place> shifted(Place const& place, int n);

// third([b, e), start|mid|end): years, halves, quarters, seasons, decades and centuries are cut at
// whole months, months at days 11 and 21, weeks after Tuesday and Thursday, days every 8 hours.
Interval third(Place const& place, Position position);

// turn([b, e)) = [b - u/2, b + u/2) for the unit u below: around the first moment of a millennium
// by a century, of a century by a decade, of a decade by a year, of a year by a month. Of what is
// shorter, its first third.
Interval turn(Place const& place);

// The readings of another school (Microsoft Recognizers-Text): halves for early and late, and
// shorter parts of the day. Empty where it has none.
std::optional<Place> other_third(Place const& place, Position position);
std::optional<Place> other_day_part(Place const& place);

// about([b, e)) = [b - u/2, e + u/2) for a unit u; half a year is six months, half a month 15 days.
Interval about(Place const& place);

int year_of(std::int64_t seconds);
int month_of(std::int64_t seconds);

Bounds exact(Place const& place);
Bounds exact(Interval interval);
Instant instant(std::int64_t seconds, Granularity granularity);

}  // namespace dateline
