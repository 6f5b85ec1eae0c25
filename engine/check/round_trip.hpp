// Results -> TimeML -> results: what is lost on the way.
#pragma once

#include <optional>

#include "dateline/timeline.hpp"
#include "engine/check/properties.hpp"

namespace dateline {

// The first expression that does not come back as it was, if any.
std::optional<Broken> timeml_round_trip(Document const& document, Tagged const& tagged);

}  // namespace dateline
