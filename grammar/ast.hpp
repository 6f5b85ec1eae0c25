// What was written, not when it was: "last Friday" is Named{last, friday}. Plain values; recursion
// goes through Box. engine/resolve gives them a place in time.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>

#include "dateline/document.hpp"
#include "grammar/lexicon/category.hpp"

namespace dateline::ast {

struct Expression;

// A value of a type that is not yet complete: copies share it, nothing changes it once made.
template <class T>
class Box {
 public:
  Box() = default;
  Box(T value);
  T const& operator*() const { return *value_; }
  T const* operator->() const { return value_.get(); }
  explicit operator bool() const { return value_ != nullptr; }

 private:
  std::shared_ptr<T const> value_;
};

// A year below 100 without an era is written with two digits: '24.
// "March 5, 2024", "Friday", "2024", "5 March", "Friday the 5th": any parts of a calendar date.
struct Calendar {
  std::optional<int> year, month, day, weekday;
  Era era{};
};
// "3/5/2024", "3/5": which is the month is not said.
struct Slashed {
  int first{}, second{};
  std::optional<int> year;
};
struct IsoWeek {
  std::optional<int> year;
  int week{};
  std::optional<int> weekday;
};
struct OrdinalDate {
  int year{}, day{};
};
// "the 1990s" 1990; "the 90s" 90 without a century.
struct Decade {
  int first_year{};
  bool century{};
  Era era{};
};
// "the 19th century" 19.
struct Century {
  int number{};
  Era era{};
  bool millennium{};
};
struct SeasonOf {
  Season season{};
};
// "the third quarter", "Q3 2023", "the first half", "H1"; n = -1 is the last.
struct PartOfYear {
  Unit unit{};
  int number{};
  bool fiscal{};
  std::optional<int> year;
};
// "fiscal 2024", "the fiscal year to March": one of the two at least.
struct FiscalYear {
  std::optional<int> year;
  std::optional<int> last_month;
};
// today 0, yesterday -1
struct Day {
  int offset{};
};
struct Ref {
  Reference reference{};
  bool of_story{};  // "at that time": not of the publication
};
// "last week", "this year", "the same day"
struct Deictic {
  Shift shift{};
  Unit unit{};
};
// "last Friday", "next summer", "this Christmas"; "the Monday after Easter" (from)
struct Named {
  Shift shift{};
  Box<Expression> name;
  Box<Expression> from{};
};
// "the first Monday", "the last week", "the second day", "the first nine months": within In.
struct Nth {
  int number{1}, count{1};  // number -1: the last, -2 the second last
  Unit unit{};
  std::optional<int> weekday;  // instead of unit
};
// An amount of a unit. value < 0 is a vague number ("several"); TIMEX3 writes X.
struct Amount {
  double value{1};  // below 0 where it is vague: "a few"
  Unit unit{};
  bool is_vague() const { return value < 0; }
};
struct Duration {
  std::array<Amount, 6> amounts{};
  int size{};
  std::span<Amount const> parts() const {
    return std::span{amounts}.first(static_cast<std::size_t>(size));
  }
  bool plain{};   // a bare unit: "years", "the year"
  bool approx{};  // "a couple of"
  bool age{};     // "67-year-old"
};
// "the past two weeks", "the next three days", "recent months"
struct Stretch {
  Shift shift{};
  Duration duration;
};
// "two weeks ago", "two days after Christmas" (from), "the day after the attack" (of_event)
struct Offset {
  Duration duration;
  Way way{};
  Box<Expression> from;
  bool of_event{};  // counts from what is named behind it
};
struct Clock {
  int hour{}, minute{};
  std::optional<int> second;
  std::optional<int> meridiem;  // hours to add: am 0, pm 12
  std::optional<int> zone;      // minutes east of UTC, or unknown_zone
  bool whole_hour{};            // "3 p.m.": stated to the hour
};
struct PartOfDay {
  DayPart part{};
  std::optional<Position> position;
};
// "the third quarter of last year", "June last year": inner, within outer
struct In {
  Box<Expression> inner, outer;
};
struct DateTime {
  Box<Expression> date, time;
};
// "early March", "the end of 2023"; without whole: "year-end" has its unit
struct Third {
  Position position{};
  Box<Expression> of;
  bool edge{};
  bool relative{};
};  // edge: "the end of", not "late"; relative: "earlier", "later"
// "about 1990", "more than two years"
struct Limited {
  Limit limit{};
  Box<Expression> of;
};
// "1994 or later"
struct OrLater {
  Box<Expression> of;
  bool earlier{};
};
// "every Friday", "twice a year", "daily"
struct Recurring {
  Box<Expression> of;      // what recurs: a Calendar, DateTime, PartOfDay ...; or empty
  Duration every;          // else the period
  std::string_view quant;  // TIMEX3: "EVERY", "EACH"
  int times{};             // "twice" 2
};
struct HolidayName {
  int row{};
  std::optional<int> year;
};
struct WeekOf {
  Box<Expression> of;
  bool weekend{};
};
// "1939-45", "2006-2009"
struct YearSpan {
  int from{}, to{};
};

struct Expression {
  using Node = std::variant<Calendar, Slashed, IsoWeek, OrdinalDate, Decade, Century, SeasonOf,
                            PartOfYear, FiscalYear, Day, Ref, Deictic, Named, Nth, Duration,
                            Stretch, Offset, Clock, PartOfDay, In, DateTime, Third, Limited,
                            OrLater, Recurring, HolidayName, WeekOf, YearSpan>;
  Node node;
  std::string_view rule{};  // "en.date.month_day"

  template <class T>
  T const* as() const {
    return std::get_if<T>(&node);
  }
};

template <class T>
Box<T>::Box(T value) : value_(std::make_shared<T const>(std::move(value))) {}

// "last{friday}": what `explain` shows and tests compare.
std::string to_string(Expression const& expression);

}  // namespace dateline::ast
