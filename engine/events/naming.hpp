// By which name a line tells of somebody or something.
#pragma once

#include "engine/events/people.hpp"
#include "engine/events/scene.hpp"

namespace dateline {

// How a participant is called: the name that a pronoun stands for, which is not `other`, or that
// stands beside a description; else its words.
std::string called(Scene const& scene, People const& people, std::uint32_t phrase,
                   std::string_view other = {});

// "Korol's" for the "her" that noun phrase `phrase` begins with; empty where that is not known.
std::string owner_of(Scene const& scene, People const& people, std::uint32_t phrase);

// With whom it was done where the verb before says so alone: "met Kim and signed a pact"; or none.
std::uint32_t partner_met(Scene const& scene, std::uint32_t clause);

}  // namespace dateline
