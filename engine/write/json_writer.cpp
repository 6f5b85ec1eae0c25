#include "engine/write/json_writer.hpp"

#include <charconv>
#include <cstring>

namespace dateline {
namespace {

void append_escaped(std::string& out, unsigned char c) {
  static constexpr char const* digits = "0123456789abcdef";
  static constexpr std::string_view named = "\b\f\n\r\t\"\\", names = "bfnrt\"\\";
  out += '\\';
  if (auto const at = named.find(static_cast<char>(c)); at != std::string_view::npos) {
    out += names[at];
  } else {
    ((out += "u00") += digits[c >> 4]) += digits[c & 15];
  }
}

bool is_plain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }

// Whether eight bytes at once are plain: a byte below n is one whose highest bit x - n sets and x
// itself does not.
bool are_plain(std::uint64_t bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101, highest = 0x80 * ones;
  auto const below = [](std::uint64_t x, std::uint64_t n) { return (x - n * ones) & ~x; };
  return ((below(bytes, 0x20) | below(bytes ^ '"' * ones, 1) | below(bytes ^ '\\' * ones, 1)) &
          highest) == 0;
}

// Where the first byte that needs an escape stands, from i on; the size when there is none.
std::size_t plain_end(std::string_view text, std::size_t i) {
  for (std::uint64_t bytes = 0; i + sizeof bytes <= text.size(); i += sizeof bytes) {
    std::memcpy(&bytes, text.data() + i, sizeof bytes);
    if (!are_plain(bytes)) break;
  }
  while (i < text.size() && is_plain(text[i])) ++i;
  return i;
}

}  // namespace

void JsonWriter::value(std::string_view text) {
  begin() += '"';
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const end = plain_end(text, i);
    out_.append(text, i, end - i);
    if (end < text.size()) append_escaped(out_, static_cast<unsigned char>(text[end]));
    i = end;
  }
  out_ += '"';
}

void JsonWriter::value(double number) {
  char digits[32];
  auto const end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  std::string_view const written(digits, static_cast<std::size_t>(end - digits));
  begin() += written;
  if (written.find_first_of(".e") == std::string_view::npos) out_ += ".0";
}

void JsonWriter::integer(std::uint64_t number) {
  char digits[24];
  auto const end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  begin().append(digits, end);
}

void JsonWriter::key(std::string_view name) {
  ((begin() += '"') += name) += "\":";
  comma_ = false;
}

}  // namespace dateline
