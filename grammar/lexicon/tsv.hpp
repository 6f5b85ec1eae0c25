// Rows of a data file: fields between tabs; `#` begins a comment line, blank lines are skipped.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline {

struct Row {
  std::size_t line{};  // counted from 1
  std::vector<std::string_view> fields;
};

// "a b c" -> a, b, c. Trailing white space is no part of the last piece.
inline std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    auto const end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

class Tsv {
 public:
  explicit Tsv(std::string_view content) {
    for (std::size_t line = 1; !content.empty(); ++line) {
      auto const end = content.find('\n');
      auto text = content.substr(0, end);
      content.remove_prefix(end == std::string_view::npos ? content.size() : end + 1);
      while (!text.empty() && (text.back() == ' ' || text.back() == '\r' || text.back() == '\t'))
        text.remove_suffix(1);
      if (!text.empty() && text.front() != '#') rows_.push_back({line, split(text, '\t')});
    }
  }
  auto begin() const { return rows_.begin(); }
  auto end() const { return rows_.end(); }

 private:
  std::vector<Row> rows_;
};

}  // namespace dateline
