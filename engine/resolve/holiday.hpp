// The day of a holiday in a year, by the rule in its row of holidays.tsv.
#pragma once

#include <optional>
#include <string_view>

#include "engine/resolve/place.hpp"

namespace dateline {

// "fixed 12 25", "nth 4 thu nov [DAYS]", "last mon may [DAYS]", "easter -2", "orthodox -2",
// "tishri 9", "nisan 14", "kislev 24", "islamic 10 1", with DAYS counted on; "dates 1990 0127 0215
// ...", a list with a rule behind it for other years; "span 8" last, for what lasts several days.
// Empty when the rule is none of these, or the year lies outside a table.
std::optional<Place> holiday_place(std::string_view rule, int year);

}  // namespace dateline
