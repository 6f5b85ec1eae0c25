#include "engine/events/naming.hpp"

namespace dateline {

namespace {

constexpr int max_depth = 16;

std::string meant(Scene const& scene, People const& people, std::uint32_t pronoun,
                  std::string_view other) {
  return people.name_of(scene, scene.parse.phrases[pronoun].head, pronoun, other);
}

// "North Korea said it would send", "Putin said he does not": the pronoun is the teller, unless
// another thing was named that it could be.
std::string teller_meant(Scene const& scene, People const& people, std::uint32_t pronoun) {
  auto const roles = scene.parse.head(pronoun).roles;
  if (!roles.has_any({Role::thing, Role::person_singular, Role::person_plural})) return {};
  auto const c = scene.parse.clauses.owner[pronoun];
  if (c == none || scene.clause(c).subject != pronoun) return {};
  auto clause = scene.clause(c);
  for (int depth = 0; depth < max_depth && clause.link == Link::coordinated; ++depth) {
    clause = scene.clause(clause.governor);
  }
  if (clause.link != Link::complement || clause.governor == none) return {};
  auto const& governor = scene.clause(clause.governor);
  auto const& verb = scene.verb(clause.governor);
  if (!verb.has(VerbMeaning::saying) && !verb.has(VerbMeaning::thinking)) return {};
  if (governor.subject == none || governor.subject == pronoun || governor.object != none) return {};
  if (governor.link == Link::participle && governor.governor != none &&
      scene.clause(governor.governor).object != none) {
    return {};
  }
  if (is_pronoun(scene.parse, governor.subject)) {
    bool const both = scene.parse.head(governor.subject).roles.has(Role::person_plural) ==
                      roles.has(Role::person_plural);
    return both ? meant(scene, people, governor.subject, {}) : std::string{};
  }
  if (!people.may_be(scene, pronoun, governor.subject)) return {};
  auto const teller = scene.parse.words[scene.parse.phrases[governor.subject].head].key;
  if (scene.syntax.vocabulary().roles(teller).has(Role::generic)) return {};  // "Everybody assumed"
  // A newspaper is no "he", a woman no "it".
  auto const& noun = scene.parse.head(governor.subject).noun;
  auto const person = noun.noun_class == NounClass::person ||
                      (noun.has(NounMeaning::agent) && noun.noun_class == NounClass::unknown);
  if (!is_name(scene.parse, governor.subject) &&
      ((roles.has(Role::person_singular) && !person) ||
       (roles.has(Role::thing) && noun.noun_class == NounClass::person)))
    return {};
  // "Moody's Investors Services": a name is one, whatever it ends in
  auto const& head = scene.parse.words[scene.parse.phrases[governor.subject].head];
  auto const plural =
      (head.tag == Tag::NNS && (head.shape == Shape::lower || &head == scene.parse.words.data())) ||
      conjuncts(scene.parse, governor.subject).size() > 1;
  if (plural != roles.has(Role::person_plural)) return {};
  return called(scene, people, governor.subject);
}

// "the Bank of Ostrava", "the Observatory for Conflict", "Medics Without Frontiers"; not "Ann Lee
// of the Green Party".
WordRange whole_name(Scene const& scene, std::uint32_t phrase) {
  auto const& parse = scene.parse;
  auto words = without_article(parse, phrase);
  auto const& noun = parse.head(phrase).noun;
  bool const known = noun.noun_class != NounClass::unknown &&
                     noun.noun_class != NounClass::person && !noun.has(NounMeaning::agent);
  bool const body = known || words.begin > parse.phrases[phrase].begin;
  auto const& phrases = parse.phrases;
  for (auto i = phrase + 1; i + 1 < phrases.size() && phrases[i].is(PhraseKind::preposition) &&
                            phrases[i + 1].is(PhraseKind::noun);
       i += 2) {
    auto const& joint = parse.words[phrases[i].begin];
    auto const next = without_article(parse, i + 1);
    bool const named = parse.words[next.begin].shape != Shape::lower;
    bool const of =
        parse.lexemes[phrases[i].begin].roles.has(Role::of) || scene.signal_of(i) == Signal::over;
    bool const joins = joint.shape == Shape::title || (body && of && is_name(parse, i + 1));
    if (!named || !joins || joint.span.begin == parse.words[0].span.begin) break;
    words.end = phrases[i + 1].end;
  }
  return words;
}

}  // namespace

std::string called(Scene const& scene, People const& people, std::uint32_t phrase,
                   std::string_view other) {
  auto const& parse = scene.parse;
  if (is_pronoun(parse, phrase)) {
    auto name = teller_meant(scene, people, phrase);
    if (name.empty()) name = meant(scene, people, phrase, other);
    return name.empty() ? scene.text_of(phrase) : name;
  }
  auto const named = name_beside(parse, phrase);
  if (is_name(parse, named)) return scene.text(whole_name(scene, named));
  if (auto const age = aged(parse, phrase); age != none) return scene.text_of(age);
  auto const last = nominal_end(parse, phrase, false);
  auto begin = without_article(parse, phrase).begin;
  auto owner = owner_of(scene, people, phrase);
  if (!owner.empty()) ++begin;
  auto const rest = scene.text({begin, parse.phrases[last].end});
  return owner.empty() ? rest : owner + ' ' + rest;
}

std::uint32_t partner_met(Scene const& scene, std::uint32_t c) {
  auto const& clause = scene.clause(c);
  if (clause.link != Link::coordinated || !clause.borrowed || clause.governor == none) return none;
  auto const& met = scene.clause(clause.governor);
  if (!scene.verb(c).has(VerbMeaning::meeting) || !scene.verb(c).has(VerbMeaning::light) ||
      !scene.verb(clause.governor).has(VerbMeaning::meeting) || met.object == none ||
      !is_name(scene.parse, met.object))
    return none;
  for (auto i = clause.verb + 1; i < scene.parse.phrases.size(); ++i) {
    auto const roles = scene.parse.lexemes[scene.parse.phrases[i].begin].roles;
    if (scene.parse.clauses.owner[i] == c && roles.has(Role::partner)) return none;
  }
  return met.object;
}

std::string owner_of(Scene const& scene, People const& people, std::uint32_t phrase) {
  if (!is_owned(scene.parse, phrase)) return {};
  auto owner = people.name_of(scene, scene.parse.phrases[phrase].begin, phrase);
  if (!owner.empty()) owner += scene.syntax.vocabulary().possessive_mark();
  return owner;
}

}  // namespace dateline
