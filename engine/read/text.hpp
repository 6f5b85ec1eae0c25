// What every reader asks of an article's text.
#pragma once

#include <optional>
#include <string_view>

#include "dateline/result.hpp"

namespace dateline {

// Why `text` cannot be an article's: empty or blank, a NUL, too long for Span. Nothing if it can.
std::optional<Error> reject_text(std::string_view text);

// Number of the line on which the byte at `offset` stands, from 1; CR LF, LF and CR end lines.
std::size_t line_of(std::string_view text, std::size_t offset);

}  // namespace dateline
