// Who did what to whom, where: read off the clause of an event, or off the words around a noun.
#pragma once

#include "engine/events/people.hpp"
#include "engine/events/scene.hpp"

namespace dateline {

// Fills who, whom, what and where.
void find_participants(Scene const& scene, People const& people, Candidate& candidate);

}  // namespace dateline
