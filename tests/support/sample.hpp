// A small article with all that can be said of it, made by hand, for the tests of the writers.
#pragma once

#include <string_view>

#include "dateline/dateline.hpp"

namespace dateline::test {

// "Rivera opened the bridge on 2 May 2023, ..." with characters of one to four bytes.
Document sample_document();

// Three expressions, a range, two events, two relations, two entries, two warnings.
Timeline sample_timeline(Document const& document);

// Where `words` stand in `text`, for the first time.
Span span_of(std::string_view text, std::string_view words);

// "2024-06-29T14:00"; must be an instant.
Instant instant(std::string_view text);

}  // namespace dateline::test
