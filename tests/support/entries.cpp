#include "tests/support/entries.hpp"

#include <algorithm>

#include "dateline/dateline.hpp"

namespace dateline::test {

Lines entries(std::string text, char const* published) {
  static auto const engine = *Engine::make();
  Document document;
  document.text = std::move(text);
  document.published = parse_instant(published);
  auto const timeline = engine.timeline(document);
  Lines lines;
  for (auto const& entry : timeline.entries) {
    auto const& event = timeline.events[entry.event];
    auto line = entry.display.empty() ? event.headline : entry.display + ": " + event.headline;
    if (event.status != Status::happened) line += std::string{" ["} + to_string(event.status) + ']';
    if (!event.source.empty()) line += " -- " + event.source;
    lines.push_back(std::move(line));
  }
  std::ranges::sort(lines);
  return lines;
}

}  // namespace dateline::test
