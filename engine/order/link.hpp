// What one piece of evidence says: a relation for the reader, and the same as differences between
// points in time for the network.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/event.hpp"
#include "dateline/relation.hpp"
#include "grammar/few.hpp"

namespace dateline {

// An unknown moment. The origin of the calendar and the moment of publication come first, then
// begin and end of each event.
using Point = std::uint32_t;
inline constexpr Point origin = 0;
inline constexpr Point publication = 1;
constexpr Point begin_of(EventIndex event) { return 2 + 2 * event; }
constexpr Point end_of(EventIndex event) { return 3 + 2 * event; }
constexpr EventIndex event_of(Point point) { return (point - 2) / 2; }

// Distances are counted in ticks, many to the second, so that "a before b" is "a - b <= -1 tick"
// and a chain of befores stays shorter than any second.
using Ticks = std::int64_t;
inline constexpr Ticks ticks_per_second = 4096;

// a - b <= at_most
struct Constraint {
  Point a{}, b{};
  Ticks at_most{};
};

constexpr Constraint strictly_before(Point a, Point b) { return {a, b, -1}; }
constexpr Constraint not_after(Point a, Point b) { return {a, b, 0}; }

// Distances to the origin. A half-open interval's end is never reached by what begins in it.
constexpr Constraint not_before(Point a, Instant instant) {
  return {origin, a, -instant.seconds * ticks_per_second};
}
constexpr Constraint strictly_before(Point a, Instant instant) {
  return {a, origin, instant.seconds * ticks_per_second - 1};
}
constexpr Constraint not_after(Point a, Instant instant) {
  return {a, origin, instant.seconds * ticks_per_second};
}

// Of one relation: two for each pair of ends, and what a distance and a day add.
using Constraints = Few<Constraint, 8>;

struct Link {
  Relation relation;
  Constraints constraints;
};

using Links = std::vector<Link>;

}  // namespace dateline
