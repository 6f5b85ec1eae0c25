// What TimeML says of a text: elements around stretches of it, and elements behind it.
#pragma once

#include <string>
#include <vector>

#include "dateline/timeline.hpp"

namespace dateline {

// Annotation of a stretch of text: what stands before it and behind it.
struct TimemlInline {
  Span span;
  std::string open;
  char const* close;
};

struct TimemlAnnotations {
  std::vector<TimemlInline> inlines;  // in text order, not overlapping
  std::string tail;                   // MAKEINSTANCE and TLINK, a line each
};

TimemlAnnotations timeml_annotations(Document const&, Tagged const&);
TimemlAnnotations timeml_annotations(Document const&, Timeline const&);

// The TIMEX3 of the publication date; its value is XXXX-XX-XX where there is none.
std::string publication_timex(Document const&);

}  // namespace dateline
