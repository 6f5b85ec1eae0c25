// Files and folders of articles -> documents, all at once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dateline/dateline.hpp"

namespace dateline::cli {

struct Articles {
  std::vector<Document> documents;  // dated, each with an id of its own
  std::vector<Error> errors;        // the place is "FILE:LINE"
};

// Text, TimeML and JSONL, by extension; folders with all of these below them.
Articles load_articles(std::vector<std::string> const& inputs,
                       std::optional<Instant> const& published, Engine const& engine);

}  // namespace dateline::cli
