// Events: the word that tells of one, its TimeML attributes, who took part, and when it was.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/civil.hpp"
#include "dateline/document.hpp"
#include "dateline/timex.hpp"

namespace dateline {

// clang-format off
// TimeML 1.2.1 attribute values.
enum class EventClass : std::uint8_t {
  occurrence, state, reporting, i_action, i_state, aspectual, perception
};
enum class Tense : std::uint8_t {
  none, past, present, future, infinitive, present_participle, past_participle
};
enum class Aspect : std::uint8_t { none, progressive, perfective, perfective_progressive };
enum class Polarity : std::uint8_t { positive, negative };
enum class PartOfSpeech : std::uint8_t { verb, noun, adjective, preposition, other };

enum class Status : std::uint8_t { unknown, happened, ongoing, planned, possible, denied };
// clang-format on

// Place of an event in Timeline::events; written "e1" for index 0.
using EventIndex = std::uint32_t;

struct Event {
  Span trigger;
  std::string lemma;
  EventClass event_class{EventClass::occurrence};
  Tense tense{};
  Aspect aspect{};
  Polarity polarity{};
  PartOfSpeech pos{};
  Status status{};
  std::string modality;  // "can", "will", "would": lemma of the modal; empty: none
  std::vector<std::string> who, whom, where;
  std::string what;      // empty: none
  std::string source;    // who says so, for reported speech; empty: the article itself
  std::string headline;  // reads as a line of its own
  Span sentence;
  std::optional<TimexIndex> timex;  // the expression that dates it
  Bounds bounds;
};

char const* to_string(EventClass event_class);  // "OCCURRENCE" ...
char const* to_string(Tense tense);             // "PAST", "PRESPART" ...
char const* to_string(Aspect aspect);           // "NONE", "PERFECTIVE" ...
char const* to_string(Polarity polarity);       // "POS", "NEG"
char const* to_string(PartOfSpeech pos);        // "VERB" ...
char const* to_string(Status status);           // "happened" ...

}  // namespace dateline
