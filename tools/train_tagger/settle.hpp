// Words on which the trained tagger never wavers get their tag at once: most words of running text
// are such words, and each costs a decision else.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "dateline/result.hpp"
#include "tools/train_tagger/treebank.hpp"
#include "tools/train_tagger/wordnet.hpp"

namespace dateline::training {

// The model with more sure words: those that it knows and that have the same tag (nearly) always,
// both by its own reading of `texts` and by the sentences' own tags.
Result<std::string> settle(std::string_view model, std::span<std::string const> texts,
                           std::span<Labelled const> sentences,
                           std::map<std::string, std::uint16_t> const& dictionary);

}  // namespace dateline::training
