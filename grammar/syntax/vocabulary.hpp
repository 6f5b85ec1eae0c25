// The word lists of syntax/en/: what verbs, nouns and function words mean to the reading of events.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "dateline/result.hpp"
#include "grammar/syntax/meaning.hpp"
#include "grammar/syntax/word.hpp"

namespace dateline {

class Vocabulary {
 public:
  // An error names the data file and line: "verbs.tsv:12: there is no meaning 'sayng'".
  static Result<Vocabulary> make();

  // By folded_key of the lemma; empty entries for words that no table has.
  VerbEntry verb(std::uint64_t lemma) const;
  NounEntry noun(std::uint64_t lemma) const;
  // By folded_key of the form.
  Roles roles(std::uint64_t form) const;
  // "would" for "'d"; empty when the form is no modal.
  Modal modal(std::uint64_t form) const;

  // "would" for "'d", "not" for "n't"; empty when the form is no contraction.
  std::string_view full_form(std::uint64_t form) const;
  std::string_view infinitive_mark() const;  // "to"
  std::string_view conjunction() const;      // "and"
  std::string_view possessive_mark() const;  // "'s"
  std::string_view partner_mark() const;     // "with"

  // The longest phrase that the words begin with, and how many words it has; 0: none.
  struct Match {
    Signal signal{};
    bool source{};  // "according to"
    bool clause{};  // "even though"
    std::uint32_t size{};
  };
  Match signal(std::span<Word const> words) const;

 private:
  struct Data;
  std::shared_ptr<Data const> data_;
};

}  // namespace dateline
