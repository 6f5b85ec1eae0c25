#include "engine/evaluate/interval.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "engine/resolve/calendar.hpp"
#include "engine/resolve/place.hpp"

namespace dateline {
namespace {

// What has been read of a value so far is cut off its front.
class ValueReader {
 public:
  explicit ValueReader(std::string_view value) : rest_{value} {}

  std::optional<Place> read() {
    bool const before_christ = take("BC");
    bool const negative = !before_christ && take("-");
    auto const width = rest_.find_first_not_of("0123456789");
    auto const digits = rest_.substr(0, width);
    auto const number = take_number(digits.size());
    if (!number) return std::nullopt;
    if (digits.size() == 2 || digits.size() == 3)
      return period(*number, digits.size(), before_christ);
    if (digits.size() != 4) return std::nullopt;
    int const year = before_christ ? 1 - *number : negative ? -*number : *number;
    if (rest_.empty()) return year_place(year);
    return take("-") ? in_year(year) : std::nullopt;
  }

 private:
  bool take(std::string_view text) {
    bool const there = rest_.starts_with(text);
    if (there) rest_.remove_prefix(text.size());
    return there;
  }

  std::optional<int> take_number(std::size_t width) {
    int number{};
    if (width == 0 || rest_.size() < width) return std::nullopt;
    auto const* end = rest_.data() + width;
    auto const [stop, fault] = std::from_chars(rest_.data(), end, number);
    if (fault != std::errc{} || stop != end || number < 0) return std::nullopt;
    rest_.remove_prefix(width);
    return number;
  }
  // A number of so many digits in [first, last].
  std::optional<int> take_number(std::size_t width, int first, int last) {
    auto const number = take_number(width);
    return number && *number >= first && *number <= last ? number : std::nullopt;
  }

  // The place of the code that comes next among `codes`.
  template <std::size_t N>
  std::optional<int> take_code(char const* const (&codes)[N]) {
    for (std::size_t i = 0; i < N; ++i) {
      if (take(codes[i])) return static_cast<int>(i);
    }
    return std::nullopt;
  }

  std::optional<Place> if_done(Place place) {
    return rest_.empty() ? std::optional{place} : std::nullopt;
  }

  // Decades and centuries, by the first digits of their years.
  std::optional<Place> period(int number, std::size_t width, bool before_christ) {
    if (!rest_.empty() || before_christ) return std::nullopt;
    return width == 3 ? decade_place(number * 10) : century_place(number * 100);
  }

  std::optional<Place> in_year(int year) {
    static constexpr char const* seasons[] = {"SP", "SU", "FA", "WI"};
    if (auto const code = take_code(seasons)) {
      return if_done(season_place(year, static_cast<Season>(*code)));
    }
    if (take("Q")) {
      auto const quarter = take_number(1, 1, 4);
      return quarter ? if_done(quarter_place(year, *quarter)) : std::nullopt;
    }
    if (take("H")) {
      auto const half = take_number(1, 1, 2);
      return half ? if_done(half_place(year, *half)) : std::nullopt;
    }
    if (take("W")) return in_week(year);
    auto const month = take_number(2, 1, 12);
    if (!month) return std::nullopt;
    if (rest_.empty()) return month_place(year, *month);
    if (!take("-")) return std::nullopt;
    auto const day = take_number(2, 1, days_in(year, *month));
    return day ? in_day(seconds_of({year, *month, *day})) : std::nullopt;
  }

  std::optional<Place> in_week(int year) {
    auto const week = take_number(2, 1, weeks_in(year));
    if (!week) return std::nullopt;
    auto const monday = seconds_of_week({year, *week});
    if (rest_.empty()) return week_place(monday);
    if (!take("-")) return std::nullopt;
    if (take("WE")) return if_done(weekend_place(monday));
    auto const weekday = take_number(1, 1, 7);
    return weekday ? in_day(monday + (*weekday - 1) * seconds_a_day) : std::nullopt;
  }

  std::optional<Place> in_day(std::int64_t day) {
    if (rest_.empty()) return day_place(day);
    if (!take("T")) return std::nullopt;
    static constexpr char const* codes[] = {"MO", "MI", "AF", "EV", "NI", "DT"};
    static constexpr DayPart parts[] = {DayPart::morning, DayPart::midday, DayPart::afternoon,
                                        DayPart::evening, DayPart::night,  DayPart::daytime};
    if (auto const code = take_code(codes)) return if_done(day_part_place(day, parts[*code]));
    auto const hour = take_number(2, 0, 24);
    if (!hour) return std::nullopt;
    auto const time = day + *hour * 3600;
    if (!take(":")) return without_zone(*unit_place(Unit::hour, time));
    auto const minute = take_number(2, 0, 59);
    if (!minute) return std::nullopt;
    if (!take(":")) return without_zone(minute_place(time + *minute * 60));
    auto const second = take_number(2, 0, 59);
    return second ? without_zone(second_place(time + *minute * 60 + *second)) : std::nullopt;
  }

  std::optional<Place> without_zone(Place place) {
    bool const zone = rest_.empty() || std::string_view{"Z+-"}.find(rest_.front()) != rest_.npos;
    return zone ? std::optional{place} : std::nullopt;
  }

  std::string_view rest_;
};

}  // namespace

std::optional<Interval> interval_of(std::string_view value, std::string_view mod) {
  auto const place = ValueReader{value}.read();
  if (!place) return std::nullopt;
  if (mod == "START") return third(*place, Position::start);
  if (mod == "MID") return third(*place, Position::mid);
  if (mod == "END") return third(*place, Position::end);
  return Interval{instant(place->begin, place->granularity),
                  instant(place->end, place->granularity)};
}

}  // namespace dateline
