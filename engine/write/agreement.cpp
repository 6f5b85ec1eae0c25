#include "engine/write/agreement.hpp"

#include <cmath>

#include "engine/write/check.hpp"
#include "engine/write/table.hpp"

namespace dateline {
namespace {

// "91.7 %", or nothing of nothing.
std::string share(std::size_t part, std::size_t whole) {
  if (whole == 0) return "-";
  auto const tenths = static_cast<std::size_t>(
      std::lround(1000.0 * static_cast<double>(part) / static_cast<double>(whole)));
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

std::vector<Cell> line(std::string name, AgreementRow const& row) {
  return {{std::move(name)},          {std::to_string(row.wanted)}, {std::to_string(row.got)},
          {std::to_string(row.both)}, {std::to_string(row.same)},   {share(row.same, row.both)}};
}

std::string apart(double days) {
  if (days >= 1e9) return "found by one";
  if (days == 0) return "same begin";
  auto const whole = static_cast<long long>(days);
  return whole == 0 ? "within a day" : std::to_string(whole) + (whole == 1 ? " day" : " days");
}

}  // namespace

std::string agreement_text(Agreement const& agreement, std::string const& wanted,
                           std::string const& got, bool colour) {
  std::vector<std::vector<Cell>> rows{{{"kind", Colour::bold},
                                       {wanted, Colour::bold},
                                       {got, Colour::bold},
                                       {"both", Colour::bold},
                                       {"agree", Colour::bold},
                                       {"of both", Colour::bold}}};
  AgreementRow all;
  for (auto const& [kind, row] : agreement.rows()) {
    rows.push_back(line(kind, row));
    all.wanted += row.wanted;
    all.got += row.got;
    all.both += row.both;
    all.same += row.same;
  }
  rows.push_back(line("all", all));
  std::string out;
  append_table(out, rows, colour);
  auto const worst = agreement.worst_first();
  if (worst.empty()) return out;
  out += "\nwhere they disagree, the furthest apart first\n";
  for (auto const& [place, text, difference, days] : worst) {
    out += "\n" + place + "  " + apart(days) + "\n  " + marked(text, difference.span) + "\n  ";
    out += difference.field + ": " + wanted + " " +
           (difference.wanted.empty() ? "(none)" : difference.wanted) + ", " + got + " " +
           (difference.got.empty() ? "(none)" : difference.got) + '\n';
    if (!difference.why.empty()) out += "  why: " + difference.why + '\n';
  }
  return out;
}

}  // namespace dateline
