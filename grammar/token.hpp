// The unit the grammar works on: a word, a number or a mark, with its senses.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/document.hpp"
#include "grammar/lexicon/lexicon.hpp"

namespace dateline {

enum class TokenKind : std::uint8_t {
  word,    // letters; bytes of other scripts count as letters
  number,  // digits, with grouping commas: 1,500
  mark,    // one punctuation mark or symbol; `number` is its code point
  stop     // end of a paragraph: no expression crosses it
};

struct Token {
  std::uint32_t begin{}, end{};  // bytes
  LexiconWord const* word{};     // senses, or null
  std::uint32_t number{};        // value of a number (saturated), code point of a mark
  TokenKind kind{};
  bool glued{};        // no white space before it
  bool capital{};      // begins with an upper-case letter
  bool upper{};        // all letters upper case
  bool grouped{};      // a number with commas
  bool line{};         // first of its line
  bool plural{};       // lower case, ends in s, and is no time word
  bool progressive{};  // ends in ing, likewise
  bool past{};         // ends as regular past forms do, and is no time word
  // The first two words of a form of several stand here: "more than", "a-few"; 1 is the first of
  // the word's openings.
  std::uint8_t opens_form{};
  Symbol symbol{no_symbol};  // of a number or a mark; words have several

  std::uint32_t size() const { return end - begin; }
  Span span() const { return {begin, end}; }
  bool has(Category c) const { return word && word->has(c); }
  bool is(Category c, int value) const { return word && word->is(c, value); }
  bool is(Function f) const { return word && word->functions[static_cast<std::size_t>(f)]; }
  // Whether a form that begins with this word, of one word or several, has that function.
  bool opens(Function f) const { return word && word->opens[static_cast<std::size_t>(f)]; }
  bool is_mark(char32_t code) const { return kind == TokenKind::mark && number == code; }

  // Joins what a table, or a set, holds for each symbol of this token by itself.
  template <class Table>
  auto any_alone(Table const& table) const {
    std::decay_t<decltype(table[0])> joined = table[symbol];
    if (word)
      for (auto s : word->symbols) joined |= table[s];
    return joined;
  }
  // Likewise, of the forms of several words that it may open here.
  template <class Table>
  auto any_form(Table const& table) const {
    std::decay_t<decltype(table[0])> joined{};
    if (opens_form)
      for (auto s : word->openings[opens_form - 1U].symbols) joined |= table[s];
    return joined;
  }
  template <class Table>
  auto any_of(Table const& table) const {
    auto joined = any_alone(table);
    joined |= any_form(table);
    return joined;
  }
};

using Tokens = std::vector<Token>;

// The words of a form after the first; at `first` on success behind them.
inline bool match_rest(Token const*& at, Token const* last, Sense const& sense) {
  auto next = at + 1;
  for (auto const* word : sense.rest) {
    if (next == last) return false;
    bool const mark =
        word->form.size() == 1 && next->is_mark(static_cast<unsigned char>(word->form[0]));
    if (!mark && next->is_mark('-') && next->glued && next + 1 != last)
      ++next;  // "a-few" is "a few"
    if (!mark && next->word != word) return false;
    ++next;
  }
  at = next;
  return true;
}

}  // namespace dateline
