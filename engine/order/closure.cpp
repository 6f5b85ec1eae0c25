#include "engine/order/closure.hpp"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::uint32_t none = ~std::uint32_t{};

// One round over all edges; changed(edge) is called for each that makes a distance smaller.
template <Way way>
void relax(std::vector<Edge> const& edges, std::span<Ticks> distance, auto changed) {
  for (auto const& edge : edges) {
    auto const from = way == Way::along ? edge.from : edge.to;
    auto const to = way == Way::along ? edge.to : edge.from;
    auto const by_this = distance[from] + edge.weight;
    if (by_this >= distance[to]) continue;
    distance[to] = by_this;
    changed(edge);
  }
}

// False when nothing changed.
template <Way way>
bool relax(std::vector<Edge> const& edges, std::span<Ticks> distance) {
  bool any = false;
  relax<way>(edges, distance, [&](Edge const&) { any = true; });
  return any;
}

}  // namespace

void find_distances(std::vector<Edge> const& edges, Way way, std::uint32_t root,
                    std::span<Ticks> distance) {
  std::ranges::fill(distance, open);
  distance[root] = 0;
  auto const once = way == Way::along ? relax<Way::along> : relax<Way::against>;
  while (once(edges, distance)) continue;
}

bool is_consistent(std::vector<Edge> const& edges, std::span<Ticks> distance) {
  std::ranges::fill(distance, 0);
  for (std::size_t round = 0; round <= distance.size(); ++round) {
    if (!relax<Way::along>(edges, distance)) return true;
  }
  return false;
}

std::vector<std::uint32_t> negative_cycle(std::uint32_t points, std::vector<Edge> const& edges) {
  std::vector<Ticks> distance(points, 0);
  std::vector<std::uint32_t> last(points, none);
  auto changed = none;
  for (std::uint32_t round = 0; round <= points; ++round) {
    changed = none;
    relax<Way::along>(edges, distance, [&](Edge const& edge) {
      last[edge.to] = static_cast<std::uint32_t>(&edge - edges.data());
      changed = edge.to;
    });
    if (changed == none) return {};
  }
  // Still changing: going back from here as often as there are points ends on a cycle.
  for (std::uint32_t i = 0; i < points; ++i) changed = edges[last[changed]].from;
  std::vector<std::uint32_t> links;
  auto p = changed;
  do {
    auto const& edge = edges[last[p]];
    if (edge.link != no_link) links.push_back(edge.link);
    p = edge.from;
  } while (p != changed);
  return links;
}

}  // namespace dateline
