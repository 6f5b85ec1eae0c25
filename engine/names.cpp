// The names that enumerators have in JSON and TimeML.
#include <cstddef>

#include "dateline/civil.hpp"
#include "dateline/document.hpp"
#include "dateline/event.hpp"
#include "dateline/relation.hpp"
#include "dateline/timex.hpp"

namespace dateline {
namespace {

// The name at an enumerator's place; tables below follow the order of declaration.
template <class Enum, std::size_t N>
char const* name(char const* const (&names)[N], Enum value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

char const* to_string(Granularity granularity) {
  static constexpr char const* names[] = {"second",  "minute", "hour",   "day_part", "day",
                                          "weekend", "week",   "month",  "quarter",  "season",
                                          "half",    "year",   "decade", "century",  "millennium"};
  static_assert(std::size(names) == static_cast<std::size_t>(Granularity::millennium) + 1);
  return name(names, granularity);
}

char const* to_string(PublishedFrom from) {
  static constexpr char const* names[] = {"none", "option", "document", "dateline"};
  return name(names, from);
}

char const* to_string(TimexType type) {
  static constexpr char const* names[] = {"DATE", "TIME", "DURATION", "SET"};
  return name(names, type);
}

char const* to_string(Mod mod) {
  static constexpr char const* names[] = {
      "",          "BEFORE",    "AFTER",         "ON_OR_BEFORE",  "ON_OR_AFTER",
      "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "START",
      "MID",       "END",       "APPROX"};
  static_assert(std::size(names) == static_cast<std::size_t>(Mod::approx) + 1);
  return name(names, mod);
}

char const* to_string(Part part) {
  static constexpr char const* names[] = {
      "era",  "century", "decade", "year",     "half", "season", "quarter", "month",
      "week", "weekday", "day",    "day_part", "hour", "minute", "second",  "zone"};
  static_assert(std::size(names) == static_cast<std::size_t>(Part::zone) + 1);
  return name(names, part);
}

char const* to_string(Direction direction) {
  static constexpr char const* names[] = {"none", "past", "present", "future"};
  return name(names, direction);
}

char const* to_string(DirectionReason reason) {
  static constexpr char const* names[] = {"none",     "stated",    "signal",   "tense",
                                          "modality", "agreement", "same_day", "domain"};
  static_assert(std::size(names) == static_cast<std::size_t>(DirectionReason::domain) + 1);
  return name(names, reason);
}

char const* to_string(EventClass event_class) {
  static constexpr char const* names[] = {"OCCURRENCE", "STATE",     "REPORTING", "I_ACTION",
                                          "I_STATE",    "ASPECTUAL", "PERCEPTION"};
  return name(names, event_class);
}

char const* to_string(Tense tense) {
  static constexpr char const* names[] = {"NONE",       "PAST",     "PRESENT", "FUTURE",
                                          "INFINITIVE", "PRESPART", "PASTPART"};
  return name(names, tense);
}

char const* to_string(Aspect aspect) {
  static constexpr char const* names[] = {"NONE", "PROGRESSIVE", "PERFECTIVE",
                                          "PERFECTIVE_PROGRESSIVE"};
  return name(names, aspect);
}

char const* to_string(Polarity polarity) {
  static constexpr char const* names[] = {"POS", "NEG"};
  return name(names, polarity);
}

char const* to_string(PartOfSpeech pos) {
  static constexpr char const* names[] = {"VERB", "NOUN", "ADJECTIVE", "PREPOSITION", "OTHER"};
  return name(names, pos);
}

char const* to_string(Status status) {
  static constexpr char const* names[] = {"unknown", "happened", "ongoing",
                                          "planned", "possible", "denied"};
  return name(names, status);
}

char const* to_string(RelationType type) {
  static constexpr char const* names[] = {
      "BEFORE", "AFTER",   "INCLUDES", "IS_INCLUDED", "DURING", "DURING_INV", "SIMULTANEOUS",
      "IAFTER", "IBEFORE", "IDENTITY", "BEGINS",      "ENDS",   "BEGUN_BY",   "ENDED_BY"};
  static_assert(std::size(names) == static_cast<std::size_t>(RelationType::ended_by) + 1);
  return name(names, type);
}

std::string to_string(Node node) {
  if (node.kind == Node::Kind::published) return "t0";
  std::string name{node.kind == Node::Kind::event ? "e" : "t"};
  return name += std::to_string(node.index + 1);
}

}  // namespace dateline
