#include "grammar/syntax/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "grammar/embedded.hpp"
#include "grammar/syntax/key_table.hpp"
#include "grammar/tsv.hpp"

namespace dateline {

namespace {

// The names that the tables use, in the order of the enums; "" where no row may say so.
// clang-format off
constexpr std::array verb_meanings = {
  "saying", "denying", "acting", "asking", "commanding", "planning", "wanting", "trying", "failing",
  "managing", "beginning", "continuing", "ending", "thinking", "perceiving", "causing", "being",
  "copular", "light", "happening", "giving", "moving", "meeting", "joining", "doubting", "naming", "intransitive", "finding", "hearing"};
constexpr std::array noun_meanings = {"saying", "planning", "wanting", "part", "agent"};
constexpr std::array verb_classes = {
  "", "body", "change", "cognition", "communication", "competition", "consumption", "contact",
  "creation", "emotion", "motion", "perception", "possession", "social", "stative", "weather"};
constexpr std::array noun_classes = {
  "", "act", "animal", "artifact", "attribute", "body", "cognition", "communication", "event",
  "feeling", "food", "group", "location", "motive", "object", "person", "phenomenon", "plant",
  "possession", "process", "quantity", "relation", "shape", "state", "substance", "time"};
constexpr std::array degrees = {"", "seldom", "at_times", "often"};
constexpr std::array modal_meanings = {"", "future", "conditional", "possible", "needed"};
constexpr std::array role_names = {
  "be", "have", "do", "get", "negation", "subordinator", "either", "complementizer", "absolute", "relative",
  "hearsay", "likely", "habit", "linking", "person_singular", "person_plural", "thing",
  "possessive_person", "possessive_plural", "possessive_thing", "first_person", "reflexive", "generic", "of", "by", "to", "partner", "place", "origin", "against", "condition", "used", "going",
  "feminine", "masculine"};
constexpr std::array signal_names = {
  "none", "at", "before", "after", "since", "until", "by", "within", "during", "over", "when",
  "during_which", "from", "to", "between"};
// clang-format on

using Fields = std::vector<std::string_view>;

template <class E, std::size_t n>
bool read(std::array<char const*, n> const& names, std::string_view name, E& value) {
  auto const found = std::find(names.begin(), names.end(), name);
  if (name.empty() || found == names.end()) return false;
  value = static_cast<E>(found - names.begin());
  return true;
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    auto const end = std::min(text.find(' '), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::string unknown(std::string_view name) { return std::string{"there is no "}.append(name); }

}  // namespace

struct Vocabulary::Data {
  struct Phrase {
    std::vector<std::uint64_t> words;
    Match match;
  };

  KeyTable<VerbEntry> verbs;
  KeyTable<NounEntry> nouns;
  KeyTable<Roles> roles;
  KeyTable<Modal> modals;
  KeyTable<std::string_view> full_forms;
  std::string_view infinitive, conjunction, possessive, partner;
  KeyTable<std::vector<Phrase>> phrases;  // by their first word, longest first

  // Each adds the row to its table and says what is wrong with it, if anything.
  std::string add_verb(Fields const& row) {
    VerbMeaning meaning{};
    if (!read(verb_meanings, row[0], meaning)) return unknown(row[0]);
    for (auto i = 1u; i < row.size(); ++i) verbs[folded_key(row[i])].meanings.add(meaning);
    return {};
  }
  std::string add_verb_class(Fields const& row) {
    VerbClass verb_class{};
    if (!read(verb_classes, row[0], verb_class)) return unknown(row[0]);
    for (auto i = 1u; i < row.size(); ++i) verbs[folded_key(row[i])].verb_class = verb_class;
    return {};
  }
  std::string add_noun(Fields const& row) {
    NounMeaning meaning{};
    if (!read(noun_meanings, row[0], meaning)) return unknown(row[0]);
    for (auto i = 1u; i < row.size(); ++i) nouns[folded_key(row[i])].meanings.add(meaning);
    return {};
  }
  std::string add_noun_class(Fields const& row) {
    auto const head = split(row[0]);
    NounClass noun_class{};
    Eventive eventive{};
    if (head.size() != 3 || !read(noun_classes, head[0], noun_class) ||
        !read(degrees, head[1], eventive)) {
      return unknown(row[0]);
    }
    for (auto i = 1u; i < row.size(); ++i) {
      auto& entry = nouns[folded_key(row[i])];
      entry.noun_class = noun_class;
      entry.eventive = eventive;
      entry.deverbal = head[2] == "deverbal";
    }
    return {};
  }
  std::string add_role(Fields const& row) {
    Role role{};
    if (!read(role_names, row[0], role)) return unknown(row[0]);
    for (auto i = 1u; i < row.size(); ++i) roles[folded_key(row[i])].add(role);
    return {};
  }
  std::string add_modal(Fields const& row) {
    Modal modal{row[0], {}};
    if (!read(modal_meanings, row[1], modal.meaning)) return unknown(row[1]);
    for (auto i = 2u; i < row.size(); ++i) modals[folded_key(row[i])] = modal;
    return {};
  }
  std::string add_form(Fields const& row) {
    if (row[0] == "infinitive") return infinitive = row[1], std::string{};
    if (row[0] == "conjunction") return conjunction = row[1], std::string{};
    if (row[0] == "possessive") return possessive = row[1], std::string{};
    if (row[0] == "partner") return partner = row[1], std::string{};
    if (row[0] != "full") return unknown(row[0]);
    for (auto i = 2u; i < row.size(); ++i) full_forms[folded_key(row[i])] = row[1];
    return {};
  }
  std::string add_phrases(Fields const& row) {
    Match match;
    match.source = row[0] == "source";
    match.clause = row[0] == "clause";
    if (!match.source && !match.clause && !read(signal_names, row[0], match.signal))
      return unknown(row[0]);
    for (auto i = 1u; i < row.size(); ++i) {
      Phrase phrase{{}, match};
      for (auto word : split(row[i])) phrase.words.push_back(folded_key(word));
      phrase.match.size = static_cast<std::uint32_t>(phrase.words.size());
      auto& others = phrases[phrase.words.front()];
      others.push_back(std::move(phrase));
      std::stable_sort(others.begin(), others.end(), [](Phrase const& a, Phrase const& b) {
        return a.words.size() > b.words.size();
      });
    }
    return {};
  }
};

Result<Vocabulary> Vocabulary::make() {
  auto data = std::make_shared<Data>();
  using Add = std::string (Data::*)(Fields const&);
  constexpr std::pair<std::string_view, Add> tables[] = {
      {"verbs.tsv", &Data::add_verb},     {"wordnet_verbs.tsv", &Data::add_verb_class},
      {"nouns.tsv", &Data::add_noun},     {"wordnet_nouns.tsv", &Data::add_noun_class},
      {"words.tsv", &Data::add_role},     {"given_names.tsv", &Data::add_role},
      {"modals.tsv", &Data::add_modal},   {"forms.tsv", &Data::add_form},
      {"signals.tsv", &Data::add_phrases}};
  for (auto const& [name, add] : tables) {
    auto const file = find_file(embedded_syntax(), name);
    if (!file) return file.error();
    for (auto const& row : tsv_rows(file->content)) {
      auto problem =
          row.fields.size() < 2 ? "a name and words were expected" : (data.get()->*add)(row.fields);
      if (!problem.empty()) return tsv_error(name, row, std::move(problem));
    }
  }
  Vocabulary vocabulary;
  vocabulary.data_ = std::move(data);
  return vocabulary;
}

namespace {

template <class T>
T found_or_empty(T const* found) {
  return found == nullptr ? T{} : *found;
}

}  // namespace

VerbEntry Vocabulary::verb(std::uint64_t lemma) const {
  return found_or_empty(data_->verbs.find(lemma));
}
NounEntry Vocabulary::noun(std::uint64_t lemma) const {
  return found_or_empty(data_->nouns.find(lemma));
}
Roles Vocabulary::roles(std::uint64_t form) const {
  return found_or_empty(data_->roles.find(form));
}
Modal Vocabulary::modal(std::uint64_t form) const {
  return found_or_empty(data_->modals.find(form));
}

std::string_view Vocabulary::full_form(std::uint64_t form) const {
  return found_or_empty(data_->full_forms.find(form));
}
std::string_view Vocabulary::infinitive_mark() const { return data_->infinitive; }
std::string_view Vocabulary::conjunction() const { return data_->conjunction; }
std::string_view Vocabulary::partner_mark() const { return data_->partner; }
std::string_view Vocabulary::possessive_mark() const { return data_->possessive; }

Vocabulary::Match Vocabulary::signal(std::span<Word const> words) const {
  if (words.empty()) return {};
  auto const* phrases = data_->phrases.find(words.front().key);
  if (phrases == nullptr) return {};
  for (auto const& phrase : *phrases) {
    auto const equal = [](Word const& word, std::uint64_t key) { return word.key == key; };
    if (phrase.words.size() <= words.size() &&
        std::equal(phrase.words.begin(), phrase.words.end(), words.begin(),
                   [&](std::uint64_t key, Word const& word) { return equal(word, key); })) {
      return phrase.match;
    }
  }
  return {};
}

}  // namespace dateline
