// Two runs over the same documents, side by side. Pure functions.
#pragma once

#include <string>
#include <vector>

#include "engine/check/compare.hpp"

namespace dateline {

// One document of both runs, and what differs.
struct DocumentChanges {
  Snapshot before, after;
  std::vector<Change> changes;
};

// A table: a line a document that changed, a column a kind of change, and the sums.
std::string diff_stat(std::vector<DocumentChanges> const& all, bool colour);

// A page of its own: both timelines in columns, what moved between them marked.
std::string diff_html(std::vector<DocumentChanges> const& all);

}  // namespace dateline
