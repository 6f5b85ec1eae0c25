#include "grammar/syntax/paragraphs.hpp"

#include <algorithm>
#include <cstdint>

#include "grammar/syntax/chars.hpp"

namespace dateline {

namespace {

struct Line {
  Span span;                   // without the blanks at its ends
  std::uint32_t width{};       // characters, from the margin to the last
  std::uint32_t indent{};      // characters
  std::uint32_t first_word{};  // characters
  bool is_blank() const { return span.begin == span.end; }
};

bool is_plain(char c) {
  return static_cast<unsigned char>(c - '!') < 0x7f - '!';
}  // ASCII, no blank

Line read_line(std::string_view text, std::uint32_t& at) {
  Line line{.span = {at, at}};
  bool in_first_word = true;
  for (std::uint32_t column = 0; at < text.size();) {
    auto const c = char_at(text, at);
    if (c.kind == CharKind::line_end) {
      at += text.substr(at).starts_with("\r\n") ? 2 : c.size;
      return line;
    }
    auto const first = column++;
    if (c.kind == CharKind::space) {
      at += c.size;
      in_first_word = in_first_word && line.is_blank();
      continue;
    }
    if (line.is_blank()) {
      line.span.begin = at;
      line.indent = first;
    }
    auto const* const rest = text.data() + at + c.size;
    auto const* const plain = std::find_if_not(rest, text.data() + text.size(), is_plain);
    at += c.size + static_cast<std::uint32_t>(plain - rest);
    column += static_cast<std::uint32_t>(plain - rest);
    line.span.end = at;
    line.width = column;
    if (in_first_word) line.first_word += column - first;
  }
  return line;
}

std::vector<Line> read_lines(std::string_view text) {
  std::vector<Line> lines;
  for (std::uint32_t at = 0; at < text.size();) lines.push_back(read_line(text, at));
  return lines;
}

// The width a document is wrapped at; 0 when it is not. A document is wrapped when nearly all
// of its lines that another follows are so full that its first word would not have fitted.
std::uint32_t wrap_width(std::vector<Line> const& lines) {
  constexpr std::uint32_t widest = 132;
  std::uint32_t width = 0;
  for (auto const& line : lines) width = std::max(width, line.width);
  if (width > widest) return 0;
  std::size_t breaks = 0;
  std::size_t full = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].is_blank() || lines[i + 1].is_blank()) continue;
    ++breaks;
    if (lines[i].width + 1 + lines[i + 1].first_word > width) ++full;
  }
  return full >= 2 && full * 4 >= breaks * 3 ? width : 0;
}

}  // namespace

std::vector<Span> paragraphs(std::string_view text) {
  auto const lines = read_lines(text);
  auto const width = wrap_width(lines);
  std::vector<Span> found;
  bool goes_on = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto const& line = lines[i];
    if (line.is_blank()) {
      goes_on = false;
      continue;
    }
    if (goes_on && line.indent <= lines[i - 1].indent) {
      found.back().end = line.span.end;
    } else {
      found.push_back(line.span);
    }
    goes_on = i + 1 < lines.size() && line.width + 1 + lines[i + 1].first_word > width && width > 0;
  }
  return found;
}

}  // namespace dateline
