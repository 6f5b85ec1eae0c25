// Spellings that decide where words and sentences end: abbreviations, contractions, and the words
// that are capitalised only when a sentence opens with them.
#pragma once

#include <string_view>

#include "dateline/result.hpp"
#include "grammar/syntax/key_table.hpp"

namespace dateline {

enum class Abbreviation : std::uint8_t {
  none,
  inside,         // never ends a sentence: "Mr.", "e.g."
  before_number,  // an abbreviation only before a number: "No. 5"
  anywhere,       // ends one when what follows opens one: "Inc.", "Jan.", "U.S."
  clock           // ends one when what follows is of no time: "a.m."
};

class Orthography {
 public:
  // From en/abbreviations.tsv, en/contractions.tsv and en/openers.tsv.
  static Result<Orthography> make();

  // `word` ends in its period. Also knows initials ("J.") and letters with periods ("U.S.").
  Abbreviation abbreviation(std::string_view word) const;

  // Where a word without apostrophe comes apart: "can|not" at 3; 0 when it does not.
  std::size_t split_at(std::uint64_t key) const;

  // `word` begins with an apostrophe and hangs on the word before: "'s", "'ll".
  bool is_clitic(std::string_view word) const { return clitics_.find(word); }
  // "n't": the apostrophe is inside.
  bool is_negation(std::string_view word) const { return negations_.find(word); }
  // `word` begins with an apostrophe but stands alone: "'em".
  bool is_elided(std::string_view word) const { return elided_.find(word); }
  // "The", "But": with a capital only at the beginning of a sentence.
  bool is_opener(std::uint64_t key) const { return openers_.find(key); }
  // "Monday", "Eastern", "time": goes on with a clock time.
  bool is_of_time(std::uint64_t key) const { return of_time_.find(key); }

 private:
  struct Form {
    std::string_view text;
    Abbreviation kind{};
  };
  KeyTable<Form> abbreviations_;
  KeyTable<std::uint8_t> splits_;
  KeyTable<bool> clitics_, negations_, elided_, openers_, of_time_;
};

}  // namespace dateline
