// Lengths of time: bare, before or behind an anchor, and recurring.
#include <algorithm>

#include "engine/resolve/calendar.hpp"
#include "engine/resolve/relative.hpp"
#include "engine/resolve/timex3.hpp"

namespace dateline {

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
  auto const between = [&](std::int64_t a, std::int64_t b) {
    return exact(Interval{instant(std::min(a, b), precision), instant(std::max(a, b), precision)});
  };
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
    // by another habit "a few" are three, and the next days begin tomorrow
    if (auto const far = moved(from, three(d), step); far) {
      outcome.other_bounds.push_back(between(from, *far));
      if (!back && !clock)
        outcome.other_bounds.push_back(between(from + seconds_a_day, *far + seconds_a_day));
    }
  } else {
    auto const other = moved(from, d, step);
    if (!other) return rejected();
    bounds = between(from, *other);
    // by another habit the days end or begin with today, and units are those of the calendar
    bool const past_week = back && d.amounts[0].unit == Unit::week && d.amounts[0].value == 1;
    if (d.size == 1 && (d.amounts[0].unit > Unit::week || past_week)) {
      auto const holder = unit_place(d.amounts[0].unit, from);
      auto const edge = holder ? std::optional{back ? holder->begin : holder->end} : std::nullopt;
      if (auto const far = edge ? moved(*edge, d, step) : std::nullopt)
        outcome.other_bounds.push_back(between(*edge, *far));
    }
    auto const unit_counted = finest(d);
    // "the next fortnight" may be the one behind that which this week begins
    constexpr std::int64_t a_week = 7 * seconds_a_day;
    if (unit_counted == Unit::fortnight && !back && d.amounts[0].value == 1)
      if (auto const week = unit_place(Unit::week, from))
        outcome.other_bounds.push_back(between(week->begin + 2 * a_week, week->begin + 4 * a_week));
    if (!clock && unit_counted != Unit::quarter && (!back || unit_counted != Unit::business_day))
      outcome.other_bounds.push_back(between(from + seconds_a_day, *other + seconds_a_day));
  }
  outcome.bounds = bounds;
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
