// Phrases -> clauses: which noun phrase is the subject of which verb, what its objects are, and how
// clauses hang together: coordination, complements, relatives, participles, infinitives.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "grammar/syntax/phrase.hpp"

namespace dateline {

inline constexpr std::uint32_t none = 0xffffffff;

enum class Link : std::uint8_t {
  root,        // stands by itself
  complement,  // what its governor says, thinks, plans, begins: "said that ...", "began sending"
  adverbial,   // opened by a conjunction: "after ...", "if ..."
  purpose,     // an infinitive beside its governor: "sent troops to aid ..."
  participle,  // "..., claiming that", "by saying", "joined by the UK"
  relative,    // "that struck Kharkiv", "Russia sent" in "the shells Russia sent"
  reduced,     // "shells sent to Russia", "plan to send"
  coordinated  // shares what opens its governor: "met Kim and signed ..."
};

// Places are indices of phrases, but for the governor, which is the index of a clause.
struct Clause {
  std::uint32_t verb{none};
  Link link{};
  std::uint32_t governor{none};
  std::uint32_t antecedent{none};  // the noun phrase that a relative or reduced clause is about
  std::uint32_t marker{none};      // what opens it: "that", "after", "which", the preposition
  std::uint32_t subject{none};     // as the sentence has it: of passives, who undergoes
  std::uint32_t object{none};      // direct object, or what a copula says of the subject
  std::uint32_t indirect{none};
  bool inverted{};  // "..., said Wood"
  bool borrowed{};  // the subject stands in another clause
};

struct Clauses {
  std::vector<Clause> clauses;             // in the order of their verbs
  std::vector<std::uint32_t> owner;        // of each phrase: its clause, or none
  std::vector<std::uint32_t> conjunct_of;  // of each noun phrase: the one it is joined to, or none
};

// Linear in the number of phrases. `clauses` is written over; where the clauses show that a past
// tense is a participle ("the shells fired at Kyiv fell"), its verb group is mended.
void build_clauses(std::span<Word const> words, std::span<Lexeme const> lexemes,
                   std::span<Phrase> phrases, Clauses& clauses);

}  // namespace dateline
