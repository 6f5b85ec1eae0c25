// Time words -> their senses. One row a meaning, in TSV files that are embedded in the library:
// the value, then every form that means it. A form is one word or several; `^` before it says
// that it means this for sure only when capitalised ("^may").
#pragma once

#include <algorithm>
#include <array>
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
#include "grammar/lexicon/key.hpp"
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

// The symbols of a word, for look-ahead.
class Symbols {
 public:
  // Whether there is room for it.
  bool add(Symbol symbol) {
    if (std::find(begin(), end(), symbol) != end()) return true;
    return count_ < most && (all_[count_++] = symbol, true);
  }
  Symbol const* begin() const { return all_.data(); }
  Symbol const* end() const { return all_.data() + count_; }

 private:
  static constexpr std::size_t most = 15;
  std::array<Symbol, most> all_{};
  std::uint8_t count_{};
};

// The forms of several words that begin with a word and have the same second one, or mark.
struct Opening {
  LexiconWord const* second{};
  Symbols symbols;  // of the categories and functions that they are
};

struct LexiconWord {
  Symbols symbols;             // of the categories, functions and numbers that it is by itself
  std::uint32_t categories{};  // a bit for each Category among the senses
  std::uint32_t single{};      // likewise, of the senses that are this word alone
  std::bitset<128> functions,
      opens;                  // Functions that the word is, and that a form beginning with it is
  std::vector<Sense> senses;  // longest form first
  std::vector<Opening> openings;
  bool begins{};         // an expression can begin with it
  std::uint8_t place{};  // in the lexicon, modulo 64
  // A bit for each word, or mark, that is the second of a form of several; several share one.
  std::uint64_t second_words{};
  static int bit(LexiconWord const* word, std::uint32_t mark) {
    return static_cast<int>(word ? word->place : mark % 64);
  }
  std::string form;  // lower case
  bool has(Category c) const { return categories >> static_cast<int>(c) & 1; }
  bool is(Category c, int value) const;
};

// A holiday and the rule that gives its day in a year (engine/resolve/holiday.hpp reads it).
struct HolidayRow {
  std::string id;    // "thanksgiving"
  std::string rule;  // "nth 4 thu nov"
};

class Lexicon {
 public:
  // Reads the embedded files. An error names file and line: "months.tsv:12: 'mar' already means
  // march".
  static Result<Lexicon> make();
  static Result<Lexicon> make(std::span<EmbeddedFile const> files);

  // The word whose lower-case ASCII letters these are (any case), or null. At most 16 bytes are
  // looked at; longer words are in no lexicon.
  LexiconWord const* find(char const* begin, std::size_t size, char const* readable_end) const {
    return size > Key::size ? nullptr : find(Key::of(begin, size, readable_end));
  }
  LexiconWord const* find(Key key) const {
    auto const hash = key.hash();
    auto const tag = tag_of(hash);
    for (auto i = hash >> shift_; tags_[i]; i = (i + 1) & mask_)
      if (tags_[i] == tag && slots_[i].key == key) return slots_[i].word;
    return nullptr;
  }

  std::span<HolidayRow const> holidays() const;

 private:
  struct Data;
  struct Slot {
    Key key;
    LexiconWord const* word{};
  };
  explicit Lexicon(std::shared_ptr<Data const> data);
  std::shared_ptr<Data const> data_;
  // a byte of a slot's hash, so that most words that are not there cost one look; 0 = empty
  static std::uint8_t tag_of(std::uint64_t hash) {
    return static_cast<std::uint8_t>(hash >> 16) | 1;
  }
  std::uint8_t const* tags_{};
  Slot const* slots_{};
  int shift_{};
  std::uint64_t mask_{};
};

}  // namespace dateline
