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

// How a participant is called: the name that a pronoun stands for, which is not `other`, or that
// stands beside a description; else its words.
std::string called(Scene const& scene, People const& people, std::uint32_t phrase,
                   std::string_view other = {});

// "Korol's" for the "her" that noun phrase `phrase` begins with; empty where that is not known.
std::string owner_of(Scene const& scene, People const& people, std::uint32_t phrase);

// With whom it was done where the verb before says so alone: "met Kim and signed a pact"; or none.
std::uint32_t partner_met(Scene const& scene, std::uint32_t clause);

}  // namespace dateline
