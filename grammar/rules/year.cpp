// Years, fiscal years, decades, centuries, and spans of years; eras.
// Examples: "2024", "fiscal 2024", "the fiscal year to March", "the 1990s", "the nineties",
// "the 19th century", "44 BC", "nineteen ninety-four".
#include "grammar/rules/rules.hpp"

namespace dateline::grammar {
namespace {

x3::rule<struct era_id, int> const era{"era"};
x3::rule<struct fiscal_digits_id, int> const fiscal_digits{"fiscal_digits"};
x3::rule<struct year_name_id, int> const year_name{"year_name"};

bool is_preposition(Iterator at) {
  using F = Function;
  for (auto f : {F::in,    F::of,      F::since,   F::until,  F::by,       F::from,     F::before,
                 F::after, F::between, F::through, F::during, F::to,       F::on,       F::at,
                 F::for_,  F::and_,    F::year,    F::over,   F::ahead_of, F::prior_to, F::as})
    if (at->is(f)) return true;
  return at->has(Category::month) || at->has(Category::season) || at->has(Category::position) ||
         at->has(Category::limit) || at->has(Category::edge);
}

// "1710 - 1774": a dash joins it to another year.
bool is_year(Iterator at) { return at->size() == 4 && at->number >= 1000 && at->number <= 2100; }
bool is_joined(Iterator at) {
  if (is_dash(at + 1) && is_year(at + 2))
    return at->number < at[2].number &&
           !(at[3].glued && at[3].kind != TokenKind::mark && at[3].kind != TokenKind::stop);
  return is_dash(at - 1) && at[-1].glued == at->glued && is_year(at - 2) &&
         at[-2].number < at->number;
}
// "Blue Mosque. 1616, built for": told by itself, between marks.
bool is_set_off(Iterator at) {
  auto const& before = at[-1];
  bool const opens = before.kind == TokenKind::stop || (before.is_mark('.') && !at->glued);
  return opens && at->number >= 1400 && (at[1].is_mark(',') || at[1].is_mark(':'));
}
// "the 1614 rules": what is of a year; round numbers may count.
bool is_of_noun(Iterator at) {
  // "his 1796 essay"
  bool const owned =
      at[-1].is(Category::context, static_cast<int>(Context::possessive)) && !at[1].plural;
  return (at[-1].is(Function::the) || owned) && at->number >= 1400 && at->number < 2100 &&
         at[1].kind == TokenKind::word && !at[1].glued && (at->number % 10 || !at[1].plural) &&
         !at[1].is(Category::context, static_cast<int>(Context::count_after));
}
// a decade begins with a year that ends in 0: "1981's" is of a year
bool is_decade_year(Iterator at, Iterator) {
  return at->kind == TokenKind::number && at->number % 10 == 0;
}
constexpr Assert<is_decade_year> decade_year{};
// "in his 20s": an age
bool is_of_no_person(Iterator at, Iterator) {
  return !at[-1].is(Category::context, static_cast<int>(Context::possessive));
}
constexpr Assert<is_of_no_person> of_no_person{};
// "(837-908)"
bool is_life(Iterator at, Iterator) {
  constexpr std::uint32_t longest = 120;
  return at[-1].is_mark('(') && at[3].is_mark(')') && is_dash(at + 1) &&
         at[2].number - at->number <= longest;  // of a larger from a smaller one it is huge
}
constexpr Assert<is_life> life{};

bool is_opened(Iterator at, Iterator) {
  return at[-1].is_mark('(') && is_dash(at + 1) && at[2].kind == TokenKind::number &&
         at->number % 100 < at[2].number;
}
constexpr Assert<is_opened> opened{};

// "2004a": the first of an author's papers of a year
bool is_cited(Iterator at, Iterator) {
  auto const& letter = at[1];
  if (letter.kind != TokenKind::word || !letter.glued || letter.size() != 1 || letter.capital)
    return false;
  auto const& before = at[-1];
  auto const& after = at[2];
  bool const closed =
      after.kind == TokenKind::stop || (after.kind == TokenKind::mark && after.glued);
  return closed && !at->glued == !before.is_mark('(') &&
         (before.is_mark('(') || before.is_mark(',') || before.is_mark(';') || before.capital);
}
constexpr Assert<is_cited> cited{};
bool is_bare_slashed(Iterator at, Iterator) {
  return !at->glued && at[1].is_mark('/') && is_year(at + 2) && at[2].number == at->number + 1;
}
constexpr Assert<is_bare_slashed> bare_slashed{};

// "2000", "1900" of "from 2000 to 1900": round numbers that fall are counts
bool is_falling(Iterator at) {
  using F = Function;
  auto const falls = [](Token const& a, Token const& b) {
    return b.number < a.number && (a.number % 100 == 0 || b.number % 100 == 0);
  };
  if (at[-1].is(F::from) && at[1].is(F::to)) return is_year(at + 2) && falls(*at, at[2]);
  return at[-1].is(F::to) && is_year(at - 2) && at[-3].is(F::from) && falls(at[-2], *at);
}

// "Harbour Film Festival": capitalised words up to one that has a year
bool names_occasion(Iterator at) {
  constexpr int longest = 6;
  for (int i = 0; i < longest && at->kind == TokenKind::word; ++i, ++at)
    if (at->is(Category::context, static_cast<int>(Context::name_after))) return true;
  return false;
}

// "about", but not the "in" of "in excess of"
bool opens_limit(Token const& t) {
  return t.word && t.word->single & (1U << static_cast<int>(Category::limit));
}

// What stands before a number that is no year: "$2000", "No. 2012", "page 1984", "7.1999".
bool is_bare_year(Iterator at, Iterator) {
  auto const& before = at[-1];
  if (before.is_mark('.') && at[-2].has(Category::limit) &&
      !at[-2].is(Category::context, static_cast<int>(Context::number_before)))
    return true;  // "c. 1350"
  if (at->glued && (before.kind == TokenKind::word || before.kind == TokenKind::number))
    return false;
  // ">=2018", and "=2018" where a query begins
  if (before.is_mark('=') &&
      !(at[-2].kind == TokenKind::stop || at[-2].is_mark('<') || at[-2].is_mark('>')))
    return false;
  if (at->glued && before.is_mark('&')) return false;
  for (char32_t c : {U'$', U'#', U'\u00A3', U'\u20AC', U'\u00A5', U'+', U'@', U'_'})
    if (before.is_mark(c)) return false;
  if (before.is_mark('~') && !(at->glued && at[-2].kind == TokenKind::number && at[-2].size() == 4))
    return false;
  for (char32_t c : {U'.', U',', U':', U'/', U'\'', U'-', U'\u2013'})
    if (at->glued && before.is_mark(c) && before.glued && at[-2].kind == TokenKind::number)
      return false;
  if (at->glued && (before.is_mark('/') || before.is_mark('\\') || before.is_mark('.')))
    return false;
  // "the BMW 2002 is": a name with a number
  bool const named = before.capital && !before.word && at[-2].is(Function::the);
  if (named && at[1].has(Category::tense)) return false;
  // "lives at 1984 Elm Street", but "at 2014 Harbour Film Festival"; "1984: A Companion", a title
  auto const& next = at[1];
  if (before.is(Function::at) && !next.glued && !next.has(Category::month) &&
      (next.capital || next.is(Function::the)) && !names_occasion(at + 1))
    return false;
  // "stood at 1804", but "looking at 2020", "at 1990 prices"
  bool const unlike = at->number < 1900 || at->number % 100 == 0;
  if (before.is(Function::at) && unlike && !next.has(Category::month) && !names_occasion(at + 1))
    return false;
  if (is_falling(at)) return false;
  // "sold 1990 of them", "a crowd of 1500"
  if (next.is(Function::of) && !is_preposition(&before) && before.kind == TokenKind::word &&
      (before.past || before.has(Category::tense)))
    return false;
  if (before.is(Function::of) && at->number % 50 == 0 && at[-2].kind == TokenKind::word &&
      at[-3].is(Function::a))
    return false;
  if (at->glued && before.is_mark('"') && next.is_mark(':')) return false;
  // "counted 1812 pages": a verb counts what has no article
  if (before.past && !next.glued && next.plural &&
      !next.is(Category::context, static_cast<int>(Context::name_after)))
    return false;
  // "92 (6): 1087-1101", pages; "over 1000 articles"
  if (before.is_mark(':') && (at[-2].is_mark(')') || at[-2].kind == TokenKind::number) &&
      is_dash(at + 1))
    return false;
  if (before.is(Function::over) && at->number % 100 == 0 && !is_joined(at)) return false;
  // "then 500, then 2000, and": a round number is a count where nothing says more
  if (at->number % 1000 == 0 && before.kind == TokenKind::word && !before.capital &&
      !before.has(Category::function) && !before.has(Category::position) && !before.word)
    return false;
  // "1900 cows"
  if (at->number % 100 == 0 && at[1].plural) return false;
  if (before.is(Category::context, static_cast<int>(Context::number_before))) return false;
  if (before.is_mark('.') && at[-2].is(Category::context, static_cast<int>(Context::number_before)))
    return false;
  // What stands after: "2000 people", "1984-seat", "2012%", "1900.5"
  auto const* after = at + 1;
  if (after->kind == TokenKind::stop) return true;
  // "the 2015/16 season"
  if (after->is_mark('/') && after->glued && after[1].glued && after[1].size() == 2 &&
      after[1].kind == TokenKind::number && after[1].number == (at->number + 1) % 100)
    return true;
  bool const more = after->glued && after[1].glued && after[1].kind == TokenKind::number;
  if (after->is_mark('%') ||
      (after->glued &&
       (after->is_mark('.') || after->is_mark(',') || after->is_mark(':') || after->is_mark('/')) &&
       more))
    return false;
  // "2012-367", "2012-00-10" are no years
  if (after->glued && after->is_mark('-') && after[1].glued && after[1].kind == TokenKind::number &&
      (after[1].size() == 3 || after[1].size() == 1 || (after[2].is_mark('-') && after[2].glued)))
    return false;
  if (after->glued && after->is_mark('-') && after[1].glued && after[1].kind == TokenKind::word) {
    return after[1].is(Category::context, static_cast<int>(Context::name_after)) ||
           after[1].has(Category::reference);  // "2003-present"
  }
  if (after->is(Category::context, static_cast<int>(Context::unit_after)) &&
      !(after->is(Function::per) && is_preposition(&before)))
    return false;
  if (after->has(Category::unit) && !after->is(Category::unit, static_cast<int>(Unit::half)) &&
      !after->is(Category::unit, static_cast<int>(Unit::season)) &&
      !after->is(Category::unit, static_cast<int>(Unit::period)))
    return false;
  // "a herd of 1900 cows", "about 1900 homes"
  if ((before.is(Function::of) || opens_limit(before)) &&
      after->is(Category::context, static_cast<int>(Context::count_after)) &&
      !after[1].is_mark('\''))
    return false;
  if (is_preposition(&before))
    return !after->is(Category::context, static_cast<int>(Context::count_after)) ||
           at->number >= 1900;
  if (is_joined(at) || is_set_off(at) || is_of_noun(at)) return true;
  if (at->number < 1800 || at->number > 2060) {
    return at->number >= 1400 && at->number < 2100 && (before.is_mark('(') || after->is_mark(')'));
  }
  return !after->is(Category::context, static_cast<int>(Context::count_after)) ||
         before.is(Function::the);
}
constexpr Assert<is_bare_year> bare{};

// clang-format off
// "BC", "B.C.", "AD", "CE", "B.C.E."
auto const dot = -(glue >> mark('.'));
auto const era_def = (reads<Category::era>)[value([](int e) { return e; })];

// "nineteen ninety-four", "nineteen oh five", "two thousand and twenty-four", "two thousand six"
struct Words : Terminal<Words, int> {
  LookAhead look_ahead() const {
    auto const number = symbol_of(Category::number);
    auto look = starts_with(number);
    look.all.second = starts_with(number, symbol_of_mark('-')).all.first;
    look.all.one = false;
    return look;
  }
  static bool read(Iterator& at, int least, int most, int& value) {
    if (!at->has(Category::number)) return false;
    for (auto const& sense : at->word->senses)
      if (sense.category == Category::number && sense.value >= least && sense.value <= most) { value = sense.value; ++at; return true; }
    return false;
  }
  // "hundred", perhaps with "and" behind it
  static void skip_hundred(Iterator& at) {
    int hundred = 0;
    if (!read(at, 100, 100, hundred)) return;
    if (at->is(Function::and_)) ++at;
  }
  static bool below_hundred(Iterator& at, int& value) {
    int ones = 0;
    if (read(at, 20, 90, value)) {
      auto next = at;
      if (next->is_mark('-')) ++next;
      if (read(next, 1, 9, ones)) { at = next; value += ones; }
      return true;
    }
    return read(at, 10, 19, value);
  }
  bool match(Iterator& at, Iterator, int& value) const {
    auto next = at;
    int high = 0, low = 0;
    // "one thousand seven hundred and eighty-nine"
    if (read(next, 1, 1, high) && read(next, 1000, 1000, low)) {
      if (!read(next, 1, 9, high) || !read(next, 100, 100, low)) return false;
      low = 0;
      auto then = next;
      if (then->is(Function::and_)) ++then;
      if (below_hundred(then, low) || read(then, 1, 9, low)) next = then;
      value = 1000 + high * 100 + low;
    } else if (next = at; read(next, 2, 2, high) && read(next, 1000, 1000, low)) {
      low = 0;
      if (next->is(Function::and_)) { auto then = next + 1; if (below_hundred(then, low) || read(then, 1, 9, low)) next = then; }
      else if (auto then = next; below_hundred(then, low) || read(then, 1, 9, low)) next = then;
      value = 2000 + low;
    } else {
      next = at;
      if (!read(next, 11, 20, high)) return false;
      if (next->is_mark('-')) ++next;
      skip_hundred(next);
      // "nineteen zero one"
      int zero = 0;
      if (auto then = next; read(then, 0, 0, zero) && read(then, 1, 9, low)) next = then;
      else if (!below_hundred(next, low)) return false;
      value = high * 100 + low;
    }
    // "twelve ninety-nine" is a price, "in twelve fifteen" a year
    if (value < 1700 && !is_preposition(at - 1)) return false;
    if (next->is_mark('-') && next->glued) return false;  // "in twelve fifteen-minute slots"
    if ((next->has(Category::unit) || next->plural || next->is(Category::context, static_cast<int>(Context::count_after)) || next->is(Category::context, static_cast<int>(Context::unit_after)) || next->has(Category::number))) return false;
    at = next;
    return true;
  }
};
auto const year_words_def = Words{}[value([](int y) { return y; })];

auto const the = -fn(Function::the);
auto const plural = -(glue >> mark('\'')) >> glue >> fn(Function::s) >> boundary;
auto const before_s = mark('\'');

auto const century_joint = fn(Function::and_) | fn(Function::or_) | fn(Function::to) | fn(Function::through) | mark(',') | dash;
auto const short_year = num(0, 99, 2, 2) >> boundary;
auto const fiscal_digits_def =
    year4[value([](int y) { return y; })]
  | (-mark('\'') >> num(0, 99, 2, 2) >> boundary)[value([](int y) { return y; })];
auto const year_name_def = year4 | year_words;
auto const fiscal_year = fn(Function::fiscal) >> hyphen >> fn(Function::year) >> boundary;
auto const fiscal = fn(Function::fiscal) >> -(hyphen >> fn(Function::year));

int closing_year(int from, int to) { return to > 99 ? to : from / 100 * 100 + to; }

auto const year_def =
  // "the 1990s", "1990's", "the '90s", "the 90s"
    (the >> decade_year >> num(1000, 2090, 4, 4) >> plural >> -era)
      [make("en.year.decade", [](int y, auto e) { return ast::Decade{y, true, static_cast<Era>(e.value_or(0))}; })]
  // "the 470s BC"
  | (the >> decade_year >> num(100, 990, 3, 3) >> plural >> is(Category::era, Era::bce))
      [make("en.year.decade", [](int y) { return ast::Decade{y, true, Era::bce}; })]
  | (of_no_person >> the >> -before_s >> decade_year >> num(10, 90, 2, 2) >> plural)
      [make("en.year.decade_short", [](int y) { return ast::Decade{y, false, {}}; })]
  | (of_no_person >> the >> reads<Category::decade>)
      [make("en.year.decade_word", [](int y) { return ast::Decade{y, false, {}}; })]
  | (the >> integer >> hyphen >> reads<Category::decade>)
      [make("en.year.decade_word", [](int c, int y) { return ast::Decade{c * 100 + y, true, {}}; })]
  // "nineteen-nineties"
  // "the 19th century", "nineteenth-century", "the fifth century BC", "the XIX century"
  | (the >> ordinal_number >> is(Category::unit, Unit::century) >> -era)
      [make("en.year.century", [](int n, auto e) { return ast::Century{n, static_cast<Era>(e.value_or(0)), false}; })]
  | (ordinal_number >> mark('-') >> is(Category::unit, Unit::century) >> -era)
      [make("en.year.century", [](int n, auto e) { return ast::Century{n, static_cast<Era>(e.value_or(0)), false}; })]
  // "the 16th and 17th centuries", "the 18th to the 19th century"
  | (the >> ordinal_number >> &(century_joint >> the >> ordinal_number >> hyphen >> is(Category::unit, Unit::century)))
      [make("en.year.century", [](int n) { return ast::Century{n, {}, false}; })]
  // "18th- and 19th-century"
  | (ordinal_number >> &(mark('-') >> century_joint >> ordinal_number >> mark('-') >> is(Category::unit, Unit::century)))
      [make("en.year.century", [](int n) { return ast::Century{n, {}, false}; })]
  | (the >> ordinal_number >> hyphen >> is(Category::unit, Unit::millennium) >> -era)
      [make("en.year.millennium", [](int n, auto e) { return ast::Century{n, static_cast<Era>(e.value_or(0)), true}; })]
  | (the >> reads<Category::roman> >> -fn(Function::ordinal_suffix) >> hyphen >> is(Category::unit, Unit::century) >> -era)
      [make("en.year.century", [](int n, auto e) { return ast::Century{n, static_cast<Era>(e.value_or(0)), false}; })]
  // "44 BC", "AD 79", "500 B.C."
  | (num(1, 19999, 1, 6, true) >> era)
      [make("en.year.era", [](int y, int e) { return ast::Calendar{.year = y, .era = static_cast<Era>(e)}; })]
  // "499-493 BC", "from 499 to 493 BC": both have the era
  | (num(2, 9999, 2, 4) >> &((dash | fn(Function::to) | fn(Function::and_)) >> num(1, 9999, 1, 4) >> is(Category::era, Era::bce)))
      [make("en.year.era", [](int y) { return ast::Calendar{.year = y, .era = Era::bce}; })]
  | (is(Category::era, Era::ce) >> num(1, 2999, 1, 4) >> boundary)
      [make("en.year.era", [](int y) { return ast::Calendar{.year = y, .era = Era::ce}; })]
  // "fiscal 1996-97", "the fiscal 1996-97 year"
  | (the >> fiscal >> num(1400, 2100, 4, 4) >> glue >> (dash | mark('/')) >> glue >> short_year >> -(fn(Function::year) >> boundary))
      [make("en.year.fiscal", [](int a, int b) { return ast::FiscalYear{closing_year(a, b), {}}; })]
  // "fiscal 1990", "fiscal year 2023", "FY2023", "FY 23"
  | (the >> fiscal >> fiscal_digits)
      [make("en.year.fiscal", [](int y) { return ast::FiscalYear{y, {}}; })]
  // "the fiscal year of 2016"
  | (the >> fiscal_year >> fn(Function::of) >> year4)
      [make("en.year.fiscal", [](int y) { return ast::FiscalYear{y, {}}; })]
  // "the fiscal year to March", "the financial year to March 2024"
  | (the >> fn(Function::fiscal) >> fn(Function::year) >> (fn(Function::to) | fn(Function::through)) >> reads_any<Category::month> >> -(-mark('.') >> year4) >> boundary >> !num(1, 31))
      [make("en.year.fiscal", [](int m, auto y) { return ast::FiscalYear{opt(y), m}; })]
  // "FY16/17", "FY 2023-24"
  | (fn(Function::fiscal_year) >> num(0, 2999, 2, 4) >> glue >> (mark('/') | dash) >> glue >> num(0, 99, 2, 2) >> boundary)
      [make("en.year.fiscal", [](int from, int to) { return ast::FiscalYear{closing_year(from, to), {}}; })]
  | (fn(Function::calendar_year) >> -mark('\'') >> num(0, 2999, 2, 4) >> boundary)
      [make("en.year.year", [](int y) { return ast::Calendar{.year = y}; })]
  | (fn(Function::fiscal_year) >> -mark('\'') >> num(0, 2999, 2, 4) >> boundary)
      [make("en.year.fiscal", [](int y) { return ast::FiscalYear{y, {}}; })]
  // "1939-45", "2023/24", "1999-2000"
  | (bare >> num(1000, 2100, 4, 4) >> glue >> dash >> glue >> num(1000, 2100, 4, 4) >> boundary)
      [make("en.year.span", [](int a, int b) { return ast::YearSpan{a, b}; })]
  | (bare >> num(1400, 2100, 4, 4) >> glue >> (dash | mark('/')) >> glue >> short_year)
      [make("en.year.span", [](int a, int b) { return ast::YearSpan{a, closing_year(a, b)}; })]
  // "(Smith, 2004a; Jones 2005b)"
  | (cited >> num(1400, 2100, 4, 4))
      [make("en.year.year", [](int y) { return ast::Calendar{.year = y}; })]
  // "since 2010/2011"
  | (bare_slashed >> num(1000, 2100, 4, 4) >> glue >> mark('/') >> glue >> num(1000, 2100, 4, 4) >> boundary)
      [make("en.year.span", [](int a, int b) { return ast::YearSpan{a, b}; })]
  // "(1892 - 94)"
  | (opened >> num(1400, 2100, 4, 4) >> dash >> short_year >> &mark(')'))
      [make("en.year.span", [](int a, int b) { return ast::YearSpan{a, closing_year(a, b)}; })]
  | (life >> num(100, 999, 3, 3) >> dash >> num(100, 999, 3, 3))
      [make("en.year.span", [](int a, int b) { return ast::YearSpan{a, b}; })]
  // "the year 71"
  | (fn(Function::the) >> fn(Function::year) >> num(10, 999, 2, 3) >> boundary)
      [make("en.year.year", [](int y) { return ast::Calendar{.year = y, .era = Era::ce}; })]
  // "the 2024 fiscal year"
  | (the >> year4 >> fiscal_year)
      [make("en.year.fiscal", [](int y) { return ast::FiscalYear{y, {}}; })]
  // "the 2024 academic year"
  | (fn(Function::the) >> year4 >> is(Category::unit, Unit::year) >> boundary)
      [make("en.year.year", [](int y) { return ast::Calendar{.year = y}; })]
  // "the year 2000", "the year two thousand", "the year of 2000"
  | (fn(Function::the) >> fn(Function::year) >> -fn(Function::of) >> year_name)
      [make("en.year.year", [](int y) { return ast::Calendar{.year = y}; })]
  // "2024"
  | (bare >> year4)
      [make("en.year.year", [](int y) { return ast::Calendar{.year = y}; })]
  // "'98"
  | (mark('\'') >> glue >> short_year >> !(glue >> fn(Function::s)) >> !reads<Category::unit>)
      [make("en.year.two_digits", [](int y) { return ast::Calendar{.year = y}; })]
  // "nineteen ninety-four"
  | year_words[make("en.year.words", [](int y) { return ast::Calendar{.year = y}; })];
// clang-format on

DATELINE_LOCAL(era)
DATELINE_LOCAL(fiscal_digits)
DATELINE_LOCAL(year_name)
}  // namespace

DATELINE_DEFINE(year_words)
DATELINE_DEFINE(year)

}  // namespace dateline::grammar
