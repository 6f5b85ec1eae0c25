// What the tagger knows of words before it looks at their neighbours.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>

#include "grammar/syntax/model.hpp"
#include "tools/train_tagger/treebank.hpp"
#include "tools/train_tagger/wordnet.hpp"

namespace dateline::training {

using Lexicon = std::unordered_map<std::uint64_t, WordClass>;  // by folded_key

Lexicon make_lexicon(std::span<Labelled const> sentences,
                     std::map<std::string, std::uint16_t> const& dictionary);

}  // namespace dateline::training
