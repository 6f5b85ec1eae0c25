#include "engine/events/trigger.hpp"

#include <algorithm>

namespace dateline {

namespace {

using M = VerbMeaning;

EventClass class_of_verb(VerbEntry const& verb, bool governs) {
  if (verb.has(M::saying)) return EventClass::reporting;
  if (verb.meanings.has_any({M::beginning, M::ending, M::continuing})) return EventClass::aspectual;
  if (verb.has(M::perceiving)) return EventClass::perception;
  if (verb.has(M::thinking)) return EventClass::i_state;
  if (governs &&
      verb.meanings.has_any({M::planning, M::trying, M::asking, M::failing, M::commanding}))
    return EventClass::i_action;
  if (verb.has(M::being)) return EventClass::state;
  return EventClass::occurrence;
}

}  // namespace

void find_triggers(Scene& scene) {
  auto const& parse = scene.parse;
  auto const& clauses = parse.clauses.clauses;
  scene.candidates.reserve(clauses.size() + parse.phrases.size() / 4);
  auto add = [&](std::uint32_t word, std::uint32_t phrase, std::uint32_t clause, bool verbal,
                 EventClass event_class, PartOfSpeech pos) {
    Candidate candidate;
    candidate.word = word;
    candidate.phrase = phrase;
    candidate.clause = clause;
    candidate.verbal = verbal;
    candidate.event().event_class = event_class;
    candidate.event().pos = pos;
    scene.candidates.push_back(std::move(candidate));
  };
  std::uint32_t next = 0;
  for (std::uint32_t i = 0; i < parse.phrases.size(); ++i) {
    auto const& phrase = parse.phrases[i];
    if (next < clauses.size() && clauses[next].verb == i) {
      auto const c = next++;
      auto const& lexeme = parse.lexemes[phrase.head];
      if (lexeme.roles.has(Role::be) || parse.words[phrase.head].tag == Tag::MD ||
          lexeme.roles.has(Role::do_))
        continue;
      auto const governs = std::any_of(clauses.begin(), clauses.end(), [&](Clause const& k) {
        return k.governor == c && k.link == Link::complement;
      });
      add(phrase.head, i, c, true, class_of_verb(lexeme.verb, governs), PartOfSpeech::verb);
    } else if (phrase.is(PhraseKind::noun) && is_noun(parse.words[phrase.head].tag) &&
               !is_proper(parse.words[phrase.head].tag)) {
      auto const& noun = parse.lexemes[phrase.head].noun;
      if (noun.eventive == Eventive::often) {
        add(phrase.head, i, parse.clauses.owner[i], false, EventClass::occurrence,
            PartOfSpeech::noun);
      }
    }
  }
}

}  // namespace dateline
