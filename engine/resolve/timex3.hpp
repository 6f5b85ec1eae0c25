// The TIMEX3 dialect (TimeML 1.2.1, and the habits of its corpora): places and lengths as `value`.
#pragma once

#include <string>

#include "engine/resolve/place.hpp"
#include "grammar/ast.hpp"

namespace dateline {

// "2024-03-05", "2024-W05", "2024-Q3", "199" (decade), "18" (century), "2024-03-05T15:00",
// "2024-03-05TMO", "BC0490".
std::string timex3_value(Place const& place);

// "P2M", "PT1H30M", "P2.5Y", "PXW" (vague), "P1DE" (decade).
// Halves and quarters are told in the next smaller unit ("P2Y6M"), or with a decimal point
// ("P2.5Y").
std::string timex3_value(ast::Duration const& duration, bool decimal = false);

// A calendar date whose year or week is not known: "XXXX-03-05", "XXXX-WXX-5", "XXXX-SU".
std::string timex3_partial(ast::Calendar const& date);
std::string timex3_partial(Season season);
std::string timex3_partial(Unit part, int number);  // "XXXX-Q3"
std::string timex3_clock(ast::Clock const& clock);  // "T15:00"
char const* timex3_day_part(DayPart part);          // "MO"
// The minutes that a clock is ahead of UTC: "Z", "+05:30".
std::string offset_digits(int minutes);

}  // namespace dateline
