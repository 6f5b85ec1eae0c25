// Changes between two snapshots -> the differences of a report.
#pragma once

#include <string_view>
#include <vector>

#include "engine/check/compare.hpp"
#include "engine/check/judge.hpp"

namespace dateline {

// `text` is that of `after`; empty where it is not at hand.
std::vector<Difference> differences_of(std::vector<Change> const& changes, Snapshot const& before,
                                       Snapshot const& after, std::string_view text);

}  // namespace dateline
