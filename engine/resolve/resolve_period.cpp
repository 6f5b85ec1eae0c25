// Periods of the calendar, and places within them.
#include <algorithm>

#include "engine/resolve/calendar.hpp"
#include "engine/resolve/edtf.hpp"
#include "engine/resolve/relative.hpp"
#include "engine/resolve/resolver.hpp"
#include "engine/resolve/timex3.hpp"

namespace dateline {

Outcome Resolver::at(ast::Decade const& d, Place const*) {
  if (d.era == Era::bce)
    return located(decade_place(-(d.first_year / 10 * 10) - 9), parts(Part::decade, Part::era));
  if (d.century && d.first_year % 100 == 0 && d.first_year < 1900) {
    // "the 1600s" are a century; by another habit the decade
    auto outcome = located(century_place(d.first_year), parts(Part::century));
    outcome.others.push_back(decade_place(d.first_year));
    return outcome;
  }
  if (d.century)
    return located(decade_place(d.first_year / 10 * 10), parts(Part::century, Part::decade));
  // the latest such decade that has begun
  auto const anchor = now();
  if (!anchor)
    return valued(TimexType::date, "XX" + std::to_string(d.first_year / 10), Granularity::decade,
                  parts(Part::decade));
  int const year = year_of(*anchor);
  int const this_century = year / 100 * 100 + d.first_year;
  // of a story, the nearest that had begun when it was told: "in the 1970s and 80s"
  constexpr int near = 50;
  int const told = anchors_.published ? std::max(year, year_of(*anchors_.published)) : year;
  bool const begun = this_century - year < near && this_century <= told;
  auto outcome = located(decade_place(begun ? this_century : this_century - 100),
                         parts(Part::decade), parts(Part::century));
  outcome.anchor = now_anchor();
  return outcome;
}

Outcome Resolver::at(ast::Century const& c, Place const*) {
  int const length = c.millennium ? 1000 : 100;
  if (c.number < 1 || c.number > (c.millennium ? 15 : 150))
    return located(std::nullopt, parts(Part::century));
  bool const bce = c.era == Era::bce;
  // the 5th century BC is -0499 ... -0400, the 19th 1800 ... 1899
  int const first = bce ? -c.number * length + 1 : (c.number - 1) * length;
  auto place = c.millennium ? millennium_place(first) : century_place(first);
  auto outcome = located(place, parts(Part::century));
  if (bce) {
    auto const digits = std::to_string(c.number - 1);
    outcome.value = "BC" + (digits.size() < 2 && !c.millennium ? "0" + digits : digits);
    outcome.edtf = edtf_range(edtf(year_place(first)), edtf(year_place(first + length - 1)));
  }
  return outcome;
}

// By another habit a season is that of the sun, which ends in the month behind.
static Outcome with_solar_season(Outcome outcome) {
  if (outcome.place)
    outcome.other_bounds.push_back(
        exact(Interval{instant(outcome.place->begin, Granularity::day),
                       instant(add_months(outcome.place->end, 1), Granularity::day)}));
  return outcome;
}

Outcome Resolver::at(ast::SeasonOf const& s, Place const* frame) {
  auto const stated = parts(Part::season), inferred = parts(Part::year);
  if (frame)
    return with_solar_season(
        located(season_place(year_of(frame->begin), s.season), stated, inferred));
  auto const anchor = now();
  if (!anchor)
    return valued(TimexType::date, timex3_partial(s.season), Granularity::season, stated);
  if (anchors_.domain == Domain::narrative && anchors_.reference) {
    auto outcome =
        located(season_place(year_of(anchors_.reference->begin), s.season), stated, inferred);
    outcome.anchor = story_anchor();
    return outcome;
  }
  int const year = year_of(*anchor);
  int const latest = season_place(year, s.season).begin <= *anchor ? year : year - 1;
  auto outcome = choose(
      [&](int n) -> std::optional<Place> { return season_place(latest + n, s.season); }, false);
  outcome.parts = {stated, inferred};
  return outcome;
}

// Where the second half begins: at a whole year where there are several, of a month on the 16th.
static Instant middle_of(Place const& place) {
  auto const half_a_month = 15 * seconds_a_day;
  switch (place.granularity) {
    case Granularity::millennium:
    case Granularity::century:
    case Granularity::decade:
      return instant(seconds_of({(year_of(place.begin) + year_of(place.end)) / 2, 1, 1}),
                     Granularity::day);
    case Granularity::half:
      return instant(add_months(place.begin, 3), Granularity::day);
    case Granularity::quarter:
    case Granularity::season:
      return instant(add_months(place.begin, 1) + half_a_month, Granularity::day);
    case Granularity::month:
      return instant(place.begin + half_a_month, Granularity::day);
    default:
      return instant(place.begin + (place.end - place.begin) / 2, Granularity::minute);
  }
}

Outcome Resolver::at(ast::PartOfYear const& p, Place const* frame) {
  auto const part = p.unit == Unit::half ? Part::half : Part::quarter;
  int const count = p.unit == Unit::half ? 2 : 4;
  if (p.number < 1 || p.number > count) return rejected();
  if (p.unit == Unit::half && frame && frame->granularity != Granularity::year && !p.year) {
    // "the second half of the 19th century", "the first half of May"
    auto const middle = middle_of(*frame);
    auto outcome = located(*frame, parts(part));
    outcome.mod = p.number == 1 ? Mod::start : Mod::end;
    auto const first = instant(frame->begin, Granularity::day),
               last = instant(frame->end, Granularity::day);
    auto const half = p.number == 1 ? Interval{first, middle} : Interval{middle, last};
    outcome.bounds = exact(half);
    outcome.edtf = edtf_about(half, frame->granularity);
    return outcome;
  }
  auto const place = [&](int year) {
    return p.unit == Unit::half ? half_place(year, p.number) : quarter_place(year, p.number);
  };
  if (p.year || frame)
    return located(place(p.year ? whole_year(*p.year, Era::none) : year_of(frame->begin)),
                   parts(part, Part::year));
  auto const anchor = now();
  if (!anchor)
    return valued(TimexType::date, timex3_partial(p.unit, p.number),
                  p.unit == Unit::half ? Granularity::half : Granularity::quarter, parts(part));
  int const year = year_of(*anchor);
  int const latest = place(year).begin <= *anchor ? year : year - 1;
  // a quarter just over is spoken of in the future too: its results are ahead
  bool const recent = side_.reason != DirectionReason::agreement &&
                      *anchor - place(latest).end < 120 * seconds_a_day;
  auto const past = Side{Direction::past, DirectionReason::agreement};
  auto outcome = Resolver{anchors_, lexicon_, recent ? past : side_}.choose(
      [&](int n) -> std::optional<Place> { return place(latest + n); }, false);
  outcome.parts = {parts(part), parts(Part::year)};
  return outcome;
}

Outcome Resolver::at(ast::FiscalYear const& f, Place const*) {
  if (!f.last_month) return located(year_place(whole_year(*f.year, Era::none)), parts(Part::year));
  // It bears the name of the year that it ends in.
  auto const ending_in = [&](int year) {
    auto const end = month_place(year, *f.last_month).end;
    return Place{Granularity::year, add_months(end, -12), end, {}, {}, {}};
  };
  auto const anchor = now();
  if (!f.year && !anchor) return valued(TimexType::duration, "P1Y", Granularity::year);
  Outcome outcome;
  if (f.year) {
    outcome = located(ending_in(whole_year(*f.year, Era::none)), parts(Part::year, Part::month));
  } else {
    int const year = year_of(*anchor);
    int const latest = ending_in(year).end <= *anchor ? year : year - 1;
    outcome = choose([&](int n) -> std::optional<Place> { return ending_in(latest + n); }, false);
    outcome.parts = {parts(Part::month), parts(Part::year)};
  }
  if (!outcome.place) return outcome;
  auto const last = month_place(year_of(outcome.place->end - 1), *f.last_month);
  auto const first = month_place(year_of(outcome.place->begin), *f.last_month % 12 + 1);
  outcome.value = timex3_value(year_place(year_of(last.begin)));
  outcome.edtf = edtf_range(edtf(first), edtf(last));
  return outcome;
}

// nth(n, U, [b, e)) = the n-th U that begins in [b, e); -1 the last that ends there.
Outcome Resolver::at(ast::Nth const& nth, Place const* frame) {
  bool const backward = nth.number < 0;  // "the last", "the second last"
  if (!frame || nth.number == 0 || nth.number > 400) return rejected();
  if (nth.unit == Unit::half && !nth.weekday && nth.count == 1)
    return at(ast::PartOfYear{Unit::half, nth.number == -1 ? 2 : nth.number, false, {}}, frame);
  auto const unit = nth.weekday ? Unit::week : nth.unit;
  std::optional<Place> first;
  if (nth.weekday) {
    auto const day = day_of(frame->begin);
    first = day_place(day + (*nth.weekday - weekday_of(day) + 7) % 7 * seconds_a_day);
  } else {
    first = unit_place(unit, frame->begin);
    if (first && first->begin < frame->begin && (unit == Unit::week || unit == Unit::weekend)) {
      // the first week of a month is the one that begins in it or holds its first Thursday
      if (unit == Unit::weekend || first->end - frame->begin < 4 * seconds_a_day)
        first = shifted(*first, 1);
    }
  }
  if (!first) return rejected();
  auto const step = [&](Place const& p, int n) -> std::optional<Place> {
    if (!nth.weekday) return shifted(p, n);
    return day_place(p.begin + n * 7 * seconds_a_day);
  };
  std::optional<Place> place;
  if (!backward) {
    place = step(*first, nth.number - 1);
  } else {
    auto const holder =
        nth.weekday ? day_place(frame->end) : unit_place(unit, frame->end).value_or(*first);
    place = nth.weekday ? day_place(holder.begin - (weekday_of(holder.begin) - *nth.weekday + 7) %
                                                       7 * seconds_a_day)
                        : holder;
    // the last week holds the last Thursday, as the weeks of a year do (ISO 8601)
    bool const behind = unit == Unit::week && !nth.weekday
                            ? place->begin + 3 * seconds_a_day >= frame->end
                            : place->begin >= frame->end;
    if (behind) place = step(*place, -1);
    place = step(*place, nth.number + 2 - nth.count);
  }
  if (!place || place->begin >= frame->end) return located(std::nullopt, parts(Part::day));
  if (nth.count == 1) return located(place, parts(nth.weekday ? Part::weekday : Part::day));
  auto const last = step(*place, nth.count - 1);
  ast::Duration length{.amounts = {ast::Amount{static_cast<double>(nth.count), nth.unit}},
                       .size = 1};
  auto outcome = valued(TimexType::duration, timex3_value(length), place->granularity);
  if (last)
    outcome.bounds = exact(
        Interval{instant(place->begin, Granularity::day), instant(last->end, Granularity::day)});
  return outcome;
}

Outcome Resolver::at(ast::In const& in, Place const* frame) {
  auto const outer = resolve(*in.outer, frame);
  if (outer.rejected || outer.impossible) return outer;
  if (!outer.place) {
    // "the third quarter of the year" without an anchor
    return resolve(*in.inner, nullptr);
  }
  auto outcome = resolve(*in.inner, &*outer.place);
  outcome.parts.stated |= outer.parts.stated;
  outcome.parts.inferred |= outer.parts.inferred;
  outcome.parts.inferred &= static_cast<std::uint16_t>(~outcome.parts.stated);
  if (outer.anchor.kind != Anchor::Kind::none) outcome.anchor = outer.anchor;
  if (outcome.side.direction == Direction::none) outcome.side = outer.side;
  return outcome;
}

Outcome Resolver::at(ast::Third const& t, Place const* frame) {
  auto outcome = resolve(*t.of, frame);
  if (outcome.rejected || outcome.impossible) return outcome;
  outcome.other_bounds.clear();  // of the whole, not of its part
  static constexpr Mod mods[] = {Mod::start, Mod::mid, Mod::end, Mod::start};  // by Position
  outcome.mod = mods[static_cast<std::size_t>(t.position)];
  if (!outcome.place) return outcome;
  auto const interval =
      t.position == Position::turn ? turn(*outcome.place) : third(*outcome.place, t.position);
  outcome.bounds = exact(interval);
  outcome.edtf = edtf_about(interval, outcome.place->granularity);
  // "earlier this year" ends now, "later this week" begins now
  auto const anchor = now();
  if (t.relative && anchor && outcome.place->begin <= *anchor && *anchor < outcome.place->end) {
    auto const today = day_of(*anchor);
    auto const cut = outcome.place->granularity <= Granularity::day ? *anchor
                     : t.position == Position::start                ? today
                                                                    : today + seconds_a_day;
    auto split = *outcome.place;
    (t.position == Position::start ? split.end : split.begin) = cut;
    if (t.position == Position::end && outcome.place->granularity > Granularity::day)
      outcome.other_bounds.push_back(
          exact(Interval{instant(today, Granularity::day), instant(split.end, Granularity::day)}));
    if (split.begin < split.end) {
      outcome.bounds = exact(split);
      outcome.edtf = edtf_about(
          Interval{instant(split.begin, Granularity::day), instant(split.end, Granularity::day)},
          outcome.place->granularity);
    }
  }
  // by another habit the end of a day is its last second, and what is left begins today and ends
  // with the last day
  if (t.position == Position::end && t.edge && !t.relative &&
      outcome.place->granularity == Granularity::day) {
    auto const days = outcome.others;
    outcome.others.push_back(second_place(outcome.place->end - 1));
    for (auto const& other : days)
      if (other.granularity == Granularity::day)
        outcome.others.push_back(second_place(other.end - 1));
  }
  bool const day = outcome.place->granularity <= Granularity::day;
  bool const inside = anchor && outcome.place->begin <= *anchor && *anchor < outcome.place->end;
  if (t.position == Position::end && t.edge && t.relative && anchor && (inside || !day)) {
    auto const precision = day ? Granularity::second : Granularity::day;
    outcome.other_bounds.push_back(
        exact(Interval{instant(day ? *anchor : day_of(*anchor), precision),
                       instant(outcome.place->end - (day ? 1 : seconds_a_day), precision)}));
  }
  // "mid-afternoon" may be a moment
  if (t.position == Position::mid && outcome.place->granularity == Granularity::day_part)
    if (auto const part = other_day_part(*outcome.place))
      outcome.others.push_back(minute_place((part->begin + part->end) / 2));
  // "the middle of March" may be its middle day
  if (t.position == Position::mid && t.edge && outcome.place->granularity > Granularity::week) {
    auto const days = (outcome.place->end - outcome.place->begin) / seconds_a_day;
    outcome.others.push_back(day_place(outcome.place->begin + days / 2 * seconds_a_day));
  }
  // by another habit early and late are halves, and mid-month is from the 10th to the 20th
  auto const here = other_third(*outcome.place, t.position);
  constexpr std::size_t most = 3;
  for (std::size_t i = 0, count = std::min(outcome.others.size(), most); i < count; ++i) {
    if (outcome.others[i].granularity != outcome.place->granularity) continue;
    if (auto const there = other_third(outcome.others[i], t.position); there && there != here)
      outcome.others.push_back(*there);
  }
  if (here) outcome.others.insert(outcome.others.begin(), *here);
  return outcome;
}

Outcome Resolver::at(ast::Limited const& l, Place const* frame) {
  auto outcome = resolve(*l.of, frame);
  if (outcome.rejected || outcome.impossible) return outcome;
  bool const length = outcome.type == TimexType::duration || outcome.type == TimexType::set;
  auto const* offset = l.of->as<ast::Offset>();
  switch (l.limit) {
    case Limit::approx:
      outcome.mod = Mod::approx;
      break;
    case Limit::more_than:
      outcome.mod = length ? Mod::more_than : offset ? Mod::before : Mod::after;
      break;
    case Limit::less_than:
      outcome.mod = length ? Mod::less_than : offset ? Mod::after : Mod::before;
      break;
    case Limit::at_least:
      outcome.mod = length ? Mod::equal_or_more : Mod::on_or_before;
      break;
    case Limit::at_most:
      outcome.mod = length ? Mod::equal_or_less : Mod::on_or_after;
      break;
  }
  if (!outcome.place || outcome.bounds || length) return outcome;
  auto const place = *outcome.place;
  auto const at = [&](std::int64_t seconds) { return instant(seconds, place.granularity); };
  // by another habit these are stretches with one end or two
  if (l.limit == Limit::more_than)
    outcome.other_bounds.push_back(!offset ? Bounds{at(place.end), {}, {}, {}}
                                   : counts_back(offset->way)
                                       ? Bounds{{}, {}, {}, at(place.begin)}
                                       : Bounds{at(place.begin), {}, {}, {}});
  if (l.limit == Limit::at_most && !offset)
    outcome.other_bounds.push_back({{}, {}, at(place.begin), at(place.end)});
  if (l.limit == Limit::less_than && offset) {
    auto const base = offset->from ? resolve(*offset->from, frame).place : std::nullopt;
    auto const clock = place.granularity < Granularity::day;
    std::optional<std::int64_t> from;
    if (base) from = base->begin;
    if (!offset->from && now()) from = clock ? *now() : day_of(*now());
    if (from)
      outcome.other_bounds.push_back(
          exact(Interval{at(std::min(*from, place.begin)), at(std::max(*from, place.begin))}));
  }
  if (l.limit == Limit::approx) {
    outcome.others.insert(outcome.others.begin(), place);
    outcome.bounds = exact(about(place));
    auto const text = edtf(place);
    if (!text.empty() && text.find('/') == std::string::npos && text.find('T') == std::string::npos)
      outcome.edtf = text + "~";
  }
  return outcome;
}

Outcome Resolver::at(ast::OrLater const& o, Place const* frame) {
  auto outcome = resolve(*o.of, frame);
  if (outcome.rejected || outcome.impossible) return outcome;
  outcome.mod = o.earlier ? Mod::on_or_before : Mod::on_or_after;
  if (!outcome.place) return outcome;
  auto bounds = exact(*outcome.place);
  if (o.earlier)
    bounds.earliest_begin = bounds.latest_begin = std::nullopt;
  else
    bounds.earliest_end = bounds.latest_end = std::nullopt;
  outcome.bounds = bounds;
  // "3 p.m. or earlier" ends then
  if (o.earlier) {
    auto const until = [&](Place const& place) {
      outcome.other_bounds.push_back({{}, {}, {}, instant(place.begin, place.granularity)});
    };
    until(*outcome.place);
    for (auto const& other : outcome.others) until(other);
  }
  auto const text = edtf(*outcome.place);
  outcome.edtf = o.earlier ? edtf_range("", text) : edtf_range(text, "");
  return outcome;
}

Outcome Resolver::at(ast::WeekOf const& w, Place const* frame) {
  auto outcome = resolve(*w.of, frame);
  if (outcome.rejected || outcome.impossible) return outcome;
  if (!outcome.place) return rejected();
  auto const holder = [&](Place const& p) {
    // the weekend of a Monday is the long one that ends with it
    if (w.weekend && weekday_of(p.begin) == 1 && p.granularity == Granularity::day)
      return Place{Granularity::weekend, p.begin - 2 * seconds_a_day, p.end};
    return w.weekend ? weekend_place(p.begin) : week_place(p.begin);
  };
  outcome.place = holder(*outcome.place);
  for (auto& other : outcome.others) other = holder(other);
  return outcome;
}

Outcome Resolver::at(ast::YearSpan const& y, Place const*) {
  return located(year_place(y.from), parts(Part::year));
}

}  // namespace dateline
