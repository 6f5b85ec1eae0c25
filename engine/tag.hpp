// Text and anchor -> time expressions: lex, scan, resolve, in this order.
#pragma once

#include "dateline/document.hpp"
#include "dateline/options.hpp"
#include "dateline/timeline.hpp"
#include "grammar/lexicon/lexicon.hpp"

namespace dateline {

// Time expressions and ranges in text order. Pure; linear in the text.
Tagged tag(Document const& document, Lexicon const& lexicon, Options const& options);

}  // namespace dateline
