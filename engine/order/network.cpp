#include "engine/order/network.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace dateline {
namespace {

constexpr std::uint32_t most_together = 64;  // events of a component: the bits of Position::earlier

// Disjoint sets of events, by size.
class Sets {
 public:
  explicit Sets(std::uint32_t n) : parent_(n), size_(n, 1) {
    std::iota(parent_.begin(), parent_.end(), 0u);
  }
  std::uint32_t find(std::uint32_t a) {
    while (parent_[a] != a) a = parent_[a] = parent_[parent_[a]];
    return a;
  }
  // False when the joined set would be too large.
  bool join(std::uint32_t a, std::uint32_t b) {
    a = find(a), b = find(b);
    if (a == b) return true;
    if (size_[a] + size_[b] > most_together) return false;
    if (size_[a] < size_[b]) std::swap(a, b);
    parent_[b] = a;
    size_[a] += size_[b];
    return true;
  }

 private:
  std::vector<std::uint32_t> parent_, size_;
};

bool joins_events(Relation const& relation) {
  return relation.from.kind == Node::Kind::event && relation.to.kind == Node::Kind::event;
}

EventIndex an_event(Relation const& relation) {
  return relation.from.kind == Node::Kind::event ? relation.from.index : relation.to.index;
}

Instant instant_at(std::int64_t seconds) {
  auto const precision = seconds % 86400 == 0 ? Precision::day
                         : seconds % 60 == 0  ? Precision::minute
                                              : Precision::second;
  return {seconds, precision, std::nullopt};
}

constexpr std::int64_t floor_seconds(Ticks ticks) {
  return ticks / ticks_per_second - (ticks % ticks_per_second < 0);
}

std::optional<Instant> earliest(Ticks ticks) {
  if (is_open(-ticks)) return std::nullopt;
  return instant_at(floor_seconds(ticks));
}

std::optional<Instant> latest(Ticks ticks) {
  if (is_open(ticks)) return std::nullopt;
  return instant_at(-floor_seconds(-ticks));
}

}  // namespace

Network::Network(std::uint32_t events, Links const& links, std::optional<Interval> const& published)
    : alive_(links.size(), true), positions_(events), ends_(events) {
  for (auto const& component : partition(events, links)) close(component, links, published);
}

// Surest links first, so that where a component is full the weak ones are left out.
std::vector<Network::Component> Network::partition(std::uint32_t events, Links const& links) {
  std::vector<std::uint32_t> joining;
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    if (joins_events(links[i].relation)) joining.push_back(i);
  }
  std::stable_sort(joining.begin(), joining.end(), [&](auto a, auto b) {
    return links[a].relation.confidence > links[b].relation.confidence;
  });
  Sets sets(events);
  for (auto i : joining) {
    auto const& relation = links[i].relation;
    alive_[i] = sets.join(relation.from.index, relation.to.index);
  }
  std::vector<Component> components;
  std::vector<std::uint32_t> number(events, no_link);  // of the component with this root
  for (EventIndex event = 0; event < events; ++event) {
    auto const root = sets.find(event);
    if (number[root] == no_link) {
      number[root] = static_cast<std::uint32_t>(components.size());
      components.emplace_back();
    }
    auto& members = components[number[root]].events;
    positions_[event].component = number[root];
    positions_[event].bit = std::uint64_t{1} << members.size();
    members.push_back(event);
  }
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    if (!alive_[i]) continue;
    components[positions_[an_event(links[i].relation)].component].links.push_back(i);
  }
  return components;
}

// All constraints of a component, its points numbered as if it had no other events.
std::vector<Edge> Network::edges(Component const& component, Links const& links,
                                 std::optional<Interval> const& published) const {
  auto local = [&](Point point) -> Point {
    if (point <= publication) return point;
    auto const event = event_of(point);
    auto const at = std::lower_bound(component.events.begin(), component.events.end(), event);
    return begin_of(static_cast<EventIndex>(at - component.events.begin())) +
           (point - begin_of(event));
  };
  std::vector<Edge> result;
  auto add = [&](Constraint c, std::uint32_t link) {
    result.push_back({local(c.b), local(c.a), c.at_most, link});
  };
  if (published) {
    add(not_before(publication, published->begin), no_link);
    bool const exact = published->begin == published->end;
    add(exact ? not_after(publication, published->end)
              : strictly_before(publication, published->end),
        no_link);
  }
  for (auto event : component.events) add(not_after(begin_of(event), end_of(event)), no_link);
  for (auto link : component.links) {
    if (!alive_[link]) continue;
    for (auto const& constraint : links[link].constraints) add(constraint, link);
  }
  return result;
}

void Network::close(Component const& component, Links const& links,
                    std::optional<Interval> const& published) {
  auto const points = begin_of(static_cast<EventIndex>(component.events.size()));
  auto up = edges(component, links, published);
  for (auto cycle = negative_cycle(points, up); !cycle.empty();
       cycle = negative_cycle(points, up)) {
    std::sort(cycle.begin(), cycle.end(), [&](auto a, auto b) {
      auto const x = links[a].relation.confidence, y = links[b].relation.confidence;
      return x != y ? x > y : a < b;
    });
    contradictions_.push_back({.dropped = cycle.back(), .kept = cycle.front()});
    alive_[cycle.back()] = false;
    up = edges(component, links, published);
  }
  auto down = up;
  for (auto& edge : down) std::swap(edge.from, edge.to);

  auto const most = distances(points, up, origin), least = distances(points, down, origin);
  // A publication at no known time is no landmark that different components could share.
  auto const from_publication = [&](std::vector<Edge> const& edges) {
    return published ? distances(points, edges, publication) : std::vector<Ticks>(points, open);
  };
  auto const most_after = from_publication(up), least_after = from_publication(down);
  for (EventIndex i = 0; i < component.events.size(); ++i) {
    auto& position = positions_[component.events[i]];
    auto const b = begin_of(i), e = end_of(i);
    position.earliest = -least[b], position.latest = most[b];
    ends_[component.events[i]] = {-least[e], most[e]};
    position.earliest_after_publication = -least_after[b];
    position.latest_after_publication = most_after[b];
    if (component.events.size() == 1) continue;
    auto const from_here = distances(points, up, b);
    for (EventIndex j = 0; j < component.events.size(); ++j) {
      if (from_here[begin_of(j)] < 0) position.earlier |= std::uint64_t{1} << j;
    }
  }
}

Bounds Network::bounds(EventIndex event) const {
  auto const& [earliest_end, latest_end] = ends_[event];
  return {earliest(positions_[event].earliest), latest(positions_[event].latest),
          earliest(earliest_end), latest(latest_end)};
}

bool is_before(Position const& a, Position const& b) {
  if (a.component == b.component) return (b.earlier & a.bit) != 0;
  return a.latest < b.earliest ||
         (a.latest_after_publication < 0 && b.earliest_after_publication >= 0);
}

// Latest instant first, then the side of the publication, then what relations say within the same
// instant: each of them never falls from an event to one known to be later.
bool sorts_before(Position const& a, Position const& b) {
  auto const instant = [](Position const& p) { return -floor_seconds(-p.latest); };
  auto const side = [](Position const& p) {
    return (p.earliest_after_publication >= 0) - (p.latest_after_publication < 0);
  };
  auto const key = [&](Position const& p) {
    return std::tuple(instant(p), side(p), p.latest, p.earliest);
  };
  return key(a) < key(b);
}

}  // namespace dateline
