// Sentences with their tags given by hand: "Missiles/NNS struck/VBD Kharkiv/NNP ./.".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/syntax/syntax.hpp"

namespace dateline::test {

// Holds the text and words that its parse points into.
class TaggedSentence {
 public:
  // Words in [ ] are one time expression: "on/IN [last/JJ Friday/NNP]".
  explicit TaggedSentence(std::string_view tagged);

  TaggedSentence(TaggedSentence const&) = delete;
  TaggedSentence& operator=(TaggedSentence const&) = delete;

  Parse parse;

  // Phrases as "N[the missiles] V[struck]", a letter for each kind.
  std::string phrases() const;
  // Clauses as "struck root subject=missiles object=Kharkiv", one a line.
  std::string clauses() const;

 private:
  std::string text_;
  std::vector<Word> words_;
  std::vector<Span> times_;
};

Syntax const& syntax();

}  // namespace dateline::test
