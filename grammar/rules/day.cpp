// Days that name no month, in all English orders.
// Examples: "the 5th", "Friday", "Friday the 13th", "the 5th of the month", "Monday the
// twenty-first".
#include "grammar/rules/day_ends.hpp"

namespace dateline::grammar {
namespace {

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
bool is_behind_on(Iterator at, Iterator) { return at[-1].is(Function::on); }
constexpr Assert<is_behind_on> behind_on{};
bool is_behind_day_word(Iterator at, Iterator) {
  return at[-1].is(Function::on) || at[-1].is(Function::by) || at[-1].is(Function::until);
}
constexpr Assert<is_behind_day_word> behind_day_word{};
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
auto const suffix = glue >> fn(Function::ordinal_suffix);
auto const comma = -mark(',');
auto const of = fn(Function::of);
auto const in_month = num(1, 31, 1, 2) >> -suffix >> boundary >> no_measure;

auto const day_date_def =
  // "the 5th of the month"
    (-fn(Function::the) >> ordinal_day >> of >> fn(Function::the) >> is(Category::unit, Unit::month) >> boundary)
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
  | (reads_any<Category::weekday> >> &(comma >> ((in_month >> -of >> reads_any<Category::month>) | (reads_any<Category::month> >> in_month))))
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
  // "tuesday or wed"
  | (in_row<Category::weekday> >> reads_any<Category::weekday> >> boundary)
      [make("en.date.weekday", [](int w) { return ast::Calendar{.weekday = w}; })];
// clang-format on

}  // namespace

DATELINE_DEFINE(day_date)

}  // namespace dateline::grammar
