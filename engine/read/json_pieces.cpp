#include "engine/read/json_pieces.hpp"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::vector<JsonPiece> lines_of(std::string_view content) {
  std::vector<JsonPiece> pieces;
  std::size_t line = 0;
  for (std::size_t at = 0; at < content.size();) {
    auto const end = std::min(content.find('\n', at), content.size());
    ++line;
    auto const text = content.substr(at, end - at);
    auto const first = text.find_first_not_of(blanks);
    if (first != text.npos) {
      pieces.push_back({at + first, at + text.find_last_not_of(blanks) + 1, line});
    }
    at = end + 1;
  }
  return pieces;
}

// The end of the value that begins at `at`: where its brackets close, outside of texts.
std::size_t end_of_value(std::string_view content, std::size_t at) {
  int depth = 0;
  bool in_text = false;
  for (; at < content.size(); ++at) {
    char const c = content[at];
    if (in_text) {
      if (c == '\\') {
        ++at;
      } else if (c == '"') {
        in_text = false;
      }
      continue;
    }
    if (c == '"') in_text = true;
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    if (depth < 0 || (depth == 0 && (c == ',' || c == '\n'))) return at;
    if (depth == 0 && (c == '}' || c == ']')) return at + 1;
  }
  return content.size();
}

}  // namespace

std::vector<JsonPiece> json_pieces(std::string_view content, bool by_line) {
  if (content.starts_with("\xEF\xBB\xBF")) {
    auto pieces = json_pieces(content.substr(3), by_line);
    for (auto& piece : pieces) {
      piece.begin += 3;
      piece.end += 3;
    }
    return pieces;
  }
  if (by_line) return lines_of(content);
  std::vector<JsonPiece> pieces;
  auto at = content.find_first_not_of(blanks);
  bool const array = at != content.npos && content[at] == '[';
  if (array) ++at;
  std::size_t counted = 0, line = 1;
  for (;;) {
    at = content.find_first_not_of(array ? " \t\r\n," : blanks, at);
    if (at == content.npos || (array && content[at] == ']')) return pieces;
    auto const end = std::max(end_of_value(content, at), at + 1);
    line += static_cast<std::size_t>(
        std::count(content.begin() + static_cast<std::ptrdiff_t>(counted),
                   content.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    counted = at;
    pieces.push_back({at, std::min(end, content.size()), line});
    at = end;
  }
}

}  // namespace dateline
