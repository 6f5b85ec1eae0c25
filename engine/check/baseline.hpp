// Baselines: a snapshot as text, a line an item, that a review can read. Tabs part the cells:
//   dateline.baseline/1  VERSION  ID  PUBLISHED  MARK OF THE TEXT
//   BEGIN-END  time|event  WORDS  NAME=VALUE ...
//   end  NUMBER OF ITEMS
#pragma once

#include <string>
#include <string_view>

#include "dateline/result.hpp"
#include "engine/check/snapshot.hpp"

namespace dateline {

std::string write_baseline(Snapshot const& snapshot);

// The error's place is "LINE".
Result<Snapshot> read_baseline(std::string_view text);

// The name of a document's file in a folder of baselines: other bytes than letters, digits, '.',
// '-' and '_' are written %XX.
std::string baseline_name(std::string_view id);

}  // namespace dateline
