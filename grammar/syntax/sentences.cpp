#include "grammar/syntax/sentences.hpp"

#include <algorithm>

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

// "5 p.m. | Monday", "EST", "Eastern time", "(0900 GMT)", "New York time"; not "5 p.m. Northgate
// won"
bool goes_on_with_time(std::span<Word const> words, std::size_t next,
                       Orthography const& orthography) {
  constexpr std::size_t longest_zone = 3;
  if (words[next].shape != Shape::title) return words[next].tag != Tag::open_quote;
  for (auto i = next; i < words.size() && i < next + longest_zone; ++i)
    if (orthography.is_of_time(words[i].key)) return true;
  return false;
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
  auto const kind = orthography.abbreviation(form);
  if (kind == Abbreviation::clock) return !goes_on_with_time(words, next, orthography);
  if (kind != Abbreviation::anywhere) return false;
  auto opening = next;
  while (opening + 1 < words.size() && words[opening].tag == Tag::open_quote) ++opening;
  return opening > next || orthography.is_opener(words[next].key);
}

// The end of a wire report's dateline that the paragraph begins with ("LOMASI, May 18 (Reuters)
// -"), or `begin`: capitals throughout, then nothing in lower case up to a dash that stands free.
std::uint32_t dateline_end(std::string_view text, std::span<Word const> words,
                           std::uint32_t begin) {
  constexpr std::uint32_t longest = 16;
  auto const last = std::min(static_cast<std::uint32_t>(words.size()), begin + longest);
  if (begin == last || words[begin].shape != Shape::upper) return begin;
  for (auto i = begin + 1; i < last; ++i) {
    auto const form = words[i].span.in(text);
    bool const dash = form == "-" || form == "--" || form == "\u2013" || form == "\u2014";
    if (dash) return words[i].glued && form != "\u2014" ? begin : i + 1;
    if (words[i].shape != Shape::mark && char_at(text, words[i].span.begin).kind == CharKind::lower)
      return begin;
  }
  return begin;
}

void add_sentences(std::string_view text, std::uint32_t begin, std::uint32_t paragraph,
                   Orthography const& orthography, Sentences& made) {
  auto const end = static_cast<std::uint32_t>(made.words.size());
  if (auto const opening = dateline_end(text, made.words, begin); opening != begin) {
    made.sentences.push_back({{made.words[begin].span.begin, made.words[opening - 1].span.end},
                              begin,
                              opening,
                              paragraph});
    begin = opening;
  }
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
