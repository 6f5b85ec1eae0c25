// Time expressions: the words, their TIMEX3 reading (TimeML 1.2.1), and the interval they name.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/civil.hpp"
#include "dateline/document.hpp"

namespace dateline {

enum class TimexType : std::uint8_t { date, time, duration, set };

// clang-format off
// TIMEX3 `mod`.
enum class Mod : std::uint8_t {
  none, before, after, on_or_before, on_or_after, less_than, more_than, equal_or_less,
  equal_or_more, start, mid, end, approx
};

// Parts of a calendar value; a value holds some, each stated in the text or inferred.
enum class Part : std::uint8_t {
  era, century, decade, year, half, season, quarter, month, week, weekday, day, day_part, hour,
  minute, second, zone
};
// clang-format on

// Sets of Part, a bit each (1 << part).
struct Components {
  std::uint16_t stated{}, inferred{};
  friend constexpr bool operator==(Components, Components) = default;
};

// Place of an expression in the list it belongs to; written "t1" for index 0.
using TimexIndex = std::uint32_t;

// What an expression counts from: nothing, the publication date (t0), another expression, or an
// event that is named by its words ("two days after the attack").
struct Anchor {
  enum class Kind : std::uint8_t { none, published, timex, event } kind{Kind::none};
  TimexIndex timex{};  // Kind::timex
  Span event;          // Kind::event: the words that name it
};

// Why this side of the anchor was taken, in the order in which the reasons are tried.
// clang-format off
enum class DirectionReason : std::uint8_t {
  none, stated, signal, tense, modality, agreement, same_day, domain
};
// clang-format on
enum class Direction : std::uint8_t { none, past, present, future };

// One way to read an expression.
struct Reading {
  TimexType type{};
  Mod mod{};
  Granularity granularity{Granularity::day};
  Direction direction{};
  DirectionReason direction_reason{};
  Components components;
  std::string value;        // TIMEX3 value: "2024-01-02", "P2M", "XXXX-WXX-5", "PAST_REF"
  std::string quant, freq;  // TIMEX3, of sets; empty: none
  std::string edtf;         // ISO 8601-2; empty where EDTF has no way to say it
  Bounds bounds;            // the interval it names; all open where it names none
  std::string_view rule;    // "en.date.month_day": static storage
};

struct Timex : Reading {
  Span span;                   // TIMEX3 extent: determiner and modifier in, preposition out
  std::optional<Span> signal;  // the preposition or conjunction that introduces it
  Anchor anchor;
  std::optional<TimexIndex> begin_point, end_point;  // of durations: "from" and "to"
  std::vector<Reading> alternatives;                 // other readings, likeliest first
};

// What has two ends, or one: "from May 3 to 5", "since late 2023", "until Friday".
struct Range {
  Span span;
  std::optional<TimexIndex> from, to;
  std::string edtf;
  Bounds bounds;  // between which instants it began, and ended
  std::string_view rule;
  std::vector<Bounds> alternatives;
};

// How one expression was read, step by step; filled only when Options::explain asks for it.
struct Explanation {
  std::string written;     // the AST: "last{friday}"
  std::string anchor;      // which instant it counts from, and why that one
  std::string direction;   // which side, and why
  std::string arithmetic;  // "last([2013-02-12, 2013-02-13), fridays) = [2013-02-08, 2013-02-09)"
};

char const* to_string(TimexType type);  // "DATE" ...
char const* to_string(Mod mod);         // "START" ...; "" for none
char const* to_string(Part part);       // "year" ...
char const* to_string(Direction direction);
char const* to_string(DirectionReason reason);

}  // namespace dateline
