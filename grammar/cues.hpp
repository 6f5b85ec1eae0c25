// What the words around a mention say of its side of the anchor: the tense of the verb that
// governs it, and the preposition that introduces it.
#pragma once

#include <optional>

#include "grammar/scan.hpp"
#include "grammar/token.hpp"

namespace dateline {

// A verb that tells its time.
struct GoverningVerb {
  TenseCue tense{};
  std::uint32_t token{};
  bool former_plan{};  // "had been scheduled"
};

// The nearest verb group of the sentence that mention [first, last) stands in; at most 40 tokens
// to either side are looked at. Empty when no verb is found.
std::optional<GoverningVerb> governing_verb(Tokens const& tokens, std::uint32_t first,
                                            std::uint32_t last);
std::optional<TenseCue> governing_tense(Tokens const& tokens, std::uint32_t first,
                                        std::uint32_t last);

// The preposition or conjunction right before a token, as the place of its first token; empty
// when there is none.
std::optional<std::uint32_t> signal_before(Tokens const& tokens, std::uint32_t first);

// Behind "two days" in "two days after the attack": the words that name the event, without the
// determiner. Empty when no "before" or "after" follows, or no noun after it.
std::optional<Span> event_after(Tokens const& tokens, std::uint32_t last);

}  // namespace dateline
