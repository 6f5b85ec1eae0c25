#include "grammar/refine.hpp"

namespace dateline {

std::uint32_t opens_form(Tokens const& tokens, std::uint32_t at, Function function) {
  if (!tokens[at].opens(function)) return 0;
  for (auto const& sense : tokens[at].word->senses) {
    auto const* end = &tokens[at];
    if (sense.category == Category::function && sense.value == static_cast<int>(function) &&
        match_rest(end, tokens.data() + tokens.size(), sense))
      return static_cast<std::uint32_t>(end - tokens.data());
  }
  return 0;
}

void refine(Tokens const& tokens, Scan& scan) {
  constexpr void (*steps[])(Tokens const&, Scan&) = {
      drop_unlikely,      // first: what is none must not pull its neighbours along
      drop_names,         // after it: who bears the name of a season elsewhere
      name_old_years,     // from what is left: one year of old times tells of the others
      complete_days,      // "4 to 23 of this month"
      complete_ellipsis,  // before joining: "3 to 5 p.m. Tuesday" is two clock times and a day
      read_requests,      // after it: bare numbers beside no time, "out from 5 to 7"
      join_neighbours,    // "Friday, March 5 at 3 p.m."
      begin_lengths,      // "two weeks starting Friday, 6 March"
      share_parts,        // "from March to August 2018": both are of 2018
      name_times,         // after joining: a bare "day" pulls nothing along
      find_ranges,        // last: their ends are whole expressions
  };
  for (auto step : steps) step(tokens, scan);
}

}  // namespace dateline
