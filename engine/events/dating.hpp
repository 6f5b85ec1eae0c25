// To date a candidate, once it is known which expression does.
#pragma once

#include "engine/events/scene.hpp"

namespace dateline {

// The phrase that holds a place of the text; none where the sentence has none.
std::uint32_t phrase_at(Parse const& parse, std::uint32_t place);

// The candidate whose noun heads the phrase, or null.
Candidate* noun_candidate(Scene& scene, std::uint32_t phrase);

// The first expression stays, unless a better one comes: a date says more than a duration.
void date(Scene& scene, Candidate& candidate, TimexIndex t);

// The event of the clause's verb, if it is one.
void date_verb(Scene& scene, std::uint32_t clause, TimexIndex t);

// The day that one clause of a sentence lends another: "in 2021, when the council cut its subsidy",
// "was killed when a tree fell at 5:30", "the coup in May that ousted him".
void lend_times(Scene& scene);

}  // namespace dateline
