// What a time expression leaves of an event's begin and end: constraints to the calendar.
#pragma once

#include "engine/order/allen.hpp"
#include "engine/order/display.hpp"

namespace dateline {

// Constraints of one event's ends; open bounds add nothing.
class Placement {
 public:
  explicit Placement(EventIndex event) : ends_(ends_of(event)) {}

  Placement& begins_from(std::optional<Instant> bound);
  Placement& begins_before(std::optional<Instant> bound);
  // A begin that is known exactly is that instant.
  Placement& begins_within(std::optional<Instant> earliest, std::optional<Instant> latest);
  Placement& ends_from(std::optional<Instant> bound);
  Placement& ends_by(std::optional<Instant> bound);
  Constraints done() const { return all_; }

 private:
  Placement& from(Point point, std::optional<Instant> bound);
  Ends ends_;
  Constraints all_;
};

// States, and what is going on, fill more than the time they are told of.
bool lasts(Event const& event);

// What an open range from or to an expression leaves of begin and end.
Bounds open_range(Joint joint, Bounds const& expression);

// The event under bounds of an open range, or, by Joint::none and Joint::within, in an interval.
Constraints placed(EventIndex index, Event const& event, Joint joint, Bounds const& bounds);

}  // namespace dateline
