#include "engine/order/story.hpp"

namespace dateline {

std::optional<Interval> publication_of(Document const& document) {
  if (!document.published) return std::nullopt;
  auto const begin = *document.published;
  if (begin.precision != Precision::day) return Interval{begin, begin};
  return Interval{begin, {begin.seconds + 86400}};
}

DatedBy dated_by(Story const& story, Detected const& detected) {
  DatedBy by;
  if (detected.range && *detected.range < story.tagged.ranges.size()) {
    by.range = &story.tagged.ranges[*detected.range];
  }
  if (detected.event.timex && *detected.event.timex < story.tagged.timexes.size()) {
    by.timex = &story.tagged.timexes[*detected.event.timex];
  }
  return by;
}

}  // namespace dateline
