// Part-of-speech tags for the words of a sentence, from the trained weights in models/.
#pragma once

#include <span>
#include <string_view>

#include "dateline/result.hpp"
#include "grammar/syntax/word.hpp"

namespace dateline {

class Tagger {
 public:
  // From the embedded model, read in place. An error names the file and what is wrong with it.
  static Result<Tagger> make();

  // Tags one sentence, left to right; words that are marks keep the tag they have.
  void tag(std::string_view text, std::span<Word> sentence) const;
};

}  // namespace dateline
