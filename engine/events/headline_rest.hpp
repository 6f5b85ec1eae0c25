// What follows the verb in a line: objects, prepositional phrases and what it governs, as far as
// they fit, without the date.
#pragma once

#include "engine/events/line.hpp"
#include "engine/events/people.hpp"
#include "engine/events/scene.hpp"

namespace dateline {

void add_rest(Line& line, Scene const& scene, People const& people, Candidate const& candidate);

}  // namespace dateline
