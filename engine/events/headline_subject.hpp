// How a line begins: the subject of its verb, by its name where there is one.
#pragma once

#include "engine/events/line.hpp"
#include "engine/events/people.hpp"
#include "engine/events/scene.hpp"

namespace dateline {

constexpr std::size_t longest_headline = 90;  // code points

// The subject of clause `c`, as the line of the candidate has it.
void add_subject(Line& line, Scene const& scene, People const& people, Candidate const& candidate,
                 std::uint32_t c);

}  // namespace dateline
