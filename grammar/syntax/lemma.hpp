// Form and tag -> lemma: "struck" VBD -> "strike", "missiles" NNS -> "missile".
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "dateline/result.hpp"
#include "grammar/syntax/word.hpp"

namespace dateline {

class Lemmatizer {
 public:
  // From en/irregular.tsv. An error names the file and line.
  static Result<Lemmatizer> make();

  // In lower case, except that a proper noun keeps its capitals. Verbs and nouns lose their
  // inflection, comparatives and superlatives of adjectives and adverbs too; all others stay.
  std::string lemma(std::string_view form, Tag tag) const;

 private:
  struct Data;
  std::shared_ptr<Data const> data_;
};

}  // namespace dateline
