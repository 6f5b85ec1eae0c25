#include "engine/events/people.hpp"

#include <algorithm>

namespace dateline {

bool People::is_person(Scene const& scene, std::uint32_t phrase) const {
  auto const& parse = scene.parse;
  auto const& p = parse.phrases[phrase];
  if (!is_name(parse, phrase) || parse.words[p.head].tag == Tag::NNPS) return false;
  if (std::binary_search(known_.begin(), known_.end(), parse.words[p.head].key)) return true;
  // Two capitalised words without an article, none of which is an ordinary noun but a title ...
  std::uint32_t names = 0;
  for (auto w = p.begin; w < p.end; ++w) {
    auto const& word = parse.words[w];
    if (word.shape == Shape::upper && word.span.end - word.span.begin > 2) return false;
    auto const noun = scene.syntax.vocabulary().noun(word.key);
    if (noun.has(NounMeaning::agent) && w < p.head) {
      if (noun.noun_class == NounClass::person) return true;
      continue;
    }
    if (noun.noun_class == NounClass::group || noun.noun_class == NounClass::location ||
        noun.noun_class == NounClass::act || noun.noun_class == NounClass::artifact) {
      return false;
    }
    if (word.tag == Tag::DT || word.tag == Tag::POS || word.tag == Tag::JJ) return false;
    names += is_proper(word.tag);
  }
  if (names < 2) return false;
  // ... that stand before a description of a person: "Robert Wood, the US deputy envoy".
  if (phrase + 2 < parse.phrases.size() && parse.phrases[phrase + 1].is(PhraseKind::comma) &&
      parse.phrases[phrase + 2].is(PhraseKind::noun)) {
    auto const& noun = parse.head(phrase + 2).noun;
    if (noun.noun_class == NounClass::person) return true;
  }
  return names <= 3;
}

void People::see(Scene const& scene, std::uint32_t phrase, bool subject) {
  if (scene.sentence.begin != begin_) {
    begin_ = scene.sentence.begin;
    ++number_;
  }
  if (!is_person(scene, phrase)) {
    see_thing(scene, phrase, subject);
    return;
  }
  auto const key = scene.parse.words[scene.parse.phrases[phrase].head].key;
  auto const place = std::lower_bound(known_.begin(), known_.end(), key);
  if (place == known_.end() || *place != key) known_.insert(place, key);
  if (subject || last_.empty()) last_ = scene.text(without_article(scene.parse, phrase));
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
  if (roles.has(Role::person_singular)) return last_;
  if (!roles.has(Role::person_plural) && !roles.has(Role::thing)) return {};
  // "It" is often nobody: it must stand in the same sentence.
  if (!roles.has(Role::person_plural)) return thing_.sentence == number_ ? thing_.name : "";
  return several_.sentence + 1 >= number_ ? several_.name : "";
}

}  // namespace dateline
