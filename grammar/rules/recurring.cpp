// What comes again and again.
// Examples: "every Friday", "every other Thursday", "twice a year", "daily", "Saturday mornings",
// "Fridays", "the 15th of every month", "any weekend".
#include "grammar/rules/rules.hpp"

namespace dateline::grammar {
namespace {

ast::Duration every(double n, int unit) {
  return {.amounts = {ast::Amount{n, static_cast<Unit>(unit)}}, .size = 1};
}
ast::Recurring of(ast::Expression const& what, std::string_view quant) {
  return {what, {}, quant, 0};
}

bool ends_in_s(Iterator at, Iterator) {
  return at->has(Category::weekday) && at->word->form.ends_with("days");
}
constexpr Assert<ends_in_s> plural{};

bool is_plural_part(Iterator at, Iterator) {
  return at->word && at->word->form.ends_with('s') &&
         ((at->word->single & 1U << static_cast<int>(Category::day_part)) ||
          at->is(Category::unit, static_cast<int>(Unit::weekend)));
}
constexpr Assert<is_plural_part> plural_part{};

x3::rule<struct name_id, ast::Expression> const name{"name"};
x3::rule<struct each_id, bool> const each{"each"};

// clang-format off
auto const each_def =
    (fn(Function::every) >> -fn(Function::single))[value([] { return false; })]
  | (fn(Function::each) >> -fn(Function::single))[value([] { return true; })];
std::string_view quant(bool is_each) { return is_each ? "EACH" : "EVERY"; }

auto const name_def =
    (reads<Category::weekday> >> reads<Category::day_part>)[make("en.set.name", [](int w, int p) {
      return ast::DateTime{ast::Expression{ast::Calendar{.weekday = w}}, ast::Expression{ast::PartOfDay{static_cast<DayPart>(p), {}}}}; })]
  | reads_any<Category::weekday>[make("en.set.name", [](int w) { return ast::Calendar{.weekday = w}; })]
  | (num(1, 31, 1, 2) >> -(glue >> fn(Function::ordinal_suffix)) >> -fn(Function::of) >> reads_any<Category::month>)
      [make("en.set.name", [](int d, int m) { return ast::Calendar{.month = m, .day = d}; })]
  | (reads_any<Category::month> >> -(num(1, 31, 1, 2) >> -(glue >> fn(Function::ordinal_suffix)) >> boundary))[make("en.set.name", [](int m, auto d) { return ast::Calendar{.month = m, .day = opt(d)}; })]
  | reads_any<Category::season>[make("en.set.name", [](int s) { return ast::SeasonOf{static_cast<Season>(s)}; })]
  | reads<Category::day_part>[make("en.set.name", [](int p) { return ast::PartOfDay{static_cast<DayPart>(p), {}}; })]
  | reads_any<Category::holiday>[make("en.set.name", [](int h) { return ast::HolidayName{h, {}}; })];

auto const unit = reads<Category::unit>;
auto const a = fn(Function::a) | fn(Function::per) | mark('/');

auto const recurring_def =
  // "every Friday", "each summer", "every second Tuesday"
    (each >> fn(Function::other) >> reads<Category::weekday>)
      [make("en.set.every_other", [](bool q, int w) { auto r = of(ast::Expression{ast::Calendar{.weekday = w}}, q ? "EACH OTHER" : "EVERY OTHER"); r.every = every(2, static_cast<int>(Unit::week)); return r; })]
  // "every second Friday of the month"
  | (each >> ordinal_number >> reads<Category::weekday> >> fn(Function::of) >> (fn(Function::the) | fn(Function::a)) >> is(Category::unit, Unit::month))
      [make("en.set.weekday_of_month", [](bool q, int, int w) { return of(ast::Expression{ast::Calendar{.weekday = w}}, quant(q)); })]
  // "every third Monday"
  | (each >> ordinal_number >> reads<Category::weekday>)
      [make("en.set.every_nth", [](bool q, int n, int w) { auto r = of(ast::Expression{ast::Calendar{.weekday = w}}, quant(q)); r.every = every(n, static_cast<int>(Unit::week)); return r; })]
  // "the last Friday of each month"
  | (-fn(Function::the) >> is(Category::shift, Shift::last) >> reads<Category::weekday> >> fn(Function::of) >> each >> is(Category::unit, Unit::month))
      [make("en.set.weekday_of_month", [](int w, bool q) { return of(ast::Expression{ast::Calendar{.weekday = w}}, quant(q)); })]
  // "the last day of every month"
  | (-fn(Function::the) >> (is(Category::shift, Shift::last) | fn(Function::final)) >> (is(Category::unit, Unit::day) | is(Category::unit, Unit::business_day)) >> fn(Function::of) >> each >> reads<Category::unit>)
      [make("en.set.day_of_month", [](bool q, int u) { return ast::Recurring{{}, every(1, u), quant(q), 0}; })]
  // "the 15th of every month", "the last Friday of each month"
  | (-fn(Function::the) >> ordinal_number >> fn(Function::of) >> each >> is(Category::unit, Unit::month))
      [make("en.set.day_of_month", [](int n, bool q) { return of(ast::Expression{ast::Calendar{.day = n}}, quant(q)); })]
  | (-fn(Function::the) >> x3::omit[ordinal_number | reads<Category::shift>] >> reads<Category::weekday> >> (fn(Function::of) | fn(Function::in)) >> each >> is(Category::unit, Unit::month))
      [make("en.set.weekday_of_month", [](int w, bool q) { return of(ast::Expression{ast::Calendar{.weekday = w}}, quant(q)); })]
  // "every 15th of the month"
  | (each >> num(1, 31, 1, 2) >> glue >> fn(Function::ordinal_suffix) >> fn(Function::of) >> fn(Function::the) >> is(Category::unit, Unit::month))
      [make("en.set.day_of_month", [](bool q, int n) { return of(ast::Expression{ast::Calendar{.day = n}}, quant(q)); })]
  // "each of the last three years"
  | (fn(Function::each) >> fn(Function::the) >> reads<Category::shift> >> integer >> plural_unit >> unit >> boundary)
      [make("en.set.each_of", [](int, int, int u) { return ast::Recurring{{}, every(1, u), "EACH", 0}; })]
  // "every weekday morning", "every weekend night"
  | (each >> (is(Category::unit, Unit::business_day) | is(Category::unit, Unit::weekend)) >> reads<Category::day_part> >> boundary)
      [make("en.set.every", [](bool q, int p) { return of(ast::Expression{ast::PartOfDay{static_cast<DayPart>(p), {}}}, quant(q)); })]
  // "every half hour"
  | (each >> fn(Function::half) >> -fn(Function::a) >> unit >> boundary)
      [make("en.set.every", [](bool q, int u) { return ast::Recurring{{}, every(0.5, u), quant(q), 0}; })]
  | (each >> fn(Function::other) >> unit)
      [make("en.set.every_other", [](bool q, int u) { return ast::Recurring{{}, every(2, u), quant(q), 0}; })]
  | (each >> name)[make("en.set.every", [](bool q, ast::Expression const& n) { return of(n, quant(q)); })]
  // "every two weeks", "every year", "each day", "every third month"
  | (each >> !fn(Function::a) >> amount >> unit)
      [make("en.set.every", [](bool q, double n, int u) { return ast::Recurring{{}, every(n, u), quant(q), 0}; })]
  | (each >> ordinal_number >> unit)
      [make("en.set.every", [](bool q, int n, int u) { return ast::Recurring{{}, every(n, u), quant(q), 0}; })]
  | (each >> unit >> boundary)
      [make("en.set.every", [](bool q, int u) { return ast::Recurring{{}, every(1, u), quant(q), 0}; })]
  // "once every two years", "twice a year", "three times a week"
  | (reads<Category::times> >> each >> amount >> unit)
      [make("en.set.times", [](int n, bool, double count, int u) { return ast::Recurring{{}, every(count, u), "", n}; })]
  | (integer >> fn(Function::times) >> reads<Category::frequency>)
      [make("en.set.times", [](int n, int u) { return ast::Recurring{{}, every(1, u), "", n}; })]
  | (reads<Category::times> >> (a | fn(Function::every) | fn(Function::each)) >> unit)
      [make("en.set.times", [](int n, int u) { return ast::Recurring{{}, every(1, u), "", n}; })]
  | (integer >> fn(Function::times) >> (a | fn(Function::every) | fn(Function::each)) >> unit)
      [make("en.set.times", [](int n, int u) { return ast::Recurring{{}, every(1, u), "", n}; })]
  | (reads<Category::times> >> reads<Category::frequency>)
      [make("en.set.times", [](int n, int u) { return ast::Recurring{{}, every(1, u), "", n}; })]
  // "any weekend", "any Friday"
  | (fn(Function::any) >> is(Category::unit, Unit::weekend) >> boundary)
      [make("en.set.any", [] { return ast::Recurring{{}, every(1, static_cast<int>(Unit::weekend)), "ANY", 0}; })]
  | (fn(Function::any) >> reads<Category::weekday> >> boundary)
      [make("en.set.any", [](int w) { return of(ast::Expression{ast::Calendar{.weekday = w}}, "ANY"); })]
  // "mornings"
  | (plural_part >> !is(Category::day_part, DayPart::night) >> reads<Category::day_part>)
      [make("en.set.plural", [](int p) { return of(ast::Expression{ast::PartOfDay{static_cast<DayPart>(p), {}}}, "EVERY"); })]
  // "per day"
  | (fn(Function::per) >> unit >> boundary)[make("en.set.per", [](int u) { return ast::Recurring{{}, every(1, u), "", 0}; })]
  // "bi-monthly", "bi-weekly"
  | (fn(Function::bi) >> mark('-') >> reads<Category::frequency>)
      [make("en.set.frequency", [](int u) { return ast::Recurring{{}, every(2, u), "EVERY", 0}; })]
  // "daily", "weekly", "biweekly"
  | reads<Category::frequency>[make("en.set.frequency", [](int u) { return ast::Recurring{{}, every(1, u), "EVERY", 0}; })]
  // "weekday mornings", "weekend nights"
  | ((is(Category::unit, Unit::business_day) | is(Category::unit, Unit::weekend)) >> plural_part >> reads<Category::day_part>)
      [make("en.set.plural", [](int p) { return of(ast::Expression{ast::PartOfDay{static_cast<DayPart>(p), {}}}, "EVERY"); })]
  // "weekends", "Friday nights"
  | (plural_part >> is(Category::unit, Unit::weekend))
      [make("en.set.plural", [] { return ast::Recurring{{}, every(1, static_cast<int>(Unit::weekend)), "EVERY", 0}; })]
  | (reads<Category::weekday> >> plural_part >> reads<Category::day_part>)
      [make("en.set.plural", [](int w, int p) {
        return of(ast::Expression{ast::DateTime{ast::Expression{ast::Calendar{.weekday = w}}, ast::Expression{ast::PartOfDay{static_cast<DayPart>(p), {}}}}}, "EVERY"); })]
  // "Fridays", "Sunday mornings", "weekdays"
  | (reads<Category::weekday> >> plural >> reads<Category::day_part>)
      [make("en.set.plural", [](int w, int p) {
        return of(ast::Expression{ast::DateTime{ast::Expression{ast::Calendar{.weekday = w}}, ast::Expression{ast::PartOfDay{static_cast<DayPart>(p), {}}}}}, "EVERY"); })]
  | (plural >> reads<Category::weekday>)
      [make("en.set.plural", [](int w) { return of(ast::Expression{ast::Calendar{.weekday = w}}, "EVERY"); })];
// clang-format on

DATELINE_LOCAL(name)
DATELINE_LOCAL(each)
}  // namespace

DATELINE_DEFINE(recurring)

}  // namespace dateline::grammar
