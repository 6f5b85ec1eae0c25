// Dates stated in full or in part, holidays, and times of day.
#include <cstdlib>

#include "engine/resolve/calendar.hpp"
#include "engine/resolve/holiday.hpp"
#include "engine/resolve/resolver.hpp"
#include "engine/resolve/timex3.hpp"

namespace dateline {
namespace {

constexpr auto year_part = Part::year, month_part = Part::month, day_part = Part::day,
               weekday_part = Part::weekday;

std::optional<Place> day_if_it_exists(int year, int month, int day) {
  Ymd const date{year, month, day};
  if (!exists(date)) return std::nullopt;
  return day_place(seconds_of(date));
}
bool can_exist(std::optional<int> month, std::optional<int> day) {
  if (month && (*month < 1 || *month > 12)) return false;
  return !day || (*day >= 1 && *day <= (month ? days_in(2000, *month) : 31));
}

}  // namespace

Outcome Resolver::at(ast::Calendar const& c, Place const* frame) {
  std::uint16_t stated = static_cast<std::uint16_t>(
      (c.year ? parts(year_part) : 0) | (c.month ? parts(month_part) : 0) |
      (c.day ? parts(day_part) : 0) | (c.weekday ? parts(weekday_part) : 0) |
      (c.era != Era::none ? parts(Part::era) : 0));
  if (!can_exist(c.month, c.day)) {
    auto outcome = located(std::nullopt, stated);
    return outcome;
  }
  auto const with_year = [&](int year, std::uint16_t inferred) {
    if (!is_reckoned(year)) return located(std::nullopt, stated);
    if (!c.month) return located(year_place(year), stated, inferred);
    if (!c.day) return located(month_place(year, *c.month), stated, inferred);
    return located(day_if_it_exists(year, *c.month, *c.day), stated, inferred);
  };
  if (c.year && (c.month || !c.day)) return with_year(whole_year(*c.year, c.era), 0);
  if (frame && c.month) return with_year(year_of(frame->begin), parts(year_part));
  if (frame && c.day) {
    auto const d = ymd_of(frame->begin);
    return located(day_if_it_exists(d.year, d.month, *c.day), stated, parts(year_part, month_part));
  }
  if (frame && c.weekday) {
    // the weekday in that week; in a longer period its first
    auto const first = day_of(frame->begin);
    auto const day = first + (*c.weekday - weekday_of(first) + 7) % 7 * seconds_a_day;
    return located(day_place(day), stated, parts(year_part, month_part, day_part));
  }
  auto const anchor = now();
  if (!anchor)
    return valued(TimexType::date, timex3_partial(c),
                  c.day || c.weekday ? Granularity::day : Granularity::month, stated);
  auto const today = day_of(*anchor);
  if (c.month) {
    int const year = year_of(today);
    if (anchors_.domain == Domain::narrative && anchors_.reference) {
      // the story goes on: January behind October is the next one
      auto const at = ymd_of(anchors_.reference->begin);
      bool const next =
          anchors_.reference->granularity <= Granularity::month && at.month - *c.month > 6;
      auto outcome = with_year(at.year + next, parts(year_part));
      outcome.anchor = story_anchor();
      outcome.side.reason = DirectionReason::domain;
      return outcome;
    }
    auto const in_year = [&](int y) -> std::optional<Place> {
      return c.day ? day_if_it_exists(y, *c.month, *c.day) : month_place(y, *c.month);
    };
    // 29 February is there only in some years
    auto const nth = [&](int n) -> std::optional<Place> {
      auto const this_year = in_year(year);
      int y = (this_year && this_year->begin <= today ? year : year - 1) + n;
      while (!in_year(y)) y += n > 0 ? 1 : -1;
      return in_year(y);
    };
    auto outcome = choose(nth, c.day.has_value(), c.day ? 3 : 6);
    outcome.parts = {stated, parts(year_part)};
    return outcome;
  }
  if (c.day) {
    auto const d = ymd_of(today);
    auto const nth = [&](int n) -> std::optional<Place> {
      int found = 0;
      for (int step = 0;; ++step) {
        auto const month = add_months(seconds_of({d.year, d.month, 1}), n > 0 ? step : -step);
        auto const m = ymd_of(month);
        auto const place = day_if_it_exists(m.year, m.month, *c.day);
        if (!place || (c.weekday && weekday_of(place->begin) != *c.weekday)) continue;
        if (n > 0 ? place->begin <= today : place->begin > today) continue;
        if (n > 0 ? ++found == n : found++ == -n) return place;
      }
    };
    auto outcome = choose(nth, true);
    outcome.parts = {stated, parts(year_part, month_part)};
    return outcome;
  }
  if (stands_at_no_day()) return as_news({c, {}});
  int const back = (weekday_of(today) - *c.weekday + 7) % 7;
  auto outcome = choose(
      [&](int n) -> std::optional<Place> {
        return day_place(today - back * seconds_a_day + n * 7 * seconds_a_day);
      },
      false);
  outcome.parts = {stated, parts(year_part, month_part, day_part)};
  return outcome;
}

Outcome Resolver::at(ast::Slashed const& s, Place const* frame) {
  bool const month_first =
      anchors_.day_order == DayOrder::month_first ? s.first <= 12 : s.second > 12;
  auto const date = [&](bool first) {
    return ast::Calendar{
        .year = s.year, .month = first ? s.first : s.second, .day = first ? s.second : s.first};
  };
  auto outcome = at(date(month_first), frame);
  if (s.first != s.second)
    if (auto const other = at(date(!month_first), frame); other.place)
      outcome.others.push_back(*other.place);
  return outcome;
}

Outcome Resolver::at(ast::IsoWeek const& w, Place const* frame) {
  auto const year = w.year  ? w.year
                    : frame ? std::optional{year_of(frame->begin)}
                    : now() ? std::optional{year_of(*now())}
                            : std::nullopt;
  bool const exists = year && w.week >= 1 && w.week <= weeks_in(*year) &&
                      w.weekday.value_or(1) >= 1 && w.weekday.value_or(1) <= 7;
  if (!exists) return located(std::nullopt, parts(Part::week));
  auto const begin = seconds_of_week({*year, w.week});
  auto const stated = static_cast<std::uint16_t>(
      parts(Part::week) | (w.year ? parts(year_part) : 0) | (w.weekday ? parts(weekday_part) : 0));
  return located(
      w.weekday ? day_place(begin + (*w.weekday - 1) * seconds_a_day) : week_place(begin), stated,
      w.year ? std::uint16_t{} : parts(year_part));
}

Outcome Resolver::at(ast::OrdinalDate const& o, Place const*) {
  auto const place = day_place(seconds_of({o.year, 1, 1}) + (o.day - 1) * seconds_a_day);
  return located(year_of(place.begin) == o.year ? std::optional{place} : std::nullopt,
                 parts(year_part, day_part));
}

Outcome Resolver::at(ast::HolidayName const& h, Place const* frame) {
  auto const& rule = lexicon_.holidays()[static_cast<std::size_t>(h.row)].rule;
  if (h.year || frame)
    return located(
        holiday_place(rule, h.year ? whole_year(*h.year, Era::none) : year_of(frame->begin)),
        parts(month_part, day_part), parts(year_part));
  auto const anchor = now();
  if (!anchor) {
    auto const place = holiday_place(rule, 2000);
    if (!place) return rejected();
    bool const fixed = rule.starts_with("fixed");
    return valued(TimexType::date, fixed ? "XXXX" + timex3_value(*place).substr(4) : "XXXX",
                  Granularity::day, parts(day_part));
  }
  int const year = year_of(*anchor);
  auto const this_year = holiday_place(rule, year);
  int const latest = this_year && this_year->begin <= *anchor ? year : year - 1;
  auto outcome = choose([&](int n) { return holiday_place(rule, latest + n); }, true, 12);
  outcome.parts = {parts(month_part, day_part), parts(year_part)};
  return outcome;
}

Outcome Resolver::at(ast::Clock const& c, Place const* given) {
  int hour = c.hour;
  if (c.meridiem) {
    if (hour > 12) return located(std::nullopt, parts(Part::hour));
    hour = hour % 12 + *c.meridiem;
  }
  if (hour > 24 || (hour == 24 && (c.minute || c.second.value_or(0))) || c.minute > 59)
    return located(std::nullopt, parts(Part::hour));
  std::uint16_t stated = static_cast<std::uint16_t>(
      parts(Part::hour) | (c.whole_hour ? 0 : parts(Part::minute)) |
      (c.second ? parts(Part::second) : 0) | (c.zone ? parts(Part::zone) : 0));
  auto const inferred = given ? std::nullopt : clock_day();
  auto const* frame = given ? given : inferred ? &*inferred : nullptr;
  if (!frame) return valued(TimexType::time, timex3_clock(c), Granularity::minute, stated);
  // a part of the day tells which half: "8 tonight" is 20:00
  auto day = day_of(frame->begin);
  bool inferred_half = false;
  std::optional<std::int64_t> same_day;  // "tonight at 3" may be that of the day it is said of
  if (!c.meridiem && hour >= 1 && hour <= 12 && frame->granularity == Granularity::day_part &&
      frame->code != static_cast<int>(DayPart::morning)) {
    // the small hours of a night are those of the next day
    bool const small = frame->code == static_cast<int>(DayPart::night) && (hour <= 4 || hour == 12);
    if (small) {
      hour %= 12;
      same_day = day + hour * 3600 + c.minute * 60;
      day += seconds_a_day;
    } else if (hour < 12)
      hour += 12;
    inferred_half = true;
  }
  auto const seconds = day + hour * 3600 + c.minute * 60 + c.second.value_or(0);
  auto place = c.second ? second_place(seconds) : minute_place(seconds);
  if (c.zone) {
    if (*c.zone == unknown_zone)
      place.zoned = true;
    else
      place.offset = static_cast<std::int16_t>(*c.zone);
  }
  auto outcome =
      located(place, stated, given ? std::uint16_t{} : parts(year_part, month_part, day_part));
  outcome.type = TimexType::time;
  // "at 3:30" may be the other half of the day
  if (same_day) outcome.others.push_back(minute_place(*same_day));
  if (!c.meridiem && hour >= 1 && hour <= 12 && !inferred_half) {
    auto const other = seconds + (hour == 12 ? -12 : 12) * 3600;
    auto afternoon = c.second ? second_place(other) : minute_place(other);
    afternoon.offset = place.offset;
    outcome.others.push_back(afternoon);
  }
  if (hour == 24) outcome.value = timex3_value(day_place(day)) + timex3_clock({.hour = 24});
  if (!given) outcome.anchor = clock_anchor();
  return outcome;
}

Outcome Resolver::at(ast::PartOfDay const& p, Place const* given) {
  if (!given && !anchors_.named_day && stands_at_no_day())
    return valued(TimexType::time, std::string{"XXXX-XX-XXT"} + timex3_day_part(p.part),
                  Granularity::day_part, parts(Part::day_part));
  auto const inferred = given ? std::nullopt : clock_day();
  auto const* frame = given ? given : inferred ? &*inferred : nullptr;
  if (!frame)
    return valued(TimexType::time, std::string{"T"} + timex3_day_part(p.part),
                  Granularity::day_part, parts(Part::day_part));
  auto outcome = located(day_part_place(day_of(frame->begin), p.part), parts(Part::day_part),
                         given ? std::uint16_t{} : parts(year_part, month_part, day_part));
  outcome.type = TimexType::time;
  // by another habit the parts of the day are shorter
  if (auto const other = other_day_part(*outcome.place)) outcome.others.push_back(*other);
  if (!given) outcome.anchor = clock_anchor();
  return outcome;
}

Outcome Resolver::at(ast::DateTime const& dt, Place const* frame) {
  auto const date = resolve(*dt.date, frame);
  if (date.rejected || date.impossible) return date;
  if (!date.place) {
    // "Friday at 3 p.m." without an anchor
    auto time = Resolver{Anchors{}, lexicon_, {}}.resolve(*dt.time, nullptr);
    auto outcome = valued(TimexType::time, date.value + time.value,
                          time.granularity.value_or(Granularity::minute));
    outcome.parts.stated = date.parts.stated | time.parts.stated;
    return outcome;
  }
  auto outcome = resolve(*dt.time, &*date.place);
  outcome.type = TimexType::time;
  outcome.parts.stated |= date.parts.stated;
  outcome.parts.inferred = date.parts.inferred;
  outcome.side = date.side;
  outcome.anchor = date.anchor;
  for (auto const& other : date.others) {
    auto const elsewhere = resolve(*dt.time, &other);
    if (!elsewhere.place || elsewhere.place == outcome.place) continue;
    outcome.others.push_back(*elsewhere.place);
    outcome.others.insert(outcome.others.end(), elsewhere.others.begin(), elsewhere.others.end());
  }
  return outcome;
}

}  // namespace dateline
