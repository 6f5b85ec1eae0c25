// Text -> paragraphs, sentences and words, the words cut as the Penn Treebank cuts them: "did" +
// "n't", "Moscow" + "'s", "$" + "1,500"; "U.S." and "state-owned" stay whole.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "dateline/result.hpp"
#include "grammar/syntax/word.hpp"

namespace dateline {

struct Sentence {
  Span span;                     // bytes of the text, from its first word to its last
  std::uint32_t begin{}, end{};  // [begin, end) of Sentences::words
  std::uint32_t paragraph{};     // running number
};

// All of a document, flat: the words of the sentences follow each other without a gap.
struct Sentences {
  std::vector<Word> words;
  std::vector<Sentence> sentences;

  std::span<Word> words_of(Sentence const& s) { return {words.data() + s.begin, s.end - s.begin}; }
  std::span<Word const> words_of(Sentence const& s) const {
    return {words.data() + s.begin, s.end - s.begin};
  }
};

class SentenceSplitter {
 public:
  // From en/abbreviations.tsv and en/contractions.tsv. An error names the file and line.
  static Result<SentenceSplitter> make();

  // A blank line ends a paragraph. A single line break does too, unless the document is wrapped by
  // hand at a fixed width. `text` is UTF-8. Pure; linear in the text.
  Sentences split(std::string_view text) const;

 private:
  struct Data;
  std::shared_ptr<Data const> data_;
};

}  // namespace dateline
