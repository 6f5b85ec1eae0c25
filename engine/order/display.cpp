#include "engine/order/display.hpp"

#include <utility>

#include "engine/order/calendar_unit.hpp"
#include "engine/resolve/place.hpp"

namespace dateline {
namespace {

std::string number(long value) { return std::to_string(value); }

std::string two_digits(std::int64_t value) {
  return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

class Teller {
 public:
  explicit Teller(Phrases const& phrases) : phrases_(phrases) {}

  std::string year(int year) const {
    return year > 0 ? phrases_.say("YEAR", {number(year)})
                    : phrases_.say("YEAR_BC", {number(1 - year)});
  }
  std::string month_name(unsigned month) const { return phrases_.say("MONTH_" + number(month)); }
  std::string month(CivilDay d) const {
    return phrases_.say("MONTH", {month_name(d.month), year(d.year)});
  }
  std::string day(CivilDay d) const {
    return phrases_.say("DAY", {number(d.day), month_name(d.month), year(d.year)});
  }
  std::string day(Instant instant) const { return day(civil_day(instant)); }

  static std::string clock(Instant instant) {
    auto const second = ((instant.seconds % 86400) + 86400) % 86400;
    auto clock = two_digits(second / 3600) + ':' + two_digits(second / 60 % 60);
    if (second % 60 != 0) clock += ':' + two_digits(second % 60);
    return clock;
  }
  std::string time(Instant instant) const {
    return phrases_.say("TIME", {day(instant), clock(instant)});
  }
  // "midnight on Monday" is 24:00 of that day.
  std::string end_of_day(Instant instant) const {
    constexpr std::int64_t half =
        43200;  // the middle of "about midnight" may lie a minute behind it
    return phrases_.say("TIME", {day(Instant{instant.seconds - half}), "24:00"});
  }

  std::string decade(int year) const {
    return phrases_.say("DECADE", {this->year(year - year % 10)});
  }

  std::string century(int year) const {
    long const nth = year > 0 ? (year + 99) / 100 : (100 - year) / 100;
    bool const teen = nth / 10 % 10 == 1;
    auto const name = "ORDINAL_" + number(nth % 10);
    auto const ordinal =
        phrases_.say(teen || !phrases_.has(name) ? "ORDINAL" : name, {number(nth)});
    return phrases_.say(year > 0 ? "CENTURY" : "CENTURY_BC", {ordinal});
  }

  // The largest unit that begins at the instant: "before 2024", "before February 2024".
  std::string beginning(Instant instant) const {
    if (starts(instant, Granularity::year)) return year(civil_day(instant).year);
    if (starts(instant, Granularity::month)) return month(civil_day(instant));
    if (starts(instant, Granularity::day)) return day(instant);
    return time(instant);
  }

  // First and last unit of an interval: "2014-18", "3-5 May 2024", "28 April to 3 May 2024".
  std::string run(Interval interval) const {
    auto const begin = interval.begin;
    auto const end = interval.end;
    Instant const inside{std::max(begin.seconds, end.seconds - 1)};
    auto const a = civil_day(begin), b = civil_day(inside);
    auto whole = [&](Granularity unit) { return starts(begin, unit) && starts(end, unit); };
    if (whole(Granularity::year)) {
      if (a.year == b.year) return year(a.year);
      bool const short_form = a.year > 0 && a.year / 100 == b.year / 100;
      if (short_form) return phrases_.say("RUN_SHORT", {year(a.year), two_digits(b.year % 100)});
      return phrases_.say("RUN", {year(a.year), year(b.year)});
    }
    if (whole(Granularity::month)) {
      if (a.year != b.year) return phrases_.say("RUN", {month(a), month(b)});
      if (a.month == b.month) return month(a);
      return phrases_.say("RUN_SHORT", {month_name(a.month), month(b)});
    }
    if (!whole(Granularity::day)) {
      if (begin == end) return time(begin);
      if (auto const part = part_of_day(interval); !part.empty())
        return phrases_.say(part, {day(begin)});
      bool const same_day = a.year == b.year && a.month == b.month && a.day == b.day;
      return phrases_.say("RUN", {time(begin), same_day ? clock(end) : time(end)});
    }
    bool const same_month = a.year == b.year && a.month == b.month;
    if (same_month && a.day == b.day) return day(a);
    if (same_month) return phrases_.say("RUN_SHORT", {number(a.day), day(b)});
    if (a.year == b.year)
      return phrases_.say(
          "RUN", {phrases_.say("DAY_OF_MONTH", {number(a.day), month_name(a.month)}), day(b)});
    return phrases_.say("RUN", {day(a), day(b)});
  }

 private:
  // TIMEX3's code of the part of the day that an interval is; empty where it is none.
  static std::string_view part_of_day(Interval interval) {
    constexpr std::pair<DayPart, std::string_view> parts[] = {{DayPart::morning, "MO"},
                                                              {DayPart::afternoon, "AF"},
                                                              {DayPart::evening, "EV"},
                                                              {DayPart::night, "NI"}};
    auto const midnight = unit_around(interval.begin, Granularity::day).begin.seconds;
    for (auto const& [part, code] : parts) {
      auto const place = day_part_place(midnight, part);
      if (place.begin == interval.begin.seconds && place.end == interval.end.seconds) return code;
    }
    return {};
  }

  static bool starts(Instant instant, Granularity unit) {
    return unit_around(instant, unit).begin == instant;
  }
  Phrases const& phrases_;
};

Instant middle(Interval interval) {
  return {interval.begin.seconds + (interval.end.seconds - interval.begin.seconds) / 2};
}

std::optional<Interval> interval_of(Timex const& timex) {
  auto const& bounds = timex.bounds;
  if (!bounds.earliest_begin || !bounds.latest_end) return std::nullopt;
  return Interval{*bounds.earliest_begin, *bounds.latest_end};
}

// What follows the last '-' or 'T' of a value, where the table has a wording for it: "Q2", "EV".
std::string_view code_of(std::string_view value, Phrases const& phrases) {
  auto const at = value.find_last_of("-T");
  if (at == std::string_view::npos) return {};
  auto const code = value.substr(at + 1);
  return code.size() == 2 && phrases.has(code) ? code : std::string_view{};
}

// The unit of the expression's granularity that its interval stands for.
std::string unit_name(Timex const& timex, Interval interval, Phrases const& phrases) {
  Teller const tell(phrases);
  auto const centre = middle(interval);
  auto const d = civil_day(centre);
  auto const code = code_of(timex.value, phrases);
  bool const modified = timex.mod != Mod::none;
  auto exactly = [&](Granularity unit) {
    return modified || unit_around(centre, unit) == interval;
  };
  switch (timex.granularity) {
    case Granularity::second:
    case Granularity::minute:
    case Granularity::hour:
      // "about 02:00" is 01:30 to 02:31
      if (timex.value.ends_with("T24:00"))
        return tell.end_of_day(modified ? centre : interval.begin);
      return tell.time(modified ? Instant{centre.seconds / 60 * 60} : interval.begin);
    case Granularity::day_part:
      if (!code.empty()) return phrases.say(code, {tell.day(interval.begin)});
      break;
    case Granularity::day:
      if (exactly(Granularity::day)) return tell.day(d);
      break;
    case Granularity::month:
      if (exactly(Granularity::month)) return tell.month(d);
      break;
    case Granularity::quarter:
    case Granularity::season:
    case Granularity::half:
      if (!code.empty() && timex.value.size() > 5) {
        return phrases.say(code, {timex.value.substr(0, timex.value.size() - 3)});
      }
      break;
    case Granularity::year:
      if (exactly(Granularity::year)) return tell.year(d.year);
      break;
    case Granularity::decade:
      if (timex.value.size() == 3) return tell.decade(d.year);
      break;
    case Granularity::century:
      if (timex.value.size() == 2) return tell.century(d.year);
      break;
    default:
      break;
  }
  return tell.run(interval);
}

std::string joined(Joint joint, std::string const& name, Phrases const& phrases) {
  switch (joint) {
    case Joint::begun_by:
      return phrases.say("BEGUN_BY", {name});
    case Joint::ended_by:
      return phrases.say("ENDED_BY", {name});
    case Joint::before:
      return phrases.say("BEFORE", {name});
    case Joint::after:
      return phrases.say("AFTER", {name});
    case Joint::deadline:
      return phrases.say("ON_OR_BEFORE", {name});
    default:
      return name;
  }
}

}  // namespace

std::string display(Timex const& timex, Phrases const& phrases) {
  auto const interval = interval_of(timex);
  if (!interval) return {};
  auto const name = unit_name(timex, *interval, phrases);
  // "29 June 2024, early afternoon"
  if (timex.mod != Mod::none && timex.granularity == Granularity::day_part) {
    auto const part = code_of(timex.value, phrases);
    auto const named = "PART_" + std::string{part};
    if (!part.empty() && phrases.has(named))
      return phrases.say("TIME",
                         {Teller(phrases).day(unit_around(interval->begin, Granularity::day).begin),
                          phrases.say(to_string(timex.mod), {phrases.say(named, {})})});
  }
  switch (timex.mod) {
    case Mod::start:
    case Mod::mid:
    case Mod::end:
    case Mod::approx:
      return phrases.say(to_string(timex.mod), {name});
    default:
      return name;
  }
}

std::string display(Dating const& dating, Bounds const& bounds,
                    std::optional<Interval> const& published, Phrases const& phrases) {
  Teller const tell(phrases);
  if (dating.timex) {
    auto const interval = interval_of(*dating.timex);
    if (interval && dating.to && dating.to->bounds.latest_end) {
      auto const& to = *dating.to;
      // "the 1850s to the mid-20th century"
      auto const coarse = [](Timex const& timex) {
        return timex.mod != Mod::none || timex.granularity > Granularity::year;
      };
      if (coarse(*dating.timex) || coarse(to))
        return phrases.say("RUN", {display(*dating.timex, phrases), display(to, phrases)});
      bool const clock = to.granularity <= Granularity::minute && to.bounds.latest_begin;
      return tell.run({interval->begin, clock ? *to.bounds.latest_begin : *to.bounds.latest_end});
    }
    if (interval && dating.joint == Joint::within) {
      return phrases.say("ON_OR_BEFORE", {tell.day(interval->end)});
    }
    if (interval) return joined(dating.joint, display(*dating.timex, phrases), phrases);
  }
  auto earliest = bounds.earliest_begin, latest = bounds.latest_begin;
  bool const that_day = published && earliest == published->begin && latest == published->end;
  if (published && !that_day) {
    if (earliest == published->begin) earliest.reset();
    if (latest == published->end) latest.reset();
  }
  if (earliest && latest) {
    if (!smallest_unit(*earliest, *latest).empty()) return tell.run({*earliest, *latest});
    auto const last = civil_day({latest->seconds - 1});
    return phrases.say("BETWEEN", {tell.year(civil_day(*earliest).year), tell.year(last.year)});
  }
  // before the minute after 10:00
  if (latest && latest->precision == Precision::minute && latest->seconds % 60 == 0 &&
      latest->seconds % 1800 == 60)
    return phrases.say("ON_OR_BEFORE", {tell.time({latest->seconds - 60})});
  if (latest) return phrases.say("BEFORE", {tell.beginning(*latest)});
  if (earliest) {
    bool const month_or_year = civil_day(*earliest).day == 1 &&
                               unit_around(*earliest, Granularity::day).begin == *earliest;
    return phrases.say(month_or_year ? "ON_OR_AFTER" : "ON_OR_AFTER_DAY",
                       {tell.beginning(*earliest)});
  }
  return {};
}

}  // namespace dateline
