// Trains the trigger model: an averaged perceptron over the features of grammar/syntax/trigger.cpp.
//
// usage: train_triggers FOLDER [MODEL]
// Reports trigger F1 and class accuracy by five-fold cross-validation over the documents of FOLDER
// (TimeML); with MODEL, trains on all of them and writes the weights.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "gold.hpp"
#include "grammar/syntax/syntax.hpp"
#include "grammar/syntax/trigger.hpp"

using namespace dateline;

namespace {

constexpr int folds = 5;
constexpr int passes = 12;
constexpr std::size_t rows = std::size_t{1} << TriggerModel::bits;

struct Example {
  std::vector<std::uint32_t> hashes;
  std::size_t label{};
};

struct Examples {
  std::vector<Example> all;
  std::size_t missed{};  // events whose word is no candidate
};

Examples examples_of(Syntax const& syntax, GoldDocument const& document) {
  Examples examples;
  auto const sentences = syntax.read(document.text);
  Parse parse;
  std::size_t time = 0, found = 0;
  for (auto const& sentence : sentences.sentences) {
    auto const words = sentences.words_of(sentence);
    while (time < document.times.size() && document.times[time].begin < words.front().span.begin)
      ++time;
    syntax.parse(document.text, words, std::span<Span const>(document.times).subspan(time), parse);
    TriggerView const view(parse);
    for (std::uint32_t w = 0; w < words.size(); ++w) {
      if (!view.is_candidate(w)) continue;
      Example example;
      view.features(w, example.hashes);
      for (auto const& event : document.events) {
        if (!words[w].span.overlaps(event.span)) continue;
        example.label = static_cast<std::size_t>(event.event_class) + 1;
        ++found;
      }
      examples.all.push_back(std::move(example));
    }
  }
  examples.missed = document.events.size() - std::min(found, document.events.size());
  return examples;
}

using Weights = std::vector<std::array<double, trigger_labels>>;

std::size_t best_label(Weights const& weights, Example const& example) {
  std::array<double, trigger_labels> scores{};
  for (auto hash : example.hashes) {
    for (std::size_t i = 0; i < trigger_labels; ++i) scores[i] += weights[hash][i];
  }
  return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

// Averaged perceptron; the sum of all weights over time is kept beside the weights.
Weights train(std::vector<Example const*> examples) {
  Weights weights(rows), sums(rows);
  std::mt19937 random(1);
  double step = 1;
  for (int pass = 0; pass < passes; ++pass) {
    std::shuffle(examples.begin(), examples.end(), random);
    for (auto const* example : examples) {
      ++step;
      auto const guess = best_label(weights, *example);
      if (guess == example->label) continue;
      // A class confused for another costs less than an event missed or invented.
      auto const rate = guess == 0 || example->label == 0 ? 1.0 : 0.5;
      for (auto hash : example->hashes) {
        weights[hash][example->label] += rate;
        weights[hash][guess] -= rate;
        sums[hash][example->label] += rate * step;
        sums[hash][guess] -= rate * step;
      }
    }
  }
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t i = 0; i < trigger_labels; ++i) weights[r][i] -= sums[r][i] / step;
  }
  return weights;
}

std::vector<TriggerModel::Row> quantized(Weights const& weights) {
  std::vector<double> sizes;
  for (auto const& row : weights) {
    for (auto w : row) {
      if (w != 0) sizes.push_back(std::abs(w));
    }
  }
  std::sort(sizes.begin(), sizes.end());
  auto const scale = sizes.empty() ? 1 : 127 / sizes[sizes.size() * 999 / 1000];
  std::vector<TriggerModel::Row> result(weights.size());
  for (std::size_t r = 0; r < weights.size(); ++r) {
    for (std::size_t i = 0; i < trigger_labels; ++i) {
      result[r][i] =
          static_cast<std::int8_t>(std::clamp(std::round(weights[r][i] * scale), -127.0, 127.0));
    }
  }
  return result;
}

struct Tally {
  std::size_t gold{}, system{}, right{}, class_right{};
};

void count(Tally& tally, TriggerModel const& model, Examples const& examples) {
  tally.gold += examples.missed;
  for (auto const& example : examples.all) {
    auto const guess = model.classify(example.hashes);
    tally.gold += example.label != 0;
    tally.system += guess.has_value();
    if (!guess || example.label == 0) continue;
    ++tally.right;
    tally.class_right += static_cast<std::size_t>(*guess) + 1 == example.label;
  }
}

void print(char const* name, Tally const& t) {
  auto const share = [](std::size_t a, std::size_t b) {
    return b == 0 ? 0.0 : 100.0 * static_cast<double>(a) / static_cast<double>(b);
  };
  auto const p = share(t.right, t.system), r = share(t.right, t.gold);
  std::printf("%s: P %.1f R %.1f F1 %.2f class %.1f (%zu events)\n", name, p, r,
              2 * p * r / (p + r), share(t.class_right, t.right), t.gold);
}

}  // namespace

int main(int argc, char** argv) {
  auto const syntax = Syntax::make();
  if (!syntax || argc < 2) {
    std::cerr << (argc < 2 ? "usage: train_triggers FOLDER [MODEL]" : to_string(syntax.error()))
              << '\n';
    return 2;
  }
  std::vector<Examples> documents;
  for (auto const& document : read_folder(argv[1]))
    documents.push_back(examples_of(*syntax, document));
  Tally total, seen;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    std::vector<Example const*> training;
    for (std::size_t d = 0; d < documents.size(); ++d) {
      if (d % folds == fold) continue;
      for (auto const& example : documents[d].all) training.push_back(&example);
    }
    auto const weights = quantized(train(training));
    TriggerModel const model(weights);
    for (std::size_t d = 0; d < documents.size(); ++d)
      count(d % folds == fold ? total : seen, model, documents[d]);
  }
  print("not seen", total);
  print("trained on", seen);
  if (argc < 3) return 0;
  std::vector<Example const*> training;
  for (auto const& document : documents) {
    for (auto const& example : document.all) training.push_back(&example);
  }
  auto const weights = quantized(train(training));
  std::ofstream out(argv[2], std::ios::binary);
  out.write(reinterpret_cast<char const*>(weights.data()),
            static_cast<std::streamsize>(weights.size() * sizeof(weights[0])));
  return out ? 0 : 1;
}
