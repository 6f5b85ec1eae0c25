// What a word can mean to the time grammar. A category is a data file of lexicon/en; the value of a
// row is a number or one of the names of the category's enumeration below.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

enum class Category : std::uint8_t {
  function,   // the, of, in ...: Function
  month,      // 1 ... 12
  weekday,    // 1 ... 7, ISO 8601
  unit,       // Unit
  number,     // 0 ... 10^9
  ordinal,    // 1 ...
  vague,      // Vague
  season,     // Season
  day_part,   // DayPart
  moment,     // hours after midnight: noon 12, midnight 24
  holiday,    // Holiday: its place in holidays.tsv
  day,        // days from today: yesterday -1
  reference,  // Reference
  shift,      // Shift
  position,   // Position, before what it is part of: early, mid, late
  edge,       // Position, as a noun: the beginning of
  limit,      // Limit
  way,        // Way
  era,        // Era
  meridiem,   // hours to add: am 0, pm 12
  zone,       // minutes east of UTC, or unknown_zone
  frequency,  // daily, weekly ...: Unit
  times,      // once 1, twice 2
  roman,      // i 1 ... xxi 21
  decade,     // nineties 90
  tense,      // TenseCue
  context,    // Context: words that tell what a number or name beside them is
};
inline constexpr int category_count = 27;

enum class Function : std::uint8_t {
  the,
  a,
  of,
  in,
  on,
  at,
  to,
  and_,
  or_,
  from,
  between,
  through,
  until,
  since,
  by,
  within,
  for_,
  during,
  over,
  than,
  old,
  each,
  every,
  other,
  oclock,
  past,
  as,
  fiscal,
  s,
  so,
  before,
  after,
  half,
  quarter,
  hours,
  per,
  ordinal_suffix,
  utc,
  week_letter,
  quarter_letter,
  half_letter,
  year,
  more,
  less,
  earlier,
  later,
  or_so,
  long_,
  tonight,
  fiscal_year,
  calendar_year,
  date_time,
  times,
  following,
  ahead_of,
  prior_to,
  with,
  week,
  hour_letter,
  minute_letter,
  a_letter,
  p_letter,
  m_letter,
  old_suffix,
  how,
  only,
  day_before,
  beyond,
  business,
  night,
  next_to,
  is,
  some,
  ahead,
  post,
  pre,
  final,
  single,
  straight,
  another,
  beginning,
  end,
  all,
  any,
  latter,
  due,
  had,
  starting,
  closing,
  to_date,
  year_letter,
  up,
  rest,
  end_of_day,
  end_of_month,
  end_of_year,
  whole,
  bi,
  ish,
  midweek,
  midyear,
  overnight,
  full,
  ytd,
  daylong,
  weeklong,
  monthlong,
  yearlong,
  penultimate
};

enum class Unit : std::uint8_t {
  second,
  minute,
  hour,
  day,
  business_day,
  night,
  weekend,
  week,
  fortnight,
  month,
  quarter,
  season,
  half,
  year,
  decade,
  century,
  millennium,
  period,
  morning,
  afternoon,
  evening
};
enum class Vague : std::uint8_t { some, couple, dozen, dozens };
enum class Season : std::uint8_t { spring, summer, autumn, winter };
enum class DayPart : std::uint8_t {
  morning,
  midday,
  afternoon,
  evening,
  night,
  daytime,
  dawn,
  dusk
};
enum class Reference : std::uint8_t { present, past, future };
enum class Shift : std::uint8_t {
  this_,
  last,
  next,
  past,
  coming,
  same,
  recent,
  that,
  following,
  previous,
  latest
};
enum class Position : std::uint8_t { start, mid, end, turn };
enum class Limit : std::uint8_t { approx, more_than, less_than, at_least, at_most };
enum class Way : std::uint8_t { ago, from_now, later, earlier, before, after, within };
enum class Era : std::uint8_t { none, ce, bce };
enum class TenseCue : std::uint8_t { past, present, future, modal, participle };
enum class Context : std::uint8_t {
  title,
  name_before,
  name_after,
  count_after,
  number_before,
  unit_after,
  lived,
  possessive,
  time,
  appointed,
  name,
  chat,
  subject,
  account,
  statistic,
  past_noun,
  present_noun,
  future_noun,
  story_time
};

inline constexpr int unknown_zone = 9999;  // a zone that is named but has no one offset: "ET"

// "months" -> Category::month: the data file's stem.
std::optional<Category> category_of(std::string_view stem);

// The number or the name in the first column of a row -> its value; empty when it is neither.
std::optional<int> value_of(Category category, std::string_view name);

}  // namespace dateline
