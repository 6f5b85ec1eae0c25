// Did it happen? From tense, aspect, modality and polarity of the verb, and from what governs it.
#pragma once

#include "engine/events/scene.hpp"

namespace dateline {

// The group whose auxiliaries a clause shares: "was arrested and charged".
VerbGroup shared_group(Scene const& scene, std::uint32_t clause);

// Fills tense, aspect, polarity and modality of a candidate that is a verb.
void describe_verb(Scene const& scene, Candidate& candidate);

// The status once the date is known: "sending weapons since May" goes on, "flies on Sunday" is
// planned when that Sunday is yet to come.
Status status_at(Document const& document, Tagged const& tagged, Detected const& detected);

// The status of the clause's event. Linear in the depth of the clause, which is bounded.
Status status_of(Scene const& scene, std::uint32_t clause);

}  // namespace dateline
