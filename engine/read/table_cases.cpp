// Case tables: what people have in spreadsheets. docs/format.md names the columns.
#include <algorithm>
#include <utility>

#include "dateline/read.hpp"
#include "engine/read/cases.hpp"
#include "engine/read/published.hpp"
#include "engine/read/table.hpp"
#include "engine/read/text.hpp"
#include "engine/text/utf8.hpp"

namespace dateline {
namespace {

constexpr std::string_view prefix = "expect_";
constexpr std::string_view nothing = "none";

std::vector<std::string_view> const& columns() {
  static std::vector<std::string_view> const names{"name",
                                                   "text",
                                                   "published",
                                                   "domain",
                                                   "day_order",
                                                   "known",
                                                   "tags",
                                                   "comment",
                                                   "expect_text",
                                                   "expect_type",
                                                   "expect_value",
                                                   "expect_mod",
                                                   "expect_quant",
                                                   "expect_freq",
                                                   "expect_edtf",
                                                   "expect_bounds",
                                                   "expect_granularity",
                                                   "expect_rule"};
  return names;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    auto const end = std::min(text.find(separator), text.size());
    auto part = text.substr(0, end);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

class RowReading {
 public:
  using Problem = std::optional<std::string>;

  RowReading(std::vector<std::string> const& header, TableRow const& row, CaseGroup& group)
      : header_{header}, row_{row}, group_{group} {}

  Problem run() {
    if (row_.cells.size() > header_.size()) {
      return "expected " + std::to_string(header_.size()) + " cells, found " +
             std::to_string(row_.cells.size());
    }
    auto& wanted = group_.cases.front();
    auto document = read_text(cell("text"));
    if (!document) return "text: " + document.error().reason;
    group_.document = *std::move(document);
    wanted.name = cell("name");
    wanted.known = cell("known");
    wanted.tags = split(cell("tags"), ' ');
    if (auto const text = cell("published"); !text.empty()) {
      auto instant = parse_published(text);
      if (!instant) return "published: " + instant.error().reason;
      group_.document.published = *instant;
      group_.document.published_from = PublishedFrom::document;
    }
    auto const domain = cell("domain"), day_order = cell("day_order");
    if (!domain.empty() && domain != "news" && domain != "narrative") {
      return "domain: expected news or narrative, found '" + domain + "'";
    }
    if (!domain.empty())
      group_.options.domain = domain == "news" ? Domain::news : Domain::narrative;
    if (!day_order.empty() && day_order != "month" && day_order != "day") {
      return "day_order: expected month or day, found '" + day_order + "'";
    }
    if (day_order == "day") group_.options.day_order = DayOrder::day_first;
    return expect(wanted);
  }

 private:
  std::string cell(std::string_view column) const {
    auto const at = static_cast<std::size_t>(std::ranges::find(header_, column) - header_.begin());
    return at < row_.cells.size() && at < header_.size() ? row_.cells[at] : std::string{};
  }

  Problem expect(Case& wanted) {
    Expected expected;
    for (auto const name : case_fields()) {
      auto const column = std::string{prefix} + std::string{name};
      auto const value = cell(column);
      if (value.empty()) continue;
      Field field{std::string{name}, split(value, '|')};
      if (field.name == "value" && value == nothing) {
        wanted.nothing_else = true;
        return {};
      }
      for (auto const& one : field.accepted) {
        if (auto problem = reject_field(name, one)) return column + ": " + *problem;
      }
      expected.fields.push_back(std::move(field));
    }
    auto const words = cell("expect_text");
    if (!words.empty()) {
      auto const at = group_.document.text.find(words);
      if (at == std::string::npos) return "expect_text: '" + words + "' is not in the text";
      expected.span =
          Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
      expected.anywhere = true;
    }
    if (words.empty() && expected.fields.empty()) {
      return "expects nothing to compare; expect_value none says that nothing may be found";
    }
    wanted.expected.push_back(std::move(expected));
    return {};
  }

  std::vector<std::string> const& header_;
  TableRow const& row_;
  CaseGroup& group_;
};

std::optional<std::string> reject_header(std::vector<std::string> const& header) {
  for (auto const& name : header) {
    if (std::ranges::find(columns(), name) == columns().end()) {
      return "unknown column '" + name + "'" + did_you_mean(name, columns());
    }
    if (std::ranges::count(header, name) > 1) return "column '" + name + "' stands there twice";
  }
  if (std::ranges::count(header, "text") == 0) return "no column 'text' in the header";
  return {};
}

}  // namespace

CaseFile read_table_cases(std::string const& file, std::string_view content, char separator) {
  CaseFile cases;
  auto const fail = [&](std::string const& line, std::string reason) {
    cases.errors.push_back({file + ":" + line, std::move(reason)});
  };
  if (auto byte = find_invalid_utf8(content)) {
    fail(std::to_string(line_of(content, *byte)), "invalid UTF-8 at byte " + std::to_string(*byte));
    return cases;
  }
  auto rows = read_table(content, separator);
  if (!rows) {
    fail(rows.error().place, rows.error().reason);
    return cases;
  }
  if (rows->empty()) return cases;
  auto const& header = rows->front().cells;
  if (auto problem = reject_header(header)) {
    fail(std::to_string(rows->front().line), *problem);
    return cases;
  }
  for (std::size_t i = 1; i < rows->size(); ++i) {
    auto const& row = (*rows)[i];
    CaseGroup group;
    Case wanted;
    wanted.file = file;
    wanted.line = row.line;
    group.cases.push_back(std::move(wanted));
    if (auto problem = RowReading{header, row, group}.run()) {
      fail(std::to_string(row.line), *problem);
    } else {
      cases.groups.push_back(std::move(group));
    }
  }
  return cases;
}

}  // namespace dateline
