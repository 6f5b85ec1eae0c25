// "the three months to September 30", "the half-year ended June": a length and the date that ends
// it are one stretch of time.
#pragma once

#include "engine/resolve/place.hpp"
#include "grammar/scan.hpp"

namespace dateline {

// The stretch of mention i - 1 where mention i, which is at `end`, ends it: half-open, civil
// seconds, begin and end known exactly.
std::optional<Interval> ended_length(Tokens const& tokens, Scan const& scan, std::size_t i,
                                     Place const& end);

}  // namespace dateline
