#include "engine/events/people.hpp"

#include <algorithm>

namespace dateline {

bool People::is_person(Scene const& scene, std::uint32_t phrase) const {
  auto const& parse = scene.parse;
  auto const& p = parse.phrases[phrase];
  if (!is_name(parse, phrase)) return false;
  if (std::binary_search(known_.begin(), known_.end(), parse.words[p.head].key)) return true;
  // Two capitalised words without an article, none of which is an ordinary noun but a title ...
  std::uint32_t names = 0;
  bool described = false;
  for (auto w = p.begin; w < p.end; ++w) {
    auto const& word = parse.words[w];
    if (word.shape == Shape::upper && word.span.end - word.span.begin > 2) return false;
    auto const noun = scene.syntax.vocabulary().noun(word.key);
    bool const person = noun.noun_class == NounClass::person;
    if (w < p.head && person && (noun.has(NounMeaning::agent) || !is_proper(word.tag))) return true;
    if (w < p.head && noun.has(NounMeaning::agent)) continue;
    if (noun.noun_class == NounClass::group || noun.noun_class == NounClass::location ||
        noun.noun_class == NounClass::act || noun.noun_class == NounClass::artifact) {
      return false;
    }
    if (word.tag == Tag::JJ && names == 0) {  // "Chief executive Moira Hales": a title may follow
      described = true;
      continue;
    }
    if (word.tag == Tag::DT || word.tag == Tag::POS || word.tag == Tag::JJ) return false;
    names += is_proper(word.tag);
  }
  bool const people = parse.words[p.head].tag == Tag::NNPS;  // "North Koreans"
  if (names < 2 || described || people) return false;
  // ... that stand before a description of a person: "Robert Wood, the US deputy envoy".
  if (phrase + 2 < parse.phrases.size() && parse.phrases[phrase + 1].is(PhraseKind::comma) &&
      parse.phrases[phrase + 2].is(PhraseKind::noun)) {
    auto const& noun = parse.head(phrase + 2).noun;
    if (noun.noun_class == NounClass::person) return true;
  }
  return names <= 3;
}

void People::see(Scene const& scene, std::uint32_t phrase, bool subject, bool aside) {
  if (scene.sentence.begin != begin_) {
    if (!aside_.empty()) last_ = std::move(aside_);
    aside_.clear();
    begin_ = scene.sentence.begin;
    ++number_;
  }
  if (subject && is_pronoun(scene.parse, phrase)) see_pronoun(scene, phrase);
  if (!is_person(scene, phrase)) {
    see_thing(scene, phrase, subject);
    return;
  }
  auto const key = scene.parse.words[scene.parse.phrases[phrase].head].key;
  auto const place = std::lower_bound(known_.begin(), known_.end(), key);
  if (place == known_.end() || *place != key) known_.insert(place, key);
  auto const name = scene.text(without_article(scene.parse, phrase));
  if (aside && !last_.empty())
    aside_ = name;
  else if (subject || last_.empty())
    last_ = name;
}

void People::see_pronoun(Scene const& scene, std::uint32_t phrase) {
  if (last_.empty() || !scene.parse.head(phrase).roles.has(Role::person_singular)) return;
  if (!told_as(last_))
    told_as_.push_back({last_, scene.parse.words[scene.parse.phrases[phrase].head].key});
}

People::ToldAs const* People::told_as(std::string const& name) const {
  auto const found = std::find_if(told_as_.begin(), told_as_.end(),
                                  [&](ToldAs const& told) { return told.name == name; });
  return found == told_as_.end() ? nullptr : &*found;
}

// An object that would agree with the pronoun as well makes it unsafe.
void People::see_thing(Scene const& scene, std::uint32_t phrase, bool subject) {
  auto const& parse = scene.parse;
  if (is_pronoun(parse, phrase)) return;
  auto const tag = parse.words[parse.phrases[phrase].head].tag;
  if (!is_noun(tag)) return;
  auto const joined = conjuncts(parse, phrase);
  bool const several = joined.size() > 1 || tag == Tag::NNS || tag == Tag::NNPS;
  auto const last = joined.size() > 1 ? joined.back() : nominal_end(parse, phrase, false);
  auto& seen = several ? several_ : thing_;
  if (!subject) {
    seen = {{}, number_};
  } else if (seen.sentence != number_) {
    seen = {scene.text({without_article(parse, phrase).begin, parse.phrases[last].end}), number_};
  }
}

std::string People::name_of(Scene const& scene, std::uint32_t pronoun) const {
  auto const roles = scene.parse.head(pronoun).roles;
  if (roles.has(Role::first_person) || roles.has(Role::possessive_person)) return {};
  if (roles.has(Role::person_singular)) {
    auto const c = scene.parse.clauses.owner[pronoun];
    bool const subject = c != none && scene.clause(c).subject == pronoun;
    auto const* told = told_as(last_);
    auto const key = scene.parse.words[scene.parse.phrases[pronoun].head].key;
    return subject && told && told->pronoun != key ? std::string{} : last_;
  }
  if (!roles.has(Role::person_plural) && !roles.has(Role::thing)) return {};
  // "It" is often nobody: it must stand in the same sentence.
  if (!roles.has(Role::person_plural)) return thing_.sentence == number_ ? thing_.name : "";
  return several_.sentence + 1 >= number_ ? several_.name : "";
}

}  // namespace dateline
