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
  if (!is_person(scene, phrase)) return;
  auto const key = scene.parse.words[scene.parse.phrases[phrase].head].key;
  auto const place = std::lower_bound(known_.begin(), known_.end(), key);
  if (place == known_.end() || *place != key) known_.insert(place, key);
  if (subject || last_.empty()) last_ = scene.text(without_article(scene.parse, phrase));
}

std::string People::name_of(Scene const& scene, std::uint32_t pronoun) const {
  auto const roles = scene.parse.head(pronoun).roles;
  return roles.has(Role::person_singular) && !roles.has(Role::possessive_person) ? last_
                                                                                 : std::string{};
}

}  // namespace dateline
