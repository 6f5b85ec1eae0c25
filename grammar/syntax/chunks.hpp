// The two phrases that take some reading, for phrase.cpp.
#pragma once

#include "grammar/syntax/phrase.hpp"

namespace dateline {

// A sentence that is being cut into phrases.
struct Cutting {
  std::span<Word const> words;
  std::span<Lexeme const> lexemes;
  std::span<Span const> times;
  Vocabulary const& vocabulary;

  std::uint32_t size() const { return static_cast<std::uint32_t>(words.size()); }
  Tag tag(std::uint32_t i) const { return i < words.size() ? words[i].tag : Tag::NFP; }
  bool has(std::uint32_t i, Role role) const {
    return i < words.size() && lexemes[i].roles.has(role);
  }
  // End of the time expression that word i is the first of; i: there is none.
  std::uint32_t time_end(std::uint32_t i) const;
  // Whether a time that ends there modifies what follows: "Friday's attack", "the 2016 election",
  // but not "on Friday thanks to".
  bool modifies(std::uint32_t end) const;
};

// The verb group or noun phrase that begins at word i; one without words when there is none.
Phrase read_verb_group(Cutting const& cutting, std::uint32_t i);
Phrase read_noun_phrase(Cutting const& cutting, std::uint32_t i);

}  // namespace dateline
