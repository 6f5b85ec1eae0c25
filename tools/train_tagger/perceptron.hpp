// The averaged perceptron: features -> tag, learned from labelled sentences. All its arithmetic is
// on integers, so that the same sentences and seed give the same weights everywhere.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "grammar/syntax/features.hpp"
#include "grammar/syntax/word.hpp"
#include "tools/train_tagger/feature_index.hpp"
#include "tools/train_tagger/lexicon.hpp"

namespace dateline::training {

// A sentence as the tagger sees it.
struct Example {
  std::vector<Traits> traits;  // with two Traits `outside` at each end
  std::vector<Tag> gold;
  std::vector<bool> is_given;  // the tag is not guessed: quotes and words that have but one
};

Example make_example(Labelled const& sentence, Lexicon const& lexicon);

struct Schedule {
  int epochs{10};
  int runs{4};  // with different orders of the sentences; their weights are added up
  std::uint32_t least_count{2};  // of a feature
  std::int32_t margin{20};       // by which the right tag must lead, in updates
};

// weights[feature * tag_count + tag]
struct Weights {
  FeatureIndex index;
  std::vector<double> rows;
};

Weights train(std::span<Example const> examples, Schedule const& schedule);

}  // namespace dateline::training
