// Time words -> their senses. One row a meaning, in TSV files that are embedded in the library:
// the value, then every form that means it. A form is one word or several; `^` before it says
// that it means this for sure only when capitalised ("^may").
#pragma once

#include <bitset>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/result.hpp"
#include "grammar/embedded.hpp"
#include "grammar/lexicon/category.hpp"
#include "grammar/symbol.hpp"

namespace dateline {

struct LexiconWord;

// One meaning of a form that begins with a word.
struct Sense {
  Category category{};
  bool capital{};  // sure only when capitalised
  std::int32_t value{};
  std::vector<LexiconWord const*> rest;  // the further words of the form
};

struct LexiconWord {
  std::uint32_t categories{};  // a bit for each Category among the senses
  std::uint32_t single{};      // likewise, of the senses that are this word alone
  std::bitset<128> functions,
      opens;                  // Functions that the word is, and that a form beginning with it is
  std::vector<Sense> senses;  // longest form first
  std::vector<Symbol> symbols;  // the same for look-ahead: its categories and functions
  bool opens_form{};            // of several words
  bool goes_on{};               // a form of several words goes on with it
  std::string form;           // lower case
  bool has(Category c) const { return categories >> static_cast<int>(c) & 1; }
  bool is(Category c, int value) const;
};

// A holiday and the rule that gives its day in a year (engine/resolve/holiday.hpp reads it).
struct HolidayRow {
  std::string id;    // "thanksgiving"
  std::string rule;  // "nth 4 thu nov"
};

// Where a table by two letters, case aside, holds what it knows of them.
constexpr std::size_t pair_index(char first, char second) {
  return static_cast<std::size_t>(first & 31) * 32 + static_cast<std::size_t>(second & 31);
}

class Lexicon {
 public:
  // Reads the embedded files. An error names file and line: "months.tsv:12: 'mar' already means
  // march".
  static Result<Lexicon> make();
  static Result<Lexicon> make(std::span<EmbeddedFile const> files);

  // The word whose lower-case ASCII letters these are (any case), or null. At most 16 bytes are
  // looked at; longer words are in no lexicon.
  LexiconWord const* find(char const* begin, std::size_t size, char const* readable_end) const;

  // Whether any word has these first two letters and this size: a quick no for most words.
  bool may_hold(char first, char second, std::size_t size) const {
    return size < 32 && sizes_[pair_index(first, second)] >> size & 1;
  }

  // Whether any word has these first two letters.
  bool may_begin(char first, char second) const { return sizes_[pair_index(first, second)] != 0; }

  std::span<HolidayRow const> holidays() const;

 private:
  struct Data;
  struct Slot {
    std::uint64_t low{}, high{};
    LexiconWord const* word{};
  };
  explicit Lexicon(std::shared_ptr<Data const> data);
  std::shared_ptr<Data const> data_;
  Slot const* slots_{};
  int shift_{};
  std::uint32_t const* sizes_{};  // by first two letters: a bit for each size of a word
};

}  // namespace dateline
