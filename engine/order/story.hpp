// What the evidence is read from: the document, its expressions, and its events as detected.
#pragma once

#include <optional>

#include "dateline/document.hpp"
#include "dateline/timeline.hpp"
#include "engine/events/detected.hpp"
#include "engine/order/link.hpp"

namespace dateline {

struct Story {
  Document const& document;
  Tagged const& tagged;
  DetectedEvents const& events;
  std::optional<Interval> published;  // between which instants it was published
};

// The day of publication, or the instant where it is known to the minute.
std::optional<Interval> publication_of(Document const& document);

// The expressions that date an event: its own, or the ends of its range.
struct DatedBy {
  Timex const* timex{};
  Range const* range{};
};
DatedBy dated_by(Story const& story, Detected const& event);

inline Node node_of(EventIndex event) { return {Node::Kind::event, event}; }
inline Node node_of_timex(TimexIndex timex) { return {Node::Kind::timex, timex}; }
inline constexpr Node published_node{Node::Kind::published, 0};

}  // namespace dateline
