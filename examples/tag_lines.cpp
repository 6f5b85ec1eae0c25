// The fast path over many short texts: one Engine, one call a line.
#include <iostream>
#include <string>

#include "dateline/dateline.hpp"

int main() {
  auto engine = dateline::Engine::make();
  if (!engine) {
    std::cerr << to_string(engine.error()) << '\n';
    return 1;
  }
  auto const published = dateline::parse_instant("2024-06-29");
  for (std::string const line : {
           "Lunch last Friday?",
           "The lease runs from 1 May 2023 to 30 April 2025.",
           "Sales fell in the second quarter.",
           "She may march on.",
       }) {
    auto document = dateline::read_text(line);
    if (!document) continue;
    document->published = published;
    std::cout << line << '\n';
    for (auto const& timex : engine->tag(*document).timexes) {
      std::cout << "  " << timex.span.in(document->text) << " = " << timex.value;
      if (timex.bounds.earliest_begin && timex.bounds.latest_end) {
        std::cout << ", from " << to_string(*timex.bounds.earliest_begin) << " until "
                  << to_string(*timex.bounds.latest_end);
      }
      std::cout << '\n';
    }
  }
}
