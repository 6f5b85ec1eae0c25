// What kind of character stands at a place of UTF-8 text, as far as words and sentences care.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace dateline {

enum class CharKind : std::uint8_t { space, line_end, lower, upper, digit, mark };

struct Char {
  char32_t code{};
  std::uint8_t size{1};  // bytes
  CharKind kind{CharKind::line_end};

  constexpr bool is_letter() const { return kind == CharKind::lower || kind == CharKind::upper; }
  constexpr bool is_alnum() const { return is_letter() || kind == CharKind::digit; }
  constexpr bool is_blank() const { return kind <= CharKind::line_end; }
  constexpr bool is_apostrophe() const { return code == '\'' || code == 0x2019; }
  constexpr bool is_hyphen() const { return code == '-' || code == 0x2010 || code == 0x2011; }
};

namespace detail {

constexpr std::array<CharKind, 128> ascii_kinds = [] {
  std::array<CharKind, 128> kinds{};
  for (int c = 0; c < 128; ++c) {
    kinds[c] = c == '\n' || c == '\r' ? CharKind::line_end
               : c <= ' '             ? CharKind::space
               : c >= '0' && c <= '9' ? CharKind::digit
               : c >= 'A' && c <= 'Z' ? CharKind::upper
               : c >= 'a' && c <= 'z' ? CharKind::lower
                                      : CharKind::mark;
  }
  return kinds;
}();

Char decode(std::string_view text, std::size_t at);  // of more than one byte

}  // namespace detail

// The character at `at`; a line end beyond the text. Malformed bytes are marks of one byte.
inline Char char_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  auto const byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {byte, 1, detail::ascii_kinds[byte]};
  return detail::decode(text, at);
}

// The character that ends just before `at`; a line end at the beginning of the text.
Char char_before(std::string_view text, std::size_t at);

}  // namespace dateline
