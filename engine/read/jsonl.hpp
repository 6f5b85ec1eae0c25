// JSONL documents by the thousand: one parser and its buffers for many lines.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "dateline/document.hpp"
#include "dateline/result.hpp"

namespace dateline {

class JsonlReader {
 public:
  // Bytes that must be readable behind every line given to read().
  static std::size_t const padding;

  JsonlReader();
  ~JsonlReader();
  JsonlReader(JsonlReader const&) = delete;
  JsonlReader& operator=(JsonlReader const&) = delete;

  // As read_jsonl, of a line with `padding` readable bytes behind it.
  Result<Document> read(std::string_view line);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace dateline
