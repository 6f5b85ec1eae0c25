// Names in a row: beside another month, "march" and "may" are months in small letters too; beside
// another weekday, "wed" and "sun" are weekdays.
#pragma once

#include "grammar/token.hpp"

namespace dateline {

// Whether the name at `at` stands beside another of its kind, a month or a weekday: "from march to
// may", "feb, march and july", "thurs., or fri". One of the two must surely be one, or "from" or
// "between" stand before them.
bool is_in_row(Token const* at, Category kind);

}  // namespace dateline
