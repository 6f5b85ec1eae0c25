// What an editor would list, and why the rest is not.
#pragma once

#include "engine/events/scene.hpp"

namespace dateline {

// Whether one sentence's event is listed. Its status, participants and date are known.
Listing listing_of(Scene const& scene, Candidate const& candidate);

}  // namespace dateline
