#include "engine/events/participants.hpp"

#include <algorithm>

#include "engine/events/status.hpp"

namespace dateline {

namespace {

constexpr int max_depth = 16;

void add(std::vector<std::string>& list, std::string name) {
  if (!name.empty() && std::find(list.begin(), list.end(), name) == list.end()) {
    list.push_back(std::move(name));
  }
}

class Finder {
 public:
  Finder(Scene const& scene, People const& people, Candidate& candidate)
      : scene_(scene),
        people_(people),
        parse_(scene.parse),
        event_(candidate.event()),
        candidate_(candidate) {}

  void of_verb() {
    auto const& clause = scene_.clause(candidate_.clause);
    auto const passive = shared_group(scene_, candidate_.clause).passive || is_past_reduced(clause);
    if (clause.subject != none) passive ? affected(clause.subject) : acting(clause.subject);
    if (clause.object != none) affected(clause.object);
    if (clause.indirect != none) affected(clause.indirect);
    each_prepositional([&](std::uint32_t preposition, std::uint32_t noun) {
      of_preposition(preposition, noun, passive);
    });
    if (!passive && clause.subject != none) add_companions(clause.subject);
    if (auto const partner = partner_met(scene_, candidate_.clause); partner != none)
      add(event_.whom, called(scene_, people_, partner));
  }

  // "Moscow's use of missiles", "the attack by rebels on Kyiv", "talks between A and B"
  void of_noun() {
    auto const& phrase = parse_.phrases[candidate_.phrase];
    if (phrase.possessor > phrase.begin) {
      auto const possessor = WordRange{phrase.begin, phrase.possessor};
      if (parse_.words[phrase.begin].tag != Tag::PRP_S)
        add(event_.who, scene_.text(trim(possessor)));
    }
    for (auto i = candidate_.phrase + 1; i + 1 < parse_.phrases.size(); i += 2) {
      if (!parse_.phrases[i].is(PhraseKind::preposition)) break;
      if (!parse_.phrases[i + 1].is(PhraseKind::noun)) break;
      auto const roles = parse_.lexemes[parse_.phrases[i].begin].roles;
      for (auto noun : conjuncts(parse_, i + 1)) {
        if (roles.has(Role::by) || (roles.has(Role::partner) && is_name(parse_, noun))) {
          add(event_.who, called(scene_, people_, noun));
        } else if (!roles.has(Role::of) && roles.has(Role::place) && is_place(noun)) {
          add(event_.where, place(noun));
        } else if (roles.has(Role::of) || roles.has(Role::against) || roles.has(Role::to)) {
          affected(noun);
        }
      }
    }
  }

 private:
  bool is_past_reduced(Clause const& clause) const {
    auto const form = parse_.phrases[clause.verb].verb.form;
    return form == VerbForm::participle && clause.link != Link::coordinated;
  }

  WordRange trim(WordRange words) const {
    if (words.end - words.begin > 1 && parse_.words[words.begin].tag == Tag::DT) ++words.begin;
    return words;
  }

  void acting(std::uint32_t noun) {
    for (auto i : conjuncts(parse_, noun)) {
      if (parse_.words[parse_.phrases[i].head].tag != Tag::EX) {
        add(event_.who, called(scene_, people_, i));
      }
    }
  }

  // People, bodies and places are whom; things are what.
  void affected(std::uint32_t noun) {
    for (auto i : conjuncts(parse_, noun)) {
      auto const& entry = parse_.head(i).noun;
      auto const person = is_name(parse_, i) || is_pronoun(parse_, i) ||
                          entry.has(NounMeaning::agent) || entry.noun_class == NounClass::person;
      if (person) {
        add(event_.whom,
            called(scene_, people_, i, event_.who.empty() ? std::string{} : event_.who.front()));
      } else if (event_.what.empty()) {
        auto const last = nominal_end(parse_, i, true);
        event_.what = scene_.text({without_article(parse_, i).begin, parse_.phrases[last].end});
      }
    }
  }

  template <class Use>
  void each_prepositional(Use use) const {
    auto const& clause = scene_.clause(candidate_.clause);
    for (auto i = clause.verb + 1; i + 1 < parse_.phrases.size(); ++i) {
      if (parse_.clauses.owner[i] != candidate_.clause) continue;
      if (parse_.phrases[i].is(PhraseKind::preposition) &&
          parse_.phrases[i + 1].is(PhraseKind::noun)) {
        use(i, i + 1);
      }
    }
  }

  void of_preposition(std::uint32_t preposition, std::uint32_t noun, bool passive) {
    auto const roles = parse_.lexemes[parse_.phrases[preposition].begin].roles;
    auto const& verb = parse_.head(scene_.clause(candidate_.clause).verb).verb;
    for (auto i : conjuncts(parse_, noun)) {
      if (roles.has(Role::by) && passive) {
        add(event_.who, called(scene_, people_, i));
      } else if ((roles.has(Role::to) && verb.has(VerbMeaning::giving) && is_someone(i)) ||
                 (roles.has(Role::partner) && verb.has(VerbMeaning::meeting))) {
        add(event_.whom, called(scene_, people_, i));
      } else if (roles.has(Role::against)) {
        affected(i);
      } else if ((roles.has(Role::place) ||
                  (roles.has(Role::to) && verb.has(VerbMeaning::moving))) &&
                 is_place(i)) {
        add(event_.where, place(i));
      }
    }
  }

