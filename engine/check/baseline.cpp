#include "engine/check/baseline.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace dateline {
namespace {

constexpr std::string_view schema = "dateline.baseline/1";
constexpr std::string_view family = "dateline.baseline/";
constexpr std::string_view kinds[] = {"time", "event"};

void append_cell(std::string& out, std::string_view text) {
  for (char const c : text) {
    switch (c) {
      case '\\':
        out += "\\\\";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        out += c;
    }
  }
}

std::string unescaped(std::string_view cell) {
  std::string text;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (cell[i] != '\\' || i + 1 == cell.size()) {
      text += cell[i];
      continue;
    }
    char const c = cell[++i];
    text += c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
  }
  return text;
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (;;) {
    auto const tab = line.find('\t');
    cells.push_back(unescaped(line.substr(0, tab)));
    if (tab == line.npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

std::optional<Span> read_span(std::string_view text) {
  Span span;
  auto const* end = text.data() + text.size();
  auto const first = std::from_chars(text.data(), end, span.begin);
  if (first.ec != std::errc{} || first.ptr == end || *first.ptr != '-') return {};
  auto const second = std::from_chars(first.ptr + 1, end, span.end);
  if (second.ec != std::errc{} || second.ptr != end || span.begin > span.end) return {};
  return span;
}

std::optional<SnapshotItem> read_item(std::vector<std::string> const& cells) {
  if (cells.size() < 3) return {};
  auto const span = read_span(cells[0]);
  auto const* kind = std::ranges::find(kinds, cells[1]);
  if (!span || kind == std::end(kinds)) return {};
  SnapshotItem item{
      static_cast<SnapshotItem::Kind>(kind - std::begin(kinds)), *span, cells[2], {}, {}};
  for (std::size_t i = 3; i < cells.size(); ++i) {
    auto const equals = cells[i].find('=');
    if (equals == std::string::npos) return {};
    item.fields.emplace_back(cells[i].substr(0, equals), cells[i].substr(equals + 1));
  }
  return item;
}

}  // namespace

std::string write_baseline(Snapshot const& snapshot) {
  std::string out{schema};
  for (auto const* cell :
       {&snapshot.version, &snapshot.id, &snapshot.published, &snapshot.text_mark}) {
    append_cell(out += '\t', *cell);
  }
  out += '\n';
  for (auto const& item : snapshot.items) {
    ((out += std::to_string(item.span.begin)) += '-') += std::to_string(item.span.end);
    (out += '\t') += kinds[static_cast<std::size_t>(item.kind)];
    append_cell(out += '\t', item.words);
    for (auto const& [name, value] : item.fields) {
      ((out += '\t') += name) += '=';
      append_cell(out, value);
    }
    out += '\n';
  }
  return out += "end\t" + std::to_string(snapshot.items.size()) + "\n";
}

Result<Snapshot> read_baseline(std::string_view text) {
  Snapshot snapshot;
  std::size_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    auto const end = text.find('\n', at);
    auto const fail = [&](std::string reason) {
      return Error{std::to_string(number), std::move(reason)};
    };
    ++number;
    if (end == text.npos) return fail("the baseline is cut off within a line");
    auto const cells = cells_of(text.substr(at, end - at));
    at = end + 1;
    if (number == 1) {
      if (!cells[0].starts_with(family)) return fail("not a baseline of dateline");
      if (cells[0] != schema || cells.size() != 5) {
        return fail("a baseline of " + cells[0] + ", expected " + std::string{schema});
      }
      snapshot.version = cells[1];
      snapshot.id = cells[2];
      snapshot.published = cells[3];
      snapshot.text_mark = cells[4];
      continue;
    }
    if (cells[0] == "end") {
      if (cells.size() != 2 || cells[1] != std::to_string(snapshot.items.size()) ||
          at != text.size()) {
        return fail("the end does not fit: " + std::to_string(snapshot.items.size()) +
                    " items were read");
      }
      return snapshot;
    }
    auto item = read_item(cells);
    if (!item) return fail("expected BEGIN-END, time or event, words, NAME=VALUE");
    snapshot.items.push_back(*std::move(item));
  }
  return Error{std::to_string(number + 1), "the baseline is cut off: it has no end"};
}

std::string baseline_name(std::string_view id) {
  std::string name;
  for (char const c : id) {
    bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '_' || (c == '.' && !name.empty());
    if (plain) {
      name += c;
    } else {
      auto const byte = static_cast<unsigned char>(c);
      ((name += '%') += "0123456789ABCDEF"[byte >> 4]) += "0123456789ABCDEF"[byte & 15];
    }
  }
  return name + ".baseline";
}

}  // namespace dateline
