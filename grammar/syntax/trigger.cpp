#include "grammar/syntax/trigger.hpp"

#include <algorithm>

#include "grammar/embedded.hpp"
#include "grammar/syntax/nominal.hpp"
#include "grammar/syntax/syntax.hpp"
#include "grammar/tsv.hpp"

namespace dateline {

// Kinds of features; with their order the weights change.
enum class Kind : std::uint32_t {
  bias,
  lemma,
  tag,
  lemma_tag,
  suffix,
  shape,
  tag_before,
  tag_after,
  tags_around,
  word_before,
  word_after,
  lemma_before,
  lemma_after,
  tag_two_before,
  tag_two_after,
  phrase,
  head,
  verb_meaning,
  verb_class,
  noun_class,
  eventive,
  deverbal,
  link,
  link_form,
  governor,
  marker,
  subject,
  object,
  group,
  governs,
  preposition,
  owner,
  role,
  determiner,
  after_phrase,
  lone,
  noun_meaning,
  tag_phrase,
  verb_class_link,
  eventive_role,
  group_meaning
};

class FeatureList {
 public:
  explicit FeatureList(std::vector<std::uint32_t>& hashes) : hashes_(hashes) { hashes_.clear(); }

  void add(Kind kind, std::uint64_t value = 0, std::uint64_t other = 0) {
    auto hash = value * 0x9e3779b97f4a7c15 + static_cast<std::uint64_t>(kind);
    hash ^= hash >> 29;
    hash = (hash + other) * 0xbf58476d1ce4e5b9;
    hash ^= hash >> 32;
    hash *= 0x94d049bb133111eb;
    hashes_.push_back(static_cast<std::uint32_t>(hash >> (64 - TriggerModel::bits)));
  }
  template <class E>
  void add_set(Kind kind, Set<E> set, int count) {
    for (int i = 0; i < count; ++i) {
      if (set.has(static_cast<E>(i))) add(kind, static_cast<std::uint64_t>(i));
    }
  }

