// Case files of every kind -> cases. A broken case is an error with its place; the rest is read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/check/case.hpp"
#include "engine/check/found.hpp"

namespace dateline {

// docs/format.md: objects one behind the other, or an array of them; with `by_line` each line is
// one. Objects of the date-recogniser specifications ("Input", "Context", "Results") too.
CaseFile read_json_cases(std::string const& file, std::string_view content, bool by_line);

// A header (text, published, expect_value ...), then a case a row; `separator` is a comma or tab.
CaseFile read_table_cases(std::string const& file, std::string_view content, char separator);

// fixtures/corpus/README.md: headings, and below each the wordings that mean it.
CaseFile read_corpus_cases(std::string const& file, std::string_view content);

// An annotated document: each TIMEX3 of its text is a case.
CaseFile read_timeml_cases(std::string const& file, std::string_view xml);

// The n-th code point of `text` (n at most their number) as a byte offset.
std::optional<std::uint32_t> byte_of(std::string_view text, std::uint32_t code_point);

}  // namespace dateline
