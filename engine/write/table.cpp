#include "engine/write/table.hpp"

#include <algorithm>

namespace dateline {
namespace {

constexpr char const* codes[] = {"",         "\x1b[1m",  "\x1b[2m", "\x1b[31m",
                                 "\x1b[32m", "\x1b[33m", "\x1b[36m"};

}  // namespace

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & '\xC0') != '\x80'; }));
}

void append_cell(std::string& out, Cell const& cell, bool colour) {
  bool const coloured = colour && cell.colour != Colour::plain && !cell.text.empty();
  if (coloured) out += codes[static_cast<std::size_t>(cell.colour)];
  for (char const c : cell.text) out += (c >= 0 && c < ' ') || c == '\x7F' ? ' ' : c;
  if (coloured) out += "\x1b[0m";
}

void append_table(std::string& out, std::vector<std::vector<Cell>> const& rows, bool colour,
                  std::size_t widest) {
  std::vector<std::size_t> widths;
  for (auto const& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], std::min(widest, width_of(row[i].text)));
    }
  }
  for (auto const& row : rows) {
    auto const line = out.size();
    for (std::size_t i = 0; i < row.size(); ++i) {
      append_cell(out, row[i], colour);
      if (i + 1 == row.size()) break;
      auto const width = width_of(row[i].text);
      out.append(2 + (width < widths[i] ? widths[i] - width : 0), ' ');
    }
    while (out.size() > line && out.back() == ' ') out.pop_back();
    out += '\n';
  }
}

}  // namespace dateline
