#include "engine/order/distance.hpp"

#include <algorithm>
#include <charconv>

#include "engine/order/bounds.hpp"
#include "engine/order/calendar_unit.hpp"

namespace dateline {
namespace {

struct Distance {
  int count{};
  Granularity unit{};
};

// "P2W", "PT30M"; durations of several units and of unknown length are none.
std::optional<Distance> distance_of(std::string_view value) {
  bool const clock = value.starts_with("PT");
  value.remove_prefix(std::min(value.size(), std::size_t{clock ? 2u : 1u}));
  Distance distance;
  auto const [end, error] =
      std::from_chars(value.data(), value.data() + value.size(), distance.count);
  if (error != std::errc{} || end + 1 != value.data() + value.size()) return std::nullopt;
  if (distance.count < 1 || distance.count > 10000) return std::nullopt;
  switch (*end) {
    case 'Y':
      distance.unit = Granularity::year;
      break;
    case 'M':
      distance.unit = clock ? Granularity::minute : Granularity::month;
      break;
    case 'W':
      distance.unit = Granularity::week;
      break;
    case 'D':
      distance.unit = Granularity::day;
      break;
    case 'H':
      distance.unit = Granularity::hour;
      break;
    default:
      return std::nullopt;
  }
  return distance;
}

// The last duration before the trigger that counts from an event named there.
Timex const* counting_from(Story const& story, Event const& event) {
  auto const& timexes = story.tagged.timexes;
  auto next = std::ranges::upper_bound(timexes, event.trigger.begin, {},
                                       [](Timex const& t) { return t.span.begin; });
  if (next == timexes.begin()) return nullptr;
  auto const& timex = *std::prev(next);
  bool const counts = timex.type == TimexType::duration && timex.anchor.kind == Anchor::Kind::event;
  if (!counts || timex.anchor.event.begin > event.trigger.begin) return nullptr;
  return event.sentence.contains(timex.span) ? &timex : nullptr;
}

std::optional<Interval> date_of(Story const& story, EventIndex event) {
  auto const dating = dating_of(story, event);
  if (!dating.timex || dating.to || dating.joint != Joint::none) return std::nullopt;
  auto const& b = dating.timex->bounds;
  if (!b.earliest_begin || !b.latest_end) return std::nullopt;
  return Interval{*b.earliest_begin, *b.latest_end};
}

// What lies `count` units after the interval, as precisely as people count.
Interval moved(Interval interval, Distance distance, int sign) {
  auto const by = sign * distance.count;
  Interval const there{shifted(interval.begin, by, distance.unit),
                       shifted(interval.end, by, distance.unit)};
  if (distance.unit != Granularity::year && distance.unit != Granularity::month) return there;
  Instant const last{std::max(there.begin.seconds, there.end.seconds - 1)};
  return {unit_around(there.begin, distance.unit).begin, unit_around(last, distance.unit).end};
}

}  // namespace

void add_distance(Story const& story, EventIndex dependent, EventIndex governor,
                  bool dependent_first, Constraints& constraints) {
  auto const* timex = counting_from(story, story.events[dependent].event);
  if (!timex) return;
  auto const distance = distance_of(timex->value);
  if (!distance) return;
  auto place = [&](EventIndex event, Interval interval) {
    constraints.push_back(not_before(begin_of(event), interval.begin));
    constraints.push_back(strictly_before(begin_of(event), interval.end));
  };
  int const sign = dependent_first ? 1 : -1;
  if (auto const date = date_of(story, dependent)) {
    place(governor, moved(*date, *distance, sign));
  } else if (auto const other = date_of(story, governor)) {
    place(dependent, moved(*other, *distance, -sign));
  } else {
    auto const earlier = dependent_first ? dependent : governor;
    auto const later = dependent_first ? governor : dependent;
    auto const longest = longest_seconds(distance->unit) * ticks_per_second;
    auto const shortest = shortest_seconds(distance->unit) * ticks_per_second;
    constraints.push_back({begin_of(later), begin_of(earlier), (distance->count + 1) * longest});
    constraints.push_back({begin_of(earlier), begin_of(later), -(distance->count - 1) * shortest});
  }
}

}  // namespace dateline
