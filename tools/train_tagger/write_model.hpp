// Lexicon and weights -> the bytes of a model file (grammar/syntax/model.hpp).
#pragma once

#include <string>

#include "tools/train_tagger/lexicon.hpp"
#include "tools/train_tagger/perceptron.hpp"

namespace dateline::training {

// Rounds the weights to 8 bits, and drops the features that matter least until no more than
// `most_features` are left.
std::string write_model(Lexicon const& lexicon, Weights const& weights, std::size_t most_features);

}  // namespace dateline::training