 private:
  std::vector<std::uint32_t>& hashes_;
};

namespace {

template <class E>
std::uint64_t number(E value) {
  return static_cast<std::uint64_t>(value);
}

std::uint64_t number(VerbGroup const& group) {
  return number(group.form) << 16 | number(group.tense) << 12 | number(group.aspect) << 8 |
         (group.passive ? 4u : 0u) | (group.modal != VerbGroup::none ? 2u : 0u) |
         (group.negated ? 1u : 0u);
}

constexpr int verb_meanings = static_cast<int>(VerbMeaning::intransitive) + 1;
constexpr int noun_meanings = static_cast<int>(NounMeaning::agent) + 1;

}  // namespace

TriggerView::TriggerView(Parse const& parse)
    : parse_(parse),
      phrase_of_(parse.words.size()),
      clause_of_(parse.phrases.size(), none),
      clausal_(parse.clauses.clauses.size()) {
  for (std::uint32_t i = 0; i < parse.phrases.size(); ++i) {
    for (auto w = parse.phrases[i].begin; w < parse.phrases[i].end; ++w) phrase_of_[w] = i;
  }
  for (std::uint32_t c = 0; c < clausal_.size(); ++c) {
    auto const& clause = parse.clauses.clauses[c];
    clause_of_[clause.verb] = c;
    if (clause.governor == none || clause.link != Link::complement) continue;
    auto const finite = parse.phrases[clause.verb].verb.form == VerbForm::finite;
    (finite ? clausal_[clause.governor].governs_finite : clausal_[clause.governor].governs_other) =
        true;
  }
}

bool TriggerView::is_candidate(std::uint32_t word) const {
  auto const tag = parse_.words[word].tag;
  if (is_verb(tag)) {
    auto const& phrase = parse_.phrases[phrase_of_[word]];
    return !phrase.is(PhraseKind::verb) || phrase.head == word;
  }
  return (is_noun(tag) || is_adjective(tag)) &&
         !parse_.phrases[phrase_of_[word]].is(PhraseKind::time);
}

void TriggerView::of_neighbours(std::uint32_t word, FeatureList& list) const {
  auto const size = static_cast<std::uint32_t>(parse_.words.size());
  auto const tag_at = [&](std::uint32_t i) { return i < size ? number(parse_.words[i].tag) : 99; };
  auto const key_at = [&](std::uint32_t i) { return i < size ? parse_.words[i].key : 1; };
  auto const before = tag_at(word - 1), after = tag_at(word + 1);
  list.add(Kind::tag_before, before);
  list.add(Kind::tag_after, after);
  list.add(Kind::tags_around, before << 8 | after, number(parse_.words[word].tag));
  list.add(Kind::tag_two_before, before << 8 | tag_at(word - 2));
  list.add(Kind::tag_two_after, after << 8 | tag_at(word + 2));
  list.add(Kind::word_before, key_at(word - 1));
  list.add(Kind::word_after, key_at(word + 1));
}

void TriggerView::of_verb(std::uint32_t word, FeatureList& list) const {
  auto const& lexeme = parse_.lexemes[word];
  auto const phrase = phrase_of_[word];
  auto const& group = parse_.phrases[phrase].verb;
  list.add_set(Kind::verb_meaning, lexeme.verb.meanings, verb_meanings);
  list.add(Kind::verb_class, number(lexeme.verb.verb_class));
  auto const c = clause_of_[phrase];
  if (c == none) return list.add(Kind::lone);
  auto const& clause = parse_.clauses.clauses[c];
  list.add(Kind::group, number(group));
  list.add(Kind::link, number(clause.link));
  list.add(Kind::link_form, number(clause.link), number(group.form));
  list.add(Kind::verb_class_link, number(lexeme.verb.verb_class), number(clause.link));
  auto const governs = (clausal_[c].governs_finite ? 1u : 0u) |
                       (clausal_[c].governs_other ? 2u : 0u) | (clause.object != none ? 4u : 0u) |
                       (clause.inverted ? 8u : 0u);
  list.add(Kind::governs, governs);
  list.add(Kind::governs, governs, lexeme.lemma);
  list.add(Kind::group_meaning, governs, number(lexeme.verb.verb_class));
  if (clause.governor != none) {
    auto const& governor = parse_.head(parse_.clauses.clauses[clause.governor].verb);
    list.add(Kind::governor, governor.lemma, number(clause.link));
  }
  if (clause.marker != none)
    list.add(Kind::marker, parse_.words[parse_.phrases[clause.marker].begin].key);
  if (clause.subject != none) {
    auto const& subject = parse_.head(clause.subject);
    list.add(Kind::subject, number(subject.noun.noun_class),
             number(parse_.words[parse_.phrases[clause.subject].head].tag));
  }
  if (clause.object != none) {
    list.add(Kind::object, number(parse_.head(clause.object).noun.noun_class));
    list.add(Kind::object, parse_.head(clause.object).lemma, lexeme.lemma);
  }
}

void TriggerView::of_noun(std::uint32_t word, FeatureList& list) const {
  auto const& noun = parse_.lexemes[word].noun;
  auto const i = phrase_of_[word];
  auto const& phrase = parse_.phrases[i];
  auto const is_head = phrase.head == word;
  list.add(Kind::noun_class, number(noun.noun_class), is_head);
  list.add(Kind::eventive, number(noun.eventive) << 1 | (noun.deverbal ? 1u : 0u), is_head);
  list.add_set(Kind::noun_meaning, noun.meanings, noun_meanings);
  list.add(Kind::head, is_head, number(parse_.words[word].tag));
  list.add(Kind::determiner, number(parse_.words[phrase.begin].tag), is_head);
  if (!is_head) return list.add(Kind::governor, parse_.lexemes[phrase.head].lemma, 77);
  if (phrase.possessor > phrase.begin) list.add(Kind::determiner, 98);
  auto const after = i + 1 < parse_.phrases.size() ? &parse_.phrases[i + 1] : nullptr;
  if (after != nullptr) {
    list.add(Kind::after_phrase, number(after->kind), number(noun.eventive));
    if (after->is(PhraseKind::preposition)) {
      list.add(Kind::after_phrase, parse_.words[after->begin].key);
      list.add(Kind::after_phrase, parse_.words[after->begin].key, number(noun.noun_class) + 100);
    }
  }
  auto const preposition = preposition_of(parse_, i);
  if (preposition != none) {
    list.add(Kind::preposition, parse_.words[parse_.phrases[preposition].begin].key);
    list.add(Kind::preposition, parse_.words[parse_.phrases[preposition].begin].key,
             number(noun.eventive) + 1);
  }
  auto const owner = parse_.clauses.owner[i];
  if (owner == none) return list.add(Kind::lone, number(noun.eventive));
  auto const& clause = parse_.clauses.clauses[owner];
  auto const role = preposition != none   ? 1u
                    : clause.subject == i ? 2u
                    : clause.object == i  ? 3u
                                          : 4u;
  list.add(Kind::role, role);
  list.add(Kind::eventive_role, role, number(noun.eventive) << 5 | number(noun.noun_class));
  auto const& verb = parse_.head(clause.verb);
  list.add(Kind::owner, verb.lemma, role);
  list.add(Kind::owner, number(verb.verb.verb_class) << 3 | role, number(noun.eventive) + 5);
}

void TriggerView::features(std::uint32_t word, std::vector<std::uint32_t>& hashes) const {
  FeatureList list(hashes);
  auto const& w = parse_.words[word];
  auto const& lexeme = parse_.lexemes[word];
  auto const form = parse_.word(word);
  list.add(Kind::bias);
  list.add(Kind::tag, number(w.tag));
  list.add(Kind::lemma, lexeme.lemma);
  list.add(Kind::lemma_tag, lexeme.lemma, number(w.tag));
  for (std::size_t n = 3; n <= 4; ++n) {
    if (form.size() > n)
      list.add(Kind::suffix, folded_key(form.substr(form.size() - n)), number(w.tag) > 3);
  }
  list.add(Kind::shape, number(w.shape), word == 0);
  list.add(Kind::tag_phrase, number(w.tag), number(parse_.phrases[phrase_of_[word]].kind));
  of_neighbours(word, list);
  if (parse_.phrases[phrase_of_[word]].is(PhraseKind::verb)) {
    of_verb(word, list);
  } else if (is_noun(w.tag)) {
    of_noun(word, list);
  } else {
    auto const owner = parse_.clauses.owner[phrase_of_[word]];
    list.add(Kind::phrase, number(parse_.phrases[phrase_of_[word]].kind));
    if (owner != none)
      list.add(Kind::owner, parse_.head(parse_.clauses.clauses[owner].verb).lemma, 9);
  }
}

Result<TriggerModel> TriggerModel::make() {
  auto const file = find_file(embedded_syntax(), "triggers-en.bin");
  if (!file) return file.error();
  constexpr auto rows = std::size_t{1} << bits;
  if (file->content.size() != rows * sizeof(Row)) {
    return Error{"triggers-en.bin", "has the wrong size"};
  }
  return TriggerModel({reinterpret_cast<Row const*>(file->content.data()), rows});
}

TriggerScores TriggerModel::scores(std::span<std::uint32_t const> hashes) const {
  TriggerScores scores{};
  for (auto hash : hashes) {
    auto const& row = rows_[hash];
    for (std::size_t i = 0; i < trigger_labels; ++i) scores[i] += row[i];
  }
  return scores;
}

std::optional<EventClass> TriggerModel::classify(std::span<std::uint32_t const> hashes) const {
  auto const all = scores(hashes);
  auto const best = std::max_element(all.begin(), all.end()) - all.begin();
  if (best == 0) return {};
  return static_cast<EventClass>(best - 1);
}

}  // namespace dateline
