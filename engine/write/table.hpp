// Aligned columns for people, with colours when asked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class Colour : std::uint8_t { plain, bold, faint, red, green, yellow, cyan };

struct Cell {
  std::string text;
  Colour colour{Colour::plain};
};

// Code points that `text` takes; control characters are written as blanks.
std::size_t width_of(std::string_view text);

void append_cell(std::string& out, Cell const& cell, bool colour);

// Each column but the last is as wide as its widest cell, `widest` at most; two blanks between.
void append_table(std::string& out, std::vector<std::vector<Cell>> const& rows, bool colour,
                  std::size_t widest = 40);

}  // namespace dateline
