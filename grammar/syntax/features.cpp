#include "grammar/syntax/features.hpp"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

std::uint32_t shortened(std::uint64_t key) { return static_cast<std::uint32_t>(key ^ key >> 29); }

// The hashes of the last letters of a word, one to four of them, and of the first three.
class Ends {
 public:
  explicit Ends(std::string_view form) : form_(form) {
    unsigned char high = 0;
    for (std::size_t i = 0; i < std::min(form.size(), most); ++i) {
      auto const letter = static_cast<unsigned char>(form[form.size() - 1 - i]);
      last_[i] = FoldedKey::folded(letter);
      high |= letter;
    }
    is_ascii_ = high < 0x80;
  }
  std::uint32_t last(std::size_t n) const {
    if (!is_ascii_) return shortened(folded_key(form_.substr(form_.size() - n)));
    FoldedKey hash;
    while (n > 0) hash.add_folded(last_[--n]);
    return shortened(hash.key());
  }
  std::uint32_t first(std::size_t n) const { return shortened(folded_key(form_.substr(0, n))); }

 private:
  static constexpr std::size_t most = 4;
  std::string_view form_;
  std::array<unsigned char, most> last_{};  // backwards
  bool is_ascii_{};
};

// "1,500" is "0,0", "2024" is "00": how numbers are built, and whether one may be a year.
std::uint32_t number_pattern(std::string_view form) {
  std::uint32_t pattern = 0;
  std::size_t digits = 0;
  for (char const c : form) {
    if (c >= '0' && c <= '9') {
      ++digits;
      continue;
    }
    pattern = pattern * 31 + static_cast<unsigned char>(c) + (digits > 0 ? 128 : 0);
    digits = 0;
  }
  pattern = pattern * 31 + static_cast<std::uint32_t>(std::min<std::size_t>(digits, 5));
  return pattern * 2654435761U + 7;
}

}  // namespace

Casing casing_of(std::span<Word const> sentence) {
  std::size_t words = 0;
  std::size_t upper = 0;
  std::size_t lower = 0;
  for (auto const& word : sentence) {
    if (word.shape >= Shape::number || word.span.end - word.span.begin < 4) continue;
    ++words;
    if (word.shape == Shape::upper) ++upper;
    if (word.shape == Shape::lower) ++lower;
  }
  if (upper >= 2 && upper * 4 >= words * 3) return Casing::upper;
  return words >= 3 && lower * 4 <= words ? Casing::headline : Casing::normal;
}

Traits traits_of(std::string_view form, Word const& word, Casing casing, bool is_first) {
  Traits t;
  auto const key = shortened(word.key);
  Ends const ends{form};
  t.form = word.shape == Shape::number ? number_pattern(form) : key;
  auto const suffix = [&](std::size_t n) { return form.size() > n ? ends.last(n) : key; };
  t.suffix1 = suffix(1);
  t.suffix2 = suffix(2);
  t.suffix3 = suffix(3);
  t.suffix4 = suffix(4);
  t.prefix = ends.first(3);
  bool const has_hyphen = form.find('-') != form.npos;
  bool const has_digit =
      std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
  bool const has_period = form.size() > 1 && form.back() == '.';
  t.look = static_cast<std::uint32_t>(word.shape) * 64 + static_cast<std::uint32_t>(casing) * 16 +
           has_hyphen * 8U + has_digit * 4U + has_period * 2U + is_first;
  return t;
}

}  // namespace dateline
