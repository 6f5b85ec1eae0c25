#include "grammar/syntax/model.hpp"

#include <cstring>

namespace dateline {

namespace {

template <class T>
std::span<T const> take(char const*& at, std::size_t count) {
  std::span<T const> const taken{reinterpret_cast<T const*>(at), count};
  at += count * sizeof(T);
  return taken;
}

// A vector of sums stays in its register, whatever the machine.
constexpr std::size_t lanes = 8;
using Weights [[gnu::vector_size(lanes)]] = std::int8_t;
using Sums [[gnu::vector_size(2 * lanes)]] = std::int16_t;

}  // namespace

Result<Model> Model::make(std::string_view bytes) {
  Error const broken{"tagger-en.bin", ""};
  ModelHeader header{};
  if (bytes.size() < sizeof header) return Error{broken.place, "is cut short"};
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % 64 != 0)
    return Error{broken.place, "is not aligned to 64 bytes"};
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::string_view{header.magic, sizeof header.magic} != ModelHeader::right_magic)
    return Error{broken.place, "is not a tagger's model"};
  if (header.version != ModelHeader::right_version)
    return Error{broken.place, "is of version " + std::to_string(header.version) + ", not " +
                                   std::to_string(ModelHeader::right_version)};
  auto const words = std::size_t{1} << (header.word_bits & 31);
  auto const features = std::size_t{1} << (header.feature_bits & 31);
  auto const size = sizeof header + header.class_count * sizeof(WordClass) +
                    words * sizeof(WordSlot) + features * sizeof(FeatureSlot) +
                    header.row_count * sizeof(Row);
  if (header.size != size || bytes.size() != size || header.class_count == 0)
    return Error{broken.place,
                 "has " + std::to_string(bytes.size()) + " bytes, not " + std::to_string(size)};
  Model model;
  auto const* at = bytes.data() + sizeof header;
  model.classes_ = take<WordClass>(at, header.class_count);
  model.words_ = take<WordSlot>(at, words);
  model.features_ = take<FeatureSlot>(at, features);
  model.rows_ = take<Row>(at, header.row_count);
  return model;
}

// First all slots, then all rows: what memory is asked for need not be waited for one by one.
Scores Model::scores(Features const& features) const {
  auto const mask = features_.size() - 1;
  for (auto const feature : features.hashes()) __builtin_prefetch(&features_[feature & mask]);
  std::array<Row const*, Features::most> rows;
  std::size_t count = 0;
  for (auto const feature : features.hashes()) {
    auto at = feature & mask;
    while (features_[at] != 0 && features_[at] >> 20 != check_of_feature(feature))
      at = (at + 1) & mask;
    if (features_[at] == 0) continue;
    rows[count] = &rows_[row_of(features_[at])];
    __builtin_prefetch(rows[count++]);
  }

  Scores scores;
  constexpr std::size_t half = row_width / lanes / 2;
  for (std::size_t tag = 0; tag < row_width; tag += half * lanes) {
    std::array<Sums, half> sums{};
    for (std::size_t i = 0; i < count; ++i)
      for (std::size_t j = 0; j < half; ++j) {
        Weights weights;
        std::memcpy(&weights, rows[i]->data() + tag + j * lanes, sizeof weights);
        sums[j] += __builtin_convertvector(weights, Sums);
      }
    std::memcpy(&scores[tag], &sums, sizeof sums);
  }
  return scores;
}

}  // namespace dateline
