// Stories built by hand: expressions and events as tagging and detection would give them.
#pragma once

#include <cstring>

#include "engine/order/order.hpp"
#include "tests/support/catch.hpp"

namespace dateline::test {

inline Instant at(char const* text) {
  auto const instant = parse_instant(text, text + std::strlen(text));
  REQUIRE(instant);
  return *instant;
}

class StoryBuilder {
 public:
  explicit StoryBuilder(char const* published) {
    document_.text = std::string(4096, 'x');
    if (*published) document_.published = at(published);
  }

  TimexIndex expression(char const* begin, char const* end, Granularity granularity) {
    Timex timex;
    timex.granularity = granularity;
    timex.bounds = {at(begin), at(begin), at(end), at(end)};
    tagged_.timexes.push_back(timex);
    return static_cast<TimexIndex>(tagged_.timexes.size() - 1);
  }

  // A listed event in the simple past, in a sentence and paragraph of its own.
  Detected& event(Status status = Status::happened) {
    auto const n = static_cast<std::uint32_t>(events_.size());
    auto& detected = events_.emplace_back();
    detected.event.trigger = {10 * n, 10 * n + 5};
    detected.event.pos = PartOfSpeech::verb;
    detected.event.status = status;
    detected.event.tense = status == Status::planned ? Tense::future : Tense::past;
    detected.sentence = detected.paragraph = n;
    return detected;
  }

  Tagged& tagged() { return tagged_; }
  DetectedEvents& events() { return events_; }

  Timeline timeline(Options const& options = {}) const {
    auto const phrases = Phrases::make();
    REQUIRE(phrases);
    return order(document_, tagged_, events_, options, *phrases);
  }

 private:
  Document document_;
  Tagged tagged_;
  DetectedEvents events_;
};

inline Entry const& entry_of(Timeline const& timeline, EventIndex event) {
  for (auto const& entry : timeline.entries) {
    if (entry.event == event) return entry;
  }
  FAIL("event " << event << " has no entry");
  return timeline.entries.front();
}

// True when a chain of `after` leads from `later` to `earlier`.
inline bool claims(Timeline const& timeline, EventIndex earlier, EventIndex later) {
  for (auto event : entry_of(timeline, later).after) {
    if (event == earlier || claims(timeline, earlier, event)) return true;
  }
  return false;
}

}  // namespace dateline::test
