#include "tools/train_tagger/perceptron.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>

namespace dateline::training {

namespace {

// The same numbers on every machine, which std::shuffle does not promise.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15 + 1) {}
  std::uint32_t below(std::size_t n) {
    state_ = state_ * 6364136223846793005 + 1442695040888963407;
    return static_cast<std::uint32_t>((state_ >> 32) * n >> 32);
  }

 private:
  std::uint64_t state_;
};

std::uint32_t number(Tag tag) { return static_cast<std::uint32_t>(tag); }

// The features that occur at least `least_count` times when all tags are right.
FeatureIndex collect(std::span<Example const> examples, std::uint32_t least_count) {
  FeatureIndex all;
  std::vector<std::uint32_t> counts;
  for (auto const& example : examples) {
    std::uint32_t before = outside_tag;
    std::uint32_t before2 = outside_tag;
    for (std::size_t i = 0; i < example.gold.size(); ++i) {
      if (!example.is_given[i]) {
        each_feature(&example.traits[i + 2], before, before2, [&](std::uint64_t feature) {
          auto const id = all.add(feature);
          if (id == counts.size()) counts.push_back(0);
          ++counts[id];
        });
      }
      before2 = before;
      before = number(example.gold[i]);
    }
  }
  FeatureIndex kept;
  for (std::uint32_t id = 0; id < counts.size(); ++id) {
    if (counts[id] >= least_count) kept.add(all.feature(id));
  }
  return kept;
}

class Run {
 public:
  Run(FeatureIndex const& index, std::int32_t margin)
      : index_(index), margin_(margin), rows_(index.size() * tag_count), sums_(rows_.size()) {}

  // Learns the sentence with the tags it guesses itself; returns how many were wrong.
  std::size_t learn(Example const& example) {
    std::size_t wrong = 0;
    std::uint32_t before = outside_tag;
    std::uint32_t before2 = outside_tag;
    for (std::size_t i = 0; i < example.gold.size(); ++i) {
      auto const gold = number(example.gold[i]);
      auto guess = gold;
      if (!example.is_given[i]) {
        score(&example.traits[i + 2], before, before2);
        guess = best();
        wrong += guess != gold;
        correct(gold);
        ++step_;
      }
      before2 = before;
      before = guess;
    }
    return wrong;
  }

  double average(std::size_t i) const {
    return rows_[i] - static_cast<double>(sums_[i]) / static_cast<double>(step_);
  }

 private:
  void score(Traits const* w, std::uint32_t before, std::uint32_t before2) {
    ids_.clear();
    scores_.fill(0);
    each_feature(w, before, before2, [&](std::uint64_t feature) {
      auto const id = index_.find(feature);
      if (id == FeatureIndex::none) return;
      ids_.push_back(id);
      auto const* row = &rows_[std::size_t{id} * tag_count];
      for (int tag = 0; tag < tag_count; ++tag) scores_[tag] += row[tag];
    });
  }

  std::uint32_t best() const {
    return static_cast<std::uint32_t>(std::max_element(scores_.begin(), scores_.end()) -
                                      scores_.begin());
  }

  // Moves the weights from the best wrong tag to the right one, unless that leads by the margin.
  void correct(std::uint32_t gold) {
    auto const right = std::exchange(scores_[gold], -1'000'000'000);
    auto const rival = best();
    if (right - scores_[rival] > margin_) return;
    for (auto const id : ids_) {
      auto const row = std::size_t{id} * tag_count;
      rows_[row + gold] += 1;
      rows_[row + rival] -= 1;
      sums_[row + gold] += step_;
      sums_[row + rival] -= step_;
    }
  }

  FeatureIndex const& index_;
  std::int32_t margin_;
  std::vector<std::int32_t> rows_;
  std::vector<std::int64_t> sums_;  // of each change times the step it was made at
  std::int64_t step_{1};
  std::array<std::int32_t, tag_count> scores_{};
  std::vector<std::uint32_t> ids_;
};

}  // namespace

Example make_example(Labelled const& sentence, Lexicon const& lexicon) {
  auto const count = sentence.words.size();
  Example made{std::vector<Traits>(count + 4, outside), sentence.gold, std::vector<bool>(count)};
  auto const casing = casing_of(sentence.words);
  bool is_first = true;
  for (std::size_t i = 0; i < count; ++i) {
    auto const& word = sentence.words[i];
    auto& traits = made.traits[i + 2];
    traits = traits_of(word.span.in(sentence.text), word, casing, is_first);
    is_first = is_first && word.shape == Shape::mark;
    made.is_given[i] = is_quote(word.tag);
    auto const entry = lexicon.find(word.key);
    if (entry == lexicon.end()) continue;
    traits.senses = entry->second.senses;
    traits.known = entry->second.known;
    if (entry->second.sure != WordClass::ambiguous) made.is_given[i] = true;
  }
  return made;
}

Weights train(std::span<Example const> examples, Schedule const& schedule) {
  Weights made{collect(examples, schedule.least_count), {}};
  made.rows.resize(made.index.size() * tag_count);
  for (int run = 0; run < schedule.runs; ++run) {
    Run learner{made.index, schedule.margin};
    Random random{static_cast<std::uint64_t>(run) + 1};
    std::vector<std::uint32_t> order(examples.size());
    std::iota(order.begin(), order.end(), 0U);
    for (int epoch = 0; epoch < schedule.epochs; ++epoch) {
      for (auto i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
      std::size_t wrong = 0;
      for (auto const at : order) wrong += learner.learn(examples[at]);
      std::fprintf(stderr, "run %d, epoch %d: %zu wrong\n", run + 1, epoch + 1, wrong);
    }
    for (std::size_t i = 0; i < made.rows.size(); ++i) made.rows[i] += learner.average(i);
  }
  return made;
}

}  // namespace dateline::training
