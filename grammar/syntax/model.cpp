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

// Sums of weights for all tags, in registers. Two weights at a time lie in a number of 16 bits, and
// are made positive, so that the sum of these numbers is that of the higher weights times 256 and
// that of the lower ones: 48 weights of 256 at most do not overflow.
template <class Pairs>
class Sum {
 public:
  [[gnu::always_inline]] void add(Row const& row) {
    for (std::size_t j = 0; j < parts; ++j) {
      Pairs pairs;
      std::memcpy(&pairs, row.data() + j * sizeof pairs, sizeof pairs);
      pairs ^= sign_bits;
      both_[j] += pairs;
      higher_[j] += pairs >> 8;
    }
    ++count_;
  }

  [[gnu::always_inline]] Scores scores() const {
    std::array<std::uint16_t, row_width / 2> lower, higher;
    for (std::size_t j = 0; j < parts; ++j) {
      Pairs const low = both_[j] - (higher_[j] << 8);
      std::memcpy(&lower[j * lanes], &low, sizeof low);
      std::memcpy(&higher[j * lanes], &higher_[j], sizeof low);
    }
    Scores scores;
    for (std::size_t i = 0; i < lower.size(); ++i) {
      scores[2 * i] = static_cast<std::int16_t>(lower[i] - 128 * count_);
      scores[2 * i + 1] = static_cast<std::int16_t>(higher[i] - 128 * count_);
    }
    return scores;
  }

 private:
  static constexpr std::size_t lanes = sizeof(Pairs) / sizeof(std::uint16_t);
  static constexpr std::size_t parts = row_width / sizeof(Pairs);
  static constexpr std::uint16_t sign_bits = 0x8080;

  Pairs both_[parts]{}, higher_[parts]{};
  int count_{};
};

using EightPairs [[gnu::vector_size(16)]] = std::uint16_t;
using SixteenPairs [[gnu::vector_size(32)]] = std::uint16_t;

template <class Pairs>
[[gnu::always_inline]] inline Scores sum_of(std::span<Row const* const> rows) {
  Sum<Pairs> sum;
  for (auto const* row : rows) sum.add(*row);
  return sum.scores();
}
#if defined(__x86_64__) && !defined(__AVX2__)
// Most processors of this kind have registers twice as wide as all of them have.
[[gnu::target("avx2")]] Scores wide_sum(std::span<Row const* const> rows) {
  return sum_of<SixteenPairs>(rows);
}
bool const has_wide = __builtin_cpu_supports("avx2");
#endif

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

void Model::find(Features const& features, Rows& rows) const {
  auto const mask = features_.size() - 1;
  std::size_t size = 0;
  for (auto const feature : features.hashes()) {
    auto const check = check_of_feature(feature);
    auto const holds = [&](FeatureSlot slot) { return (slot != 0) & (slot >> 20 == check); };
    // Two slots at once: most searches end there, and the processor need not guess where.
    auto at = feature & mask;
    auto const first = features_[at];
    auto const second = features_[(at + 1) & mask];
    auto slot = holds(first) ? first : 0;
    slot = (first != 0) & (slot == 0) & holds(second) ? second : slot;
    if (slot == 0 && first != 0 && second != 0) {
      do at = (at + 1) & mask;
      while (features_[at] != 0 && !holds(features_[at]));
      slot = features_[at];
    }
    auto const* const row = &rows_[row_of(slot)];
    __builtin_prefetch(row);
    rows.rows_[size] = row;
    size += slot != 0;
  }
  rows.size_ = size;
}

Scores Model::scores(Rows const& rows) {
#if defined(__x86_64__) && !defined(__AVX2__)
  if (has_wide) return wide_sum(rows.all());
#endif
  return sum_of<EightPairs>(rows.all());
}

}  // namespace dateline
