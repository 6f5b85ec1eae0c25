#include "engine/order/network.hpp"

#include <algorithm>
#include <bit>
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

// Numbers 0, 1 ... by the group that each belongs to.
class Groups {
 public:
  Groups(std::vector<std::uint32_t> const& group_of, std::uint32_t groups) : begins_(groups + 2) {
    for (auto group : group_of) {
      if (group != no_group) ++begins_[group + 2];
    }
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    members_.resize(begins_.back());
    for (std::uint32_t i = 0; i < group_of.size(); ++i) {
      if (group_of[i] != no_group) members_[begins_[group_of[i] + 1]++] = i;
    }
  }
  std::span<std::uint32_t const> operator[](std::uint32_t group) const {
    return std::span{members_}.subspan(begins_[group], begins_[group + 1] - begins_[group]);
  }

  static constexpr std::uint32_t no_group = ~std::uint32_t{};

 private:
  std::vector<std::uint32_t> begins_, members_;
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
  auto const components = partition(events, links);
  std::vector<std::uint32_t> component_of(events);
  for (EventIndex event = 0; event < events; ++event)
    component_of[event] = positions_[event].component;
  Groups const all_events(component_of, components);
  component_of.assign(links.size(), Groups::no_group);
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    if (alive_[i]) component_of[i] = positions_[an_event(links[i].relation)].component;
  }
  Groups const all_links(component_of, components);
  Workspace work;
  for (std::uint32_t i = 0; i < components; ++i)
    close({all_events[i], all_links[i]}, links, published, work);
}

// Surest links first, so that where a component is full the weak ones are left out.
std::uint32_t Network::partition(std::uint32_t events, Links const& links) {
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
  std::uint32_t components = 0;
  std::vector<std::uint32_t> number(events, no_link);  // of the component with this root
  for (EventIndex event = 0; event < events; ++event) {
    auto& own = number[sets.find(event)];
    if (own == no_link) own = components++;
    positions_[event].component = own;
  }
  return components;
}

// All constraints of a component, its points numbered as if it had no other events.
void Network::find_edges(Component const& component, Links const& links,
                         std::optional<Interval> const& published, std::vector<Edge>& edges) const {
  auto local = [&](Point point) -> Point {
    if (point <= publication) return point;
    auto const event = event_of(point);
    auto const place = static_cast<EventIndex>(std::countr_zero(positions_[event].bit));
    return begin_of(place) + (point - begin_of(event));
  };
  edges.clear();
  auto add = [&](Constraint c, std::uint32_t link) {
    edges.push_back({local(c.b), local(c.a), c.at_most, link});
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
}

void Network::close(Component const& component, Links const& links,
                    std::optional<Interval> const& published, Workspace& work) {
  auto const size = static_cast<EventIndex>(component.events.size());
  for (EventIndex i = 0; i < size; ++i) positions_[component.events[i]].bit = std::uint64_t{1} << i;
  auto const points = begin_of(size);
  for (auto* distance :
       {&work.most, &work.least, &work.most_after, &work.least_after, &work.from_here}) {
    distance->assign(points, open);
  }
  auto& edges = work.edges;
  find_edges(component, links, published, edges);
  while (!is_consistent(edges, work.most)) {
    auto cycle = negative_cycle(points, edges);
    std::sort(cycle.begin(), cycle.end(), [&](auto a, auto b) {
      auto const x = links[a].relation.confidence, y = links[b].relation.confidence;
      return x != y ? x > y : a < b;
    });
    contradictions_.push_back({.dropped = cycle.back(), .kept = cycle.front()});
    alive_[cycle.back()] = false;
    find_edges(component, links, published, edges);
  }

  find_distances(edges, Way::along, origin, work.most);
  find_distances(edges, Way::against, origin, work.least);
  // A publication at no known time is no landmark that different components could share.
  if (published) {
    find_distances(edges, Way::along, publication, work.most_after);
    find_distances(edges, Way::against, publication, work.least_after);
  }
  for (EventIndex i = 0; i < size; ++i) {
    auto& position = positions_[component.events[i]];
    auto const b = begin_of(i), e = end_of(i);
    position.earliest = -work.least[b], position.latest = work.most[b];
    ends_[component.events[i]] = {-work.least[e], work.most[e]};
    position.earliest_after_publication = -work.least_after[b];
    position.latest_after_publication = work.most_after[b];
    if (size == 1) continue;
    find_distances(edges, Way::along, b, work.from_here);
    for (EventIndex j = 0; j < size; ++j) {
      if (work.from_here[begin_of(j)] < 0) position.earlier |= std::uint64_t{1} << j;
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
