// XML's character and entity references. Only the five that XML itself defines have names.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace dateline {

struct Entity {
  std::size_t length{};                // of the reference, from '&' through ';'; 0: there is none
  std::optional<char32_t> code_point;  // empty: no such character or name
};

// The reference that `text` begins with, if any.
inline Entity read_entity(std::string_view text) {
  constexpr std::pair<std::string_view, char32_t> names[] = {
      {"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}};
  if (!text.starts_with('&')) return {};
  auto const end = text.substr(0, 34).find(';');
  if (end == text.npos || end < 2) return {};
  auto name = text.substr(1, end - 1);
  auto const is_word = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  Entity entity{end + 1, {}};
  if (name.front() != '#') {
    if (!std::ranges::all_of(name, is_word)) return {};
    auto const* known =
        std::ranges::find(names, name, &std::pair<std::string_view, char32_t>::first);
    if (known != std::end(names)) entity.code_point = known->second;
    return entity;
  }
  bool const hex = name.size() > 1 && name[1] == 'x';
  name.remove_prefix(hex ? 2 : 1);
  unsigned long value = 0;
  auto const [stop, fault] =
      std::from_chars(name.data(), name.data() + name.size(), value, hex ? 16 : 10);
  bool const surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (fault == std::errc{} && stop == name.data() + name.size() && value != 0 && !surrogate &&
      value <= 0x10FFFF) {
    entity.code_point = static_cast<char32_t>(value);
  }
  return entity;
}

}  // namespace dateline
