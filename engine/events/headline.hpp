// A line that reads by itself: "Pyongyang began sending weapons to Russia", "Missile struck
// Kharkiv".
#pragma once

#include "engine/events/people.hpp"
#include "engine/events/scene.hpp"

namespace dateline {

// The candidate's participants, status and source are known. At most about 90 characters; names
// instead of pronouns, no date, no article in front, no mark at the end.
std::string headline_of(Scene const& scene, People const& people, Candidate const& candidate);

}  // namespace dateline
