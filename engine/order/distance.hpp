// "two weeks after the vote": how far apart two events are, from a duration that counts from one.
#pragma once

#include "engine/order/story.hpp"

namespace dateline {

// Adds to `constraints` how long before or after its governor the dependent event was, when a
// duration that counts from it stands in its sentence. The one that has a date gives the other its
// own: to the day for days and weeks, to the month and year for those. Without dates the distance
// holds to within one unit.
void add_distance(Story const& story, EventIndex dependent, EventIndex governor,
                  bool dependent_first, Constraints& constraints);

}  // namespace dateline
