// What a story tells on the side.
#pragma once

#include "engine/resolve/place.hpp"
#include "grammar/scan.hpp"

namespace dateline {

// Told on the side, for the story to go on where it was: an end that lies ahead or a begin that
// lies back with a year of its own ("until 1978", "since 513 BC"), a year in parentheses or behind
// its day, what had been and what is planned.
bool is_aside(Tokens const& tokens, Mention const& mention, Token const* signal, Place const& place,
              Place const& story);

}  // namespace dateline
