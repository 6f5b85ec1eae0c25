// Rows of the embedded TSV tables, with the place for error messages.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/result.hpp"
#include "grammar/embedded.hpp"

namespace dateline {

struct TsvRow {
  std::size_t line{};  // counts from 1
  std::vector<std::string_view> fields;
};

// The rows of a table but for blank lines and those that start with '#'.
std::vector<TsvRow> tsv_rows(std::string_view content);

// "months.tsv:12: reason"
Error tsv_error(std::string_view file, TsvRow const& row, std::string reason);

// The file of that name; an error names it when there is none.
Result<EmbeddedFile> find_file(std::span<EmbeddedFile const> files, std::string_view name);

}  // namespace dateline
