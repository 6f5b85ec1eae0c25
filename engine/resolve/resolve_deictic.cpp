// "today", "now", "this week", "last Friday": a unit or a name next to an anchor.
#include "engine/resolve/calendar.hpp"
#include "engine/resolve/relative.hpp"

namespace dateline {

Outcome Resolver::at(ast::Day const& d, Place const*) {
  if (stands_at_no_day()) return as_news({d, {}});
  auto const anchor = now();
  if (!anchor) return valued(TimexType::date, "XXXX-XX-XX", Granularity::day);
  auto outcome = located(shifted(day_place(*anchor), d.offset), 0, part_of(Granularity::day));
  outcome.anchor = now_anchor();
  outcome.side = stated_side(d.offset);
  return outcome;
}

Outcome Resolver::at(ast::Ref const& r, Place const*) {
  if (r.reference == Reference::present && !r.of_story && stands_at_no_day())
    return as_news({r, {}});
  auto const value = r.reference == Reference::present ? "PRESENT_REF"
                     : r.reference == Reference::past  ? "PAST_REF"
                                                       : "FUTURE_REF";
  auto outcome = valued(TimexType::date, value, Granularity::day);
  auto const anchor = now();
  if (!anchor) return outcome;
  outcome.anchor = now_anchor();
  if (r.of_story && anchors_.reference) {
    outcome.bounds = exact(*anchors_.reference);
    return outcome;
  }
  Bounds bounds;
  auto const today = day_place(*anchor);
  auto const begin = instant(today.begin, Granularity::day),
             end = instant(today.end, Granularity::day);
  if (r.reference == Reference::present) {
    bounds = exact(today);
    if (anchors_.published_time) outcome.others.push_back(minute_place(*anchor));
  }
  if (r.reference == Reference::past) bounds.latest_end = end;
  if (r.reference == Reference::future) bounds.earliest_begin = begin;
  outcome.bounds = bounds;
  outcome.side = stated_side(r.reference == Reference::past     ? -1
                             : r.reference == Reference::future ? 1
                                                                : 0);
  return outcome;
}

// this(t, U) = the U that holds t; last and next: the one before and after it.
Outcome Resolver::at(ast::Deictic const& d, Place const*) {
  using enum Unit;
  if (d.unit == period || d.unit == half || d.unit == season || is_clock_unit(d.unit))
    return rejected();
  int step = step_of(d.shift);
  if (d.unit == fortnight && step)
    return at(ast::Stretch{d.shift, {.amounts = {ast::Amount{1, fortnight}}, .size = 1}}, nullptr);
  if (d.unit == quarter && d.shift == Shift::latest) {
    // the quarter that is reported on: the one the text is at, else the last that is over
    if (anchors_.reference && anchors_.reference->granularity == Granularity::quarter) {
      auto outcome = located(anchors_.reference, 0, parts(Part::year, Part::quarter));
      outcome.anchor = story_anchor();
      return outcome;
    }
    step = -1;
  }
  // "deplored Friday the bombs that went off earlier in the day"
  if (d.unit == day && d.shift == Shift::this_ && anchors_.named_day) {
    auto outcome =
        located(day_place(day_of(anchors_.named_day->begin)), 0, part_of(Granularity::day));
    outcome.anchor = clock_anchor();
    return outcome;
  }
  bool const story = counts_from_story(d.shift) || (d.unit == day && d.shift == Shift::next);
  auto const anchor = story ? story_time() : now();
  // "the next day" in a story that stands at a month or a year
  bool const no_day = d.unit == day && story && anchors_.reference &&
                      anchors_.reference->granularity > Granularity::day;
  if (!anchor || no_day) return valued(TimexType::date, partial_of(d.unit), Granularity::day);
  auto const holder = unit_place(d.unit, *anchor);
  if (!holder) return rejected();
  Outcome outcome;
  if (d.unit == weekend && step == 0) {
    // the weekend: the latest one, or the one ahead, as the tense has it
    bool const inside = weekday_of(*anchor) >= 6;
    bool const past = side_.direction == Direction::past;
    outcome =
        located(past && !inside ? shifted(*holder, -1) : holder, 0, part_of(holder->granularity));
    outcome.others.push_back(*shifted(*holder, past && !inside ? 0 : -1));
    outcome.side = past && !inside ? side_ : stated_side(0);
  } else {
    if (d.unit == weekend && d.shift == Shift::coming && weekday_of(*anchor) < 6) step = 0;
    auto target = shifted(*holder, step);
    if (d.unit == business_day && step) {
      auto const there =
          moved(holder->begin, {.amounts = {ast::Amount{1, d.unit}}, .size = 1}, step);
      if (there) target = day_place(*there);
    }
    outcome = located(target, 0, part_of(holder->granularity));
    outcome.side = stated_side(step);
  }
  // "I did nothing this week": so far
  auto const today = day_of(*anchor);
  if (step == 0 && holder->granularity > Granularity::weekend &&
      today + seconds_a_day < holder->end)
    outcome.other_bounds.push_back(
        exact(Interval{instant(holder->begin, Granularity::day),
                       instant(today + seconds_a_day, Granularity::day)}));
  // "the last day" may be the final one
  if (d.unit == day && d.shift == Shift::last) outcome.others.push_back(*holder);
  outcome.anchor = story ? story_anchor() : now_anchor();
  if (holder->granularity == Granularity::day_part) outcome.type = TimexType::time;
  return outcome;
}

// last([t1, t2), R) = the latest [a, b) in R with b <= t1; next: the earliest with a >= t2; this:
// the one in the larger unit that holds t1 (the week of a weekday, the year of a month).
Outcome Resolver::at(ast::Named const& n, Place const*) {
  int const step = step_of(n.shift);
  // "the next morning" is never that of tomorrow
  bool const behind_story = n.shift == Shift::next && n.name->as<ast::PartOfDay>();
  bool const story = !n.from && (counts_from_story(n.shift) || behind_story);
  auto anchor = story ? story_time() : now();
  if (n.from) {
    auto const base = resolve(*n.from, nullptr);
    if (!base.place) return base;
    anchor = base.place->begin;
  }
  if (!anchor) {
    auto outcome = resolve(*n.name, nullptr);
    return outcome;
  }
  auto const today = day_place(*anchor);
  Outcome outcome;
  if (auto const* part = n.name->as<ast::PartOfDay>()) {
    // "last night", "this morning", "the next morning", "that evening"
    auto const day = shifted(today, step);
    if (!day) return rejected();
    outcome = located(day_part_place(day->begin, part->part), parts(Part::day_part),
                      part_of(Granularity::day));
    if (auto const other = other_day_part(*outcome.place)) outcome.others.push_back(*other);
    outcome.type = TimexType::time;
  } else {
    // around the anchor: the latest that has begun, and its neighbours
    Anchors here = anchors_;
    here.published = *anchor;
    here.domain = Domain::news;
    Resolver past{here, lexicon_, {Direction::past, DirectionReason::stated}};
    Resolver future{here, lexicon_, {Direction::future, DirectionReason::stated}};
    auto latest = past.resolve(*n.name, nullptr);
    auto next = future.resolve(*n.name, nullptr);
    if (!latest.place || !next.place) return latest;
    bool const weekday =
        latest.place->granularity == Granularity::day && n.name->as<ast::Calendar>();
    std::optional<Place> place;
    auto const back = [&](Place const& p) {
      here.published = p.begin - seconds_a_day;
      return Resolver{here, lexicon_, {Direction::past, DirectionReason::stated}}
          .resolve(*n.name, nullptr)
          .place;
    };
    auto const ahead = [&](Place const& p) {
      here.published = p.end;
      return Resolver{here, lexicon_, {Direction::future, DirectionReason::stated}}
          .resolve(*n.name, nullptr)
          .place;
    };
    if (step < 0) {
      place = latest.place->end <= today.begin ? latest.place : back(*latest.place);
    } else if (step > 0) {
      place = next.place->begin >= today.end ? next.place : ahead(*next.place);
    } else if (weekday) {
      auto const monday = week_place(today.begin).begin;
      place = day_place(monday + (weekday_of(latest.place->begin) - 1) * seconds_a_day);
      if (n.shift != Shift::that && place->end <= today.begin && side_.direction != Direction::past)
        place = day_place(place->begin + 7 * seconds_a_day);
    } else {
      int const year = year_of(today.begin);
      place = year_of(latest.place->begin) == year ? latest.place : ahead(*latest.place);
      bool const goes_on = latest.place->end > today.begin;
      // "that summer", where the story is in a month or season; in a whole year it is that year's
      if (story) {
        if (goes_on && anchors_.reference->granularity < Granularity::year) place = latest.place;
      } else if (n.name->as<ast::SeasonOf>() &&
                 (goes_on ||  // "this summer was hot" in winter is the one before
                  (side_.direction == Direction::past &&
                   next.place->begin - today.begin > 120 * seconds_a_day))) {
        place = latest.place;
      }
    }
    if (!place) return rejected();
    outcome = located(place, latest.parts.stated, latest.parts.inferred);
    if (weekday && step != 0) {
      // "next Friday": by another habit the Friday of next week
      auto const monday = week_place(today.begin).begin + step * 7 * seconds_a_day;
      auto const other = day_place(monday + (weekday_of(place->begin) - 1) * seconds_a_day);
      if (!(other == *place)) outcome.others.push_back(other);
      // and "the previous Friday" counts from now, not from the story
      if (story && now() && day_of(*now()) != today.begin) {
        auto plain = n;
        plain.shift = n.shift == Shift::previous ? Shift::last : Shift::next;
        auto const from_now = at(plain, nullptr);
        if (from_now.place) outcome.others.push_back(*from_now.place);
        outcome.others.insert(outcome.others.end(), from_now.others.begin(), from_now.others.end());
      }
    }
  }
  outcome.anchor = story ? story_anchor() : now_anchor();
  outcome.side = stated_side(step);
  return outcome;
}

}  // namespace dateline
