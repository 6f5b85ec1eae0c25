// Shortest paths over a handful of points: the closure of difference constraints.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/order/link.hpp"

namespace dateline {

// `to - from <= weight`, by the word of a link.
struct Edge {
  std::uint32_t from{}, to{};
  Ticks weight{};
  std::uint32_t link{};
};
inline constexpr std::uint32_t no_link = ~std::uint32_t{};  // true by definition

// Larger than any distance between two dates.
inline constexpr Ticks open = Ticks{1} << 60;
constexpr bool is_open(Ticks distance) { return distance > open / 2; }

// As if each edge led from its `to` to its `from`.
enum class Way : bool { along, against };

// Makes distance[p] the least d with p - root <= d, open where nothing bounds p; there is one for
// each point. Bellman and Ford's method; there must be no negative cycle. Open distances differ: of
// two points that nothing bounds, one known to be earlier has the smaller.
void find_distances(std::vector<Edge> const& edges, Way way, std::uint32_t root,
                    std::span<Ticks> distance);

// False when there is a cycle that would put a point before itself. `distance` is written over.
bool is_consistent(std::vector<Edge> const& edges, std::span<Ticks> distance);

// The links around such a cycle; empty when there is none.
std::vector<std::uint32_t> negative_cycle(std::uint32_t points, std::vector<Edge> const& edges);

}  // namespace dateline
