#include "engine/check/sweep.hpp"

#include <algorithm>
#include <map>

#include "engine/read/table.hpp"

namespace dateline {
namespace {

constexpr std::int64_t day = 86400;
constexpr std::string_view header = "published,weekday,value,begin,end";

// 1 (Monday) to 7; 1970-01-01 was a Thursday.
int weekday_of(std::string const& published) {
  auto const instant = parse_instant(published);
  if (!instant) return 0;
  auto const days = instant->seconds / day - (instant->seconds % day < 0);
  return static_cast<int>(((days + 3) % 7 + 7) % 7) + 1;
}

std::string written(std::optional<Instant> const& instant) {
  return instant ? to_string(*instant) : std::string{};
}

bool agrees(std::string const& wanted, std::string const& got) {
  return wanted.empty() || wanted == got;
}

std::string shown(SweepRow const& row) {
  if (row.value.empty() && row.begin.empty()) return "nothing";
  return row.value + " [" + row.begin + ", " + row.end + ")";
}

}  // namespace

std::vector<SweepRow> sweep(Engine const& engine, Document document, Options options, Instant first,
                            std::int64_t days) {
  options.alternatives = false;
  std::vector<SweepRow> rows;
  rows.reserve(static_cast<std::size_t>(std::max<std::int64_t>(days, 0)));
  for (std::int64_t i = 0; i < days; ++i) {
    document.published = Instant{first.seconds + i * day, first.precision, first.offset};
    auto const tagged = engine.tag(document, options);
    SweepRow row{to_string(*document.published), {}, {}, {}};
    if (!tagged.timexes.empty()) {
      auto const& timex = tagged.timexes.front();
      row.value = timex.value;
      row.begin = written(timex.bounds.earliest_begin);
      row.end = written(timex.bounds.latest_end);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string sweep_csv(std::vector<SweepRow> const& rows) {
  std::string out{header};
  out += '\n';
  for (auto const& row : rows) {
    (out += row.published) += ',';
    (out += std::to_string(weekday_of(row.published))) += ',';
    (out += row.value) += ',';
    (out += row.begin) += ',';
    (out += row.end) += '\n';
  }
  return out;
}

std::string sweep_table(std::vector<SweepRow> const& rows) {
  auto const padded = [](std::string text, std::size_t width) {
    text.resize(std::max(width, text.size()), ' ');
    return text + "  ";
  };
  std::string out;
  for (auto const& row : rows) {
    out += padded(row.published, 10) + padded(std::to_string(weekday_of(row.published)), 1) +
           padded(row.value, 12) + padded(row.begin, 10) + row.end + '\n';
  }
  return out;
}

Result<std::vector<SweepRow>> read_sweep_csv(std::string_view csv) {
  auto const table = read_table(csv, ',');
  if (!table) return table.error();
  if (table->empty()) return Error{"1", "expected the header " + std::string{header}};
  auto const& names = table->front().cells;
  for (auto const& name : names) {
    if (("," + std::string{header} + ",").find("," + name + ",") == std::string::npos) {
      return Error{"1", "unknown column '" + name + "', expected " + std::string{header}};
    }
  }
  auto const column = [&](std::string_view name) {
    return static_cast<std::size_t>(std::ranges::find(names, name) - names.begin());
  };
  auto const published = column("published"), value = column("value"), begin = column("begin"),
             end = column("end");
  if (published == names.size()) return Error{"1", "no column 'published' in the header"};
  std::vector<SweepRow> rows;
  for (std::size_t i = 1; i < table->size(); ++i) {
    auto const& cells = (*table)[i].cells;
    auto const cell = [&](std::size_t at) { return at < cells.size() ? cells[at] : std::string{}; };
    if (!parse_instant(cell(published))) {
      return Error{std::to_string((*table)[i].line), "no such date: '" + cell(published) + "'"};
    }
    rows.push_back({cell(published), cell(value), cell(begin), cell(end)});
  }
  return rows;
}

SweepDifferences sweep_differences(std::vector<SweepRow> const& wanted,
                                   std::vector<SweepRow> const& got) {
  std::map<std::string, std::pair<SweepRow const*, SweepRow const*>> days;
  for (auto const& row : wanted) days[row.published].first = &row;
  for (auto const& row : got) days[row.published].second = &row;
  SweepDifferences result;
  for (auto const& [published, pair] : days) {
    auto const& [a, b] = pair;
    if (a && b && agrees(a->value, b->value) && agrees(a->begin, b->begin) &&
        agrees(a->end, b->end)) {
      continue;
    }
    ++result.count;
    result.text += published + "  wanted " + (a ? shown(*a) : "no such day") + "  got " +
                   (b ? shown(*b) : "no such day") + "\n";
  }
  result.text += std::to_string(days.size()) +
                 " days: " + std::to_string(days.size() - result.count) + " as wanted";
  if (result.count > 0) result.text += ", " + std::to_string(result.count) + " differ";
  result.text += '\n';
  return result;
}

}  // namespace dateline
