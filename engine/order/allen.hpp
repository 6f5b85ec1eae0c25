// Relations between intervals (Allen 1983) as what they say of the ends.
#pragma once

#include <vector>

#include "dateline/relation.hpp"
#include "engine/order/link.hpp"

namespace dateline {

// converse(r)(b, a) is r(a, b): BEFORE and AFTER, INCLUDES and IS_INCLUDED ...
RelationType converse(RelationType type);

// An event's or moment's two ends; the same point twice for a moment.
struct Ends {
  Point begin{}, end{};
};
constexpr Ends ends_of(EventIndex event) { return {begin_of(event), end_of(event)}; }

// What type(a, b) says. An event may begin and end in one instant, so that what INCLUDES another
// may begin with it.
Constraints constraints(Ends a, RelationType type, Ends b);

}  // namespace dateline
