// Results that were written before -> snapshots to compare.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/result.hpp"
#include "engine/check/snapshot.hpp"

namespace dateline {

// Timeline objects (`timeline`, `tag`; one, or one a line). The error's place is "LINE".
Result<std::vector<Snapshot>> read_json_snapshots(std::string_view content);

// TimeML of any tagger: its TIMEX3 and EVENT elements. The error's place is "LINE" or empty.
Result<Snapshot> read_timeml_snapshot(std::string_view xml);

}  // namespace dateline
