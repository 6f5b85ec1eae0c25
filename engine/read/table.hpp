// Comma- or tab-separated tables as spreadsheets write them (RFC 4180): quoted cells may hold
// separators, line ends and doubled quotes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/result.hpp"

namespace dateline {

struct TableRow {
  std::size_t line{};  // on which it begins, from 1
  std::vector<std::string> cells;
};

// Rows that are not empty. The error's place is "LINE".
Result<std::vector<TableRow>> read_table(std::string_view content, char separator);

}  // namespace dateline
