// Which events become entries, in which order, and what is claimed of it.
#pragma once

#include <vector>

#include "dateline/options.hpp"
#include "engine/order/network.hpp"
#include "engine/order/story.hpp"

namespace dateline {

// The events to list, in an order that fits all that is known, ties in text order. `bounds` are
// those of the events after closure.
std::vector<EventIndex> listed_events(Story const& story, Network const& network,
                                      std::vector<Bounds> const& bounds, Options const& options);

// Entries for these events, with `after` and `rank` filled in. Claims reach back over 512 entries,
// so that time and output stay linear in a very long timeline; shorter ones have every claim.
std::vector<Entry> ranked_entries(std::vector<EventIndex> const& events, Network const& network);

}  // namespace dateline
