// When an event was, as a reader should see it: "2 January 2024", "since late 2023", "before 2019".
#pragma once

#include <string>

#include "dateline/timeline.hpp"
#include "grammar/display/phrases.hpp"

namespace dateline {

// How the words that date an event join it to them, in TimeML's terms.
enum class Joint : std::uint8_t { none, within, begun_by, ended_by, before, after, deadline };

// What dates an event: an expression or a range, and the joint; all empty when nothing does.
struct Dating {
  Timex const* timex{};
  Timex const* to{};  // end of a range that has both
  Joint joint{};
};

// The expression's own words for its time: "late 2023", "January 2024", "28 June 2024, 14:00".
// Empty when it names no interval.
std::string display(Timex const& timex, Phrases const& phrases);

// From what dates the event where something does, else from its bounds; `published` is left out:
// that a past event was before it tells a reader nothing. Empty: nothing is known.
std::string display(Dating const& dating, Bounds const& bounds,
                    std::optional<Interval> const& published, Phrases const& phrases);

}  // namespace dateline
