// A sentence on the way to its events: what is known of it, and of the document before it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/timeline.hpp"
#include "engine/events/detected.hpp"
#include "grammar/syntax/nominal.hpp"
#include "grammar/syntax/syntax.hpp"

namespace dateline {

class People;

// A word of the sentence that tells of an event, with all that is said of it so far.
struct Candidate {
  std::uint32_t word{};
  std::uint32_t phrase{};
  std::uint32_t clause{none};  // of verbs: theirs; of nouns and adjectives: the one they stand in
  bool verbal{};               // the verb of its clause
  Detected detected;

  Event& event() { return detected.event; }
  Event const& event() const { return detected.event; }
};

struct Scene {
  Document const& document;
  Tagged const& tagged;
  Syntax const& syntax;
  Parse const& parse;
  Span sentence;
  std::uint32_t first_timex{}, last_timex{};  // half-open range of Tagged::timexes
  std::vector<Candidate> candidates;          // in text order
  std::vector<std::uint32_t> of_clause;       // place in candidates of each clause's verb, or none

  Clause const& clause(std::uint32_t c) const { return parse.clauses.clauses[c]; }
  VerbGroup const& group(std::uint32_t c) const { return parse.phrases[clause(c).verb].verb; }
  VerbEntry const& verb(std::uint32_t c) const { return parse.head(clause(c).verb).verb; }

  // What a phrase says of two times as a preposition or conjunction.
  Signal signal_of(std::uint32_t phrase) const {
    auto const& p = parse.phrases[phrase];
    return syntax.vocabulary().signal(parse.words.subspan(p.begin, p.end - p.begin)).signal;
  }
  // The roles of its first word.
  Roles roles_of(std::uint32_t phrase) const {
    return parse.lexemes[parse.phrases[phrase].begin].roles;
  }

  // The text from one word to another, as the document has it, without line breaks.
  std::string text(WordRange words) const;
  std::size_t text_size(WordRange words) const;  // of it, bytes
  std::string text_of(std::uint32_t phrase) const {
    return text({parse.phrases[phrase].begin, parse.phrases[phrase].end});
  }
};

}  // namespace dateline
