// Dates with the name of a month in them, in all English orders.
// Examples: "March 5, 2024", "the 5th of March", "5 Mar 2024", "March 2024", "2024-Mar-05",
// "May first".
#include "grammar/rules/day_ends.hpp"

namespace dateline::grammar {
namespace {

using MaybeInt = boost::optional<int>;

ast::Calendar month_day(int month, int day, MaybeInt year) {
  return {.year = opt(year), .month = month, .day = day};
}
ast::Calendar day_month(int day, int month, MaybeInt year) { return month_day(month, day, year); }

x3::rule<struct day_id, int> const day{"day"};
x3::rule<struct day_word_id, int> const day_word{"day_word"};
x3::rule<struct date_year_id, int> const date_year{"date_year"};
x3::rule<struct glued_year_id, int> const glued_year{"glued_year"};

// "twenty", "thirty": no small count
bool is_above_twenty(Iterator at, Iterator) {
  if (!at->word) return false;
  for (auto const& sense : at->word->senses)
    if (sense.category == Category::number && sense.value >= 20 && sense.value <= 30) return true;
  return false;
}
constexpr Assert<is_above_twenty> above_twenty{};
bool is_behind_time_word(Iterator at, Iterator) {
  return at[-1].is(Function::from) || at[-1].is(Function::since) || at[-1].is(Function::until);
}
constexpr Assert<is_behind_time_word> behind_time_word{};
// "2017 April.", "between 2015 May and 2018"
bool is_month_end(Iterator at, Iterator last) {
  bool const opened = at[-3].is(Function::between) || at[-3].is(Function::from);
  return is_close(at, last) ||
         (opened && (at->is(Function::and_) || at->is(Function::to) || at->is(Function::until)));
}
constexpr Assert<is_month_end> month_ends{};
bool is_behind_to(Iterator at, Iterator) { return at[-1].is(Function::to); }
constexpr Assert<is_behind_to> behind_to{};

// clang-format off
auto const month = reads_any<Category::month> >> -(glue >> mark('.'));
auto const suffix = glue >> fn(Function::ordinal_suffix);
auto const comma = -mark(',');
auto const of = fn(Function::of);
auto const sep = glue >> (mark('-') | mark('/')) >> glue;

auto const year4_def =
    (num(1000, 2999, 4, 4) >> boundary)[value([](int y) { return y; })];

// "2024"; "'24", whose century the resolver tells
auto const any_year_def =
    year4[value([](int y) { return y; })]
  | (mark('\'') >> glue >> num(0, 99, 2, 2) >> boundary)[value([](int y) { return y; })]
  | year_words[value([](int y) { return y; })];

// a year that closes a date: also "24" after a dash ("5-Mar-24")
// and a far one ("31 December 9999") where the phrase ends
auto const date_year_def = any_year[value([](int y) { return y; })]
  | (num(3000, 9999, 4, 4) >> boundary >> closes)[value([](int y) { return y; })];

auto const ordinal_day_def =
    (num(1, 31, 1, 2) >> suffix >> boundary)[value([](int d) { return d; })]
  | (ordinal_number >> x3::eps)[value([](int d) { return d <= 31 ? d : 0; })];

// "fifteen", before the name of a month
auto const day_word_def = (!num(0, 999999999) >> integer)[value([](int d) { return d <= 31 ? d : 0; })];

auto const day_def =
    (num(1, 31, 1, 2) >> suffix >> boundary)[value([](int d) { return d; })]
  | (num(1, 31, 1, 2) >> boundary >> no_measure)[value([](int d) { return d; })];

// behind "26nov"
auto const glued_year_def =
    (glue >> num(0, 2999, 2, 4) >> boundary)[value([](int y) { return y; })]
  | (boundary >> comma >> date_year)[value([](int y) { return y; })];

auto const date_def =
  // "August 480 BC"
    (month >> num(32, 9999, 2, 4) >> is(Category::era, Era::bce))
      [make("en.date.month_year", [](int m, int y) { return ast::Calendar{.year = y, .month = m, .era = Era::bce}; })]
  // "Feb 5 AM"
  | (month >> day >> meridiem >> half_day_end)
      [make("en.join.date_time", [](int m, int d, int half) { return half_of_day({month_day(m, d, {}), "en.date.month_day"}, half); })]
  // "March 5, 2024", "Mar. 5th", "March the 5th of 2024"
  | (month >> -fn(Function::the) >> day >> -(comma >> -of >> date_year))
      [make("en.date.month_day", month_day)]
  // "October, 1st"
  | (month >> mark(',') >> num(1, 31, 1, 2) >> suffix >> boundary >> phrase_end >> -(comma >> -of >> date_year))
      [make("en.date.month_day", month_day)]
  // "May first, 2024", "February the twenty-second"
  | (month >> -fn(Function::the) >> !(reads<Category::ordinal> >> (reads<Category::unit> | reads<Category::weekday>))
      >> ordinal_day >> phrase_end >> -(comma >> -of >> date_year))
      [make("en.date.month_day", month_day)]
  // "October two thousand eighteen"
  | (month >> comma >> -of >> year_words)
      [make("en.date.month_year", [](int m, int y) { return ast::Calendar{.year = y, .month = m}; })]
  // "May twenty-one, 2024"; "May three" only where the phrase ends
  | (month >> above_twenty >> day_word >> phrase_end >> -(comma >> -of >> date_year))
      [make("en.date.month_day", month_day)]
  | (month >> day_word >> closes >> -(comma >> -of >> date_year))
      [make("en.date.month_day", month_day)]
  // "Oct-2", "Oct-2nd", "Jan-05-2018"
  | (month >> glue >> mark('-') >> glue >> num(1, 31, 1, 2) >> -suffix >> boundary >> no_measure >> !(-of >> reads_any<Category::month>) >> -(glue >> mark('-') >> glue >> year4))
      [make("en.date.month_day", month_day)]
  // "January 32, 2024" is no day of it
  | (month >> num(32, 99, 2, 2) >> boundary >> mark(',') >> year4)
      [make("en.date.month_day", [](int m, int d, int y) { return month_day(m, d, y); })]
  // "August 99"
  | (month >> num(32, 99, 2, 2) >> boundary >> closes)
      [make("en.date.month_year", [](int m, int y) { return ast::Calendar{.year = y, .month = m}; })]
  // "March 2024", "March of 2024", "March '24"
  | (month >> comma >> -of >> date_year)
      [make("en.date.month_year", [](int m, int y) { return ast::Calendar{.year = y, .month = m}; })]
  // "2019-Aug-01", "2019/aug/01", "22/Jan/2019", "2020/23/Sep", "Jan/3", "Jan/27/2017"
  | (year4 >> sep >> reads_any<Category::month> >> sep >> num(1, 31, 1, 2) >> boundary)
      [make("en.date.year_first", [](int y, int m, int d) { return ast::Calendar{.year = y, .month = m, .day = d}; })]
  | (year4 >> sep >> num(1, 31, 1, 2) >> sep >> reads_any<Category::month> >> boundary)
      [make("en.date.year_first", [](int y, int d, int m) { return ast::Calendar{.year = y, .month = m, .day = d}; })]
  | (num(1, 31, 1, 2) >> -suffix >> glue >> mark('/') >> glue >> reads_any<Category::month> >> glue >> mark('/') >> glue >> num(0, 2999, 2, 4) >> boundary)
      [make("en.date.day_month", [](int d, int m, int y) { return ast::Calendar{.year = y, .month = m, .day = d}; })]
  | (reads_any<Category::month> >> glue >> mark('/') >> glue >> num(1, 31, 1, 2) >> -(glue >> mark('/') >> glue >> num(0, 2999, 2, 4)) >> boundary >> no_measure)
      [make("en.date.month_day", month_day)]
  // "2019 June 1", "2019, June 1st"
  | (year4 >> comma >> reads_any<Category::month> >> num(1, 31, 1, 2) >> -suffix >> boundary >> no_measure)
      [make("en.date.year_first", [](int y, int m, int d) { return ast::Calendar{.year = y, .month = m, .day = d}; })]
  // "2018-May", "2018/May"
  | (year4 >> sep >> reads_any<Category::month> >> boundary >> !sep)
      [make("en.date.month_year", [](int y, int m) { return ast::Calendar{.year = y, .month = m}; })]
  // "Dec/2018", "2017 April"
  | (reads_any<Category::month> >> glue >> mark('/') >> glue >> year4)
      [make("en.date.month_year", [](int m, int y) { return ast::Calendar{.year = y, .month = m}; })]
  | (year4 >> reads<Category::month> >> boundary >> month_ends)
      [make("en.date.month_year", [](int y, int m) { return ast::Calendar{.year = y, .month = m}; })]
  | (year4 >> mark(',') >> !reads<Category::tense> >> reads_any<Category::month> >> boundary >> closes)
      [make("en.date.month_year", [](int y, int m) { return ast::Calendar{.year = y, .month = m}; })]
  | (year4 >> !reads<Category::tense> >> reads_any<Category::month> >> boundary >> !num(1, 31, 1, 2))
      [make("en.date.month_year", [](int y, int m) { return ast::Calendar{.year = y, .month = m}; })]
  // "5-Mar-2024", "05-MAR-24"
  | (num(1, 31, 1, 2) >> -suffix >> glue >> mark('-') >> glue >> reads_any<Category::month> >> glue >> mark('-') >> glue >> num(0, 2999, 2, 4) >> boundary)
      [make("en.date.day_month", [](int d, int m, int y) { return ast::Calendar{.year = y, .month = m, .day = d}; })]
  // "1-Jan", "16. Nov. 2016"
  | (num(1, 31, 1, 2) >> glue >> mark('-') >> glue >> reads_any<Category::month> >> boundary >> no_measure)
      [make("en.date.day_month", [](int d, int m) { return ast::Calendar{.month = m, .day = d}; })]
  | (num(1, 31, 1, 2) >> glue >> mark('.') >> reads_any<Category::month> >> -mark('.') >> year4)
      [make("en.date.day_month", [](int d, int m, int y) { return month_day(m, d, y); })]
  // "28.October"
  | (num(1, 31, 1, 2) >> glue >> mark('.') >> glue >> reads_any<Category::month> >> boundary)
      [make("en.date.day_month", [](int d, int m) { return ast::Calendar{.month = m, .day = d}; })]
  // "26nov 2015", "26Nov2015"
  | (num(1, 31, 1, 2) >> glue >> reads_any<Category::month> >> -glued_year >> boundary)
      [make("en.date.day_month", day_month)]
  // "15 April of 87"
  | (day >> reads_any<Category::month> >> of >> num(10, 99, 2, 2) >> boundary >> no_measure)
      [make("en.date.day_month", [](int d, int m, int y) { return ast::Calendar{.year = y, .month = m, .day = d}; })]
  // "23 November 82"
  | (day >> reads_any<Category::month> >> num(32, 99, 2, 2) >> boundary >> closes)
      [make("en.date.day_month", [](int d, int m, int y) { return ast::Calendar{.year = y, .month = m, .day = d}; })]
  // "fifteen August 1993"
  | (day_word >> reads<Category::month> >> -(comma >> -of >> date_year) >> boundary)
      [make("en.date.day_month", day_month)]
  // "32 May 2020" is no day of it
  | (num(32, 99, 2, 2) >> reads<Category::month> >> year4)
      [make("en.date.day_month", [](int d, int m, int y) { return month_day(m, d, y); })]
  | (day_word >> !reads<Category::tense> >> reads_any<Category::month> >> comma >> any_year)
      [make("en.date.day_month", [](int d, int m, int y) { return ast::Calendar{.year = y, .month = m, .day = d}; })]
  // "5 March 2024", "5th of March", "the fifth of May, 2024"
  | (day >> -of >> reads_any<Category::month> >> boundary >> -(-mark('.') >> comma >> -of >> date_year) >> -abbreviation_dot)
      [make("en.date.day_month", day_month)]
  // "on the 14 September"
  | (fn(Function::the) >> behind_preposition_the >> day >> reads_any<Category::month> >> boundary >> -(-mark('.') >> comma >> date_year))
      [make("en.date.day_month", day_month)]
  | (-fn(Function::the) >> ordinal_day >> -of >> reads_any<Category::month> >> boundary >> -(comma >> -of >> date_year))
      [make("en.date.day_month", day_month)]
  | (reads<Category::month> >> boundary >> -abbreviation_dot)
      [make("en.date.month", [](int m) { return ast::Calendar{.month = m}; })]
  // "between march and may"
  | (in_row<Category::month> >> reads_any<Category::month> >> boundary)
      [make("en.date.month", [](int m) { return ast::Calendar{.month = m}; })]
  // "march next year", "may of last year"
  | (reads_any<Category::month> >> &(-of >> reads<Category::shift> >> is(Category::unit, Unit::year)))
      [make("en.date.month", [](int m) { return ast::Calendar{.month = m}; })]
  // "from april in 2016 to june in 2017"
  | (behind_to >> reads_any<Category::month> >> &((fn(Function::in) | of) >> year4))
      [make("en.date.month", [](int m) { return ast::Calendar{.month = m}; })]
  // "from march", "since april": lower-case where only a month can stand
  | (behind_time_word >> reads_any<Category::month> >> boundary)
      [make("en.date.month", [](int m) { return ast::Calendar{.month = m}; })]
  // "Friday", "the 5th"
  | day_date[as_it_is];
// clang-format on

DATELINE_LOCAL(day)
DATELINE_LOCAL(day_word)
DATELINE_LOCAL(date_year)
DATELINE_LOCAL(glued_year)
}  // namespace

DATELINE_DEFINE(year4)
DATELINE_DEFINE(any_year)
DATELINE_DEFINE(ordinal_day)
DATELINE_DEFINE(date)

}  // namespace dateline::grammar
