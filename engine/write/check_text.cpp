// Differences for people.
#include <algorithm>

#include "engine/write/check.hpp"
#include "engine/write/table.hpp"

namespace dateline {
namespace {

bool within_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Blanks for line ends and their like.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (char const c : text) {
    bool const blank = static_cast<unsigned char>(c) <= ' ';
    if (blank && (line.empty() || line.back() == ' ')) {
      if (line.empty()) line += ' ';
      continue;
    }
    line += blank ? ' ' : c;
  }
  return line;
}

std::string shown(std::string const& value) { return value.empty() ? "(none)" : value; }

void append_case(std::string& out, Judged const& judged, CheckReport const& report, bool colour) {
  auto const* const wanted = judged.wanted;
  auto const& document = judged.document;
  auto const& verdict = judged.verdict;
  auto const heading = [&](char const* word, Colour tone) {
    append_cell(out, {word, tone}, colour);
    (out += "  ") += wanted->name;
    if (wanted->place() != wanted->name) (out += "  ") += wanted->place();
    out += '\n';
  };
  if (verdict.outcome == Outcome::fixed) {
    heading("FIXED", Colour::yellow);
    out += "  known to fail, but holds: " + wanted->known + "\n\n";
    return;
  }
  auto const* word = report.failed == CheckReport{}.failed ? "FAILED" : "CHANGED";
  heading(verdict.outcome == Outcome::known ? "KNOWN" : word,
          verdict.outcome == Outcome::known ? Colour::yellow : Colour::red);
  if (!wanted->known.empty()) out += "  known: " + wanted->known + '\n';
  auto const& all = verdict.differences;
  for (auto from = all.begin(); from != all.end();) {
    auto const to = std::find_if(from, all.end(), [&](auto const& other) {
      return other.span != from->span || other.context != from->context;
    });
    out += "  " + (from->context.empty() ? marked(document->text, from->span) : from->context);
    if (document->published) out += "  (published " + to_string(*document->published) + ")";
    out += '\n';
    std::vector<std::vector<Cell>> rows;
    for (auto at = from; at != to; ++at) {
      rows.push_back({{" "},
                      {at->field},
                      {report.wanted + " " + shown(at->wanted), Colour::green},
                      {report.got + " " + shown(at->got), Colour::red}});
    }
    append_table(out, rows, colour, 200);
    if (!from->why.empty()) out += "    why: " + from->why + '\n';
    from = to;
  }
  out += '\n';
}

}  // namespace

std::string marked(std::string_view text, Span span, std::size_t around) {
  std::size_t begin = span.begin > around ? span.begin - around : 0;
  while (begin > 0 && within_character(text[begin])) --begin;
  std::size_t end = std::min(text.size(), span.end + around);
  while (end < text.size() && within_character(text[end])) ++end;
  std::string line = begin > 0 ? "..." : "";
  line += on_one_line(text.substr(begin, span.begin - begin));
  if (span.begin < span.end) line += '[' + on_one_line(span.in(text)) + ']';
  line += on_one_line(text.substr(span.end, end - span.end));
  if (end < text.size()) line += "...";
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

std::string difference_line(Difference const& difference, CheckReport const& report) {
  return difference.field + ": " + report.wanted + " " + shown(difference.wanted) + ", " +
         report.got + " " + shown(difference.got);
}

std::string check_summary(CheckReport const& report) {
  auto const total = report.cases.size();
  std::string line = std::to_string(total) + " " + report.noun + (total == 1 ? ": " : "s: ");
  line += std::to_string(report.count(Outcome::passed)) + " " + report.passed;
  auto const add = [&](std::size_t count, std::string const& what) {
    if (count > 0) line += ", " + std::to_string(count) + what;
  };
  add(report.count(Outcome::failed), " " + report.failed);
  add(report.count(Outcome::known), " known to fail");
  add(report.count(Outcome::fixed), " known to fail but holding");
  add(report.errors.size(), " unusable");
  add(report.left_out, " left out");
  return line;
}

std::string check_text(CheckReport const& report, bool colour) {
  std::string out;
  for (auto const& judged : report.cases) {
    if (judged.verdict.outcome != Outcome::passed) append_case(out, judged, report, colour);
  }
  bool const good = report.errors.empty() && std::ranges::all_of(report.cases, [](auto const& j) {
                      return j.verdict.good();
                    });
  append_cell(out, {check_summary(report), good ? Colour::green : Colour::red}, colour);
  return out += '\n';
}

}  // namespace dateline
