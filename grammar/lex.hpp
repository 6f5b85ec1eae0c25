// Text -> tokens with their senses, in one pass.
#pragma once

#include <string_view>

#include "grammar/lexicon/lexicon.hpp"
#include "grammar/token.hpp"

namespace dateline {

// Replaces what `tokens` held (so that its memory serves again). The first and the last token are
// stops. `text` is valid UTF-8. Curly quotes become ' and ", dashes - (code point of the mark),
// no-break spaces are white space. A blank line, and the end of a line longer than a wrapped one,
// is a stop.
void lex(std::string_view text, Lexicon const& lexicon, Tokens& tokens);

}  // namespace dateline
