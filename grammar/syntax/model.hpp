// The tagger's weights as they lie in models/tagger-en.bin: read in place, nothing is parsed.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "dateline/result.hpp"

namespace dateline {

static_assert(std::endian::native == std::endian::little, "the model file is little-endian");

// What the model knows of a word; many words share one class.
struct WordClass {
  static constexpr std::uint8_t ambiguous = 255;
  std::uint8_t senses{}, known{};  // as in Traits
  std::uint8_t sure{ambiguous};    // its tag, when it has but one
  std::uint8_t unused{};
  friend constexpr auto operator<=>(WordClass const&, WordClass const&) = default;
};

// The file: header, classes, word slots, feature slots, rows.
struct ModelHeader {
  static constexpr std::string_view right_magic = "DLTAGGER";
  static constexpr std::uint32_t right_version = 3;
  char magic[8];
  std::uint32_t version;
  std::uint32_t size;          // of the whole file, bytes
  std::uint32_t class_count;   // class 0: unknown words
  std::uint32_t word_bits;     // 2^word_bits slots
  std::uint32_t feature_bits;  // 2^feature_bits slots
  std::uint32_t row_count;
  std::uint32_t unused[8];  // the rows begin with a cache line
};
static_assert(sizeof(ModelHeader) == 64);

// An open-addressed slot of a word: 16 bits of its key; class 0 marks an empty slot.
struct WordSlot {
  std::uint16_t check, word_class;
};

// An open-addressed slot of a feature: 12 bits of its hash, and its row; 0 is an empty slot, since
// row 0 is nobody's.
using FeatureSlot = std::uint32_t;

// A feature's weight for each tag. Rows are dense and a cache line each: adding one up takes fewer
// steps than reading the few weights that are not 0.
inline constexpr std::size_t row_width = 64;
using Row = std::array<std::int8_t, row_width>;
using Scores = std::array<std::int16_t, row_width>;

// Features of one word.
class Features {
 public:
  void clear() { size_ = 0; }
  void add(std::uint64_t hash) { hashes_[size_++] = hash; }
  std::span<std::uint64_t const> hashes() const { return {hashes_.data(), size_}; }

  static constexpr std::size_t most = 40;

 private:
  std::array<std::uint64_t, most> hashes_;
  std::size_t size_{};
};

// The rows of those features that the model knows.
class Rows {
 public:
  std::span<Row const* const> all() const { return {rows_.data(), size_}; }

 private:
  friend class Model;
  std::array<Row const*, Features::most> rows_;
  std::size_t size_{};
};

constexpr std::uint16_t check_of_word(std::uint64_t key) {
  return static_cast<std::uint16_t>(key >> 48);
}
constexpr std::uint32_t check_of_feature(std::uint64_t feature) {
  return static_cast<std::uint32_t>(feature >> 52);
}
constexpr std::uint32_t row_of(FeatureSlot slot) { return slot & 0xfffff; }

class Model {
 public:
  Model() = default;

  // `bytes` must stay, be aligned to 64, and have the magic, version and sizes of its header.
  static Result<Model> make(std::string_view bytes);

  void prefetch(std::uint64_t key) const { __builtin_prefetch(&words_[key & (words_.size() - 1)]); }
  WordClass const& word_class(std::uint64_t key) const {
    auto const mask = words_.size() - 1;
    for (auto at = key & mask; words_[at].word_class != 0; at = (at + 1) & mask) {
      if (words_[at].check == check_of_word(key)) return classes_[words_[at].word_class];
    }
    return classes_[0];
  }

  // Weights are looked up in three steps, each of which asks for the memory that the next one
  // reads: who does something else in between need not wait for it.
  void prefetch(Features const& features) const {
    auto const mask = features_.size() - 1;
    for (auto const feature : features.hashes()) __builtin_prefetch(&features_[feature & mask]);
  }
  void find(Features const& features, Rows& rows) const;
  // The sum of the rows' weights for each tag.
  static Scores scores(Rows const& rows);

 private:
  std::span<WordClass const> classes_;
  std::span<WordSlot const> words_;
  std::span<FeatureSlot const> features_;
  std::span<Row const> rows_;
};

}  // namespace dateline
