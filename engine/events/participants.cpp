#include "engine/events/participants.hpp"

#include <algorithm>

#include "engine/events/naming.hpp"
#include "engine/events/status.hpp"

namespace dateline {

namespace {

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

}  // namespace

void find_participants(Scene const& scene, People const& people, Candidate& candidate) {
  Finder finder(scene, people, candidate);
  candidate.verbal ? finder.of_verb() : finder.of_noun();
}

}  // namespace dateline
