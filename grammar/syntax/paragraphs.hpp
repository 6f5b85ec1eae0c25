// Text -> paragraphs, by its line breaks alone.
#pragma once

#include <string_view>
#include <vector>

#include "dateline/document.hpp"

namespace dateline {

// Blank lines end paragraphs. A single line break ends one too, unless the document is wrapped by
// hand: then it does only where the next word would still have fitted into the line.
std::vector<Span> paragraphs(std::string_view text);

}  // namespace dateline
