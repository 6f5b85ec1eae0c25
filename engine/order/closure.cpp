#include "engine/order/closure.hpp"

namespace dateline {
namespace {

constexpr std::uint32_t none = ~std::uint32_t{};

// One round over all edges; `last[p]` becomes the edge that bounds p. Gives a point that changed.
std::uint32_t relax(std::vector<Edge> const& edges, std::vector<Ticks>& distance,
                    std::vector<std::uint32_t>* last) {
  auto changed = none;
  for (std::uint32_t i = 0; i < edges.size(); ++i) {
    auto const& edge = edges[i];
    auto const by_this = distance[edge.from] + edge.weight;
    if (by_this >= distance[edge.to]) continue;
    distance[edge.to] = by_this;
    if (last) (*last)[edge.to] = i;
    changed = edge.to;
  }
  return changed;
}

}  // namespace

std::vector<Ticks> distances(std::uint32_t points, std::vector<Edge> const& edges,
                             std::uint32_t root) {
  std::vector<Ticks> distance(points, open);
  distance[root] = 0;
  while (relax(edges, distance, nullptr) != none) continue;
  return distance;
}

std::vector<std::uint32_t> negative_cycle(std::uint32_t points, std::vector<Edge> const& edges) {
  std::vector<Ticks> distance(points, 0);
  std::vector<std::uint32_t> last(points, none);
  auto changed = none;
  for (std::uint32_t round = 0; round <= points; ++round) {
    changed = relax(edges, distance, &last);
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
