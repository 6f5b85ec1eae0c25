#include "grammar/refine.hpp"

namespace dateline {

void refine(Tokens const& tokens, Scan& scan) {
  constexpr void (*steps[])(Tokens const&, Scan&) = {
      drop_unlikely,      // first: what is none must not pull its neighbours along
      complete_days,      // "4 to 23 of this month"
      complete_ellipsis,  // before joining: "3 to 5 p.m. Tuesday" is two clock times and a day
      join_neighbours,    // "Friday, March 5 at 3 p.m."
      share_parts,        // "from March to August 2018": both are of 2018
      find_ranges,        // last: their ends are whole expressions
  };
  for (auto step : steps) step(tokens, scan);
}

}  // namespace dateline
