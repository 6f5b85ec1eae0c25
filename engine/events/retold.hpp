// What is told more than once, and what one verb tells of several times.
#pragma once

#include "engine/events/scene.hpp"

namespace dateline {

// "threatened to cut off aid": the same line for both verbs of a sentence. The one with a date
// stays, or else the second.
void drop_told_twice(Scene& scene);

// "won the cup in 2018 and 2021": the dates of a listed candidate beyond its first.
std::vector<TimexIndex> further_times(Scene const& scene, Candidate const& candidate);

// Marks what is told again in a document: the same lemma and a shared participant, and no other
// date; `timexes` are those of the document.
void mark_repeated(std::vector<Timex> const& timexes, DetectedEvents& events);

}  // namespace dateline
