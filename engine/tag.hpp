// Text and anchor -> time expressions: lex, scan, resolve, in this order.
#pragma once

#include "dateline/document.hpp"
#include "dateline/options.hpp"
#include "dateline/timeline.hpp"
#include "grammar/lexicon/lexicon.hpp"

namespace dateline {

// Time expressions and ranges in text order. Pure; linear in the text.
Tagged tag(Document const& document, Lexicon const& lexicon, Options const& options);

// The publication date that a dateline in the first lines gives, when it has a year.
std::optional<Instant> find_dateline(std::string_view text, Lexicon const& lexicon);

}  // namespace dateline
