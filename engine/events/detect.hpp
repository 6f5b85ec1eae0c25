// Document and its time expressions -> the events it tells of.
#pragma once

#include "dateline/document.hpp"
#include "dateline/timeline.hpp"
#include "engine/events/detected.hpp"
#include "grammar/syntax/syntax.hpp"

namespace dateline {

// Events in text order, each with its attributes, participants, source, headline, the expression
// that dates it, and what it depends on. Pure; linear in the text.
// `sentences` are the document's, as Syntax::read reads them.
DetectedEvents detect(Document const& document, Tagged const& tagged, Sentences const& sentences,
                      Syntax const& syntax);

// The lines that stand on its page and are no part of the article: what they tell is no entry.
std::vector<Span> furniture_of(Document const& document, Sentences const& sentences,
                               Syntax const& syntax);

}  // namespace dateline
