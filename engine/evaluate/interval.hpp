// TIMEX3 value -> the interval it names: what resolving writes, read back.
#pragma once

#include <optional>
#include <string_view>

#include "dateline/civil.hpp"

namespace dateline {

// "2024", "199", "18", "2024-03", "2024-W05", "2024-W05-5", "2024-W05-WE", "2024-Q3", "2024-H1",
// "2024-SU", "2024-03-05", "2024-03-05TMO", "2024-03-05T15:00", "BC0490"; START, MID and END are
// its thirds, other values of `mod` leave it whole. Empty for all that names no one interval
// (durations, "PRESENT_REF", "XXXX-03-05") and for days that do not exist. A zone is not counted.
std::optional<Interval> interval_of(std::string_view value, std::string_view mod);

}  // namespace dateline
