// Data files that are part of the program (cmake/EmbedFiles.cmake).
#pragma once

#include <span>
#include <string_view>

namespace dateline {

struct EmbeddedFile {
  std::string_view name;     // "months.tsv"
  std::string_view content;  // followed by a NUL byte, aligned to 16 bytes
};

std::span<EmbeddedFile const> embedded_lexicon();  // grammar/lexicon/en/*.tsv
std::span<EmbeddedFile const> embedded_syntax();   // grammar/syntax/en/*.tsv, models/*.bin
std::span<EmbeddedFile const> embedded_viewer();   // viewer/dist/page.html, the built page

}  // namespace dateline
