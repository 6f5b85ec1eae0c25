// What a terminal can ask of one token, by number: a category, a function word, a kind of number, a
// mark. Look-ahead (look_ahead.hpp) compares these sets instead of trying rules.
#pragma once

#include <bitset>
#include <cstdint>

#include "grammar/lexicon/category.hpp"

namespace dateline {

using Symbol = std::uint8_t;
inline constexpr std::size_t symbol_count = 192;
using SymbolSet = std::bitset<symbol_count>;

// Categories have 0 to 27, kinds of number words 28 to 31, functions 32 to 159.
constexpr Symbol symbol_of(Category c) { return static_cast<Symbol>(c); }
constexpr Symbol symbol_of(Function f) { return static_cast<Symbol>(32 + static_cast<int>(f)); }

// Number words by what may stand behind them: "twenty" (-one), "two" (hundred), "hundred" ...
constexpr Symbol symbol_of_number_word(int value) {
  constexpr Symbol first = 28;
  return static_cast<Symbol>(first + (value >= 1000 ? 3 : value >= 100 ? 2 : value >= 20 ? 1 : 0));
}

// Numbers by how many digits they have and what they are worth; those with commas are one kind.
struct NumberKind {
  std::uint32_t fewest_digits, most_digits, least, most;
};
inline constexpr NumberKind number_kinds[] = {{1, 1, 0, 9},
                                              {2, 2, 0, 12},
                                              {2, 2, 13, 24},
                                              {2, 2, 25, 31},
                                              {2, 2, 32, 60},
                                              {2, 2, 61, 99},
                                              {3, 3, 0, 999},
                                              {4, 4, 0, 999},
                                              {4, 4, 1000, 2999},
                                              {4, 4, 3000, 9999},
                                              {5, 7, 0, 9999999},
                                              {8, 8, 0, 99999999},
                                              {9, 0xFFFFFFFF, 0, 0xFFFFFFFF}};
inline constexpr Symbol first_number = 160;
inline constexpr Symbol grouped_number = 175;

constexpr Symbol symbol_of_number(std::uint32_t digits, std::uint32_t value, bool grouped) {
  if (grouped) return grouped_number;
  Symbol symbol = first_number;
  for (auto const& kind : number_kinds) {
    if (digits <= kind.most_digits && value <= kind.most) break;
    ++symbol;
  }
  return symbol;
}

inline constexpr char32_t symbol_marks[] = {'\'', '-', '/',  '.',    ',',
                                            ':',  '+', 0xBD, 0x2013, 0x2014};
inline constexpr Symbol first_mark = 176;
// all marks that have no number of their own
inline constexpr Symbol other_mark = 190;
// what no terminal asks of: the end of a paragraph, a word that is not in the lexicon
inline constexpr Symbol no_symbol = 191;

constexpr Symbol symbol_of_mark(char32_t code) {
  Symbol symbol = first_mark;
  for (auto mark : symbol_marks) {
    if (mark == code) return symbol;
    ++symbol;
  }
  return other_mark;
}

}  // namespace dateline
