// The day of a bare clock time, where its sentence names none: "The council voted on Monday night.
// ... The meeting began at 7 p.m."
#pragma once

#include <optional>
#include <string_view>

#include "engine/resolve/resolve.hpp"
#include "grammar/scan.hpp"

namespace dateline {

// Remembers the last day of the past week that something was done on.
class StoryDay {
 public:
  // Takes note of a day that an expression names; none is remembered once that of publication is
  // named, or after forget().
  void note(Mention const& mention, Place const& place, TimexIndex index, Anchors const& anchors);
  void forget();

  // Whether the mention is a clock time of the past that lies on this day.
  bool is_that_of(Tokens const& tokens, Mention const& mention, Anchors const& anchors) const;

  // Lends the day to the anchors as the named one, and takes it back.
  void swap(Anchors& anchors);

 private:
  std::optional<Place> place_;
  std::optional<TimexIndex> timex_;
  bool given_up_{};
};

// Whether clock times open lines, as between the reports of a live blog.
bool has_stamps(std::string_view text, Tokens const& tokens, Scan const& scan);

}  // namespace dateline
