// Calendar arithmetic on civil seconds, all of it by Howard Hinnant's date library.
// Years are astronomical: 0 is 1 BC. Seconds count from 1970-01-01T00:00, proleptic Gregorian.
#pragma once

#include <cstdint>

namespace dateline {

inline constexpr std::int64_t seconds_a_day = 86400;
// What the calendar library holds with room for arithmetic; everything else is refused.
inline constexpr int earliest_year = -20000, latest_year = 20000;
bool is_reckoned(double year);  // lies between them

struct Ymd {
  int year{}, month{}, day{};
};
struct YearWeek {
  int year{}, week{};
};

bool exists(Ymd date);
// First second of the day. The date must exist.
std::int64_t seconds_of(Ymd date);
Ymd ymd_of(std::int64_t seconds);
// First second of the day that holds `seconds`.
std::int64_t day_of(std::int64_t seconds);
// 1 = Monday ... 7 = Sunday, ISO 8601.
int weekday_of(std::int64_t seconds);
YearWeek week_of(std::int64_t seconds);
// First second of the Monday of an ISO week; week 1 holds the year's first Thursday.
std::int64_t seconds_of_week(YearWeek week);
int weeks_in(int year);
int days_in(int year, int month);
// The same day n months on; where that month is too short, its last day.
std::int64_t add_months(std::int64_t seconds, std::int64_t n);
// Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, 1991, chapter 8).
Ymd easter(int year);

}  // namespace dateline
