#include "engine/resolve/holiday.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "engine/resolve/calendar.hpp"
#include "engine/resolve/feasts.hpp"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 8> weekdays = {"",    "mon", "tue", "wed",
                                                      "thu", "fri", "sat", "sun"};
constexpr std::array<std::string_view, 13> months = {
    "", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

template <class Names>
int place_in(Names const& names, std::string_view name) {
  auto const found = std::ranges::find(names, name);
  return found == names.end() ? 0 : static_cast<int>(found - names.begin());
}

// Feasts reckoned from the moon are asked for in their calendars' own era only.
constexpr int earliest_feast = 1000;

struct Words {
  std::string_view rest;
  bool done() const { return rest.empty(); }
  std::string_view next() {
    auto const word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    return word;
  }
  int number() {
    auto const word = next();
    int n = 0;
    std::from_chars(word.data(), word.data() + word.size(), n);
    return n;
  }
};

std::int64_t nth_weekday(int year, int month, int weekday, int n) {
  auto const first = seconds_of({year, month, 1});
  return first + ((weekday - weekday_of(first) + 7) % 7 + 7 * (n - 1)) * seconds_a_day;
}

// "1990 0127 0215 ... RULE": month and day of each year from the first; outside them, the rule.
std::optional<std::int64_t> listed_day(Words& words, int year, std::string_view* beyond) {
  constexpr std::size_t digits = 4;
  int at = words.number();
  std::optional<std::int64_t> day;
  while (words.rest.find_first_not_of("0123456789") >= digits && !words.done()) {
    int const date = words.number();
    if (at++ == year) day = seconds_of({year, date / 100, date % 100});
  }
  if (!day) *beyond = words.rest;
  words.rest = {};
  return day;
}

// The day that the words of a rule name; DAYS behind them are counted on by the caller.
std::optional<std::int64_t> day_of_rule(std::string_view kind, Words& words, int year) {
  if (kind == "fixed") {
    int const month = words.number();
    Ymd const date{year, month, words.number()};
    return exists(date) ? std::optional{seconds_of(date)} : std::nullopt;
  }
  if (kind == "easter") return seconds_of(easter(year));
  if (kind == "nth" || kind == "last") {
    int const n = kind == "nth" ? words.number() : 0;
    int const weekday = place_in(weekdays, words.next()), month = place_in(months, words.next());
    if (!weekday || !month) return std::nullopt;
    if (n) return nth_weekday(year, month, weekday, n);
    auto const last = seconds_of({year, month, days_in(year, month)});
    return last - (weekday_of(last) - weekday + 7) % 7 * seconds_a_day;
  }
  if (year < earliest_feast) return std::nullopt;
  if (kind == "orthodox") return orthodox_easter(year);
  if (kind == "tishri") return hebrew_new_year(year);
  if (kind == "nisan") return first_of_nisan(year);
  if (kind == "kislev") return first_of_kislev(year);
  if (kind == "islamic") {
    int const month = words.number();
    return islamic_day(year, month, words.number());
  }
  return std::nullopt;
}

}  // namespace

std::optional<Place> holiday_place(std::string_view rule, int year) {
  if (!is_reckoned(year)) return std::nullopt;
  // "span DAYS" closes the rule of a feast of several days
  int length = 1;
  if (auto const span = rule.find(" span "); span != std::string_view::npos) {
    length = Words{rule.substr(span + 6)}.number();
    rule = rule.substr(0, span);
  }
  Words words{rule};
  auto kind = words.next();
  std::optional<std::int64_t> day;
  if (kind == "dates") {
    std::string_view beyond;
    day = listed_day(words, year, &beyond);
    if (!day) {
      words = {beyond};
      kind = words.next();
    }
  }
  if (!day) day = day_of_rule(kind, words, year);
  if (!day) return std::nullopt;
  auto place = day_place(*day + words.number() * seconds_a_day);
  place.end = place.begin + length * seconds_a_day;
  return place;
}

}  // namespace dateline
