// Does a word tell of an event, and of which TimeML class? A linear model over the word, its
// neighbours, and its place in phrases and clauses; the weights are trained by
// tools/train_triggers.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "dateline/event.hpp"
#include "dateline/result.hpp"
#include "grammar/syntax/phrase.hpp"

namespace dateline {

struct Parse;

// Labels of the model: 0 is "no event", the others EventClass + 1.
inline constexpr std::size_t trigger_labels = 8;
using TriggerScores = std::array<std::int32_t, trigger_labels>;

// What the model sees of each word of a sentence. Which phrase and clause a word stands in is
// looked up once for the whole sentence.
class TriggerView {
 public:
  explicit TriggerView(Parse const& parse);

  // Only verbs, nouns, adjectives and a few others are asked about.
  bool is_candidate(std::uint32_t word) const;
  // Hashes of what holds of the word.
  void features(std::uint32_t word, std::vector<std::uint32_t>& hashes) const;

  std::uint32_t phrase_of(std::uint32_t word) const { return phrase_of_[word]; }

 private:
  struct Clausal {
    bool governs_finite{}, governs_other{};
  };
  void of_verb(std::uint32_t word, class FeatureList& list) const;
  void of_noun(std::uint32_t word, class FeatureList& list) const;
  void of_neighbours(std::uint32_t word, class FeatureList& list) const;

  Parse const& parse_;
  std::vector<std::uint32_t> phrase_of_;  // of each word
  std::vector<std::uint32_t> clause_of_;  // of each phrase that is the verb of one, else none
  std::vector<Clausal> clausal_;          // of each clause
};

// The weights as they lie in models/triggers-en.bin: 2^bits rows of one signed byte a label.
class TriggerModel {
 public:
  static constexpr int bits = 16;
  using Row = std::array<std::int8_t, trigger_labels>;

  static Result<TriggerModel> make();  // embedded; an error names what is wrong with it
  explicit TriggerModel(std::span<Row const> rows) : rows_(rows) {}

  TriggerScores scores(std::span<std::uint32_t const> hashes) const;
  // The class of highest score; empty: no event.
  std::optional<EventClass> classify(std::span<std::uint32_t const> hashes) const;

 private:
  std::span<Row const> rows_;
};

}  // namespace dateline
