// Feasts that move by another calendar than the Gregorian, told as days of a Gregorian year.
// All days are civil seconds of their daytime; what begins the evening before is not counted.
#pragma once

#include <cstdint>
#include <optional>

namespace dateline {

// Easter Sunday of the Julian calendar (Meeus, Astronomical Algorithms, 1991, chapter 8).
std::int64_t orthodox_easter(int year);

// 1 Tishri in the autumn of a year: molad and its four postponements (Dershowitz and Reingold,
// Calendrical Calculations, 2008, chapter 7).
std::int64_t hebrew_new_year(int year);
// 1 Nisan in the spring of a year, 1 Kislev in its late autumn.
std::int64_t first_of_nisan(int year);
std::int64_t first_of_kislev(int year);

// The first such day of the tabular Islamic calendar in a year; where the moon is observed it may
// be a day earlier or later. Empty when no such day falls in the year.
std::optional<std::int64_t> islamic_day(int year, int month, int day);

}  // namespace dateline
