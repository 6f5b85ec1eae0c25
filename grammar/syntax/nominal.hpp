// What belongs to a noun phrase beyond its own words: "the remnants" + "of a ballistic missile",
// "weapons" + "-- mostly artillery shells --", and the phrases it is joined to.
#pragma once

#include <cstdint>
#include <vector>

#include "grammar/few.hpp"
#include "grammar/syntax/syntax.hpp"

namespace dateline {

struct WordRange {
  std::uint32_t begin{}, end{};
};

// The last phrase of the nominal that noun phrase `i` heads: what "of" brings, and asides between
// dashes. With `joined`, also the phrases that are joined to it and to what "of" brings.
std::uint32_t nominal_end(Parse const& parse, std::uint32_t i, bool joined);

// The noun phrase and those joined to it, in text order.
inline constexpr std::uint32_t conjuncts_reach = 32;  // phrases
Few<std::uint32_t, conjuncts_reach> conjuncts(Parse const& parse, std::uint32_t i);

// The words of a noun phrase without a leading article.
WordRange without_article(Parse const& parse, std::uint32_t i);

// The preposition that governs noun phrase `i`, that of the first conjunct for joined phrases;
// none when it stands bare.
std::uint32_t preposition_of(Parse const& parse, std::uint32_t i);

// The name that stands beside a description and is as good: "Blue Line" for "the owner, Blue
// Line,"; the phrase itself where there is none.
std::uint32_t name_beside(Parse const& parse, std::uint32_t i);
// Whether it begins with a possessive pronoun: "her predecessor".
bool is_owned(Parse const& parse, std::uint32_t i);

// A person without a name: "a 47-year-old farmer".
bool is_described(Parse const& parse, std::uint32_t i);
bool is_name(Parse const& parse, std::uint32_t i);  // its head is a proper noun
// The age that is all there is of a noun phrase, "the 27-year-old"; none of any other.
std::uint32_t aged(Parse const& parse, std::uint32_t i);
bool is_pronoun(Parse const& parse, std::uint32_t i);  // personal: "he", "it"

}  // namespace dateline