  bool is_someone(std::uint32_t noun) const {
    return is_name(parse_, noun) || parse_.head(noun).noun.has(NounMeaning::agent);
  }
  bool is_place(std::uint32_t noun) const {
    auto const& entry = parse_.head(noun).noun;
    return is_name(parse_, noun) || entry.noun_class == NounClass::location;
  }
  std::string place(std::uint32_t noun) const { return scene_.text(without_article(parse_, noun)); }

  // "The US, joined by the UK and France, challenged": they act together.
  void add_companions(std::uint32_t subject) {
    for (std::uint32_t c = 0; c < parse_.clauses.clauses.size(); ++c) {
      auto const& other = scene_.clause(c);
      if (other.link != Link::participle || other.antecedent != subject || other.verb < subject)
        continue;
      if (!parse_.head(other.verb).verb.has(VerbMeaning::joining)) continue;
      for (auto i = other.verb + 1; i + 1 < parse_.phrases.size(); ++i) {
        if (parse_.clauses.owner[i] != c) continue;
        if (parse_.phrases[i].is(PhraseKind::preposition) &&
            parse_.lexemes[parse_.phrases[i].begin].roles.has(Role::by)) {
          acting(i + 1);
        }
      }
    }
  }

  Scene const& scene_;
  People const& people_;
  Parse const& parse_;
  Event& event_;
  Candidate const& candidate_;
};

// "It's believed", "they say": a subject that names nobody.
bool names_nobody(Scene const& scene, std::uint32_t subject) {
  return scene.parse.head(subject).roles.has(Role::thing);
}

std::string words_of(Scene const& scene, std::uint32_t c) {
  auto const& clause = scene.clause(c);
  auto const& phrases = scene.parse.phrases;
  auto text = scene.text({phrases[clause.subject].begin, phrases[clause.verb].end});
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z')
    text[0] = static_cast<char>(text[0] | 0x20);
  return text;
}

// Who tells in clause c; empty when it tells nothing.
std::string teller(Scene const& scene, People const& people, std::uint32_t c) {
  auto const& verb = scene.verb(c);
  if (!verb.has(VerbMeaning::saying) && !verb.has(VerbMeaning::thinking) &&
      !verb.has(VerbMeaning::denying)) {
    return {};
  }
  auto const& clause = scene.clause(c);
  if (clause.subject == none) return {};
  auto const finite = scene.group(c).form == VerbForm::finite;
  if (!finite && !verb.has(VerbMeaning::saying)) return {};
  if (scene.group(c).passive)  // "it's believed"; "Bello is expected" tells not by whom
    return names_nobody(scene, clause.subject) ? words_of(scene, c) : std::string{};
  if (names_nobody(scene, clause.subject) && verb.has(VerbMeaning::copular)) return {};
  if (scene.parse.head(clause.subject).roles.has(Role::first_person)) return people.speaker();
  return called(scene, people, clause.subject);
}

// "according to X", "as reported by X" in the same clause or in one above it.
std::string named_source(Scene const& scene, People const& people) {
  auto const& parse = scene.parse;
  for (std::uint32_t i = 0; i + 1 < parse.phrases.size(); ++i) {
    auto const& phrase = parse.phrases[i];
    if (!phrase.is(PhraseKind::preposition) || !parse.phrases[i + 1].is(PhraseKind::noun)) continue;
    auto const source = scene.syntax.vocabulary()
                            .signal(parse.words.subspan(phrase.begin, phrase.end - phrase.begin))
                            .source;
    if (source) return called(scene, people, i + 1);
    auto const c = parse.clauses.owner[i];
    if (c == none || !parse.lexemes[phrase.begin].roles.has(Role::by)) continue;
    auto const& clause = scene.clause(c);
    if (clause.link != Link::participle && clause.link != Link::adverbial) continue;
    if (clause.marker != none && scene.verb(c).has(VerbMeaning::saying)) {
      return called(scene, people, i + 1);
    }
  }
  return {};
}

}  // namespace

namespace {

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
  // A newspaper is no "he", a woman no "it".
  auto const& noun = scene.parse.head(governor.subject).noun;
  auto const person = noun.noun_class == NounClass::person || noun.has(NounMeaning::agent);
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

}  // namespace

void find_participants(Scene const& scene, People const& people, Candidate& candidate) {
  Finder finder(scene, people, candidate);
  candidate.verbal ? finder.of_verb() : finder.of_noun();
}

std::string source_of(Scene const& scene, People const& people, std::uint32_t clause) {
  for (int depth = 0; depth < max_depth && clause != none; ++depth) {
    auto const& c = scene.clause(clause);
    if (c.governor == none) break;
    // "plans to open": whose plan it is, nobody has to say
    auto const said = scene.group(clause).form == VerbForm::finite ||
                      scene.verb(c.governor).has(VerbMeaning::saying);
    if (c.link == Link::complement && said) {
      auto name = teller(scene, people, c.governor);
      if (!name.empty()) return name;
    }
    clause = c.governor;
  }
  return named_source(scene, people);
}

std::string called(Scene const& scene, People const& people, std::uint32_t phrase,
                   std::string_view other) {
  auto const& parse = scene.parse;
  if (is_pronoun(parse, phrase)) {
    auto name = teller_meant(scene, people, phrase);
    if (name.empty()) name = meant(scene, people, phrase, other);
    return name.empty() ? scene.text_of(phrase) : name;
  }
  auto const named = name_beside(parse, phrase);
  if (is_name(parse, named)) return scene.text(without_article(parse, named));
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
