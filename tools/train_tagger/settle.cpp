#include "tools/train_tagger/settle.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <unordered_map>
#include <vector>

#include "grammar/syntax/model.hpp"
#include "grammar/syntax/sentences.hpp"
#include "grammar/syntax/tagger.hpp"

namespace dateline::training {

namespace {

constexpr std::uint32_t least_count = 15;
constexpr std::uint32_t least_of_verbs = 300;  // what the dictionary calls a verb too
constexpr double least_share = 0.97;
// Of what takes verbs or their particles for something else, or the other way: events hang on it.
constexpr double most_of_verbs = 0.002;

bool is_of_verb(Tag tag) { return is_verb(tag) || tag == Tag::RP; }

struct Counts {
  std::array<std::uint32_t, tag_count> of_tag{};
  std::uint32_t all{};

  void add(Tag tag) {
    ++of_tag[static_cast<std::size_t>(tag)];
    ++all;
  }
  Tag best() const {
    return static_cast<Tag>(std::max_element(of_tag.begin(), of_tag.end()) - of_tag.begin());
  }
  bool is_settled(std::uint16_t known) const {
    // "votes" is no verb in a thousand sentences, and is one in a headline
    bool const may_be_verb = known & (verb | third_person | past | gerund);
    if (may_be_verb && !is_verb(best()) && all < least_of_verbs) return false;
    std::uint32_t others = 0, verbs = 0;
    for (int t = 0; t < tag_count; ++t) {
      auto const tag = static_cast<Tag>(t);
      if (tag == best()) continue;
      others += of_tag[static_cast<std::size_t>(t)];
      if (is_of_verb(tag) || is_of_verb(best())) verbs += of_tag[static_cast<std::size_t>(t)];
    }
    return all >= least_count && others <= (1 - least_share) * all && verbs <= most_of_verbs * all;
  }
};
using Tally = std::unordered_map<std::uint64_t, Counts>;  // by folded_key

template <class T>
std::vector<T> read(std::string_view bytes, std::size_t& at, std::size_t count) {
  std::vector<T> values(count);
  std::memcpy(values.data(), bytes.data() + at, count * sizeof(T));
  at += count * sizeof(T);
  return values;
}

template <class T>
void append(std::string& bytes, std::vector<T> const& values) {
  bytes.append(reinterpret_cast<char const*>(values.data()), values.size() * sizeof(T));
}

WordSlot* find(std::vector<WordSlot>& slots, std::uint64_t key) {
  auto const mask = slots.size() - 1;
  for (auto at = key & mask; slots[at].word_class != 0; at = (at + 1) & mask)
    if (slots[at].check == check_of_word(key)) return &slots[at];
  return nullptr;
}

}  // namespace

Result<std::string> settle(std::string_view model, std::span<std::string const> texts,
                           std::span<Labelled const> sentences,
                           std::map<std::string, std::uint16_t> const& dictionary) {
  auto const tagger = Tagger::make(model);
  if (!tagger) return tagger.error();
  auto const splitter = SentenceSplitter::make();
  if (!splitter) return splitter.error();
  Tally tally;
  for (auto const& text : texts) {
    auto made = splitter->split(text);
    tagger->tag(text, made);
    for (auto const& word : made.words) tally[word.key].add(word.tag);
  }
  for (auto const& sentence : sentences)
    for (std::size_t i = 0; i < sentence.words.size(); ++i)
      tally[sentence.words[i].key].add(sentence.gold[i]);

  ModelHeader header{};
  std::memcpy(&header, model.data(), sizeof header);
  std::size_t at = sizeof header;
  auto classes = read<WordClass>(model, at, header.class_count);
  auto slots = read<WordSlot>(model, at, std::size_t{1} << header.word_bits);
  std::map<WordClass, std::uint16_t> numbers;
  for (std::size_t i = 1; i < classes.size(); ++i)
    numbers.emplace(classes[i], static_cast<std::uint16_t>(i));
  std::unordered_map<std::uint64_t, std::uint16_t> known;
  for (auto const& [form, what] : dictionary) known[folded_key(form)] |= what;
  // in the order of their keys, so that the same bytes come out everywhere
  std::map<std::uint64_t, Counts> const sorted(tally.begin(), tally.end());
  for (auto const& [key, counts] : sorted) {
    if (!counts.is_settled(known[key])) continue;
    auto* const slot = find(slots, key);
    if (slot == nullptr || classes[slot->word_class].sure != WordClass::ambiguous) continue;
    auto sure = classes[slot->word_class];
    sure.sure = static_cast<std::uint8_t>(counts.best());
    auto const [number, is_new] =
        numbers.try_emplace(sure, static_cast<std::uint16_t>(classes.size()));
    if (is_new) classes.push_back(sure);
    slot->word_class = number->second;
  }
  classes.resize((classes.size() + 15) / 16 * 16);  // a row of weights is a cache line

  std::string bytes(sizeof header, '\0');
  append(bytes, classes);
  append(bytes, slots);
  bytes.append(model.substr(at));
  header.class_count = static_cast<std::uint32_t>(classes.size());
  header.size = static_cast<std::uint32_t>(bytes.size());
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

}  // namespace dateline::training
