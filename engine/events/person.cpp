// Whether a noun phrase names a person, and a man or a woman.
#include <algorithm>

#include "engine/events/people.hpp"

namespace dateline {

namespace {

// Whether a common noun before the head of a noun phrase tells of a person.
bool holds_description(Scene const& scene, Phrase const& p) {
  for (auto w = p.begin; w < p.head; ++w) {
    auto const& word = scene.parse.words[w];
    auto const noun = scene.syntax.vocabulary().noun(word.key);
    if (word.tag == Tag::NN && noun.noun_class == NounClass::person) return true;
  }
  return false;
}

}  // namespace

// "Transport Minister Luc Arnaud", but not "the President Hotel"
bool People::bears_title(Scene const& scene, Phrase const& phrase) {
  auto const& vocabulary = scene.syntax.vocabulary();
  if (vocabulary.noun(scene.parse.words[phrase.head].key).noun_class != NounClass::unknown)
    return false;
  for (auto w = phrase.begin; w < phrase.head; ++w) {
    auto const noun = vocabulary.noun(scene.parse.words[w].key);
    if (noun.noun_class == NounClass::person && noun.has(NounMeaning::agent) &&
        is_proper(scene.parse.words[w].tag))
      return true;
  }
  return false;
}

bool People::is_person(Scene const& scene, std::uint32_t phrase) const {
  auto const& parse = scene.parse;
  auto const& p = parse.phrases[phrase];
  if (!is_name(parse, phrase)) return false;
  auto const is_known = [&](Person const& person) {
    return person.last_name == parse.words[p.head].key;
  };
  if (std::ranges::any_of(persons_, is_known)) return true;
  if (bears_title(scene, p)) return true;
  // Two capitalised words without an article, none of which is an ordinary noun but a title ...
  std::uint32_t names = 0;
  bool described = false;
  for (auto w = p.begin; w < p.end; ++w) {
    auto const& word = parse.words[w];
    if (word.shape == Shape::upper && word.span.end - word.span.begin > 2) return false;
    if (w + 1 == p.head && gender_of(scene.syntax.vocabulary().roles(word.key)) != Gender::unknown)
      return true;
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
    // "the former spokeswoman Emma Udwin"
    if (w == p.begin && word.tag == Tag::DT && holds_description(scene, p)) return true;
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

People::Gender People::gender_of(Roles roles) {
  return roles.has(Role::feminine)    ? Gender::feminine
         : roles.has(Role::masculine) ? Gender::masculine
                                      : Gender::unknown;
}

// What the words of a noun phrase tell: "Judge Helen Tarrant", "the actress".
People::Gender People::named_gender(Scene const& scene, std::uint32_t phrase) {
  auto const& p = scene.parse.phrases[phrase];
  for (auto w = p.begin; w < p.end; ++w) {
    auto const& word = scene.parse.words[w];
    auto const gender = gender_of(scene.syntax.vocabulary().roles(word.key));
    if (gender != Gender::unknown && word.tag != Tag::PRP_S) return gender;
  }
  return Gender::unknown;
}

People::Gender People::gender_of(Scene const& scene, std::uint32_t phrase) const {
  if (auto const named = named_gender(scene, phrase); named != Gender::unknown) return named;
  auto const head = scene.parse.phrases[phrase].head;
  auto const known = std::ranges::find(persons_, scene.parse.words[head].key, &Person::last_name);
  return known == persons_.end() ? Gender::unknown : known->gender;
}

}  // namespace dateline
