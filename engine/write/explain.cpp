#include "engine/write/explain.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/explain.hpp"
#include "engine/write/table.hpp"
#include "grammar/rule_files.hpp"

namespace dateline {
namespace {

constexpr std::size_t most_alternatives = 3;

std::string half_open(Bounds const& bounds) {
  if (!bounds.earliest_begin && !bounds.latest_end) return {};
  std::string text{"["};
  text += bounds.earliest_begin ? to_string(*bounds.earliest_begin) : "..";
  text += ", ";
  text += bounds.latest_end ? to_string(*bounds.latest_end) : "..";
  return text += ')';
}

std::string summary(Reading const& reading) {
  std::string text = to_string(reading.type);
  (text += ' ') += reading.value;
  if (reading.mod != Mod::none) (text += ' ') += to_string(reading.mod);
  if (!reading.quant.empty()) (text += "  quant ") += reading.quant;
  if (!reading.freq.empty()) (text += "  freq ") += reading.freq;
  if (auto interval = half_open(reading.bounds); !interval.empty()) (text += "  ") += interval;
  return text;
}

std::string reason(Reading const& reading, std::string const& why) {
  std::string text = to_string(reading.direction);
  ((text += " (") += to_string(reading.direction_reason)) += ')';
  if (!why.empty()) (text += ": ") += why;
  return text;
}

// On which side of what was chosen another reading lies; nothing where they overlap.
std::string side(Bounds const& other, Bounds const& chosen) {
  auto const ends_before = [](auto const& end, auto const& begin) {
    return end && begin && *end <= *begin;
  };
  if (ends_before(other.latest_end, chosen.earliest_begin)) return "  (past)";
  return ends_before(chosen.latest_end, other.earliest_begin) ? "  (future)" : "";
}

// Between which instants one end of a range lies.
std::string between(std::optional<Instant> const& earliest, std::optional<Instant> const& latest) {
  if (!earliest && !latest) return "open";
  if (earliest == latest) return to_string(*earliest);
  std::string text = earliest ? to_string(*earliest) : "..";
  text += " to ";
  return text += latest ? to_string(*latest) : "..";
}

std::string with_file(std::string_view rule) {
  std::string text{rule};
  if (auto const file = rule_file(rule); !file.empty()) ((text += "  (") += file) += ')';
  return text;
}

using Rows = std::vector<std::vector<Cell>>;

void add_row(Rows& rows, char const* name, std::string text, Colour colour = Colour::plain) {
  if (!text.empty()) rows.push_back({{"", {}}, {name, Colour::faint}, {std::move(text), colour}});
}

Rows rows_of(Timex const& timex, Explanation const& steps) {
  Rows rows;
  add_row(rows, "rule", with_file(timex.rule));
  add_row(rows, "written", steps.written);
  add_row(rows, "anchor", steps.anchor);
  if (timex.direction != Direction::none) {
    add_row(rows, "direction", reason(timex, steps.direction));
  }
  add_row(rows, "arithmetic", steps.arithmetic);
  add_row(rows, "result", summary(timex), Colour::cyan);
  add_row(rows, "parts", parts_text(timex.components));
  for (std::size_t i = 0; i < std::min(timex.alternatives.size(), most_alternatives); ++i) {
    auto const& other = timex.alternatives[i];
    add_row(rows, "rejected", summary(other) + side(other.bounds, timex.bounds), Colour::faint);
  }
  if (timex.alternatives.size() > most_alternatives) {
    auto const more = timex.alternatives.size() - most_alternatives;
    add_row(rows, "", "and " + std::to_string(more) + " more", Colour::faint);
  }
  return rows;
}

Rows rows_of(Range const& range) {
  Rows rows;
  add_row(rows, "rule", with_file(range.rule));
  add_row(rows, "begins", between(range.bounds.earliest_begin, range.bounds.latest_begin),
          Colour::cyan);
  add_row(rows, "ends", between(range.bounds.earliest_end, range.bounds.latest_end), Colour::cyan);
  add_row(rows, "edtf", range.edtf);
  return rows;
}

}  // namespace

std::string to_explanation(Document const& document, Tagged const& tagged,
                           WriteOptions const& options) {
  std::string out;
  auto const block = [&](Span span, Rows const& rows) {
    if (!out.empty()) out += '\n';
    append_cell(out, {std::string{span.in(document.text)}, Colour::bold}, options.colour);
    out += '\n';
    append_table(out, rows, options.colour);
  };
  for (std::size_t i = 0; i < tagged.timexes.size(); ++i) {
    auto const steps = i < tagged.explanations.size() ? tagged.explanations[i] : Explanation{};
    block(tagged.timexes[i].span, rows_of(tagged.timexes[i], steps));
  }
  for (auto const& range : tagged.ranges) block(range.span, rows_of(range));
  if (out.empty()) out = "no time expression\n";
  for (auto const& warning : tagged.warnings) {
    append_cell(out, {"! " + warning.code + ": " + warning.message, Colour::yellow},
                options.colour);
    out += '\n';
  }
  return out;
}

}  // namespace dateline
