// The articles of a JSONL file.
#pragma once

#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "dateline/read.hpp"

namespace dateline::bench {

inline std::vector<Document> read_corpus(char const* path) {
  std::vector<Document> documents;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (auto document = read_jsonl(line)) documents.push_back(std::move(*document));
  }
  return documents;
}

inline double bytes_of(std::vector<Document> const& documents) {
  double bytes = 0;
  for (auto const& document : documents) bytes += static_cast<double>(document.text.size());
  return bytes;
}

}  // namespace dateline::bench
