// "two years ago", "a week later", "three days after Easter": a length counted from a point.
#include <algorithm>
#include <cmath>

#include "engine/resolve/calendar.hpp"
#include "engine/resolve/relative.hpp"
#include "engine/resolve/timex3.hpp"

namespace dateline {
// offset(t, d, way) = the unit of d that holds t - d (ago, earlier, before) or t + d.
Outcome Resolver::at(ast::Offset const& o, Place const*) {
  auto const& d = o.duration;
  bool const back = counts_back(o.way);
  int const sign = back ? -1 : 1;
  if (is_vague(d)) return vague_offset(o);
  auto const unit = finest(d);
  if (unit == Unit::period) return rejected();
  if (o.from) return o.way == Way::within ? begun_length(o) : offset_from(o);
  if (o.of_event)
    return valued(TimexType::date, partial_of(unit), unit_place(unit, 0)->granularity);
  bool const story = o.way != Way::ago && o.way != Way::from_now;
  auto const from = story ? story_time() : now();
  // "31 seconds later", "two days later" in a story that stands at a month or a year
  bool const finer = story && anchors_.reference && unit < Unit::month &&
                     anchors_.reference->granularity > Granularity::week;
  if (!from || finer) return valued(TimexType::date, partial_of(unit), Granularity::day);
  // "a year earlier" in a report on a quarter is that quarter of the year before
  if (back && unit == Unit::year && d.size == 1 && anchors_.reference &&
      anchors_.reference->granularity == Granularity::quarter) {
    auto outcome = located(shifted(*anchors_.reference, static_cast<int>(-4 * d.amounts[0].value)),
                           0, parts(Part::year, Part::quarter));
    outcome.anchor = story_anchor();
    outcome.side = stated_side(sign);
    outcome.keeps_story = true;
    return outcome;
  }
  auto const at = moved(*from, d, sign);
  // beyond the calendar: "65 million years ago"
  if (!at) return this->at(ast::Ref{back ? Reference::past : Reference::future}, nullptr);
  // longer lengths are counted in years: "a decade ago" is a year, "a year and a half ago" a month
  auto const counted = unit >= Unit::decade ? Unit::year
                       : unit == Unit::year && d.amounts[0].value != std::floor(d.amounts[0].value)
                           ? Unit::month
                       : anchors_.message && unit == Unit::year ? Unit::day  // a year ago today
                                                                : unit;
  // "two hours ago", told on a day whose hour nobody knows, is some time of about that day
  bool const hour_known = anchors_.published_time && *from == anchors_.published;
  bool const within_day = std::abs(*at - *from) < seconds_a_day;
  auto const place = !is_clock_unit(unit) ? unit_place(counted, *at)
                     : hour_known         ? std::optional{minute_place(*at)}
                                  : std::optional{day_place(day_of(within_day ? *from : *at))};
  auto outcome = located(place, 0, place ? part_of(place->granularity) : std::uint16_t{});
  if (is_clock_unit(unit)) outcome.type = TimexType::time;
  if (is_clock_unit(unit) && !hour_known) outcome.others.push_back(minute_place(*at));
  outcome.anchor = story ? story_anchor() : now_anchor();
  outcome.side = stated_side(sign);
  // the year that a report compares with; the next "a year earlier" does not count from it
  outcome.keeps_story = back && unit == Unit::year && d.size == 1 && d.amounts[0].value == 1 &&
                        anchors_.domain == Domain::news;
  if (place && place->granularity > Granularity::day) outcome.others.push_back(day_place(*at));
  if (counted == Unit::day && unit == Unit::year) outcome.others.push_back(*unit_place(unit, *at));
  // "for three days from today" is all that time
  if (o.way == Way::from_now)
    outcome.other_bounds.push_back(
        exact(is_clock_unit(unit)
                  ? Interval{instant(*from, Granularity::minute), instant(*at, Granularity::minute)}
                  : Interval{instant(day_of(*from), Granularity::day),
                             instant(day_of(*at), Granularity::day)}));
  return outcome;
}

// "a few years ago": on that side, no more.
Outcome Resolver::vague_offset(ast::Offset const& o) {
  auto const& d = o.duration;
  bool const back = counts_back(o.way);
  int const sign = back ? -1 : 1;
  auto reference = at(ast::Ref{back ? Reference::past : Reference::future}, nullptr);
  if (o.way == Way::ago || o.way == Way::from_now) {
    // by another habit "a few" are three
    auto const at = now() ? moved(*now(), three(d), sign) : std::nullopt;
    if (at && !d.plain)
      reference.others.push_back(is_clock_unit(finest(d)) ? minute_place(*at) : day_place(*at));
    return reference;
  }
  auto outcome = valued(TimexType::date, back ? "PAST_REF" : "FUTURE_REF", Granularity::day);
  outcome.anchor = story_anchor();
  return outcome;
}

// "two weeks starting Monday": that length, from there.
Outcome Resolver::begun_length(ast::Offset const& o) {
  auto const& d = o.duration;
  auto const unit = finest(d);
  Side const ahead{Direction::future, DirectionReason::stated};
  auto const base = side_.direction == Direction::none
                        ? Resolver{anchors_, lexicon_, ahead}.resolve(*o.from, nullptr)
                        : resolve(*o.from, nullptr);
  if (base.rejected || base.impossible) return base;
  auto const holder = unit_place(unit, 0);
  if (!holder) return rejected();
  auto outcome = valued(TimexType::duration, timex3_value(d), holder->granularity);
  outcome.anchor = base.anchor;
  outcome.side = base.side;
  auto const from = [&](Place const& place) -> std::optional<Bounds> {
    auto const end = moved(place.begin, d, 1);
    if (!end) return std::nullopt;
    auto const precision = place.granularity < Granularity::day || is_clock_unit(unit)
                               ? Granularity::minute
                               : Granularity::day;
    return exact(Interval{instant(place.begin, precision), instant(*end, precision)});
  };
  if (base.place) outcome.bounds = from(*base.place);
  for (auto const& other : base.others)
    if (auto const bounds = from(other)) outcome.other_bounds.push_back(*bounds);
  return outcome;
}

// "a week from Friday", "the weekend before Easter": from what another expression names.
Outcome Resolver::offset_from(ast::Offset const& o) {
  auto const& d = o.duration;
  bool const back = counts_back(o.way);
  int const sign = back ? -1 : 1;
  auto const unit = finest(d);
  // "a week from Friday" counts from the Friday ahead
  Side const ahead{Direction::future, DirectionReason::stated};
  auto const base = side_.direction == Direction::none && !back
                        ? Resolver{anchors_, lexicon_, ahead}.resolve(*o.from, nullptr)
                        : resolve(*o.from, nullptr);
  if (base.rejected || base.impossible) return base;
  if (!base.place) return valued(TimexType::date, partial_of(unit), Granularity::day);
  auto const from = base.place->begin;
  auto const at = moved(from, d, sign);
  if (!at) return rejected();
  if (unit == Unit::weekend && d.size == 1 && d.amounts[0].value == 1) {
    // "the weekend before Easter", "after Thanksgiving"
    auto place = unit_place(Unit::weekend, from);
    if (back || place->begin < base.place->end) place = shifted(*place, sign);
    auto outcome = located(place, 0, part_of(Granularity::weekend));
    outcome.anchor = base.anchor;
    outcome.side = stated_side(sign);
    return outcome;
  }
  if (unit >= Unit::year && base.place->granularity > Granularity::week &&
      base.place->granularity < Granularity::year) {
    // "a year before the third quarter" is a quarter
    auto const place = unit_place(unit_of(base.place->granularity), *at);
    auto outcome = located(place, 0, part_of(place->granularity));
    outcome.anchor = base.anchor;
    outcome.side = stated_side(sign);
    outcome.keeps_story = true;
    return outcome;
  }
  auto const fine = std::min(unit_place(unit, *at)->granularity, base.place->granularity);
  auto const place = fine <= Granularity::hour ? minute_place(*at)
                     : fine == Granularity::day || unit == Unit::week || unit == Unit::fortnight
                         ? day_place(*at)
                         : *unit_place(unit, *at);
  auto outcome =
      located(fine == base.place->granularity && fine > Granularity::day ? unit_place(unit, *at)
                                                                         : std::optional{place},
              0, part_of(place.granularity));
  outcome.anchor = base.anchor;
  outcome.side = stated_side(sign);
  if (fine < Granularity::day) outcome.type = TimexType::time;
  for (auto const& other : base.others)
    if (auto const elsewhere = moved(other.begin, d, sign); elsewhere)
      outcome.others.push_back(outcome.place->granularity < Granularity::day
                                   ? minute_place(*elsewhere)
                                   : day_place(*elsewhere));
  if (outcome.place->granularity > Granularity::day) outcome.others.push_back(day_place(*at));
  // "for three days from Monday" is all that time
  if (o.way == Way::after && fine != Granularity::second) {
    auto const precision = fine < Granularity::day ? Granularity::minute : Granularity::day;
    outcome.other_bounds.push_back(
        exact(Interval{instant(from, precision), instant(*at, precision)}));
    for (auto const& other : base.others)
      if (auto const end = moved(other.begin, d, sign))
        outcome.other_bounds.push_back(
            exact(Interval{instant(other.begin, precision), instant(*end, precision)}));
  }
  return outcome;
}

}  // namespace dateline
