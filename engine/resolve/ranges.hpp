// Ranges of the text -> ranges in time: between which instants each began, and ended.
#pragma once

#include <vector>

#include "dateline/timex.hpp"
#include "grammar/scan.hpp"

namespace dateline {

// `timex_of[i]` is the place in `timexes` of mention i, or none where it was dropped.
std::vector<Range> resolve_ranges(Scan const& scan, Tokens const& tokens,
                                  std::vector<Timex> const& timexes,
                                  std::vector<std::optional<TimexIndex>> const& timex_of);

}  // namespace dateline
