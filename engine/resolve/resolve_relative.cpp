// What counts from an anchor: the publication date, or the story's own time.
#include <algorithm>
#include <cmath>

#include "engine/resolve/calendar.hpp"
#include "engine/resolve/resolver.hpp"
#include "engine/resolve/timex3.hpp"

namespace dateline {
namespace {

// Where "the next day" and "that year" count from the story, "next week" and "this year" from now.
bool counts_from_story(Shift shift) {
  return shift == Shift::that || shift == Shift::same || shift == Shift::following ||
         shift == Shift::previous;
}
int step_of(Shift shift) {
  switch (shift) {
    case Shift::last:
    case Shift::past:
    case Shift::previous:
      return -1;
    case Shift::next:
    case Shift::coming:
    case Shift::following:
      return 1;
    default:
      return 0;
  }
}
std::uint16_t part_of(Granularity granularity) {
  switch (granularity) {
    case Granularity::millennium:
    case Granularity::century:
      return parts(Part::century);
    case Granularity::decade:
      return parts(Part::decade);
    case Granularity::year:
      return parts(Part::year);
    case Granularity::half:
      return parts(Part::year, Part::half);
    case Granularity::season:
      return parts(Part::year, Part::season);
    case Granularity::quarter:
      return parts(Part::year, Part::quarter);
    case Granularity::month:
      return parts(Part::year, Part::month);
    case Granularity::week:
    case Granularity::weekend:
      return parts(Part::year, Part::week);
    case Granularity::day:
      return parts(Part::year, Part::month, Part::day);
    case Granularity::day_part:
      return parts(Part::year, Part::month, Part::day, Part::day_part);
    default:
      return parts(Part::year, Part::month, Part::day, Part::hour, Part::minute);
  }
}
bool is_clock_unit(Unit unit) {
  return unit == Unit::second || unit == Unit::minute || unit == Unit::hour;
}
bool is_vague(ast::Duration const& d) {
  return std::ranges::any_of(d.parts(), [](auto const& amount) { return amount.value < 0; });
}
ast::Duration three(ast::Duration d) {
  for (auto& amount : d.amounts)
    if (amount.value < 0) amount.value = 3;
  return d;
}
Unit finest(ast::Duration const& d) {
  return std::ranges::min(d.parts(), {}, &ast::Amount::unit).unit;
}
std::optional<std::int64_t> moved(std::int64_t from, ast::Duration const& d, int sign) {
  std::optional<std::int64_t> at = from;
  for (auto const& amount : d.parts())
    if (at) at = shift(*at, amount.unit, sign * amount.value);
  return at;
}
char const* partial_of(Unit unit) {
  switch (unit) {
    case Unit::day:
    case Unit::business_day:
      return "XXXX-XX-XX";
    case Unit::week:
    case Unit::fortnight:
      return "XXXX-WXX";
    case Unit::weekend:
      return "XXXX-WXX-WE";
    case Unit::month:
      return "XXXX-XX";
    case Unit::quarter:
      return "XXXX-QX";
    default:
      return "XXXX";
  }
}
Side stated_side(int step) {
  return {step < 0   ? Direction::past
          : step > 0 ? Direction::future
                     : Direction::present,
          DirectionReason::stated};
}

}  // namespace

Outcome Resolver::at(ast::Day const& d, Place const*) {
  auto const anchor = now();
  if (!anchor) return valued(TimexType::date, "XXXX-XX-XX", Granularity::day);
  auto outcome = located(shifted(day_place(*anchor), d.offset), 0, part_of(Granularity::day));
  outcome.anchor = now_anchor();
  outcome.side = stated_side(d.offset);
  return outcome;
}

Outcome Resolver::at(ast::Ref const& r, Place const*) {
  auto const value = r.reference == Reference::present ? "PRESENT_REF"
                     : r.reference == Reference::past  ? "PAST_REF"
                                                       : "FUTURE_REF";
  auto outcome = valued(TimexType::date, value, Granularity::day);
  auto const anchor = now();
  if (!anchor) return outcome;
  outcome.anchor = now_anchor();
  Bounds bounds;
  auto const today = day_place(*anchor);
  auto const begin = instant(today.begin, Granularity::day),
             end = instant(today.end, Granularity::day);
  if (r.reference == Reference::present) bounds = exact(today);
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
  bool const story = counts_from_story(d.shift) || (d.unit == day && d.shift == Shift::next);
  auto const anchor = story ? story_time() : now();
  if (!anchor) return valued(TimexType::date, partial_of(d.unit), Granularity::day);
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
    outcome = located(shifted(*holder, step), 0, part_of(holder->granularity));
    outcome.side = stated_side(step);
  }
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
  bool const story = !n.from && counts_from_story(n.shift);
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
      place = year_of(latest.place->begin) == year ? latest.place : next.place;
      // "this summer was hot" in winter is the one before
      if (n.name->as<ast::SeasonOf>() && (latest.place->end > today.begin ||
                                          (side_.direction == Direction::past &&
                                           next.place->begin - today.begin > 120 * seconds_a_day)))
        place = latest.place;
    }
    if (!place) return rejected();
    outcome = located(place, latest.parts.stated, latest.parts.inferred);
    if (weekday && step != 0) {
      // "next Friday": by another habit the Friday of next week
      auto const monday = week_place(today.begin).begin + step * 7 * seconds_a_day;
      auto const other = day_place(monday + (weekday_of(place->begin) - 1) * seconds_a_day);
      if (!(other == *place)) outcome.others.push_back(other);
    }
  }
  outcome.anchor = story ? story_anchor() : now_anchor();
  outcome.side = stated_side(step);
  return outcome;
}

