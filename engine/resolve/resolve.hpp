// What was written + what it counts from -> a reading: the interval, its TIMEX3 value, its EDTF.
#pragma once

#include <optional>
#include <string>

#include "dateline/options.hpp"
#include "dateline/timex.hpp"
#include "engine/resolve/place.hpp"
#include "grammar/ast.hpp"
#include "grammar/lexicon/lexicon.hpp"

namespace dateline {

// The side of the anchor that the words around an expression speak of, and what says so.
struct Side {
  Direction direction{};
  DirectionReason reason{};
  bool firm{};  // however much nearer the other side is
};

// What an expression counts from, and what is known around it.
struct Anchors {
  std::optional<std::int64_t> published;  // civil seconds
  bool published_time{};                  // it has a time of day
  std::optional<Place> reference;         // the story's own time: the last expression that set it
  std::optional<TimexIndex> reference_timex;
  std::optional<Place> named_day;  // the day named before in the same sentence, or its part
  std::optional<TimexIndex> named_day_timex;
  Domain domain{Domain::news};
  bool message{};  // of a short message: what is told there is of today
  DayOrder day_order{DayOrder::month_first};
};

struct Resolved {
  Reading reading;
  std::vector<Reading> others;
  Anchor anchor;
  std::optional<Place> place;  // what the reading points at; empty for lengths, sets, references
  bool impossible{};           // names a date that does not exist
  bool rejected{};             // no time expression after all
  bool keeps_story{};          // does not move the story's own time
};

// `side` is asked only when a direction must be decided. Other readings are left out on request:
// they cost as much as the first.
Resolved resolve(ast::Expression const& expression, Anchors const& anchors, Lexicon const& lexicon,
                 Side side, bool with_others = true);

// Whether `side` matters for this expression: weekdays, months, days without their year ...
bool wants_side(ast::Expression const& expression);

}  // namespace dateline
