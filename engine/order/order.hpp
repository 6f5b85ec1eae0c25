// Detected events and their dates -> bounds, relations, and the ordered entries.
#pragma once

#include "dateline/document.hpp"
#include "dateline/options.hpp"
#include "dateline/timeline.hpp"
#include "engine/events/detected.hpp"
#include "grammar/display/phrases.hpp"

namespace dateline {

// Takes what was tagged and detected and gives the whole timeline: events with bounds, relations
// with reasons, entries with ranks. Nothing is ordered by its place in the text alone. Pure; linear
// in the number of events.
Timeline order(Document const& document, Tagged tagged, DetectedEvents detected,
               Options const& options, Phrases const& phrases);

}  // namespace dateline
