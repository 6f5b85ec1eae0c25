// What words mean to the reading of events: the closed sets of categories that the tables in
// syntax/en/ file English words under. Code knows only these.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "grammar/signal.hpp"

namespace dateline {

// A set of values of an enum, a bit each.
template <class E>
class Set {
 public:
  constexpr Set() = default;
  constexpr Set(std::initializer_list<E> values) {
    for (auto value : values) add(value);
  }
  constexpr void add(E value) { bits_ |= std::uint64_t{1} << static_cast<unsigned>(value); }
  constexpr bool has(E value) const { return (bits_ >> static_cast<unsigned>(value) & 1) != 0; }
  constexpr bool has_any(Set other) const { return (bits_ & other.bits_) != 0; }
  constexpr bool empty() const { return bits_ == 0; }

 private:
  std::uint64_t bits_{};
};

// en/verbs.tsv, which says what each is.
enum class VerbMeaning : std::uint8_t {
  saying,
  denying,
  acting,
  asking,
  commanding,
  planning,
  wanting,
  trying,
  failing,
  managing,
  beginning,
  continuing,
  ending,
  thinking,
  perceiving,
  causing,
  being,
  copular,
  light,
  happening,
  giving,
  moving,
  meeting,
  joining,
  doubting,
  naming,
  intransitive,
  finding,
  hearing
};

// en/nouns.tsv
enum class NounMeaning : std::uint8_t { saying, planning, wanting, part, agent };

// WordNet's lexicographer classes of verbs and of the nouns that tell something.
enum class VerbClass : std::uint8_t {
  unknown,
  body,
  change,
  cognition,
  communication,
  competition,
  consumption,
  contact,
  creation,
  emotion,
  motion,
  perception,
  possession,
  social,
  stative,
  weather
};
enum class NounClass : std::uint8_t {
  unknown,
  act,
  animal,
  artifact,
  attribute,
  body,
  cognition,
  communication,
  event,
  feeling,
  food,
  group,
  location,
  motive,
  object,
  person,
  phenomenon,
  plant,
  possession,
  process,
  quantity,
  relation,
  shape,
  state,
  substance,
  time
};
// How often a noun tells of an event.
enum class Eventive : std::uint8_t { unknown, seldom, at_times, often };

struct VerbEntry {
  Set<VerbMeaning> meanings;
  VerbClass verb_class{};
  bool has(VerbMeaning meaning) const { return meanings.has(meaning); }
};

struct NounEntry {
  Set<NounMeaning> meanings;
  NounClass noun_class{};
  Eventive eventive{};
  bool deverbal{};
  bool has(NounMeaning meaning) const { return meanings.has(meaning); }
};

// en/modals.tsv
enum class ModalMeaning : std::uint8_t { none, future, conditional, possible, needed };
struct Modal {
  std::string_view lemma;  // empty: no modal
  ModalMeaning meaning{};
};

// en/words.tsv, en/given_names.tsv
enum class Role : std::uint8_t {
  be,
  have,
  do_,
  get,
  negation,
  subordinator,
  either,
  complementizer,
  absolute,
  relative,
  hearsay,
  likely,
  habit,
  linking,
  person_singular,
  person_plural,
  thing,
  possessive_person,
  possessive_plural,
  possessive_thing,
  first_person,
  reflexive,
  generic,
  of,
  by,
  to,
  partner,
  place,
  origin,
  against,
  condition,
  used,
  going,
  feminine,
  masculine
};
using Roles = Set<Role>;

}  // namespace dateline
