// Who says so.
#pragma once

#include "engine/events/people.hpp"
#include "engine/events/scene.hpp"

namespace dateline {

// Who says what the clause tells: the subject of the verb of saying above it, or what "according
// to" names; empty when the article itself does.
std::string source_of(Scene const& scene, People const& people, std::uint32_t clause);

}  // namespace dateline
