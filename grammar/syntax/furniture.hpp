// What stands on a page and is no part of the article: calls to follow and subscribe, captions,
// headlines of other articles.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "dateline/result.hpp"
#include "grammar/syntax/word.hpp"

namespace dateline {

class Furniture {
 public:
  // From en/furniture.tsv. An error names the file and line.
  static Result<Furniture> make();

  // Whether a line reads like furniture. `alone`: it is a paragraph by itself, so that one without
  // a full stop is a headline. Pure; linear in the words.
  bool holds(std::string_view text, std::span<Word const> line, bool alone) const;

 private:
  struct Data;
  std::shared_ptr<Data const> data_;
};

}  // namespace dateline
