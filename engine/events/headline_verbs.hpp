// The verbs of a line, in the form that a headline has: "will send" -> "to send", "had found" ->
// "found", "meeting" -> "met".
#pragma once

#include "engine/events/line.hpp"
#include "engine/events/scene.hpp"

namespace dateline {

// "began sending", "plans to send": the clause whose verb opens the chain that ends with clause
// `c`.
std::uint32_t chain_begin(Scene const& scene, std::uint32_t c);

// The verbs of the chain from clause `first` to the candidate's.
void add_verbs(Line& line, Scene const& scene, Candidate const& candidate, std::uint32_t first);

}  // namespace dateline
