// UTF-8: is it valid, and where does each byte stand when counted in other units?
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/write.hpp"

namespace dateline {

// The offset of the first byte that does not belong to well-formed UTF-8 (RFC 3629); empty when
// all is well.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// Appends a code point, which must not be a surrogate nor above U+10FFFF.
void append_utf8(std::string& out, char32_t code_point);

// Byte offsets of a text -> offsets in the unit asked for. Built in one pass, asked in constant
// time.
class OffsetMap {
 public:
  OffsetMap(std::string_view text, OffsetUnit unit);
  std::uint32_t operator()(std::uint32_t byte) const;

 private:
  std::uint32_t units_in(std::size_t begin, std::size_t end) const;

  std::string_view text_;
  bool utf16_;
  std::vector<std::uint32_t> blocks_;  // units before each block; empty: units are bytes
};

}  // namespace dateline
