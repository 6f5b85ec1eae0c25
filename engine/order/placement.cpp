#include "engine/order/placement.hpp"

namespace dateline {

Placement& Placement::from(Point point, std::optional<Instant> bound) {
  if (bound) all_.push_back(not_before(point, *bound));
  return *this;
}

Placement& Placement::begins_from(std::optional<Instant> bound) { return from(ends_.begin, bound); }

Placement& Placement::ends_from(std::optional<Instant> bound) { return from(ends_.end, bound); }

Placement& Placement::ends_by(std::optional<Instant> bound) {
  if (bound) all_.push_back(not_after(ends_.end, *bound));
  return *this;
}

Placement& Placement::begins_before(std::optional<Instant> bound) {
  if (bound) all_.push_back(strictly_before(ends_.begin, *bound));
  return *this;
}

Placement& Placement::begins_within(std::optional<Instant> earliest,
                                    std::optional<Instant> latest) {
  begins_from(earliest);
  if (!earliest || latest != earliest) return begins_before(latest);
  all_.push_back(not_after(ends_.begin, *latest));
  return *this;
}

bool lasts(Event const& event) {
  return event.event_class == EventClass::state || event.event_class == EventClass::i_state ||
         event.aspect == Aspect::progressive || event.aspect == Aspect::perfective_progressive ||
         event.status == Status::ongoing;
}

Bounds open_range(Joint joint, Bounds const& t) {
  switch (joint) {
    case Joint::begun_by:
      return {t.earliest_begin, t.latest_end, {}, {}};
    case Joint::ended_by:
      return {{}, {}, t.earliest_begin, t.latest_end};
    case Joint::before:
      return {{}, t.latest_begin, {}, t.latest_begin};
    case Joint::deadline:
      return {{}, t.latest_end, {}, t.latest_end};
    case Joint::after:
      return {t.earliest_end, {}, {}, {}};
    default:
      return t;
  }
}

Constraints placed(EventIndex index, Event const& event, Joint joint, Bounds const& t) {
  Placement place(index);
  if (joint == Joint::none || joint == Joint::within) {
    // What lasts need not begin or end there.
    if (lasts(event)) return place.begins_before(t.latest_end).ends_from(t.earliest_begin).done();
    return place.begins_within(t.earliest_begin, t.latest_end).ends_by(t.latest_end).done();
  }
  // "Three have been fired since January": none need be at the very beginning.
  bool const any_time_since =
      joint == Joint::begun_by && event.aspect == Aspect::perfective && !lasts(event);
  if (any_time_since) return place.begins_from(t.earliest_begin).done();
  place.begins_within(t.earliest_begin, t.latest_begin);
  if (joint == Joint::before || joint == Joint::deadline) place.begins_before(t.latest_end);
  return place.ends_from(t.earliest_end).ends_by(t.latest_end).done();
}

}  // namespace dateline
