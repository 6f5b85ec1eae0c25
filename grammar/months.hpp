// Months in a row: beside another, "march" and "may" are months in small letters too.
#pragma once

#include "grammar/token.hpp"

namespace dateline {

// Whether the month at `at` stands beside another: "from march to may", "feb, march and july". One
// of the two must be surely a month, or "from" or "between" stand before them.
bool is_beside_month(Token const* at);

}  // namespace dateline
