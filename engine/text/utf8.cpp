#include "engine/text/utf8.hpp"

#include <algorithm>
#include <cstring>

namespace dateline {
namespace {

constexpr std::size_t block_size = 256;

bool is_ascii(char const* at, std::size_t size) {
  std::uint64_t bits = 0;
  for (; size >= 8; at += 8, size -= 8) {
    std::uint64_t word;
    std::memcpy(&word, at, 8);
    bits |= word;
  }
  for (; size > 0; ++at, --size) bits |= static_cast<unsigned char>(*at);
  return (bits & 0x8080808080808080u) == 0;
}

// Length of the well-formed sequence at `at`; 0 when there is none. Table 3-7 of Unicode.
std::size_t sequence(unsigned char const* at, std::size_t left) {
  unsigned const lead = at[0];
  if (lead < 0x80) return 1;
  auto const continues = [&](std::size_t i, unsigned low, unsigned high) {
    return i < left && at[i] >= low && at[i] <= high;
  };
  if (lead >= 0xC2 && lead <= 0xDF) return continues(1, 0x80, 0xBF) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    unsigned const low = lead == 0xE0 ? 0xA0 : 0x80;   // no overlong forms
    unsigned const high = lead == 0xED ? 0x9F : 0xBF;  // no surrogates
    return continues(1, low, high) && continues(2, 0x80, 0xBF) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    unsigned const low = lead == 0xF0 ? 0x90 : 0x80;
    unsigned const high = lead == 0xF4 ? 0x8F : 0xBF;  // not above U+10FFFF
    return continues(1, low, high) && continues(2, 0x80, 0xBF) && continues(3, 0x80, 0xBF) ? 4 : 0;
  }
  return 0;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  auto const* bytes = reinterpret_cast<unsigned char const*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const left = text.size() - at;
    if (left >= 64 && is_ascii(text.data() + at, 64)) {
      at += 64;
      continue;
    }
    std::size_t const length = sequence(bytes + at, left);
    if (length == 0) return at;
    at += length;
  }
  return {};
}

void append_utf8(std::string& out, char32_t c) {
  auto const put = [&](char32_t byte) { out += static_cast<char>(byte); };
  auto const tail = [&](int shift) { put(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0 | (c >> 6));
  } else {
    if (c < 0x10000) {
      put(0xE0 | (c >> 12));
    } else {
      put(0xF0 | (c >> 18));
      tail(12);
    }
    tail(6);
  }
  tail(0);
}

OffsetMap::OffsetMap(std::string_view text, OffsetUnit unit)
    : text_{text}, utf16_{unit == OffsetUnit::utf16} {
  if (unit == OffsetUnit::byte || is_ascii(text.data(), text.size())) return;
  blocks_.reserve(text.size() / block_size + 1);
  std::uint32_t units = 0;
  for (std::size_t at = 0; at <= text.size(); at += block_size) {
    blocks_.push_back(units);
    units += units_in(at, std::min(at + block_size, text.size()));
  }
}

// Each byte but a continuation counts one; in UTF-16 the lead of a four-byte sequence counts two.
std::uint32_t OffsetMap::units_in(std::size_t begin, std::size_t end) const {
  std::uint32_t units = 0;
  for (std::size_t i = begin; i < end; ++i) {
    auto const byte = static_cast<unsigned char>(text_[i]);
    units += (byte & 0xC0) != 0x80;
    units += utf16_ && byte >= 0xF0;
  }
  return units;
}

std::uint32_t OffsetMap::operator()(std::uint32_t byte) const {
  if (blocks_.empty()) return byte;
  std::size_t const block = byte / block_size;
  return blocks_[block] + units_in(block * block_size, byte);
}

}  // namespace dateline