// past(t, d) = [t - d, t), next(t, d) = [t, t + d).
Outcome Resolver::at(ast::Stretch const& s, Place const*) {
  auto const& d = s.duration;
  auto outcome = valued(TimexType::duration, timex3_value(d), Granularity::day);
  if (d.approx) outcome.mod = Mod::approx;
  int const step = s.shift == Shift::recent || s.shift == Shift::latest ? -1 : step_of(s.shift);
  bool const vague = is_vague(d);
  auto const unit = unit_place(finest(d), 0);
  if (unit) outcome.granularity = unit->granularity;
  auto const anchor = counts_from_story(s.shift) ? story_time() : now();
  if (!anchor) return outcome;
  outcome.anchor = counts_from_story(s.shift) ? story_anchor() : now_anchor();
  outcome.side = stated_side(step);
  if (step == 0) return outcome;
  bool const back = step == -1;
  bool const clock = is_clock_unit(finest(d));
  auto const from = clock ? *anchor : day_of(*anchor);
  auto const precision = clock ? Granularity::minute : Granularity::day;
  Bounds bounds;
  if (vague) {
    auto const one = shift(from, finest(d), 2 * step);
    if (!one) return outcome;
    if (back) {
      bounds.latest_begin = instant(*one, precision);
      bounds.earliest_end = bounds.latest_end = instant(from, precision);
    } else {
      bounds.earliest_begin = bounds.latest_begin = instant(from, precision);
      bounds.earliest_end = instant(*one, precision);
    }
    // by another habit "a few" are three
    if (auto const far = moved(from, three(d), step); far)
      outcome.other_bounds.push_back(exact(Interval{instant(std::min(from, *far), precision),
                                                    instant(std::max(from, *far), precision)}));
  } else {
    auto const other = moved(from, d, step);
    if (!other) return rejected();
    auto const between = [&](std::int64_t a, std::int64_t b) {
      return exact(
          Interval{instant(std::min(a, b), precision), instant(std::max(a, b), precision)});
    };
    bounds = between(from, *other);
    // by another habit the next days begin tomorrow, and quarters are those of the calendar
    if (d.amounts[0].unit == Unit::quarter && d.size == 1) {
      auto const holder = unit_place(Unit::quarter, from);
      auto const edge = back ? holder->begin : holder->end;
      if (auto const far = moved(edge, d, step))
        outcome.other_bounds.push_back(between(edge, *far));
    } else if (!back && !clock) {
      outcome.other_bounds.push_back(between(from + seconds_a_day, *other + seconds_a_day));
    }
  }
  outcome.bounds = bounds;
  return outcome;
}

