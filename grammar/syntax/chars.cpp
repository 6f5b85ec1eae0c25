#include "grammar/syntax/chars.hpp"

namespace dateline {

namespace {

// Letters of the Latin, Greek and Cyrillic blocks have case, all others count as lower.
CharKind kind_of(char32_t c) {
  auto const in = [c](char32_t first, char32_t last) { return first <= c && c <= last; };
  if (c == 0xad || in(0x200b, 0x200f)) return CharKind::lower;  // invisible within a word
  if (c == 0xa0 || in(0x2000, 0x200a) || c == 0x202f || c == 0x3000 || c == 0xfeff)
    return CharKind::space;
  if (c == 0x85 || in(0x2028, 0x2029)) return CharKind::line_end;
  if (c < 0xc0) return c == 0xaa || c == 0xb5 || c == 0xba ? CharKind::lower : CharKind::mark;
  if (c == 0xd7 || c == 0xf7 || in(0x2010, 0x2bff) || in(0x3001, 0x303f) || in(0xff01, 0xff0f) ||
      in(0xe000, 0xf8ff) || in(0xfe00, 0xfe0f) || c >= 0x1f000)
    return CharKind::mark;
  if (in(0xc0, 0xde) || in(0x391, 0x3ab) || in(0x400, 0x42f)) return CharKind::upper;
  if (in(0x100, 0x137) || in(0x14a, 0x177) || in(0x1e00, 0x1eff))
    return c % 2 == 0 ? CharKind::upper : CharKind::lower;
  if (in(0x139, 0x148) || in(0x179, 0x17e)) return c % 2 == 1 ? CharKind::upper : CharKind::lower;
  return CharKind::lower;
}

}  // namespace

Char detail::decode(std::string_view text, std::size_t at) {
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  std::uint8_t const size = byte(0) >= 0xf0 ? 4 : byte(0) >= 0xe0 ? 3 : 2;
  if (byte(0) < 0xc2 || at + size > text.size()) return {byte(0), 1, CharKind::mark};
  char32_t code = byte(0) & (0x7f >> size);
  for (std::size_t i = 1; i < size; ++i) code = code << 6 | (byte(i) & 0x3f);
  return {code, size, kind_of(code)};
}

Char char_before(std::string_view text, std::size_t at) {
  if (at == 0) return {};
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xc0) == 0x80)
    --begin;
  return char_at(text, begin);
}

}  // namespace dateline
