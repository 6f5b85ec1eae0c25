#include "engine/resolve/feasts.hpp"

#include <date/date.h>
#include <date/islamic.h>

#include "engine/resolve/calendar.hpp"

namespace dateline {
namespace {

// Days from the epoch of the Hebrew calendar to the molad of a year, moved off Sunday, Wednesday
// and Friday and past noon.
std::int64_t hebrew_elapsed(std::int64_t year) {
  auto const months = (235 * year - 234) / 19;
  auto const parts = 12084 + 13753 * months;
  auto const days = 29 * months + parts / 25920;
  return 3 * (days + 1) % 7 < 3 ? days + 1 : days;
}

// No year may have 356 or 382 days.
std::int64_t hebrew_year_begin(std::int64_t year) {
  auto const before = hebrew_elapsed(year - 1), begin = hebrew_elapsed(year),
             after = hebrew_elapsed(year + 1);
  return begin + (after - begin == 356 ? 2 : begin - before == 382 ? 1 : 0);
}

constexpr int hebrew_years_ahead = 3761;  // of the Gregorian year in autumn
constexpr std::int64_t hebrew_epoch =
    -2092590;                         // 7 October 3761 BCE, Julian, as days from 1970-01-01
constexpr int nisan_to_tishri = 177;  // these six months never change their lengths
constexpr int complete_tishri_and_heshvan = 60, short_tishri_and_heshvan = 59;

}  // namespace

std::int64_t orthodox_easter(int year) {
  int const a = year % 4, b = year % 7, c = year % 19;
  int const d = (19 * c + 15) % 30, e = (2 * a + 4 * b - d + 34) % 7;
  int const month = (d + e + 114) / 31, day = (d + e + 114) % 31 + 1;
  int const lag = year / 100 - year / 400 - 2;
  return seconds_of({year, month, day}) + lag * seconds_a_day;
}

std::int64_t hebrew_new_year(int year) {
  return (hebrew_epoch + hebrew_year_begin(year + hebrew_years_ahead)) * seconds_a_day;
}

std::int64_t first_of_nisan(int year) {
  return hebrew_new_year(year) - nisan_to_tishri * seconds_a_day;
}

std::int64_t first_of_kislev(int year) {
  auto const begin = hebrew_new_year(year);
  auto const length = (hebrew_new_year(year + 1) - begin) / seconds_a_day;
  return begin + (length % 10 == 5 ? complete_tishri_and_heshvan : short_tishri_and_heshvan) *
                     seconds_a_day;
}

std::optional<std::int64_t> islamic_day(int year, int month, int day) {
  auto const first = date::sys_days{date::year{year} / 1 / 1};
  auto const begin = islamic::year_month_day{first}.year();
  for (int ahead : {0, 1}) {
    auto const at = islamic::year_month_day{begin + islamic::years{ahead},
                                            islamic::month{static_cast<unsigned>(month)},
                                            islamic::day{static_cast<unsigned>(day)}};
    if (!at.ok()) continue;
    auto const days = static_cast<date::sys_days>(at);
    if (date::year_month_day{days}.year() == date::year{year})
      return days.time_since_epoch().count() * seconds_a_day;
  }
  return std::nullopt;
}

}  // namespace dateline
