// The answer: what was found, and the ordered entries that an editor would list.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dateline/civil.hpp"
#include "dateline/document.hpp"
#include "dateline/event.hpp"
#include "dateline/options.hpp"
#include "dateline/relation.hpp"
#include "dateline/timex.hpp"

namespace dateline {

struct Warning {
  std::string code;     // "no_published_date", "invalid_date", "contradiction" ...
  std::string message;  // one sentence for people
  Span span;            // where in the text; empty span: the document as a whole
};

// Time expressions alone: the fast path.
struct Tagged {
  Domain domain{Domain::news};  // as asked for, or as guessed: never automatic
  std::vector<Timex> timexes;   // in text order, not overlapping
  std::vector<Range> ranges;
  std::vector<Warning> warnings;
  std::vector<Explanation> explanations;  // one a timex when Options::explain, else none
};

struct Entry {
  EventIndex event{};
  std::uint32_t rank{};           // equal: the same time, or the order is not known
  std::vector<EventIndex> after;  // entries known to come before this one, the nearest only
  std::string date;               // smallest calendar unit known to hold its begin; empty: none
  std::string display;            // what a reader should see: "late 2023", "by 29 August 2024"
  double confidence{};            // 0 to 1
};

struct Timeline : Tagged {
  std::vector<Event> events;  // in text order
  std::vector<Relation> relations;
  std::vector<Entry> entries;   // in an order that fits all that is known
  std::string heading;          // what a page should head it with: the title, else its first words
  std::vector<Span> furniture;  // lines that are no part of the article, when Options::explain
};

}  // namespace dateline
