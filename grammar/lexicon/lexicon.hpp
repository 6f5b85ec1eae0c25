// Time words -> their readings. One row a meaning, in TSV files that are embedded in the library.
#pragma once

#include <memory>

#include "dateline/result.hpp"

namespace dateline {

class Lexicon {
 public:
  // An error names the file and line: "months.tsv:12: 'mar' already means march".
  static Result<Lexicon> make();

 private:
  struct Data;
  std::shared_ptr<Data const> data_;
};

}  // namespace dateline
