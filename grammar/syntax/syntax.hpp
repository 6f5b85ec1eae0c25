// Words of a sentence -> tags, lemmas, phrases and clauses: all that events need of English.
#pragma once

#include <memory>

#include "dateline/result.hpp"

namespace dateline {

// The word lists and the tagger's weights, read only; built once from the embedded data.
class Syntax {
 public:
  // An error names the data file and line: "verbs.tsv:12: ...".
  static Result<Syntax> make();

 private:
  struct Data;
  std::shared_ptr<Data const> data_;
};

}  // namespace dateline
