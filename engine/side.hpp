// On which side of the publication date an expression lies, as the sentence around it tells: by
// signal words first, then by the tense and modality of the governing verb group.
#pragma once

#include "engine/resolve/resolve.hpp"
#include "grammar/scan.hpp"

namespace dateline {

// The side of a mention whose expression has two (wants_side); without direction where nothing
// tells. `signal_at`: the token of the preposition before it, if there is one. `message`: the text
// is a message, which speaks of what is ahead.
Side side_of(Mention const& mention, Tokens const& tokens, std::optional<std::uint32_t> signal_at,
             bool message);

}  // namespace dateline
