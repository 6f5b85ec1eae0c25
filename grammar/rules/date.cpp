// Dates with a name in them, in all English orders.
// Examples: "March 5, 2024", "the 5th of March", "5 Mar 2024", "March 2024", "2024-Mar-05",
// "May first", "Friday", "Friday the 13th", "the 5th".
#include "grammar/rows.hpp"
#include "grammar/rules/rules.hpp"

namespace dateline::grammar {
namespace {

using MaybeInt = boost::optional<int>;

ast::Calendar month_day(int month, int day, MaybeInt year) {
  return {.year = opt(year), .month = month, .day = day};
}
ast::Calendar day_month(int day, int month, MaybeInt year) { return month_day(month, day, year); }

// "today am I" is a verb
bool is_half_day_end(Iterator at, Iterator) {
  return at->kind != TokenKind::word || !at[-1].is(Category::meridiem, 0);
}
constexpr Assert<is_half_day_end> half_day_end{};
ast::DateTime half_of_day(ast::Expression const& day, int meridiem) {
  auto const part = meridiem == 0 ? DayPart::morning : DayPart::afternoon;
  return {day, ast::Expression{ast::PartOfDay{part, {}}, "en.clock.day_part"}};
}

x3::rule<struct day_id, int> const day{"day"};
x3::rule<struct ordinal_day_id, int> const ordinal_day{"ordinal_day"};
x3::rule<struct day_word_id, int> const day_word{"day_word"};
x3::rule<struct date_year_id, int> const date_year{"date_year"};

// "5:30" and "5.5" and "5%" are no days.
bool is_no_measure(Iterator at, Iterator) {
  if (!at->glued) return true;
  if (at->kind != TokenKind::mark) return at->kind == TokenKind::stop;
  bool const number_follows = at[1].glued && at[1].kind == TokenKind::number;
  if (at->is_mark('%') || at->is_mark('/')) return false;
  // "September the 11-nation group", but "March 3-May 5"
  if (is_dash(at) && at[-2].is(Function::the) && at[1].glued && at[1].kind == TokenKind::word)
    return at[1].has(Category::month);
  return !((at->is_mark('.') || at->is_mark(':')) && number_follows);
}
constexpr Assert<is_no_measure> no_measure{};

template <Category kind>
bool is_name_in_row(Iterator at, Iterator) {
  return at->has(kind) && is_in_row(at, kind);
}
template <Category kind>
constexpr Assert<is_name_in_row<kind>> in_row{};
// behind "Oct", "Fri", "Sept": their full stop is a part of them
bool is_abbreviated(Iterator at, Iterator) {
  if (!at->is_mark('.') || !at[-1].word) return false;
  auto const& form = at[-1].word->form;
  return at[-1].capital && form.size() >= 3 && form.size() <= 5 && !form.ends_with('y') &&
         form != "june" && form != "march" && form != "april";
}
constexpr Assert<is_abbreviated> abbreviated{};

// "the 5th" stands alone when no noun follows that it would number.
bool is_phrase_end(Iterator at, Iterator) {
  // "on the 21st we ride"
  if (at->is(Category::context, static_cast<int>(Context::subject))) return true;
  if (at->kind == TokenKind::stop || at->kind == TokenKind::mark) return !is_dash(at) || !at->glued;
  if (at->has(Category::unit)) return false;
  // "the 11th five-year plan"
  bool const number = at->kind == TokenKind::number || at->has(Category::number);
  if (number && (is_dash(at + 1) || at[1].has(Category::unit))) return false;
  return at->has(Category::function) || at->has(Category::tense) || at->has(Category::day_part) ||
         at->has(Category::limit) || at->has(Category::moment) || at->kind == TokenKind::number ||
         at->has(Category::number) || at->is(Category::shift, static_cast<int>(Shift::this_));
}
constexpr Assert<is_phrase_end> phrase_end{};
// "the 11th consecutive year", "the 18th over"; "was the 14th for the team": no days
bool is_not_counted(Iterator at, Iterator) {
  if (at->kind != TokenKind::word) return true;
  if (at->is(Function::straight) || at->is(Function::over) || at->is(Function::half) ||
      at->is(Function::past))
    return false;
  // "the 10th of the 24 kinds"
  if (at->is(Function::of) && at[1].is(Function::the) && at[2].kind == TokenKind::number)
    return false;
  auto const& before = at[-4];  // before "the 14th"
  return !(before.is(Function::is) && (at->is(Function::for_) || at->is(Function::of)));
}
constexpr Assert<is_not_counted> not_counted{};
// "the 26th and 27th states": what the ordinals number
bool is_numbered(Iterator at, Iterator) {
  if (at->kind != TokenKind::word) return false;
  if (at->has(Category::unit)) return true;  // "from the 6th to the 12th week"
  for (auto c :
       {Category::function, Category::tense, Category::month, Category::day_part, Category::moment})
    if (at->has(c)) return false;
  return true;
}
constexpr Assert<is_numbered> numbered{};
// behind the number of a day: the end of a phrase, or its hour
bool is_close(Iterator at, Iterator) {
  if (at->kind == TokenKind::stop) return true;
  if (at->kind == TokenKind::mark)
    return (at->is_mark('.') || at->is_mark(',') || at->is_mark('!') || at->is_mark('?') ||
            at->is_mark(')') || at->is_mark(';') || at->is_mark('@')) &&
           (!at[1].glued || at[1].kind != TokenKind::number || at->is_mark('@'));
  return at->is(Function::at) || at->is(Function::between) || at->is(Function::from);
}
constexpr Assert<is_close> closes{};
// "for the 27": behind a preposition
bool is_behind_preposition_the(Iterator at, Iterator) {
  using F = Function;
  for (auto f : {F::on, F::for_, F::by, F::until, F::since, F::before, F::after, F::from})
    if (at[-2].is(f)) return true;
  return false;
}
constexpr Assert<is_behind_preposition_the> behind_preposition_the{};
bool is_behind_on(Iterator at, Iterator) { return at[-1].is(Function::on); }
constexpr Assert<is_behind_on> behind_on{};
bool is_behind_day_word(Iterator at, Iterator) {
  return at[-1].is(Function::on) || at[-1].is(Function::by) || at[-1].is(Function::until);
}
constexpr Assert<is_behind_day_word> behind_day_word{};
// "twenty", "thirty": no small count
bool is_above_twenty(Iterator at, Iterator) {
  if (!at->word) return false;
  for (auto const& sense : at->word->senses)
    if (sense.category == Category::number && sense.value >= 20 && sense.value <= 30) return true;
  return false;
}
constexpr Assert<is_above_twenty> above_twenty{};
// "the 20th of next month": the month is no part of this date, and tells which it is
bool is_of_month(Iterator at, Iterator) {
  auto const is_month = [](Iterator t) {
    return t->is(Category::unit, static_cast<int>(Unit::month));
  };
  if (at->has(Category::shift)) return is_month(at + 1);
  if (!(at->is(Function::of) || at->is(Function::in))) return false;
  ++at;
  if (at->is(Function::the)) ++at;
  return (at->has(Category::shift) || at->is(Function::the) || at[-1].is(Function::the)) &&
         (is_month(at) || is_month(at + 1));
}
constexpr Assert<is_of_month> of_month{};
bool is_behind_time_word(Iterator at, Iterator) {
  return at[-1].is(Function::from) || at[-1].is(Function::since) || at[-1].is(Function::until);
}
constexpr Assert<is_behind_time_word> behind_time_word{};
bool is_behind_to(Iterator at, Iterator) { return at[-1].is(Function::to); }
constexpr Assert<is_behind_to> behind_to{};
// "on Monday last.", but "on Monday last week"
bool is_last_word(Iterator at, Iterator) {
  return at->kind == TokenKind::stop ||
         (at->kind == TokenKind::mark && !is_dash(at) && !at->is_mark('\''));
}
constexpr Assert<is_last_word> last_word{};
// "mon 9am", "sun 10:30"
bool is_before_clock(Iterator at, Iterator) {
  if (at->kind != TokenKind::number || at->size() > 2 || at->number > 24) return false;
  return at[1].has(Category::meridiem) ||
         (at[1].is_mark(':') && at[1].glued && at[2].kind == TokenKind::number);
}
constexpr Assert<is_before_clock> before_clock{};
// "9:30am sat" where nothing follows
bool is_behind_meridiem(Iterator at, Iterator) {
  return at[-1].has(Category::meridiem) &&
         (at[1].kind == TokenKind::stop || (at[1].kind == TokenKind::mark && at[1].glued));
}
constexpr Assert<is_behind_meridiem> behind_meridiem{};

// clang-format off
auto const month = reads_any<Category::month> >> -(glue >> mark('.'));
auto const suffix = glue >> fn(Function::ordinal_suffix);
auto const comma = -mark(',');
auto const abbreviation_dot = abbreviated >> glue >> mark('.');
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
  // "2019-Aug-01", "2019/aug/01", "22/Jan/2019", "2020/23/Sep", "Jan/3"
  | (year4 >> sep >> reads_any<Category::month> >> sep >> num(1, 31, 1, 2) >> boundary)
      [make("en.date.year_first", [](int y, int m, int d) { return ast::Calendar{.year = y, .month = m, .day = d}; })]
  | (year4 >> sep >> num(1, 31, 1, 2) >> sep >> reads_any<Category::month> >> boundary)
      [make("en.date.year_first", [](int y, int d, int m) { return ast::Calendar{.year = y, .month = m, .day = d}; })]
  | (num(1, 31, 1, 2) >> glue >> mark('/') >> glue >> reads_any<Category::month> >> glue >> mark('/') >> glue >> num(0, 2999, 2, 4) >> boundary)
      [make("en.date.day_month", [](int d, int m, int y) { return ast::Calendar{.year = y, .month = m, .day = d}; })]
  | (reads_any<Category::month> >> glue >> mark('/') >> glue >> num(1, 31, 1, 2) >> boundary >> no_measure)
      [make("en.date.month_day", [](int m, int d) { return ast::Calendar{.month = m, .day = d}; })]
  // "2019 June 1", "2019, June 1st"
  | (year4 >> comma >> reads_any<Category::month> >> num(1, 31, 1, 2) >> -suffix >> boundary >> no_measure)
      [make("en.date.year_first", [](int y, int m, int d) { return ast::Calendar{.year = y, .month = m, .day = d}; })]
  // "2018-May", "2018/May"
  | (year4 >> sep >> reads_any<Category::month> >> boundary >> !sep)
      [make("en.date.month_year", [](int y, int m) { return ast::Calendar{.year = y, .month = m}; })]
  // "Dec/2018", "2017 April"
  | (reads_any<Category::month> >> glue >> mark('/') >> glue >> year4)
      [make("en.date.month_year", [](int m, int y) { return ast::Calendar{.year = y, .month = m}; })]
  | (year4 >> reads<Category::month> >> boundary >> closes)
      [make("en.date.month_year", [](int y, int m) { return ast::Calendar{.year = y, .month = m}; })]
  | (year4 >> mark(',') >> !reads<Category::tense> >> reads_any<Category::month> >> boundary >> closes)
      [make("en.date.month_year", [](int y, int m) { return ast::Calendar{.year = y, .month = m}; })]
  | (year4 >> !reads<Category::tense> >> reads_any<Category::month> >> boundary >> !num(1, 31, 1, 2))
      [make("en.date.month_year", [](int y, int m) { return ast::Calendar{.year = y, .month = m}; })]
  // "5-Mar-2024", "05-MAR-24"
  | (num(1, 31, 1, 2) >> glue >> mark('-') >> glue >> reads_any<Category::month> >> glue >> mark('-') >> glue >> num(0, 2999, 2, 4) >> boundary)
      [make("en.date.day_month", [](int d, int m, int y) { return ast::Calendar{.year = y, .month = m, .day = d}; })]
  // "1-Jan", "16. Nov. 2016"
  | (num(1, 31, 1, 2) >> glue >> mark('-') >> glue >> reads_any<Category::month> >> boundary >> no_measure)
      [make("en.date.day_month", [](int d, int m) { return ast::Calendar{.month = m, .day = d}; })]
  | (num(1, 31, 1, 2) >> glue >> mark('.') >> reads_any<Category::month> >> -mark('.') >> year4)
      [make("en.date.day_month", [](int d, int m, int y) { return month_day(m, d, y); })]
  // "28.October"
  | (num(1, 31, 1, 2) >> glue >> mark('.') >> glue >> reads_any<Category::month> >> boundary)
      [make("en.date.day_month", [](int d, int m) { return ast::Calendar{.month = m, .day = d}; })]
  // "26nov 2015"
  | (num(1, 31, 1, 2) >> glue >> reads_any<Category::month> >> boundary >> -(comma >> date_year))
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
  // "the 5th of the month"
  | (-fn(Function::the) >> ordinal_day >> of >> fn(Function::the) >> is(Category::unit, Unit::month) >> boundary)
      [make("en.date.day", [](int d) { return ast::Calendar{.day = d}; })]
  // "the 5th"
  | (fn(Function::the) >> num(1, 31, 1, 2) >> suffix >> boundary >> phrase_end >> not_counted
      >> !((fn(Function::and_) | fn(Function::or_) | fn(Function::to) | dash | mark(',')) >> -fn(Function::the) >> ordinal_number >> hyphen >> numbered))
      [make("en.date.day", [](int d) { return ast::Calendar{.day = d}; })]
  // "20th of next month", "the second of this month", "the 3rd next month"
  | (-fn(Function::the) >> ordinal_day >> &(of | fn(Function::in) | reads<Category::shift>) >> of_month)
      [make("en.date.day", [](int d) { return ast::Calendar{.day = d}; })]
  // "for the 27", "5th at 4 a.m."
  | (fn(Function::the) >> behind_preposition_the >> num(1, 31, 1, 2) >> boundary >> closes >> !mark(','))
      [make("en.date.day", [](int d) { return ast::Calendar{.day = d}; })]
  | (behind_on >> num(1, 31, 1, 2) >> boundary >> &(fn(Function::at) >> num(0, 24)))
      [make("en.date.day", [](int d) { return ast::Calendar{.day = d}; })]
  | (num(1, 31, 1, 2) >> suffix >> boundary >> &fn(Function::at))
      [make("en.date.day", [](int d) { return ast::Calendar{.day = d}; })]
  // "this Monday the 21st", "this Friday 21", "mon 13th"
  | (is(Category::shift, Shift::this_) >> reads_any<Category::weekday> >> -fn(Function::the) >> num(1, 31, 1, 2) >> suffix >> boundary)
      [make("en.date.weekday_day", [](int w, int d) { return ast::Calendar{.day = d, .weekday = w}; })]
  | (is(Category::shift, Shift::this_) >> reads_any<Category::weekday> >> fn(Function::the) >> !num(0, 999) >> ordinal_day >> phrase_end)
      [make("en.date.weekday_day", [](int w, int d) { return ast::Calendar{.day = d, .weekday = w}; })]
  | (is(Category::shift, Shift::this_) >> reads_any<Category::weekday> >> num(13, 31, 2, 2) >> boundary >> closes)
      [make("en.date.weekday_day", [](int w, int d) { return ast::Calendar{.day = d, .weekday = w}; })]
  | (reads_any<Category::weekday> >> num(10, 31, 2, 2) >> suffix >> boundary >> !(-of >> reads_any<Category::month>))
      [make("en.date.weekday_day", [](int w, int d) { return ast::Calendar{.day = d, .weekday = w}; })]
  // "Friday the 13th", "Monday 21st"
  | (reads<Category::weekday> >> -fn(Function::the) >> num(1, 31, 1, 2) >> suffix >> boundary >> !(-of >> reads_any<Category::month>))
      [make("en.date.weekday_day", [](int w, int d) { return ast::Calendar{.day = d, .weekday = w}; })]
  // "Monday the twenty-seventh"
  | (reads<Category::weekday> >> fn(Function::the) >> !num(0, 999) >> ordinal_day >> phrase_end >> !(-of >> reads_any<Category::month>))
      [make("en.date.weekday_day", [](int w, int d) { return ast::Calendar{.day = d, .weekday = w}; })]
  // "Sunday 31", "Friday 23 at 4"
  | (reads<Category::weekday> >> num(13, 31, 2, 2) >> boundary >> closes)
      [make("en.date.weekday_day", [](int w, int d) { return ast::Calendar{.day = d, .weekday = w}; })]
  // "the 17 between 2 and 4"
  | (fn(Function::the) >> num(1, 31, 1, 2) >> boundary >> &fn(Function::between))
      [make("en.date.day", [](int d) { return ast::Calendar{.day = d}; })]
  // "Tuesday AM", "5 Feb PM": its morning, its afternoon
  | (reads<Category::weekday> >> boundary >> meridiem >> half_day_end)
      [make("en.join.date_time", [](int w, int m) { return half_of_day({ast::Calendar{.weekday = w}, "en.date.weekday"}, m); })]
  // "wed 22 april", "wed, apr 22": lower-case before a date
  | (reads_any<Category::weekday> >> &(comma >> ((day >> -of >> reads_any<Category::month>) | (reads_any<Category::month> >> day))))
      [make("en.date.weekday", [](int w) { return ast::Calendar{.weekday = w}; })]
  // "sat night", "sun morning": lower-case before a part of the day
  | (reads_any<Category::weekday> >> boundary >> &reads<Category::day_part>)
      [make("en.date.weekday", [](int w) { return ast::Calendar{.weekday = w}; })]
  | (reads_any<Category::weekday> >> boundary >> before_clock)
      [make("en.date.weekday", [](int w) { return ast::Calendar{.weekday = w}; })]
  | (behind_meridiem >> reads_any<Category::weekday> >> boundary)
      [make("en.date.weekday", [](int w) { return ast::Calendar{.weekday = w}; })]
  // "Monday last", "Friday next" where the phrase ends
  | (reads<Category::weekday> >> &(is(Category::shift, Shift::last) | is(Category::shift, Shift::next)) >> reads<Category::shift> >> last_word)
      [make("en.deictic.named", [](int w, int s) { return ast::Named{static_cast<Shift>(s), ast::Expression{ast::Calendar{.weekday = w}, "en.date.weekday"}, {}}; })]
  | (reads<Category::weekday> >> boundary >> -abbreviation_dot)
      [make("en.date.weekday", [](int w) { return ast::Calendar{.weekday = w}; })]
  // "on sat", "by wed at 3"
  | (behind_day_word >> reads_any<Category::weekday> >> boundary >> closes >> !mark(','))
      [make("en.date.weekday", [](int w) { return ast::Calendar{.weekday = w}; })]
  | (reads<Category::month> >> boundary >> -abbreviation_dot)
      [make("en.date.month", [](int m) { return ast::Calendar{.month = m}; })]
  // "between march and may", "tuesday or wed"
  | (in_row<Category::weekday> >> reads_any<Category::weekday> >> boundary)
      [make("en.date.weekday", [](int w) { return ast::Calendar{.weekday = w}; })]
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
      [make("en.date.month", [](int m) { return ast::Calendar{.month = m}; })];
// clang-format on

DATELINE_LOCAL(day)
DATELINE_LOCAL(day_word)
DATELINE_LOCAL(ordinal_day)
DATELINE_LOCAL(date_year)
}  // namespace

DATELINE_DEFINE(year4)
DATELINE_DEFINE(any_year)
DATELINE_DEFINE(date)

}  // namespace dateline::grammar
