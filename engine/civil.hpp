// Civil time to and from text, without allocation: what the fast writers use.
#pragma once

#include <cstddef>

#include "dateline/civil.hpp"

namespace dateline {

// Longest text of an instant: "+12024-06-29T14:00:05+02:00".
inline constexpr std::size_t longest_instant = 32;

// Writes `instant` as to_string has it; gives the end of what was written.
char* print(char* out, Instant instant);

}  // namespace dateline
