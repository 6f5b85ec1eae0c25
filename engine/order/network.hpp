// One network of difference constraints over all points in time (Dechter, Meiri & Pearl 1991):
// its closure tightens every bound, finds contradictions, and tells which order is known.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "dateline/civil.hpp"
#include "engine/order/closure.hpp"
#include "engine/order/link.hpp"

namespace dateline {

// Two links that cannot both be true with what else is known; the less certain was left out.
struct Contradiction {
  std::uint32_t dropped{}, kept{};  // places in the list of links
};

// Where an event begins: distances from the calendar's origin and from the publication.
struct Position {
  Ticks latest{}, latest_after_publication{}, earliest{}, earliest_after_publication{};
  std::uint32_t component{};
  std::uint64_t bit{}, earlier{};  // of the component: this event, and those before it
};

// True when a is known to begin before b.
bool is_before(Position const& a, Position const& b);

// A total order that fits all that is known; false for two that it does not tell apart.
bool sorts_before(Position const& a, Position const& b);

// Dates tie events to the calendar, relations tie them to each other. Events that hang together
// by relations form a component, which is closed by itself: dates and publication are the same
// for all. A component has at most 64 events, and a link that would make it larger is left out;
// so the whole takes time linear in events and links.
class Network {
 public:
  // `published`: between which instants the publication fell; empty where it is not known.
  Network(std::uint32_t events, Links const& links, std::optional<Interval> const& published);

  bool holds(std::uint32_t link) const { return alive_[link]; }
  std::vector<Contradiction> const& contradictions() const { return contradictions_; }

  // The tightest bounds; instants have the precision that their seconds show.
  Bounds bounds(EventIndex event) const;

  Position const& position(EventIndex event) const { return positions_[event]; }

 private:
  // Events that hang together, and the links that hold of them.
  struct Component {
    std::span<EventIndex const> events;
    std::span<std::uint32_t const> links;
  };
  // Memory that one component after the other is closed in.
  struct Workspace {
    std::vector<Edge> edges;
    std::vector<Ticks> most, least, most_after, least_after, from_here;
  };

  // Gives the number of components, and each event its own in positions_.
  std::uint32_t partition(std::uint32_t events, Links const& links);
  void close(Component const& component, Links const& links,
             std::optional<Interval> const& published, Workspace& work);
  void find_edges(Component const& component, Links const& links,
                  std::optional<Interval> const& published, std::vector<Edge>& edges) const;

  std::vector<char> alive_;  // of links
  std::vector<Contradiction> contradictions_;
  std::vector<Position> positions_;  // of events
  struct EndBounds {
    Ticks earliest{}, latest{};
  };
  std::vector<EndBounds> ends_;  // of events
};

}  // namespace dateline
