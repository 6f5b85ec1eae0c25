#include "grammar/tsv.hpp"

namespace dateline {

namespace {

std::string_view cut(std::string_view& rest, char separator) {
  auto const end = rest.find(separator);
  auto const piece = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  return piece;
}

}  // namespace

std::vector<TsvRow> tsv_rows(std::string_view content) {
  std::vector<TsvRow> rows;
  for (std::size_t line = 1; !content.empty(); ++line) {
    auto text = cut(content, '\n');
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (text.empty() || text.starts_with('#')) continue;
    TsvRow row{line, {}};
    while (!text.empty()) row.fields.push_back(cut(text, '\t'));
    rows.push_back(std::move(row));
  }
  return rows;
}

Error tsv_error(std::string_view file, TsvRow const& row, std::string reason) {
  return {std::string{file} + ':' + std::to_string(row.line), std::move(reason)};
}

Result<EmbeddedFile> find_file(std::span<EmbeddedFile const> files, std::string_view name) {
  for (auto const& file : files) {
    if (file.name == name) return file;
  }
  return Error{std::string{name}, "is not embedded in the program"};
}

}  // namespace dateline
