// fixtures/corpus/*/*.corpus: what wordings mean. fixtures/corpus/README.md describes the format.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/engine.hpp"
#include "dateline/options.hpp"

namespace dateline::test {

// One expression that is to be found: where, and the fields that the heading states.
struct Expected {
  Span span;
  std::map<std::string, std::string>
      fields;  // "value", "type", "mod", "quant", "freq", "edtf", "bounds"
};

struct Wording {
  std::string place;  // "fixtures/corpus/en/dates.corpus:12"
  std::string text;   // without its brackets
  Instant published;
  Domain domain{Domain::news};
  std::vector<Expected> expected;
};

struct Corpus {
  std::vector<Wording> wordings;
  std::vector<std::string> faults;  // "PLACE: what is wrong with the file itself"
};

Corpus parse_corpus(std::string const& path, std::string_view content);

// Reads one wording; empty when all is as stated, else what differs, for people.
std::string difference(Wording const& wording, Engine const& engine);

}  // namespace dateline::test
