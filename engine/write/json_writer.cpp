#include "engine/write/json_writer.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "engine/civil.hpp"

namespace dateline {
namespace {

constexpr std::size_t longest_number = 32, longest_escape = 6;

bool is_plain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }

using Bytes [[gnu::vector_size(16)]] = unsigned char;

bool are_plain(Bytes const& bytes) {
  auto const odd = (bytes < 0x20) | (bytes == '"') | (bytes == '\\');
  std::uint64_t halves[2];
  std::memcpy(halves, &odd, sizeof odd);
  return (halves[0] | halves[1]) == 0;
}

char* escape(char* at, unsigned char c) {
  static constexpr char const* digits = "0123456789abcdef";
  static constexpr std::string_view named = "\b\f\n\r\t\"\\", names = "bfnrt\"\\";
  *at++ = '\\';
  if (auto const known = named.find(static_cast<char>(c)); known != std::string_view::npos) {
    *at++ = names[known];
    return at;
  }
  at = std::copy_n("u00", 3, at);
  *at++ = digits[c >> 4];
  *at++ = digits[c & 15];
  return at;
}

}  // namespace

void JsonWriter::value(std::string_view text) {
  put("\"", 1);
  auto const* from = text.data();
  auto const* const end = from + text.size();
  while (from != end) {
    Bytes bytes;
    auto* at = room(sizeof bytes * longest_escape);
    auto const size = std::min(sizeof bytes, static_cast<std::size_t>(end - from));
    if (size == sizeof bytes) {
      std::memcpy(&bytes, from, sizeof bytes);
      if (are_plain(bytes)) {
        std::memcpy(at, &bytes, sizeof bytes);
        at_ += sizeof bytes;
        from += sizeof bytes;
        continue;
      }
    }
    constexpr std::size_t half = sizeof bytes / 2;
    if (size >= half && size < sizeof bytes) {
      bytes = Bytes{} + 'x';
      std::memcpy(&bytes, from, half);
      if (are_plain(bytes)) {
        std::memcpy(at, &bytes, half);
        at_ += half;
        from += half;
        continue;
      }
    }
    for (auto const* const stop = from + size; from != stop; ++from) {
      if (is_plain(*from))
        *at++ = *from;
      else
        at = escape(at, static_cast<unsigned char>(*from));
    }
    at_ = at;
  }
  close('"');
}

void JsonWriter::value(double number) {
  auto* const at = begin(longest_number);
  if (number >= 0 && number <= 1) {  // mostly hundredths: how sure something is
    auto const hundredths = static_cast<int>(std::lround(number * 100));
    auto const digit = [](int value) { return static_cast<char>('0' + value % 10); };
    char const digits[] = {digit(hundredths / 100), '.', digit(hundredths / 10), digit(hundredths)};
    at_ = std::copy_n(digits, hundredths % 10 == 0 ? 3 : 4, at);
    if (hundredths / 100.0 == number) return;
  }
  at_ = std::to_chars(at, at + longest_number, number).ptr;
  auto const is_whole = std::none_of(at, at_, [](char c) { return c == '.' || c == 'e'; });
  if (is_whole) at_ = std::copy_n(".0", 2, at_);
}

void JsonWriter::value(Instant instant) {
  auto* const at = begin(longest_instant + 2);
  *at = '"';
  at_ = print(at + 1, instant);
  close('"');
}

void JsonWriter::integer(std::uint64_t number) {
  auto* const at = begin(longest_number);
  at_ = std::to_chars(at, at + longest_number, number).ptr;
}

}  // namespace dateline
