// TimeML documents as training data: the text and its annotated events.
#pragma once

#include <string>
#include <vector>

#include "dateline/event.hpp"

namespace dateline {

struct GoldEvent {
  Span span;
  EventClass event_class{};
};

struct GoldDocument {
  std::string name, text;
  std::vector<GoldEvent> events;  // in text order
  std::vector<Span> times;
};

// All *.tml below the folder, sorted by name.
std::vector<GoldDocument> read_folder(std::string const& folder);

}  // namespace dateline
