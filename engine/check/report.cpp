#include "engine/check/report.hpp"

#include <algorithm>

namespace dateline {

std::size_t CheckReport::count(Outcome outcome) const {
  return static_cast<std::size_t>(std::ranges::count_if(
      cases, [&](Judged const& judged) { return judged.verdict.outcome == outcome; }));
}

}  // namespace dateline
