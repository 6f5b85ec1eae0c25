// Words -> phrases: noun phrases with their head, verb groups, and the small words between them.
// No phrase holds another; how they hang together is said in clause.hpp.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dateline/event.hpp"
#include "grammar/syntax/lexeme.hpp"

namespace dateline {

enum class PhraseKind : std::uint8_t {
  noun,          // "the US deputy envoy", "Moscow's use", "he"
  time,          // a time expression that is no part of a noun phrase: "late 2023"
  verb,          // "has not been sent", "to strike", "claiming"
  adjective,     // "unlawful", outside a noun phrase
  adverb,        // also particles: "up"
  preposition,   // also those of several words: "ahead of"
  subordinator,  // "because", "that": what opens a clause and is no part of it
  relative,      // "which", "who", "whose", "where"
  coordinator,   // "and", "but"
  comma,
  dash,  // "dash" also brackets' marks and colons within a sentence
  open_bracket,
  close_bracket,
  quote,
  semicolon,  // also the colon: what stands on its sides is apart
  other
};

// How the first word of a verb group is inflected.
enum class VerbForm : std::uint8_t { finite, base, infinitive, gerund, participle };

struct VerbGroup {
  VerbForm form{};
  Tense tense{};
  Aspect aspect{};
  bool negated{};
  bool passive{};
  std::uint32_t modal{none};  // the word that is its modal: "would"; none without one
  static constexpr std::uint32_t none = 0xffffffff;
};

// Half-open range of the words of a sentence.
struct Phrase {
  PhraseKind kind{};
  std::uint32_t begin{}, end{};
  std::uint32_t head{};       // the noun, main verb, or first word
  std::uint32_t possessor{};  // noun phrases: end of the possessor, its mark left out; begin: none
  VerbGroup verb;             // verb groups alone

  bool is(PhraseKind other) const { return kind == other; }
};

// `times` are the time expressions of the sentence in text order.
void chunk(std::span<Word const> words, std::span<Lexeme const> lexemes,
           std::span<Span const> times, Vocabulary const& vocabulary, std::vector<Phrase>& phrases);

}  // namespace dateline
