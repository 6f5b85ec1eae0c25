// What the tagger looks at: traits of each word, and the features made of those of its neighbours.
// Training and tagging share this file, so that both see the same numbers.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "grammar/syntax/word.hpp"

namespace dateline {

// How capitals are used in a whole sentence: what a capital tells depends on it.
enum class Casing : std::uint8_t { normal, headline, upper };

Casing casing_of(std::span<Word const> sentence);

// Hashes and small numbers that stand for what a word looks like.
struct Traits {
  std::uint32_t form{};  // folded; a number by the pattern of its digits
  std::uint32_t suffix1{}, suffix2{}, suffix3{}, suffix4{}, prefix{};
  std::uint32_t look{};    // shape, casing of the sentence, hyphen, digit, period, first word
  std::uint32_t senses{};  // the tags it had in training; 0: too rare there
  std::uint32_t known{};   // what the dictionary calls it: noun, plural, past tense; 0: not there
};

// All but senses and known, which the model knows.
Traits traits_of(std::string_view form, Word const& word, Casing casing, bool is_first);

// Beyond both ends of a sentence.
inline constexpr Traits outside{1, 1, 1, 1, 1, 1, 1, 1, 1};
inline constexpr std::uint32_t outside_tag = 63;

namespace detail {

constexpr std::uint64_t mix(std::uint64_t value, std::uint64_t template_number) {
  std::uint64_t const h = (value ^ (template_number * 0x9e3779b97f4a7c15)) * 0xd6e8feb86659fd93;
  return h ^ (h >> 32);
}

}  // namespace detail

// Calls sink(feature) for each feature of the word w[0]; w[-2] to w[2] must be there.
// `before` and `before2` are the tags of the word before it and the one before that.
template <class Sink>
inline void each_feature(Traits const* w, std::uint32_t before, std::uint32_t before2,
                         Sink&& sink) {
  std::uint64_t number = 0;
  auto const one = [&](std::uint64_t a) { sink(detail::mix(a, ++number)); };
  auto const two = [&](std::uint64_t a, std::uint64_t b) { one(a ^ (b + 1) * 0xff51afd7ed558ccd); };
  auto const& me = w[0];
  std::uint64_t const tags = before << 6 | before2;

  one(me.form);
  one(me.suffix1);
  one(me.suffix2);
  one(me.suffix3);
  one(me.suffix4);
  one(me.prefix);
  one(me.look);
  one(me.senses);
  one(me.known);

  one(w[-1].form);
  one(w[-1].suffix2);
  one(w[-1].suffix3);
  one(w[-1].known);
  one(w[-2].form);
  two(w[-1].form, me.form);
  two(w[-1].look, me.look);

  one(w[1].form);
  one(w[1].suffix2);
  one(w[1].suffix3);
  one(w[1].look);
  one(w[1].senses);
  one(w[1].known);
  one(w[2].form);
  one(w[2].senses);
  two(me.form, w[1].form);
  two(me.look, w[1].look);
  two(me.senses, w[1].senses);
  two(w[1].senses, w[2].senses);
  two(w[1].known, w[2].known);

  one(before);
  one(before2);
  one(tags);
  two(before, me.form);
  two(before, me.suffix2);
  two(before, me.senses);
  two(before, me.known);
  two(before, w[1].form);
  two(before, w[1].senses);
  two(before, w[1].known);
  two(tags, me.senses);
}

}  // namespace dateline
