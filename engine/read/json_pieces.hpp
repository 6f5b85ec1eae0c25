// JSON values that stand one behind the other, or in an array, found without parsing them: each
// then has a place of its own for messages, and a broken one leaves the rest readable.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline {

struct JsonPiece {
  std::size_t begin{}, end{};  // bytes of the file
  std::size_t line{};          // on which it begins, from 1
};

// With `by_line` each line that is not blank is a piece.
std::vector<JsonPiece> json_pieces(std::string_view content, bool by_line);

}  // namespace dateline