// offset(t, d, way) = the unit of d that holds t - d (ago, earlier, before) or t + d.
Outcome Resolver::at(ast::Offset const& o, Place const*) {
  auto const& d = o.duration;
  bool const back = o.way == Way::ago || o.way == Way::earlier || o.way == Way::before;
  int const sign = back ? -1 : 1;
  if (is_vague(d)) {
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
  auto const unit = finest(d);
  if (unit == Unit::period) return rejected();
  std::optional<std::int64_t> from;
  Outcome outcome;
  if (o.from) {
    // "a week from Friday" counts from the Friday ahead
    Side const ahead{Direction::future, DirectionReason::stated};
    auto const base = side_.direction == Direction::none && !back
                          ? Resolver{anchors_, lexicon_, ahead}.resolve(*o.from, nullptr)
                          : resolve(*o.from, nullptr);
    if (base.rejected || base.impossible) return base;
    if (!base.place) return valued(TimexType::date, partial_of(unit), Granularity::day);
    from = base.place->begin;
    outcome.anchor = base.anchor;
    auto const at = moved(*from, d, sign);
    if (!at) return rejected();
    if (unit == Unit::weekend && d.size == 1 && d.amounts[0].value == 1) {
      // "the weekend before Easter", "after Thanksgiving"
      auto place = unit_place(Unit::weekend, *from);
      if (back || place->begin < base.place->end) place = shifted(*place, sign);
      auto const anchor = base.anchor;
      outcome = located(place, 0, part_of(Granularity::weekend));
      outcome.anchor = anchor;
      outcome.side = stated_side(sign);
      return outcome;
    }
    if (unit >= Unit::year && base.place->granularity > Granularity::week &&
        base.place->granularity < Granularity::year) {
      // "a year before the third quarter" is a quarter
      auto const unit_of = [](Granularity g) {
        return g == Granularity::month     ? Unit::month
               : g == Granularity::quarter ? Unit::quarter
               : g == Granularity::season  ? Unit::season
                                           : Unit::half;
      };
      auto const place = unit_place(unit_of(base.place->granularity), *at);
      auto const anchor = base.anchor;
      outcome = located(place, 0, part_of(place->granularity));
      outcome.anchor = anchor;
      outcome.side = stated_side(sign);
      outcome.keeps_story = true;
      return outcome;
    }
    auto const fine = std::min(unit_place(unit, *at)->granularity, base.place->granularity);
    auto const place = fine <= Granularity::hour ? minute_place(*at)
                       : fine == Granularity::day || unit == Unit::week || unit == Unit::fortnight
                           ? day_place(*at)
                           : *unit_place(unit, *at);
    auto anchor = outcome.anchor;
    outcome =
        located(fine == base.place->granularity && fine > Granularity::day ? unit_place(unit, *at)
                                                                           : std::optional{place},
                0, part_of(place.granularity));
    outcome.anchor = anchor;
    outcome.side = stated_side(sign);
    if (fine < Granularity::day) outcome.type = TimexType::time;
    for (auto const& other : base.others)
      if (auto const elsewhere = moved(other.begin, d, sign); elsewhere && outcome.place)
        outcome.others.push_back(outcome.place->granularity < Granularity::day
                                     ? minute_place(*elsewhere)
                                     : day_place(*elsewhere));
    if (outcome.place && outcome.place->granularity > Granularity::day)
      outcome.others.push_back(day_place(*at));
    // "for three days from Monday" is all that time
    if (o.way == Way::after && fine != Granularity::second) {
      auto const precision = fine < Granularity::day ? Granularity::minute : Granularity::day;
      outcome.other_bounds.push_back(
          exact(Interval{instant(*from, precision), instant(*at, precision)}));
      for (auto const& other : base.others)
        if (auto const end = moved(other.begin, d, sign))
          outcome.other_bounds.push_back(
              exact(Interval{instant(other.begin, precision), instant(*end, precision)}));
    }
    return outcome;
  }
  bool const story = o.way != Way::ago && o.way != Way::from_now;
  from = story ? story_time() : now();
  if (!from) return valued(TimexType::date, partial_of(unit), Granularity::day);
  // "a year earlier" in a report on a quarter is that quarter of the year before
  if (back && unit == Unit::year && d.size == 1 && anchors_.reference &&
      anchors_.reference->granularity == Granularity::quarter) {
    outcome = located(shifted(*anchors_.reference, static_cast<int>(-4 * d.amounts[0].value)), 0,
                      parts(Part::year, Part::quarter));
    outcome.anchor = story_anchor();
    outcome.side = stated_side(sign);
    outcome.keeps_story = true;
    return outcome;
  }
  auto const at = moved(*from, d, sign);
  if (!at) return rejected();
  // longer lengths are counted in years: "a decade ago" is a year, "a year and a half ago" a month
  auto const counted = unit >= Unit::decade ? Unit::year
                       : unit == Unit::year && d.amounts[0].value != std::floor(d.amounts[0].value)
                           ? Unit::month
                           : unit;
  // "two hours ago", told on a day whose hour nobody knows, is some time of about that day
  bool const hour_known = anchors_.published_time && *from == anchors_.published;
  bool const within_day = std::abs(*at - *from) < seconds_a_day;
  auto const place = !is_clock_unit(unit) ? unit_place(counted, *at)
                     : hour_known         ? std::optional{minute_place(*at)}
                                  : std::optional{day_place(day_of(within_day ? *from : *at))};
  outcome = located(place, 0, place ? part_of(place->granularity) : std::uint16_t{});
  if (is_clock_unit(unit)) outcome.type = TimexType::time;
  if (is_clock_unit(unit) && !hour_known) outcome.others.push_back(minute_place(*at));
  outcome.anchor = story ? story_anchor() : now_anchor();
  outcome.side = stated_side(sign);
  // the year that a report compares with; the next "a year earlier" does not count from it
  outcome.keeps_story = back && unit == Unit::year && d.size == 1 && d.amounts[0].value == 1 &&
                        anchors_.domain == Domain::news;
  if (place && place->granularity > Granularity::day) outcome.others.push_back(day_place(*at));
  // "for three days from today" is all that time
  if (o.way == Way::from_now)
    outcome.other_bounds.push_back(
        exact(is_clock_unit(unit)
                  ? Interval{instant(*from, Granularity::minute), instant(*at, Granularity::minute)}
                  : Interval{instant(day_of(*from), Granularity::day),
                             instant(day_of(*at), Granularity::day)}));
  return outcome;
}

Outcome Resolver::at(ast::Duration const& d, Place const*) {
  for (auto const& amount : d.parts())
    if (amount.value > 1e9) return rejected();
  auto const unit = unit_place(finest(d), 0);
  if (!unit) return rejected();
  auto outcome = valued(TimexType::duration, timex3_value(d), unit->granularity);
  if (d.approx) outcome.mod = Mod::approx;
  return outcome;
}

Outcome Resolver::at(ast::Recurring const& r, Place const*) {
  std::string value;
  Granularity granularity = Granularity::day;
  if (r.of) {
    auto const what = Resolver{Anchors{}, lexicon_, {}}.resolve(*r.of, nullptr);
    value = what.value;
    if (value.starts_with('T')) value = "XXXX-XX-XX" + value;
    granularity = what.granularity.value_or(Granularity::day);
  } else {
    if (is_clock_unit(r.every.amounts[0].unit) && r.every.amounts[0].value > 1e6) return rejected();
    bool const weekends = r.every.amounts[0].unit == Unit::weekend &&
                          r.every.amounts[0].value == 1 && r.quant != "ANY";
    value = weekends ? partial_of(Unit::weekend) : timex3_value(r.every);
    if (auto const unit = unit_place(r.every.amounts[0].unit, 0))
      granularity = unit->granularity;
    else
      return rejected();
  }
  auto outcome = valued(TimexType::set, value, granularity);
  outcome.quant = r.quant;
  if (r.times) outcome.freq = std::to_string(r.times) + "X";
  return outcome;
}

}  // namespace dateline
