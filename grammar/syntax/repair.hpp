// Tags that the words around them rule out: a trained tagger looks two words far, a noun phrase and
// its clause reach farther.
#pragma once

#include <span>
#include <string_view>

#include "grammar/syntax/lemma.hpp"
#include "grammar/syntax/vocabulary.hpp"

namespace dateline {

// Mends the tags of one sentence. Pure; linear in its words.
void repair_tags(std::string_view text, std::span<Word> sentence, Lemmatizer const& lemmatizer,
                 Vocabulary const& vocabulary);

// Its part for words that those beside them decide.
void mend_words(std::string_view text, std::span<Word> sentence, Lemmatizer const& lemmatizer,
                Vocabulary const& vocabulary);

// Its part for sentences and clauses that have no finite verb.
void mend_finite_verbs(std::string_view text, std::span<Word> sentence,
                       Lemmatizer const& lemmatizer, Vocabulary const& vocabulary);

}  // namespace dateline
