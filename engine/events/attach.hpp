// Which time expression dates which event of a sentence, and by which signal.
#pragma once

#include "engine/events/scene.hpp"

namespace dateline {

// Fills event.timex, timex_signal and range of the candidates.
void attach_times(Scene& scene);

}  // namespace dateline
