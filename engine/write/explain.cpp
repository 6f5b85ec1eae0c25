#include "engine/write/explain.hpp"

#include "engine/write/table.hpp"

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
  if (auto interval = half_open(reading.bounds); !interval.empty()) (text += "  ") += interval;
  return text;
}

std::string reason(Reading const& reading, std::string const& why) {
  std::string text = to_string(reading.direction);
  ((text += " (") += to_string(reading.direction_reason)) += ')';
  if (!why.empty()) (text += ": ") += why;
  return text;
}

std::string parts(Components components) {
  std::string text;
  for (unsigned i = 0; i <= static_cast<unsigned>(Part::zone); ++i) {
    unsigned const bit = 1u << i;
    if (((components.stated | components.inferred) & bit) == 0) continue;
    if (!text.empty()) text += ", ";
    text += to_string(static_cast<Part>(i));
    text += (components.stated & bit) != 0 ? " stated" : " inferred";
  }
  return text;
}

}  // namespace

std::string to_explanation(Document const& document, Tagged const& tagged,
                           WriteOptions const& options) {
  std::string out;
  for (std::size_t i = 0; i < tagged.timexes.size(); ++i) {
    auto const& timex = tagged.timexes[i];
    auto const steps = i < tagged.explanations.size() ? tagged.explanations[i] : Explanation{};
    if (i > 0) out += '\n';
    append_cell(out, {std::string{timex.span.in(document.text)}, Colour::bold}, options.colour);
    out += '\n';
    std::vector<std::vector<Cell>> rows;
    auto const row = [&](char const* name, std::string text, Colour colour = Colour::plain) {
      if (!text.empty())
        rows.push_back({{"", {}}, {name, Colour::faint}, {std::move(text), colour}});
    };
    row("rule", std::string{timex.rule});
    row("written", steps.written);
    row("anchor", steps.anchor);
    if (timex.direction != Direction::none) row("direction", reason(timex, steps.direction));
    row("arithmetic", steps.arithmetic);
    row("result", summary(timex), Colour::cyan);
    row("parts", parts(timex.components));
    for (std::size_t j = 0; j < std::min(timex.alternatives.size(), most_alternatives); ++j) {
      auto const& other = timex.alternatives[j];
      std::string text = summary(other);
      if (other.direction != Direction::none)
        ((text += "  (") += to_string(other.direction)) += ')';
      row("rejected", std::move(text), Colour::faint);
    }
    append_table(out, rows, options.colour);
  }
  for (auto const& warning : tagged.warnings) {
    append_cell(out, {"! " + warning.code + ": " + warning.message, Colour::yellow},
                options.colour);
    out += '\n';
  }
  return out;
}

}  // namespace dateline
