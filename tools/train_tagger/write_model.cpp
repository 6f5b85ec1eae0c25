#include "tools/train_tagger/write_model.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <map>

#include "grammar/syntax/model.hpp"

namespace dateline::training {

namespace {

constexpr double largest = 127;      // of a weight
constexpr double clipped = 0.00005;  // share of the weights that are larger, and cut
static_assert(tag_count <= row_width);

struct Feature {
  std::uint64_t hash{};
  int strength{};  // its largest weight
  Row weights{};
};

// What one step of a rounded weight stands for.
double unit_of(Weights const& weights) {
  std::vector<double> sizes;
  for (auto const weight : weights.rows) {
    if (weight != 0) sizes.push_back(std::abs(weight));
  }
  auto const at = sizes.begin() +
                  static_cast<std::ptrdiff_t>((1 - clipped) * static_cast<double>(sizes.size()));
  std::nth_element(sizes.begin(), at, sizes.end());
  return *at / largest;
}

std::vector<Feature> round_features(Weights const& weights) {
  auto const unit = unit_of(weights);
  std::vector<Feature> features;
  for (std::uint32_t id = 0; id < weights.index.size(); ++id) {
    Feature feature{weights.index.feature(id)};
    for (std::uint32_t tag = 0; tag < tag_count; ++tag) {
      auto const exact = weights.rows[std::size_t{id} * tag_count + tag] / unit;
      auto const rounded = static_cast<int>(std::lround(std::clamp(exact, -largest, largest)));
      feature.strength = std::max(feature.strength, std::abs(rounded));
      feature.weights[tag] = static_cast<std::int8_t>(rounded);
    }
    if (feature.strength == 0) continue;
    features.push_back(feature);
  }
  return features;
}

// The strongest ones, in their old order.
void prune(std::vector<Feature>& features, std::size_t most) {
  std::array<std::size_t, 128> of_strength{};
  for (auto const& feature : features) ++of_strength[static_cast<std::size_t>(feature.strength)];
  std::size_t kept = 0;
  std::size_t least = of_strength.size() - 1;
  while (least > 0 && kept + of_strength[least] <= most) kept += of_strength[least--];
  std::erase_if(features, [&](Feature const& feature) {
    return static_cast<std::size_t>(feature.strength) <= least;
  });
  std::fprintf(stderr, "%zu features of strength > %zu\n", features.size(), least);
}

// Bits of a table that so many entries fill to three quarters at most.
std::uint32_t bits_for(std::size_t entries) {
  return static_cast<std::uint32_t>(std::bit_width(entries * 4 / 3));
}

template <class T>
void append(std::string& bytes, std::vector<T> const& values) {
  bytes.append(reinterpret_cast<char const*>(values.data()), values.size() * sizeof(T));
}

}  // namespace

std::string write_model(Lexicon const& lexicon, Weights const& weights, std::size_t most_features) {
  std::map<std::uint64_t, WordClass> const words(lexicon.begin(), lexicon.end());
  std::map<WordClass, std::uint16_t> numbers;
  std::vector<WordClass> classes(1);
  std::vector<WordSlot> word_slots(std::size_t{1} << bits_for(words.size()));
  for (auto const& [key, word_class] : words) {
    auto const [number, is_new] =
        numbers.try_emplace(word_class, static_cast<std::uint16_t>(classes.size()));
    if (is_new) classes.push_back(word_class);
    auto at = key & (word_slots.size() - 1);
    while (word_slots[at].word_class != 0) at = (at + 1) & (word_slots.size() - 1);
    word_slots[at] = {check_of_word(key), number->second};
  }

  auto features = round_features(weights);
  prune(features, most_features);
  std::vector<FeatureSlot> slots(std::size_t{1} << bits_for(features.size()));
  std::vector<Row> rows(1);  // row 0 is nobody's
  for (auto const& feature : features) {
    auto at = feature.hash & (slots.size() - 1);
    while (slots[at] != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = check_of_feature(feature.hash) << 20 | static_cast<FeatureSlot>(rows.size());
    rows.push_back(feature.weights);
  }

  ModelHeader header{};
  std::memcpy(header.magic, ModelHeader::right_magic.data(), sizeof header.magic);
  header.version = ModelHeader::right_version;
  header.class_count = static_cast<std::uint32_t>(classes.size());
  header.word_bits = static_cast<std::uint32_t>(std::countr_zero(word_slots.size()));
  header.feature_bits = static_cast<std::uint32_t>(std::countr_zero(slots.size()));
  header.row_count = static_cast<std::uint32_t>(rows.size());
  std::string bytes(sizeof header, '\0');
  append(bytes, classes);
  append(bytes, word_slots);
  append(bytes, slots);
  append(bytes, rows);
  header.size = static_cast<std::uint32_t>(bytes.size());
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

}  // namespace dateline::training
