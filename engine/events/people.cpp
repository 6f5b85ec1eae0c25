#include "engine/events/people.hpp"

#include <algorithm>

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

bool People::is_person(Scene const& scene, std::uint32_t phrase) const {
  auto const& parse = scene.parse;
  auto const& p = parse.phrases[phrase];
  if (!is_name(parse, phrase)) return false;
  auto const is_known = [&](Person const& person) {
    return person.last_name == parse.words[p.head].key;
  };
  if (std::ranges::any_of(persons_, is_known)) return true;
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
    if (w == p.begin && word.tag == Tag::DT && holds_description(scene, p)) continue;
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

// --- taking note --------------------------------------------------------------------------------

void People::see(Scene const& scene, std::uint32_t phrase, bool subject, bool aside) {
  begin_sentence(scene);
  if (subject && first_subject_ == none) first_subject_ = phrase;
  auto const roles = scene.parse.lexemes[scene.parse.phrases[phrase].begin].roles;
  if (is_pronoun(scene.parse, phrase)) {
    if (subject) see_pronoun(scene, phrase);
  } else if (subject && roles.has(Role::possessive_thing)) {
    keep_thing(scene, phrase);  // "Its roof": the story stays with it
  } else if (is_person(scene, phrase) || (subject && is_described(scene.parse, phrase))) {
    see_person(scene, phrase, subject, aside);
  } else {
    see_thing(scene, phrase, subject);
  }
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
  constexpr std::size_t most = 64;
  auto const& parse = scene.parse;
  auto const& p = parse.phrases[phrase];
  auto const key = parse.words[p.head].key;
  bool const given = p.head > p.begin && is_proper(parse.words[p.head - 1].tag);
  Person seen{key, given ? parse.words[p.head - 1].key : 0,
              scene.text(without_article(parse, phrase)), named_gender(scene, phrase)};
  // Only half a person may be one: it may be what "it" stands for.
  if (!subject && seen.gender == Gender::unknown && thing_.sentence == number_)
    thing_.rival = thing_.rivals = true;
  auto person = find(key, seen.given_name);
  if (person == persons_.end()) {
    if (persons_.size() == most) persons_.pop_back();
    person = persons_.insert(persons_.end(), std::move(seen));
  } else {
    if (person->gender == Gender::unknown) person->gender = seen.gender;
    if (subject) person->name = std::move(seen.name);
  }
  if (aside && persons_.size() > 1) {
    aside_ = *person;
  } else if (subject) {
    make_first(person);
  }
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

// An object that would agree with the pronoun as well makes it unsafe.
void People::see_thing(Scene const& scene, std::uint32_t phrase, bool subject) {
  auto const& parse = scene.parse;
  auto const tag = parse.words[parse.phrases[phrase].head].tag;
  auto const& noun = parse.head(phrase).noun;
  if (!is_noun(tag) || is_owned(parse, phrase)) return;
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
    if (subject) seen.name = scene.text({begin, end});
  } else if (!subject) {
    seen.rival = true;
    seen.rivals |= agent;
  }
}

// --- telling whom a pronoun means ---------------------------------------------------------------

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
    return fits && person.name != other;
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
  // "It took eleven days", "It seems"
  auto const impersonal =
      c == none || scene.verb(c).meanings.has_any({VerbMeaning::copular, VerbMeaning::thinking}) ||
      is_time_behind(scene, scene.clause(c).verb);
  return safe && next && !impersonal ? thing_.name : std::string{};
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
  if (roles.has(Role::first_person)) return {};
  if (roles.has_any({Role::person_singular, Role::possessive_person})) {
    auto const* meant = person(gender_of(roles), other);
    return meant ? meant->name : std::string{};
  }
  if (is_quoted(scene)) return {};
  if (roles.has_any({Role::thing, Role::possessive_thing})) return thing(scene, phrase);
  if (roles.has_any({Role::person_plural, Role::possessive_plural})) return several(phrase);
  return {};
}

}  // namespace dateline
