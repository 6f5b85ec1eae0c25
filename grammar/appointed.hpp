// A bare number that can only be an hour: "meet me at 7", "schedule a meeting before 4".
#pragma once

#include "grammar/token.hpp"

namespace dateline {

// Whether the number at `at` stands behind "at", "before" and the like, and behind words for what
// begins at an hour.
bool is_appointed_hour(Token const* at);

}  // namespace dateline
