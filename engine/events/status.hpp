// Did it happen? From tense, aspect, modality and polarity of the verb, and from what governs it.
#pragma once

#include "engine/events/scene.hpp"

namespace dateline {

// Fills tense, aspect, polarity and modality of a candidate that is a verb.
void describe_verb(Scene const& scene, Candidate& candidate);

// "sending weapons since May", not "has sent three ships since May": what goes on from then.
bool goes_on(Detected const& detected);

// The status of the clause's event. Linear in the depth of the clause, which is bounded.
Status status_of(Scene const& scene, std::uint32_t clause);

}  // namespace dateline
