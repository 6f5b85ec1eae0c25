// Text -> tokens with their senses, in one pass.
#pragma once

#include <string_view>

#include "grammar/lexicon/lexicon.hpp"
#include "grammar/token.hpp"

namespace dateline {

// So many stops stand before the first token and behind the last: rules and refinements look that
// far around them without asking where the text ends.
inline constexpr std::size_t margin = 4;

// Replaces what `tokens` held (so that its memory serves again). `text` is valid UTF-8. Curly
// quotes become ' and ", dashes - (code point of the mark), no-break spaces are white space. A
// blank line, and the end of a line longer than a wrapped one, is a stop.
void lex(std::string_view text, Lexicon const& lexicon, Tokens& tokens);

}  // namespace dateline
