// Which words of a sentence tell of events, and of which TimeML class they are.
#pragma once

#include "engine/events/scene.hpp"

namespace dateline {

// Fills the scene's candidates, in text order, and of_clause.
void find_triggers(Scene& scene);

}  // namespace dateline
