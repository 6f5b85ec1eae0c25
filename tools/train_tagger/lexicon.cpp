#include "tools/train_tagger/lexicon.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace dateline::training {

namespace {

using Counts = std::array<std::uint32_t, tag_count>;

constexpr std::uint32_t least_count = 10;       // of a word whose senses are told
constexpr double least_share = 0.03;            // of a tag among a word's senses
constexpr std::uint32_t least_sure_count = 30;  // of a word that always has the same tag
constexpr double least_sure_share = 0.998;

std::uint32_t sum_of(Counts const& counts) {
  std::uint32_t sum = 0;
  for (auto const count : counts) sum += count;
  return sum;
}

// Its tags, the most frequent first.
std::vector<int> senses_of(Counts const& counts) {
  std::vector<int> tags;
  for (int tag = 0; tag < tag_count; ++tag) {
    if (counts[tag] > least_share * sum_of(counts)) tags.push_back(tag);
  }
  std::stable_sort(tags.begin(), tags.end(), [&](int a, int b) { return counts[a] > counts[b]; });
  return tags;
}

// Numbers from 1 for the most frequent of some things; the rest share the last.
template <class T>
std::map<T, std::uint8_t> number_by_frequency(std::map<T, std::size_t> const& frequency) {
  constexpr std::size_t most = 255;
  std::vector<std::pair<T, std::size_t>> sorted(frequency.begin(), frequency.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](auto const& a, auto const& b) { return a.second > b.second; });
  std::map<T, std::uint8_t> numbers;
  for (std::size_t i = 0; i < sorted.size(); ++i)
    numbers[sorted[i].first] = static_cast<std::uint8_t>(std::min(i + 1, most));
  return numbers;
}

}  // namespace

Lexicon make_lexicon(std::span<Labelled const> sentences,
                     std::map<std::string, std::uint16_t> const& dictionary) {
  std::map<std::uint64_t, Counts> words;
  for (auto const& sentence : sentences) {
    for (std::size_t i = 0; i < sentence.words.size(); ++i)
      ++words[sentence.words[i].key][static_cast<std::size_t>(sentence.gold[i])];
  }
  std::map<std::vector<int>, std::size_t> senses;
  for (auto const& [key, counts] : words) {
    if (sum_of(counts) >= least_count) ++senses[senses_of(counts)];
  }
  std::map<std::uint16_t, std::size_t> bits;
  for (auto const& [form, known] : dictionary) ++bits[known];

  Lexicon lexicon;
  auto const sense_numbers = number_by_frequency(senses);
  auto const bit_numbers = number_by_frequency(bits);
  for (auto const& [form, known] : dictionary)
    lexicon[folded_key(form)].known = bit_numbers.at(known);
  for (auto const& [key, counts] : words) {
    auto const sum = sum_of(counts);
    if (sum < least_count) continue;
    auto& entry = lexicon[key];
    entry.senses = sense_numbers.at(senses_of(counts));
    auto const best = std::max_element(counts.begin(), counts.end());
    if (sum >= least_sure_count && *best >= least_sure_share * sum)
      entry.sure = static_cast<std::uint8_t>(best - counts.begin());
  }
  return lexicon;
}

}  // namespace dateline::training
