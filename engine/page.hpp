// What an article's page makes of it: its heading, and the lines that are no part of it.
#pragma once

#include <string>
#include <vector>

#include "dateline/document.hpp"
#include "grammar/syntax/syntax.hpp"

namespace dateline {

// The title; else the first line where that is one; else the first sentence, cut where a clause or
// a phrase ends when it is long; else the id. Never empty where the id is not. Pure. The sentences
// are the document's, as Syntax::read reads them.
std::string heading_of(Document const&, Sentences const&, Syntax const&);

// Calls to subscribe, and headlines of other articles: also one that stands between two paragraphs.
// Pure; linear in the text.
std::vector<Span> page_furniture(Document const&, Sentences const&, Syntax const&);

}  // namespace dateline
