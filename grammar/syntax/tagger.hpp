// Part-of-speech tags for the words of a sentence, from the trained weights in models/.
#pragma once

#include <string_view>

#include "dateline/result.hpp"
#include "grammar/syntax/model.hpp"
#include "grammar/syntax/sentences.hpp"

namespace dateline {

class Tagger {
 public:
  // From the model embedded in the library. An error names the file and what is wrong with it.
  static Result<Tagger> make();
  // From other weights, which must outlive the tagger.
  static Result<Tagger> make(std::string_view model);

  // Tags the words of all sentences. Quotes keep the tag they have; all other words get theirs.
  void tag(std::string_view text, Sentences& sentences) const;

 private:
  explicit Tagger(Model model) : model_(model) {}
  Model model_;
};

}  // namespace dateline
