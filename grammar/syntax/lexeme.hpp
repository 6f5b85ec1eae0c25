// What the tables know of each word of a sentence.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "grammar/syntax/lemma.hpp"
#include "grammar/syntax/meaning.hpp"
#include "grammar/syntax/vocabulary.hpp"
#include "grammar/syntax/word.hpp"

namespace dateline {

struct Lexeme {
  std::uint64_t lemma{};  // folded_key of the lemma
  VerbEntry verb;         // of verbs
  NounEntry noun;         // of nouns, and of verbs in -ing
  Roles roles;            // of function words
};

// One for each word.
void look_up(std::string_view text, std::span<Word const> words, Lemmatizer const& lemmatizer,
             Vocabulary const& vocabulary, std::vector<Lexeme>& lexemes);

}  // namespace dateline
