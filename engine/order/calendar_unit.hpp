// Calendar units around an instant, and the smallest that holds an interval.
#pragma once

#include <string>

#include "dateline/civil.hpp"

namespace dateline {

struct CivilDay {
  int year{};
  unsigned month{}, day{};
};
CivilDay civil_day(Instant instant);

// The day, week (from Monday), month or year that holds the instant; other granularities: the day.
Interval unit_around(Instant instant, Granularity granularity);

// The instant so many units later, or earlier for a negative count: minutes, hours, days, weeks,
// months and years. Where the month is too short for the day, its last day.
Instant shifted(Instant instant, int count, Granularity unit);

// Length of a unit in seconds, where it varies the longest and the shortest.
std::int64_t longest_seconds(Granularity unit);
std::int64_t shortest_seconds(Granularity unit);

// The smallest of day, week, month and year that holds all of [earliest, latest), or the one
// instant when both are the same, as ISO 8601 writes it: "2024-01-02", "2024-W05", "2024-01",
// "2024". Empty: none does.
std::string smallest_unit(Instant earliest, Instant latest);

}  // namespace dateline
