// Annotated sentences, from files in CoNLL-U (.conllu) or in GUM's TEI (.xml).
#pragma once

#include <string>
#include <vector>

#include "dateline/result.hpp"
#include "grammar/syntax/orthography.hpp"
#include "grammar/syntax/word.hpp"

namespace dateline::training {

struct Labelled {
  std::string text;
  std::vector<Word> words;
  std::vector<Tag> gold;  // one a word
};

// As the treebank cuts its words.
Result<std::vector<Labelled>> read_treebank(std::string const& path);

// The same sentence as cut_words cuts it: "state" "-" "owned" is one word then. Without words when
// the two ways of cutting cannot be aligned.
Labelled recut(Labelled const& sentence, Orthography const& orthography);

}  // namespace dateline::training
