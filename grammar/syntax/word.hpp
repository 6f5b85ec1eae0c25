// Words of running text and their Penn Treebank tags: what all of syntax is built on.
#pragma once

#include <cstdint>
#include <string_view>

#include "dateline/document.hpp"

namespace dateline {

// The Penn Treebank's tags as the English web treebank uses them, ordered so that the kinds below
// are ranges.
enum class Tag : std::uint8_t {
  NN,
  NNS,
  NNP,
  NNPS,  // nouns
  VB,
  VBP,
  VBZ,
  VBD,
  VBG,
  VBN,  // verbs
  MD,   // modals
  JJ,
  JJR,
  JJS,  // adjectives
  RB,
  RBR,
  RBS,
  WRB,  // adverbs
  PRP,
  PRP_S,
  WP,
  WP_S,
  EX,  // pronouns; _S stands for $
  DT,
  PDT,
  WDT,  // determiners
  IN,
  TO,
  RP,
  CC,
  CD,
  POS,
  UH,
  FW,
  LS,
  SYM,
  ADD,
  AFX,
  GW,
  period,
  comma,
  colon,
  open_quote,
  close_quote,
  open_bracket,
  close_bracket,
  currency,
  hyphen,
  NFP  // other marks: bullets, rules, smileys
};
inline constexpr int tag_count = static_cast<int>(Tag::NFP) + 1;

// The tag as treebanks write it: "NN", "PRP$", "-LRB-", "``".
char const* to_string(Tag tag);
// The other way; false when there is no such tag.
bool parse_tag(std::string_view name, Tag& tag);

constexpr bool is_between(Tag tag, Tag first, Tag last) { return first <= tag && tag <= last; }
constexpr bool is_noun(Tag tag) { return is_between(tag, Tag::NN, Tag::NNPS); }
constexpr bool is_proper(Tag tag) { return is_between(tag, Tag::NNP, Tag::NNPS); }
constexpr bool is_verb(Tag tag) { return is_between(tag, Tag::VB, Tag::VBN); }
constexpr bool is_finite(Tag tag) { return is_between(tag, Tag::VBP, Tag::VBD) || tag == Tag::MD; }
constexpr bool is_participle(Tag tag) { return is_between(tag, Tag::VBG, Tag::VBN); }
constexpr bool is_adjective(Tag tag) { return is_between(tag, Tag::JJ, Tag::JJS); }
constexpr bool is_adverb(Tag tag) { return is_between(tag, Tag::RB, Tag::WRB); }
constexpr bool is_pronoun(Tag tag) { return is_between(tag, Tag::PRP, Tag::EX); }
constexpr bool is_determiner(Tag tag) { return is_between(tag, Tag::DT, Tag::WDT); }
constexpr bool is_punctuation(Tag tag) { return is_between(tag, Tag::period, Tag::NFP); }
constexpr bool is_quote(Tag tag) { return is_between(tag, Tag::open_quote, Tag::close_quote); }

// What the letters of a word look like.
enum class Shape : std::uint8_t {
  lower,   // "strike"; also what has no letters
  title,   // "Moscow", "I", "Gen."
  upper,   // "UN", "U.S."
  mixed,   // "iPhone", "McDonald"
  number,  // "1,500", "2024", "10:30"
  mark     // punctuation and symbols
};

struct Word {
  Span span;            // bytes of the text
  std::uint64_t key{};  // folded_key of its letters: one hash serves every table
  Tag tag{};            // marks have theirs from the start, the others from Tagger::tag
  Shape shape{};
  bool glued{};  // nothing stands between it and the word before: "n't", ","
};

// Hash of a word with ASCII capitals folded and the curly apostrophe read as the straight one.
class FoldedKey {
 public:
  constexpr FoldedKey& add(std::string_view part) {
    for (std::size_t i = 0; i < part.size(); ++i) {
      auto byte = folded(static_cast<unsigned char>(part[i]));
      if (byte == 0xe2 && part.substr(i, 3) == "\xe2\x80\x99") {
        byte = '\'';
        i += 2;
      }
      add_folded(byte);
    }
    return *this;
  }
  constexpr void add_folded(unsigned char byte) { hash_ = (hash_ ^ byte) * 0x100000001b3; }
  static constexpr unsigned char folded(unsigned char byte) {
    return byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte;
  }
  constexpr std::uint64_t key() const { return hash_ ^ (hash_ >> 32); }

 private:
  std::uint64_t hash_{0xcbf29ce484222325};  // FNV-1a
};

inline std::uint64_t folded_key(std::string_view word) { return FoldedKey{}.add(word).key(); }

}  // namespace dateline
