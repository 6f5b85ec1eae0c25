#include "engine/read/table.hpp"

#include <utility>

namespace dateline {

Result<std::vector<TableRow>> read_table(std::string_view content, char separator) {
  if (content.starts_with("\xEF\xBB\xBF")) content.remove_prefix(3);
  std::vector<TableRow> rows;
  TableRow row{1, {}};
  std::string cell;
  bool quoted = false, was_quoted = false;
  std::size_t line = 1, opened = 0;
  auto const end_row = [&] {
    bool const empty = row.cells.empty() && cell.empty() && !was_quoted;
    row.cells.push_back(std::exchange(cell, {}));
    if (!empty) rows.push_back(std::move(row));
    row = {line, {}};
    was_quoted = false;
  };
  for (std::size_t i = 0; i < content.size(); ++i) {
    char const c = content[i];
    if (c == '\n') ++line;
    if (quoted) {
      if (c != '"') {
        cell += c;
      } else if (i + 1 < content.size() && content[i + 1] == '"') {
        cell += content[++i];
      } else {
        quoted = false;
      }
    } else if (c == '"' && cell.empty() && !was_quoted) {
      quoted = was_quoted = true;
      opened = line;
    } else if (c == separator) {
      row.cells.push_back(std::exchange(cell, {}));
      was_quoted = false;
    } else if (c == '\n') {
      end_row();
    } else if (c != '\r' || (i + 1 < content.size() && content[i + 1] != '\n')) {
      cell += c;
    }
  }
  if (quoted) return Error{std::to_string(opened), "a quote that is never closed"};
  end_row();
  return rows;
}

}  // namespace dateline
