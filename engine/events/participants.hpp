// Who did what to whom, where: read off the clause of an event, or off the words around a noun.
#pragma once

#include "engine/events/people.hpp"
#include "engine/events/scene.hpp"

namespace dateline {

// Fills who, whom, what and where.
void find_participants(Scene const& scene, People const& people, Candidate& candidate);

// Who says what the clause tells: the subject of the verb of saying above it, or what "according
// to" names; empty when the article itself does.
std::string source_of(Scene const& scene, People const& people, std::uint32_t clause);

// How a participant is called: the name that a pronoun stands for, else its words.
std::string called(Scene const& scene, People const& people, std::uint32_t phrase);

}  // namespace dateline
