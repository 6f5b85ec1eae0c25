// The main job in a dozen lines: an article and its date in, its timeline out.
#include <iostream>

#include "dateline/dateline.hpp"

int main() {
  auto engine = dateline::Engine::make();
  if (!engine) {
    std::cerr << to_string(engine.error()) << '\n';
    return 1;
  }
  auto document = dateline::read_text(
      "The harbour bridge was closed on Monday after inspectors found a crack. "
      "Engineers had repaired it in March. It will reopen next week.\n");
  if (!document) {
    std::cerr << to_string(document.error()) << '\n';
    return 1;
  }
  auto const published = dateline::parse_instant("2024-06-29");
  document->published = published;

  auto const timeline = engine->timeline(*document);
  for (auto const& entry : timeline.entries) {
    auto const& event = timeline.events[entry.event];
    std::cout << entry.rank << "  " << entry.display << "  " << event.headline << "  ("
              << to_string(event.status) << ")\n";
  }
}
