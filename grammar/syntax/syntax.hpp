// Words of a sentence -> tags, lemmas, phrases and clauses: all that events need of English.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/result.hpp"
#include "grammar/syntax/clause.hpp"
#include "grammar/syntax/furniture.hpp"
#include "grammar/syntax/lexeme.hpp"
#include "grammar/syntax/phrase.hpp"
#include "grammar/syntax/sentences.hpp"
#include "grammar/syntax/vocabulary.hpp"

namespace dateline {

// One sentence as it was read. Words are counted from the sentence's first.
struct Parse {
  std::string_view text;  // of the document, into which the words' spans point
  std::span<Word const> words;
  std::vector<Lexeme> lexemes;  // one a word
  std::vector<Phrase> phrases;
  Clauses clauses;

  std::string_view word(std::uint32_t i) const { return words[i].span.in(text); }
  Lexeme const& head(std::uint32_t phrase) const { return lexemes[phrases[phrase].head]; }
};

// The word lists and the tagger's weights, read only. Copies share them; every function is const
// and may be called from any number of threads.
class Syntax {
 public:
  // Built from the embedded data. An error names the data file and line: "verbs.tsv:12: ...".
  static Result<Syntax> make();

  // Sentences with tagged words.
  Sentences read(std::string_view text) const;

  // Phrases and clauses of one sentence. `times` are the time expressions of the document from
  // this sentence on, in text order. `parse` is written over, so that its memory is used again.
  void parse(std::string_view text, std::span<Word const> words, std::span<Span const> times,
             Parse& parse) const;

  std::string lemma(std::string_view form, Tag tag) const;
  std::string past(std::string_view lemma) const;  // of a verb: "sent" for "send"
  Vocabulary const& vocabulary() const;
  Furniture const& furniture() const;

 private:
  struct Data;
  std::shared_ptr<Data const> data_;
};

}  // namespace dateline
