#include "engine/order/entries.hpp"

#include <algorithm>
#include <bitset>

#include "engine/order/bounds.hpp"

namespace dateline {
namespace {

constexpr std::size_t reach = 512;

bool is_asked_for(Story const& story, EventIndex event, Include include) {
  auto const listing = story.events[event].listing;
  bool const listed = listing == Listing::listed;
  switch (include) {
    case Include::all:
      return listing != Listing::furniture;
    case Include::main:
      return listed;
    default:
      return listed && dating_of(story, event).timex;
  }
}

// True when the event can lie in [from, to).
bool can_lie_in(Bounds const& b, Options const& options) {
  if (options.to && b.earliest_begin && *options.to <= *b.earliest_begin) return false;
  if (!options.from || !b.latest_end) return true;
  bool const instant = b.earliest_begin == b.latest_end;
  return instant ? *options.from <= *b.latest_end : *options.from < *b.latest_end;
}

// Entries before the one at hand, by how far back they are.
using Earlier = std::bitset<reach>;

}  // namespace

std::vector<EventIndex> listed_events(Story const& story, Network const& network,
                                      std::vector<Bounds> const& bounds, Options const& options) {
  std::vector<EventIndex> events;
  for (EventIndex i = 0; i < story.events.size(); ++i) {
    if (is_asked_for(story, i, options.include) && can_lie_in(bounds[i], options)) {
      events.push_back(i);
    }
  }
  std::stable_sort(events.begin(), events.end(), [&](auto a, auto b) {
    return sorts_before(network.position(a), network.position(b));
  });
  return events;
}

std::vector<Entry> ranked_entries(std::vector<EventIndex> const& events, Network const& network) {
  std::vector<Entry> entries(events.size());
  std::vector<Earlier> earlier(events.size());
  std::vector<Position> positions;  // side by side: they are compared pair by pair
  positions.reserve(events.size());
  for (auto event : events) positions.push_back(network.position(event));
  std::size_t rank_begins = 0;  // the first entry of the present rank
  for (std::size_t i = 0; i < events.size(); ++i) {
    auto& entry = entries[i];
    entry.event = events[i];
    std::size_t nearest = i + 1;
    for (std::size_t back = 1; back <= std::min(i, reach); ++back) {
      auto const j = i - back;
      if (!is_before(positions[j], positions[i])) continue;
      if (earlier[i].test(back - 1)) continue;  // one of the nearer says so
      if (entry.after.empty()) nearest = back;
      entry.after.push_back(events[j]);
      earlier[i].set(back - 1);
      earlier[i] |= earlier[j] << back;
    }
    std::ranges::reverse(entry.after);
    bool const rises = nearest <= i - rank_begins;
    if (rises) rank_begins = i;
    entry.rank = i == 0 ? 0 : entries[i - 1].rank + rises;
  }
  return entries;
}

}  // namespace dateline
