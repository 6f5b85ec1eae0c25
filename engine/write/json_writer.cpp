#include "engine/write/json_writer.hpp"

#include <charconv>

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

}  // namespace

void JsonWriter::value(std::string_view text) {
  begin() += '"';
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out_.append(text, plain, i - plain);
    append_escaped(out_, c);
    plain = i + 1;
  }
  out_.append(text, plain) += '"';
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
