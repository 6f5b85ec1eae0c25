#include "engine/resolve/holiday.hpp"

#include <array>
#include <charconv>

#include "engine/resolve/calendar.hpp"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 8> weekdays = {"",    "mon", "tue", "wed",
                                                      "thu", "fri", "sat", "sun"};
constexpr std::array<std::string_view, 13> months = {
    "", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

template <class Names>
int place_in(Names const& names, std::string_view name) {
  for (std::size_t i = 1; i < names.size(); ++i)
    if (names[i] == name) return static_cast<int>(i);
  return 0;
}

struct Words {
  std::string_view rest;
  std::string_view next() {
    auto const word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(word.size() < rest.size() ? word.size() + 1 : word.size());
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

}  // namespace

std::optional<Place> holiday_place(std::string_view rule, int year) {
  if (year < earliest_year || year > latest_year) return std::nullopt;
  Words words{rule};
  auto const kind = words.next();
  std::int64_t day{};
  if (kind == "fixed") {
    int const month = words.number();
    Ymd const date{year, month, words.number()};
    if (!exists(date)) return std::nullopt;
    day = seconds_of(date);
  } else if (kind == "easter") {
    day = seconds_of(easter(year));
  } else if (kind == "nth" || kind == "last") {
    int const n = kind == "nth" ? words.number() : 0;
    int const weekday = place_in(weekdays, words.next()), month = place_in(months, words.next());
    if (!weekday || !month) return std::nullopt;
    if (n)
      day = nth_weekday(year, month, weekday, n);
    else {
      auto const last = seconds_of({year, month, days_in(year, month)});
      day = last - (weekday_of(last) - weekday + 7) % 7 * seconds_a_day;
    }
  } else {
    return std::nullopt;
  }
  return day_place(day + words.number() * seconds_a_day);
}

}  // namespace dateline
