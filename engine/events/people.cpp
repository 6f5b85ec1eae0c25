#include "engine/events/people.hpp"

#include <algorithm>

#include "engine/events/naming.hpp"

namespace dateline {

// --- taking note --------------------------------------------------------------------------------

void People::see(Scene const& scene, std::uint32_t phrase, bool subject, bool aside) {
  begin_sentence(scene);
  if (subject && first_subject_ == none) first_subject_ = phrase;
  auto const roles = scene.parse.lexemes[scene.parse.phrases[phrase].begin].roles;
  if (is_pronoun(scene.parse, phrase)) {
    if (subject) see_pronoun(scene, phrase);
  } else if (subject && roles.has(Role::possessive_thing)) {
    keep_thing(scene, phrase);  // "Its roof": the story stays with it
  } else if (is_same_by_description(scene, phrase)) {
    make_first(persons_.begin());
  } else if (is_person(scene, phrase) || (subject && is_described(scene.parse, phrase))) {
    see_person(scene, phrase, subject, aside);
  } else {
    see_thing(scene, phrase, subject);
  }
}

// "Viktor Lund was born in 1927. ... The boy never saw him again": who is first, when it is the
// only one that is a man.
bool People::is_same_by_description(Scene const& scene, std::uint32_t phrase) const {
  auto const& parse = scene.parse;
  auto const& p = parse.phrases[phrase];
  if (persons_.empty() || p.end - p.begin != 2 || parse.words[p.begin].tag != Tag::DT ||
      without_article(parse, phrase).begin == p.begin || !is_described(parse, phrase))
    return false;
  auto const gender = named_gender(scene, phrase);
  return gender != Gender::unknown && persons_.front().gender == gender &&
         persons_.front().given_name != 0;
}

void People::begin_sentence(Scene const& scene) {
  if (scene.sentence.begin == begin_ && number_ > 0) return;
  if (aside_.last_name != 0) make_first(find(aside_.last_name, aside_.given_name));
  aside_ = {};
  begin_ = scene.sentence.begin;
  first_subject_ = none;
  first_meant_.clear();
  ++number_;
}

// "Erlend" is the last of that name, "Ingrid Erlend" herself.
People::Persons::iterator People::find(std::uint64_t last_name, std::uint64_t given_name) {
  return std::ranges::find_if(persons_, [&](Person const& person) {
    return person.last_name == last_name &&
           (given_name == 0 || person.given_name == 0 || person.given_name == given_name);
  });
}

void People::see_person(Scene const& scene, std::uint32_t phrase, bool subject, bool aside) {
  auto const& parse = scene.parse;
  auto const& p = parse.phrases[phrase];
  auto const key = parse.words[p.head].key;
  bool const given = p.head > p.begin && is_proper(parse.words[p.head - 1].tag);
  Person seen{key, given ? parse.words[p.head - 1].key : 0,
              scene.text(without_article(parse, phrase)), named_gender(scene, phrase), false};
  // Only half a person may be one: it may be what "it" stands for.
  if (!subject && seen.gender == Gender::unknown && thing_.sentence == number_)
    thing_.rival = thing_.rivals = true;
  auto person = find(key, seen.given_name);
  if (person == persons_.end()) {
    if (persons_.size() == most_persons) persons_.pop_back();
    person = persons_.insert(persons_.end(), std::move(seen));
  } else {
    if (person->gender == Gender::unknown) person->gender = seen.gender;
    person->only_heard_of = person->only_heard_of && !subject;
    if (subject) person->name = std::move(seen.name);
  }
  if (aside && persons_.size() > 1) {
    aside_ = *person;
  } else if (subject) {
    make_first(person);
  }
}

// A full name that is no subject: who is meant by the last name alone, later on.
void People::hear(Scene const& scene, std::uint32_t phrase) {
  auto const& parse = scene.parse;
  auto const& p = parse.phrases[phrase];
  if (!is_name(parse, phrase) || p.head == p.begin || !is_proper(parse.words[p.head - 1].tag))
    return;
  auto const key = parse.words[p.head].key;
  auto const given = parse.words[p.head - 1].key;
  if (find(key, given) != persons_.end() || persons_.size() >= most_persons ||
      !is_person(scene, phrase))
    return;
  persons_.push_back(
      {key, given, scene.text(without_article(parse, phrase)), named_gender(scene, phrase), true});
}

void People::make_first(Persons::iterator person) {
  if (person != persons_.end()) std::rotate(persons_.begin(), person, person + 1);
}

// "She" is the person from now on, who will be no "he".
void People::see_pronoun(Scene const& scene, std::uint32_t phrase) {
  auto const roles = scene.parse.head(phrase).roles;
  if (roles.has(Role::person_singular)) {
    auto const gender = gender_of(roles);
    if (auto const* meant = person(gender, {})) {
      make_first(persons_.begin() + (meant - persons_.data()));
      persons_.front().gender = gender;
    }
  } else if (roles.has(Role::thing)) {
    keep_thing(scene, phrase);
  }
}

void People::keep_thing(Scene const& scene, std::uint32_t phrase) {
  auto name = thing(scene, phrase);
  if (name.empty()) return;
  thing_ = {name, number_, thing_.agent, thing_.proper, false, false};
  if (phrase == first_subject_) first_meant_ = std::move(name);
}

// "Everybody"
bool People::names_anyone(Scene const& scene, std::uint32_t phrase) {
  auto const& p = scene.parse.phrases[phrase];
  return p.end - p.begin == 1 &&
         scene.syntax.vocabulary().roles(scene.parse.words[p.head].key).has(Role::generic);
}

// An object that would agree with the pronoun as well makes it unsafe.
void People::see_thing(Scene const& scene, std::uint32_t phrase, bool subject) {
  auto const& parse = scene.parse;
  auto const tag = parse.words[parse.phrases[phrase].head].tag;
  auto const& noun = parse.head(phrase).noun;
  bool const of_thing =
      is_owned(parse, phrase) &&
      !parse.lexemes[parse.phrases[phrase].begin].roles.has(Role::possessive_person);
  if (!is_noun(tag) || of_thing || names_anyone(scene, phrase)) return;
  if (is_owned(parse, phrase) && owner_of(scene, *this, phrase).empty()) return;
  auto const joined = conjuncts(parse, phrase);
  bool const several = joined.size() > 1 || tag == Tag::NNS || tag == Tag::NNPS;
  if (!several && noun.noun_class == NounClass::person) return;
  auto const last = joined.size() > 1 ? joined.back() : nominal_end(parse, phrase, false);
  bool const agent =
      is_proper(tag) || noun.has(NounMeaning::agent) || noun.noun_class == NounClass::group;
  auto& seen = several ? several_ : thing_;
  if (seen.sentence != number_) {
    seen = {{}, number_, agent, is_proper(tag), !subject, !subject && agent};
    auto const named = name_beside(parse, phrase);
    auto const begin = without_article(parse, named).begin;
    auto const end = parse.phrases[named == phrase ? last : named].end;
    if (subject)
      seen.name = is_owned(parse, phrase) ? called(scene, *this, phrase) : scene.text({begin, end});
  } else if (!subject) {
    seen.rival = true;
    seen.rivals |= agent;
  }
}

// --- telling whom a pronoun means ---------------------------------------------------------------

bool People::may_be(Scene const& scene, std::uint32_t pronoun, std::uint32_t phrase) const {
  auto const wanted = gender_of(scene.parse.head(pronoun).roles);
  // "Her coach said that she": not the coach
  if (wanted != Gender::unknown && is_owned(scene.parse, phrase) &&
      gender_of(scene.parse.lexemes[scene.parse.phrases[phrase].begin].roles) == wanted)
    return false;
  auto const gender = gender_of(scene, phrase);
  return wanted == Gender::unknown || gender == Gender::unknown || wanted == gender;
}

People::Person const* People::person(Gender gender, std::string_view other) const {
  auto const found = std::ranges::find_if(persons_, [&](Person const& person) {
    bool const fits =
        person.gender == gender || person.gender == Gender::unknown || gender == Gender::unknown;
    // who was no subject must be known to be a man, or a woman
    bool const told =
        !person.only_heard_of || (gender != Gender::unknown && person.gender == gender);
    return fits && told && person.name != other;
  });
  return found == persons_.end() ? nullptr : &*found;
}

namespace {

bool is_time_behind(Scene const& scene, std::uint32_t verb) {
  auto const& phrases = scene.parse.phrases;
  auto next = verb + 1;
  if (next < phrases.size() && is_pronoun(scene.parse, next)) ++next;
  return next < phrases.size() && phrases[next].is(PhraseKind::time);
}

// Who speaks in quotation marks may mean whom nobody named.
bool is_quoted(Scene const& scene) { return scene.parse.words.front().tag == Tag::open_quote; }

}  // namespace

// "It" and "its" in the sentence that names a thing; in the next one as its first subject.
std::string People::thing(Scene const& scene, std::uint32_t phrase) const {
  if (phrase == first_subject_ && !first_meant_.empty()) return first_meant_;
  bool const owner =
      scene.parse.lexemes[scene.parse.phrases[phrase].begin].roles.has(Role::possessive_thing);
  if (thing_.sentence == number_) return thing_.rival || owner ? std::string{} : thing_.name;
  auto const safe = !thing_.rival || (thing_.agent && !thing_.rivals);
  auto const next = thing_.sentence + 1 == number_ && phrase == first_subject_;
  auto const c = scene.parse.clauses.owner[phrase];
  // "It took eleven days", "It seems", "It is believed"; but "It decided"
  auto const impersonal = c == none || scene.verb(c).has(VerbMeaning::copular) ||
                          (scene.verb(c).has(VerbMeaning::thinking) && scene.group(c).passive) ||
                          is_time_behind(scene, scene.clause(c).verb);
  return safe && next && !impersonal ? thing_.name : std::string{};
}

// "They have quarrelled over the dam since it was completed", "cut the buses since they are old":
// the one thing, or the one noun of several, that is named before it in its sentence.
std::string People::only_one_before(Scene const& scene, std::uint32_t phrase, bool several) {
  auto const& parse = scene.parse;
  auto const c = parse.clauses.owner[phrase];
  if (c == none || scene.clause(c).link != Link::adverbial || scene.clause(c).subject != phrase)
    return {};
  auto only = none;
  for (std::uint32_t i = 0; i < phrase; ++i) {
    if (!parse.phrases[i].is(PhraseKind::noun)) continue;
    auto const tag = parse.words[parse.phrases[i].head].tag;
    auto const noun_class = parse.head(i).noun.noun_class;
    bool const plural = tag == Tag::NNS || tag == Tag::NNPS;
    if (tag == Tag::CD || tag == Tag::DT || noun_class == NounClass::time) continue;
    if (plural != several && (plural || !several || tag != Tag::PRP)) continue;
    if (only != none || tag == Tag::PRP) return {};
    if (!several && (tag != Tag::NN || noun_class == NounClass::person)) return {};
    only = i;
  }
  if (only == none) return {};
  auto words = without_article(parse, only);
  if (is_owned(parse, only)) ++words.begin;
  return scene.text(words);
}

// "The council voted to cut the lights, a decision that it will review": who decided.
std::string People::decider(Scene const& scene, std::uint32_t phrase) {
  constexpr int max_depth = 16;
  auto const& parse = scene.parse;
  auto c = parse.clauses.owner[phrase];
  if (c == none || scene.clause(c).subject != phrase) return {};
  bool const of_noun =
      scene.clause(c).link == Link::relative ||
      (scene.clause(c).link == Link::complement && scene.clause(c).antecedent != none);
  if (!of_noun) return {};
  for (int depth = 0; depth < max_depth && scene.clause(c).governor != none; ++depth)
    c = scene.clause(c).governor;
  auto const subject = scene.clause(c).subject;
  if (subject == none || subject > phrase || is_owned(parse, subject)) return {};
  auto const tag = parse.words[parse.phrases[subject].head].tag;
  auto const& noun = parse.head(subject).noun;
  bool const body =
      tag == Tag::NN && noun.has(NounMeaning::agent) && noun.noun_class != NounClass::person;
  return body ? scene.text(without_article(parse, subject)) : std::string{};
}

std::string People::several(std::uint32_t phrase) const {
  if (several_.sentence + 1 >= number_) return several_.rival ? std::string{} : several_.name;
  // "Northgate won the cup. They ..."
  auto const next = thing_.sentence + 1 == number_ && phrase == first_subject_;
  return next && thing_.proper ? thing_.name : std::string{};
}

std::string People::name_of(Scene const& scene, std::uint32_t pronoun_word, std::uint32_t phrase,
                            std::string_view other) const {
  auto const roles = scene.parse.lexemes[pronoun_word].roles;
  if (roles.has_any({Role::first_person, Role::reflexive})) return {};
  if (roles.has_any({Role::person_singular, Role::possessive_person})) {
    auto const* meant = person(gender_of(roles), other);
    return meant ? meant->name : std::string{};
  }
  if (is_quoted(scene)) return {};
  if (roles.has_any({Role::thing, Role::possessive_thing})) {
    auto name = thing(scene, phrase);
    if (name.empty() && roles.has(Role::thing)) name = only_one_before(scene, phrase, false);
    return name.empty() && roles.has(Role::thing) ? decider(scene, phrase) : name;
  }
  if (roles.has_any({Role::person_plural, Role::possessive_plural})) {
    auto name = only_one_before(scene, phrase, true);
    return name.empty() ? several(phrase) : name;
  }
  return {};
}

}  // namespace dateline
