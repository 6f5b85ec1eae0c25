#include "grammar/syntax/sentences.hpp"

#include "grammar/syntax/chars.hpp"
#include "grammar/syntax/orthography.hpp"
#include "grammar/syntax/paragraphs.hpp"
#include "grammar/syntax/tokens.hpp"

namespace dateline {

struct SentenceSplitter::Data {
  Orthography orthography;
};

namespace {

bool is_closing(Word const& word) {
  return word.tag == Tag::close_quote || word.tag == Tag::close_bracket;
}

// Whether a sentence may begin with the word at `at`: not in lower case, not a mark that goes on.
bool opens_sentence(std::string_view text, Word const& word) {
  if (word.shape == Shape::mark)
    return word.tag == Tag::open_quote || word.tag == Tag::open_bracket ||
           word.tag == Tag::currency || word.tag == Tag::NFP;
  return char_at(text, word.span.begin).kind != CharKind::lower;
}

// Whether a sentence ends with words[i], which its closing quotes and brackets may follow.
bool ends_sentence(std::string_view text, std::span<Word const> words, std::size_t i,
                   std::size_t next, Orthography const& orthography) {
  auto const& word = words[i];
  auto const form = word.span.in(text);
  bool const is_stop = word.tag == Tag::period || form == "..." || form == "\u2026";
  if (!is_stop && (form.size() < 2 || form.back() != '.')) return false;
  if (next == words.size()) return true;
  if (words[next].glued || !opens_sentence(text, words[next])) return false;
  if (is_stop) return true;
  // An abbreviation: its period may also be the sentence's.
  if (orthography.abbreviation(form) != Abbreviation::anywhere) return false;
  auto opening = next;
  while (opening + 1 < words.size() && words[opening].tag == Tag::open_quote) ++opening;
  return opening > next || orthography.is_opener(words[next].key);
}

void add_sentences(std::string_view text, std::uint32_t begin, std::uint32_t paragraph,
                   Orthography const& orthography, Sentences& made) {
  auto const end = static_cast<std::uint32_t>(made.words.size());
  for (auto i = begin; i < end; ++i) {
    auto next = i + 1;
    while (next < end && is_closing(made.words[next]) && made.words[next].glued) ++next;
    if (next < end && !ends_sentence(text, made.words, i, next, orthography)) continue;
    i = next - 1;
    made.sentences.push_back(
        {{made.words[begin].span.begin, made.words[i].span.end}, begin, next, paragraph});
    begin = next;
  }
}

}  // namespace

Result<SentenceSplitter> SentenceSplitter::make() {
  auto orthography = Orthography::make();
  if (!orthography) return orthography.error();
  SentenceSplitter made;
  made.data_ = std::make_shared<Data const>(Data{std::move(*orthography)});
  return made;
}

Sentences SentenceSplitter::split(std::string_view text) const {
  Sentences made;
  made.words.reserve(text.size() / 5);
  std::uint32_t paragraph = 0;
  for (auto const stretch : paragraphs(text)) {
    auto const begin = static_cast<std::uint32_t>(made.words.size());
    cut_words(text, stretch, data_->orthography, made.words);
    add_sentences(text, begin, paragraph++, data_->orthography, made);
  }
  return made;
}

}  // namespace dateline
