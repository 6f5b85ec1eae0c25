// Look-alikes: words that read as a time but stand where they mean something else.
#include <algorithm>

#include "grammar/refine.hpp"
#include "grammar/rows.hpp"

namespace dateline {
namespace {

using F = Function;

bool is_context(Token const& t, Context c) { return t.is(Category::context, static_cast<int>(c)); }

bool is_single(Token const& t, Category c) {
  return t.word && (t.word->single & (1U << static_cast<int>(c)));
}

// A capitalised word inside a sentence that is no time word: part of a name.
bool is_name(Token const& t) {
  return t.kind == TokenKind::word && t.capital &&
         (!t.word || !(t.word->categories & ~(1U << static_cast<int>(Category::context) |
                                              1U << static_cast<int>(Category::tense))));
}
// "Times", "Post": a capital makes any word part of a name, where no sentence begins.
bool is_capital_word(Token const& t) {
  return t.kind == TokenKind::word && t.capital && !t.upper && !t.glued && !t.line;
}
bool is_preposition(Token const& t) {
  for (auto f : {F::in,     F::on,     F::of,      F::since,   F::until,  F::by, F::from,
                 F::before, F::after,  F::between, F::through, F::during, F::to, F::for_,
                 F::at,     F::within, F::over,    F::and_,    F::or_,    F::as})
    if (t.is(f)) return true;
  return false;
}

// "May" the verb at the head of a sentence, "April" the person, "the March" a walk.
bool is_month_name(Tokens const& tokens, Mention const& m, ast::Calendar const& date) {
  // "you may second the motion"
  if (date.day && m.last - m.first == 2 && tokens[m.first].has(Category::tense) &&
      !tokens[m.first].capital && tokens[m.last - 1].kind == TokenKind::word &&
      tokens[m.last - 1].has(Category::unit))
    return false;
  if (!date.month || date.day || date.year || date.weekday) return true;
  if (m.last - m.first <= 2 && is_in_row(&tokens[m.first], Category::month)) return true;
  auto const& token = tokens[m.first];
  auto const& before = tokens[m.first - 1];
  auto const& after = tokens[m.last];
  // "SEP", an acronym
  if (token.upper && token.size() == 3 && before.is_mark('(') && after.is_mark(')')) return false;
  bool sure = true;
  for (auto const& sense : token.word->senses)
    if (sense.category == Category::month) sure = !sense.capital;
  // "the Long March", "the March to Versailles", "along the March."
  if (token.capital && before.is(F::long_)) return false;
  if (before.is(F::the) && token.capital &&
      (after.is(F::on) || after.is_mark('.') ||
       (after.is(F::to) && !tokens[m.last + 1].has(Category::month))))
    return false;
  if (sure) return !(token.capital && is_name(after) && !after.glued && is_name(before));
  // "a June meeting", "an earlier May summit", "the April-June period", "the March to June figures"
  if (token.capital && !token.upper && after.kind == TokenKind::word && !after.capital &&
      !after.glued && !after.has(Category::function) && !after.has(Category::tense) &&
      (before.is(F::a) || before.is(F::the) || before.is(F::earlier) ||
       ((before.is_mark('-') || before.is(F::to)) && tokens[m.first - 2].has(Category::month))))
    return true;
  // "and April Hayes"
  bool const links = before.is(F::and_) || before.is(F::or_);
  // "from April in 2016 to June in 2017"
  if (before.is(F::to) && (after.is(F::in) || after.is(F::of)) &&
      tokens[m.last + 1].kind == TokenKind::number && tokens[m.last + 1].size() == 4)
    return true;
  if (is_preposition(before) && !before.is(F::to))
    return !(links && is_name(after) && !after.glued);
  // "March next year", "May of last year"
  auto const& said = tokens[after.is(F::of) ? m.last + 1 : m.last];
  if (is_single(said, Category::shift) &&
      tokens[m.last + (after.is(F::of) ? 2 : 1)].has(Category::unit))
    return true;
  if (before.has(Category::position) || before.has(Category::shift) || before.is(F::every))
    return true;
  if (is_name(before) || is_name(after)) return false;
  // at the head of a sentence or after a name these are a verb or a person
  return before.kind != TokenKind::stop && !before.is_mark('.') && !before.is_mark('"') &&
         after.kind != TokenKind::word && !after.is_mark('\'');
}

// "Sunday Times", "Black Sunday", "Friday the band": names made with a weekday.
bool is_weekday_name(Tokens const& tokens, Mention const& m) {
  auto const& token = tokens[m.first];
  auto const& before = tokens[m.first - 1];
  auto const& after = tokens[m.last];
  bool const supported = is_preposition(before) || is_single(before, Category::shift) ||
                         is_single(before, Category::position);
  for (auto const& sense : token.word->senses)
    if (sense.category == Category::weekday && sense.capital && !supported) {
      // "Sun", "Sat", "Mon", "Wed": only beside what belongs to a date
      bool const beside =
          is_in_row(&token, Category::weekday) || before.kind == TokenKind::number ||
          before.has(Category::meridiem) || after.kind == TokenKind::number ||
          after.has(Category::day_part) || after.has(Category::month) ||
          (tokens[m.last - 1].is_mark('.') && token.capital) ||
          (after.is_mark(',') && tokens[m.last + 1].has(Category::month)) || before.is_mark('(') ||
          ((after.is_mark('-') || after.is(F::to) || after.is(F::through)) &&
           tokens[m.last + 1].has(Category::weekday));
      if (!beside) return false;
    }
  // "Sunday Times", "Wednesday Addams", but "On Friday President X"
  if (is_name(after) && !after.glued && !supported && !before.is_mark(',')) return false;
  if (before.is(F::the) && is_capital_word(after) && !after.has(Category::month)) return false;
  return true;
}

// A word that is small in running text, capitalised in mid-sentence or before a name: a title.
bool is_title(Tokens const& tokens, Mention const& m) {
  auto first = m.first;
  if (tokens[first].is(F::the) || tokens[first].is(F::a)) ++first;
  auto const& token = tokens[first];
  if (token.kind != TokenKind::word || !token.capital || token.upper) return false;
  if (token.has(Category::month) || token.has(Category::weekday) || token.has(Category::holiday) ||
      token.has(Category::era))
    return false;
  auto const& before = tokens[first - 1];
  bool const opens = before.kind == TokenKind::stop || before.is_mark('.') || before.is_mark('"') ||
                     before.is_mark(':') || before.is_mark('!') || before.is_mark('?') ||
                     before.is_mark('(') || before.is_mark(0x2014) || before.is_mark('-') ||
                     before.line;
  auto const& after = tokens[m.last];
  bool const name_follows =
      m.last - first == 1 && ((is_name(after) && !after.glued) ||
                              (is_capital_word(after) && after.has(Category::function)));
  if (opens)
    return name_follows && !token.has(Category::day) && !token.has(Category::reference) &&
           !token.has(Category::shift);
  return name_follows || (is_name(before) && !before.line);
}

// "USA Today", "Mail on Sunday": a name of the table with a word of the mention in it.
bool is_in_name(Tokens const& tokens, Mention const& m) {
  constexpr std::uint32_t longest = 3;
  for (auto i = m.first - std::min(m.first, longest - 1); i < m.last; ++i) {
    if (!tokens[i].has(Category::context)) continue;
    for (auto const& sense : tokens[i].word->senses) {
      auto const* at = &tokens[i];
      if (sense.category == Category::context && sense.value == static_cast<int>(Context::name) &&
          (!sense.capital || tokens[i].capital) && match_rest(at, &tokens.back(), sense) &&
          at > &tokens[m.first])
        return true;
    }
  }
  return false;
}

// "the fall of the Wall": a season is of a year, "the fall of 1989", or of one that is told.
bool is_of_no_year(Tokens const& tokens, Mention const& m) {
  if (!tokens[m.last].is(F::of)) return false;
  auto const& next = tokens[m.last + (tokens[m.last + 1].is(F::the) ? 2 : 1)];
  return next.kind == TokenKind::word && !next.has(Category::shift) && !next.has(Category::unit) &&
         !next.has(Category::number) && !next.has(Category::decade) && !next.is(F::each) &&
         !next.is(F::every);
}

// "a minute crack": a noun follows the word that is a unit elsewhere.
bool is_adjective(Tokens const& tokens, Mention const& m) {
  auto const& before = tokens[m.first - 1];
  auto const& after = tokens[m.last];
  return tokens[m.first].is(F::a) && m.last - m.first == 2 && !is_preposition(before) &&
         !before.has(Category::limit) && after.kind == TokenKind::word && !after.word &&
         !after.glued && !after.past && !after.progressive;
}

bool opens_length(Token const& t) {
  return is_preposition(t) || t.has(Category::limit) || t.has(Category::number) ||
         is_single(t, Category::shift) || t.is(F::than) || t.kind == TokenKind::stop ||
         t.is(F::or_) || t.is(F::past) || t.has(Category::tense) || t.past || t.is_mark('-') ||
         t.is_mark(',') || t.has(Category::way);
}

// "10/1-10/7", "10/1 to 10/7": two that rise; "1/4 to 1/2" are fractions
bool are_days(Tokens const& tokens, std::uint32_t first, std::uint32_t second) {
  auto const n = [&](std::uint32_t at) { return tokens[at].number; };
  for (auto at : {first, second})
    if (tokens[at].kind != TokenKind::number || !tokens[at + 1].is_mark('/') ||
        tokens[at + 2].kind != TokenKind::number || n(at) > 12 || n(at + 2) > 31)
      return false;
  bool const fractions = n(first) < n(first + 2) && n(second) < n(second + 2) &&
                         n(first + 2) <= 8 && n(second + 2) <= 8;
  auto const& end = tokens[second + 3];
  bool const ends = end.kind != TokenKind::word || end.has(Category::function);
  return !fractions && ends && !end.is(F::of) && !end.is_mark('/') &&
         n(first) * 31 + n(first + 2) < n(second) * 31 + n(second + 2);
}
bool is_dash(Token const& t) { return t.is_mark('-') || t.is_mark(0x2013); }
bool joins_days(Token const& t) {
  return t.is(F::to) || t.is(F::through) || t.is(F::until) || is_dash(t);
}

// "11/20, 11/22 or 11/25" behind "on", "10/1-11/7" behind "between", "2/29" alone
bool is_date_list(Tokens const& tokens, Mention const& m) {
  constexpr int most = 8;
  if (joins_days(tokens[m.last]) && are_days(tokens, m.first, m.last + 1)) return true;
  if (m.first > 4 && joins_days(tokens[m.first - 1]) && are_days(tokens, m.first - 4, m.first))
    return true;
  auto const is_short = [&](std::uint32_t at) {
    return tokens[at].kind == TokenKind::number && tokens[at + 1].is_mark('/') &&
           tokens[at + 2].kind == TokenKind::number;
  };
  if (tokens[m.first - 1].kind == TokenKind::stop) {
    if (tokens[m.last].kind == TokenKind::stop) return true;
    // "10/1-11/2/2017"
    return is_dash(tokens[m.last]) && is_short(m.last + 1) && tokens[m.last + 4].is_mark('/');
  }
  auto first = m.first;
  for (int i = 0; i < most; ++i) {
    auto const& t = tokens[first - 1];
    if (t.is(F::on) || t.is(F::between) || t.is(F::from) || t.is(F::by) || t.is(F::until))
      return true;
    if (!(t.is_mark(',') || is_dash(t) || t.is(F::or_) || t.is(F::and_)) || first < 5 ||
        !is_short(first - 4))
      break;
    first -= 4;
  }
  // "is 10/1-11/2/2017"
  return is_dash(tokens[m.last]) && is_short(m.last + 1) && tokens[m.last + 4].is_mark('/');
}

// "morning of the 10th", "evening of May 5"
bool is_of_day(Tokens const& tokens, std::uint32_t at) {
  if (!tokens[at].is(F::of)) return false;
  auto const& next = tokens[tokens[at + 1].is(F::the) ? at + 2 : at + 1];
  return next.kind == TokenKind::number || next.has(Category::month) || next.has(Category::weekday);
}

// Behind a year and what joins it to its end.
bool ends_span(Tokens const& tokens, std::uint32_t at) {
  bool const article = tokens[at - 1].is(F::the);  // "until the present"
  auto const& joint = tokens[article ? at - 2 : at - 1];
  if (article) return joint.is(F::to) || joint.is(F::until) || joint.is(F::through);
  bool const joins = joint.is_mark('-') || joint.is_mark(0x2013) || joint.is_mark(0x2014) ||
                     joint.is(F::to) || joint.is(F::until) || joint.is(F::through);
  auto const& year = tokens[at - 2];
  return joins && (is_written_year(year) || year.is(F::s) || year.has(Category::month));
}

// "three quarters of the voters"; "several quarters of losses" are a length
bool is_fraction(ast::Duration const& d, Token const& after) {
  return d.size == 1 && d.amounts[0].unit == Unit::quarter && d.amounts[0].value == 3 &&
         after.is(F::of);
}

// "Sun", "Sat", "Mon", "Wed": words or names, too
bool is_shortened(Token const& t) {
  return t.word && std::ranges::any_of(t.word->senses, [](Sense const& sense) {
           return sense.category == Category::weekday && sense.capital;
         });
}

// "months after Sun Yat-sen's death": no day
bool counts_from_name(Tokens const& tokens, Mention const& m) {
  auto const* offset = m.ast.as<ast::Offset>();
  if (!offset || !offset->from) return false;
  auto const* date = offset->from->as<ast::Calendar>();
  if (!date || !date->weekday || date->day || date->month) return false;
  auto const day = m.last - (tokens[m.last - 1].is_mark('.') ? 2 : 1);  // "Sat."
  return (is_name(tokens[m.last]) && is_shortened(tokens[day])) ||
         !is_weekday_name(tokens, {day, m.last, *offset->from});
}

// "a quarterly dividend": of which kind it is, where a quarterly meeting comes once a quarter
bool is_kind(Tokens const& tokens, Mention const& m) {
  return m.last - m.first == 1 && is_context(tokens[m.last], Context::account) &&
         tokens[m.first].is(Category::frequency, static_cast<int>(Unit::quarter));
}

bool is_real(Tokens const& tokens, Mention const& m) {
  auto const& first = tokens[m.first];
  auto const& before = tokens[m.first - 1];
  auto const& after = tokens[m.last];
  // "5'11"": feet and inches
  if (first.is_mark('\'') && first.glued && before.kind == TokenKind::number) return false;
  // "the Fri-Tex works": a name
  if (after.is_mark('-') && after.glued && tokens[m.last + 1].glued &&
      is_name(tokens[m.last + 1]) && m.last - m.first <= 2)
    return false;
  // a hashtag is a label
  if (before.is_mark('#') && first.glued && !m.ast.as<ast::Clock>()) return false;
  // "future earnings" are none of a time; "a bright future" is
  if (m.ast.as<ast::Ref>() && m.last - m.first == 1 &&
      first.is(Category::reference, static_cast<int>(Reference::future)) &&
      (after.is_mark('-') || (after.kind == TokenKind::word && !after.has(Category::function) &&
                              !after.has(Category::tense) && !after.past)))
    return false;
  // "2013 - present", "from 1998 to present"; elsewhere the word is another one
  if (m.ast.as<ast::Ref>() && m.last - m.first == 1 && first.has(Category::shift) &&
      !ends_span(tokens, m.first))
    return false;
  // "an RN": a nurse
  if (m.ast.as<ast::Ref>() && first.capital && first.size() == 2 && m.last - m.first == 1)
    return false;
  if (m.ast.as<ast::Ref>() && first.is(F::the) && tokens[m.last - 1].is(F::past) &&
      (after.has(Category::number) || after.kind == TokenKind::number))
    return false;  // "the past three summers"
  if (auto const* date = m.ast.as<ast::Calendar>()) {
    if (!is_month_name(tokens, m, *date)) return false;
    if (date->weekday && m.last - m.first == 1 && !is_weekday_name(tokens, m)) return false;
  }
  if (auto const* slashed = m.ast.as<ast::Slashed>(); slashed && !slashed->year) {
    // "3/5" is a date when a preposition or a weekday says so
    bool const timed =
        after.is_mark('@') || (after.is(F::at) && tokens[m.last + 1].kind == TokenKind::number);
    bool const part = before.is(F::of) && tokens[m.first - 2].has(Category::day_part);
    if (!(timed || part || is_date_list(tokens, m) || before.is(F::on) || before.is(F::due) ||
          before.is(F::by) || before.is(F::until) || before.is(F::since) || before.is(F::from) ||
          before.is(F::to) || before.has(Category::weekday) ||
          (before.is_mark('(') && after.is_mark(')'))))
      return false;
  }
  // "up to date", "equal to date 1"
  if (m.ast.as<ast::Ref>() && first.is(F::to) &&
      (before.is(F::up) || before.is_mark('-') || after.kind == TokenKind::number ||
       after.is_mark('-')))
    return false;
  // "this may or may not be": a verb
  if (auto const* named = m.ast.as<ast::Named>();
      named && named->name->as<ast::Calendar>() && named->name->as<ast::Calendar>()->month &&
      tokens[m.last - 1].has(Category::tense) && !tokens[m.last - 1].capital &&
      !is_in_row(&tokens[m.last - 1], Category::month))
    return false;
  // "that April Hayes": a person
  if (auto const* named = m.ast.as<ast::Named>(); named && named->shift == Shift::that &&
                                                  named->name->as<ast::Calendar>() &&
                                                  is_name(after) && !after.glued)
    return false;
  if (auto const* limited = m.ast.as<ast::Limited>())
    if (auto const* d = limited->of->as<ast::Duration>(); d && is_fraction(*d, after)) return false;
  if (counts_from_name(tokens, m) || is_kind(tokens, m)) return false;
  if (m.ast.as<ast::Duration>()) {
    auto const* d = m.ast.as<ast::Duration>();
    if (first.is_mark('\'')) return false;
    // "in the years 1941-45"
    if (d->plain && is_written_year(after)) return false;
    // "the minutes", "her days": a bare plural is a length behind a preposition or a verb, or
    // before what counts from it; "over the years" is one too
    bool const told =
        first.is(F::the) ? is_preposition(before) || m.last - m.first > 2 : opens_length(before);
    if (d->plain && !told && !after.is(F::of) && !after.has(Category::way) && !after.is(F::after) &&
        !after.is(F::before))
      return false;
    // "the minutes of the meeting", "a minute crack"
    if (d->size == 1 && d->amounts[0].unit == Unit::minute &&
        ((d->plain && first.is(F::the) && after.is(F::of)) || is_adjective(tokens, m)))
      return false;
    // "three quarters of the voters", "a stake of three quarters", "two quarter-pound burgers"
    if (d->size == 1 && d->amounts[0].unit == Unit::quarter &&
        ((!is_preposition(before) && !before.has(Category::shift) && !before.has(Category::limit) &&
          m.last - m.first == 2) ||
         is_fraction(*d, after) || before.is(F::of) || (after.is_mark('-') && after.glued)))
      return false;
    if (before.is_mark('$') || before.is_mark(0x20AC) || before.is_mark(0xA3)) return false;
  }
  // "the daily Die Zeit", "the Morning Post daily said": a newspaper
  if (m.ast.rule == std::string_view{"en.set.frequency"} && m.last - m.first == 1 &&
      ((before.is(F::the) && after.capital && is_name(after)) ||
       (is_capital_word(first) && is_capital_word(before)) ||
       (before.kind == TokenKind::word && (!before.word || before.is(F::fiscal)) &&
        tokens[m.first - 2].is(F::the) && (after.kind != TokenKind::word || after.word)) ||
       (is_name(before) && before.capital &&
        (after.has(Category::weekday) || after.past || after.has(Category::tense) ||
         after.is_mark(',') || after.is_mark('.')))))
    return false;
  if (is_title(tokens, m) || is_in_name(tokens, m)) return false;
  // "Twentieth Century Pictures", "Easter Island"
  bool const in_sentence = is_preposition(before) || before.is(F::the) ||
                           before.has(Category::tense) || before.kind == TokenKind::number;
  if (m.ast.as<ast::Century>() || (m.ast.as<ast::HolidayName>() && in_sentence)) {
    auto const& last = tokens[m.last - 1];
    // "20th Century Pictures", but "19th Century Paris"
    auto const* century = m.ast.as<ast::Century>();
    bool const old = century && century->number < 20;
    if (!old && last.capital && !last.upper && is_name(after) && is_capital_word(after))
      return false;
  }
  // "Minister Ramzan Kadyrov"
  if (m.ast.as<ast::HolidayName>() && m.last - m.first == 1 && is_name(before) && is_name(after) &&
      is_capital_word(after))
    return false;
  if (m.ast.as<ast::SeasonOf>() && is_of_no_year(tokens, m)) return false;
  if (auto const* season = m.ast.as<ast::SeasonOf>();
      season && m.last - m.first == 1 && first.capital && is_name(before) &&
      before.kind == TokenKind::word &&
      (!before.line || (after.kind == TokenKind::word && !after.capital)))
    return false;
  // "the quarter-finals", "midnight-blue", "morning-glory"
  if (after.is_mark('-') && after.glued && tokens[m.last + 1].glued &&
      tokens[m.last + 1].kind == TokenKind::word &&
      (m.ast.as<ast::Deictic>() || m.ast.as<ast::PartOfDay>() ||
       m.ast.rule == std::string_view{"en.clock.moment"} || m.ast.as<ast::SeasonOf>()))
    return false;
  // the half of a match: one of the year has its year, or is of something
  if (auto const* part = m.ast.as<ast::PartOfYear>();
      part && part->unit == Unit::half && !part->year &&
      !tokens[m.last - 1].is(Category::unit, static_cast<int>(Unit::year)) && !after.is(F::of) &&
      !after.is(F::in) && !before.is_mark('\'') && !before.is(F::s) &&
      after.kind != TokenKind::number && !(after.has(Category::shift)))
    return false;
  if (auto const* clock = m.ast.as<ast::Clock>()) {
    constexpr int none = 99;  // a rule found no such hour in words
    if (clock->hour == none || clock->minute == none) return false;
    bool const bare =
        !clock->meridiem && !clock->zone && m.ast.rule == std::string_view{"en.clock.digits"};
    if (bare && is_name(before) && !before.is(F::at) && !before.has(Category::tense)) return false;
    // "won in 1:16:33", "with 1:14 left": how long
    if (bare && (before.is(F::in) || before.is(F::with))) return false;
  }
  // "the night porter"
  if (m.ast.as<ast::PartOfDay>() && first.is(F::the) && after.kind == TokenKind::word &&
      !after.has(Category::function) && !after.has(Category::tense) && !after.past &&
      !after.has(Category::weekday) && !after.has(Category::month) && !after.has(Category::day) &&
      !after.glued)
    return false;
  if (m.ast.as<ast::PartOfDay>() && m.last - m.first == 1) {
    // "morning" alone needs what makes it a time; "lunchtime" is one
    bool const sure = m.ast.as<ast::PartOfDay>()->part == DayPart::midday &&
                      (after.kind != TokenKind::word || after.word);
    if (!(sure || before.is(F::in) || before.is(F::at) || before.is(F::by) || before.is(F::until) ||
          before.is(F::since) || is_context(before, Context::lived) ||
          before.has(Category::weekday) || before.has(Category::day) ||
          after.has(Category::weekday) || after.has(Category::day) || before.has(Category::shift) ||
          before.has(Category::position) || before.is_mark(',') || before.has(Category::month) ||
          before.kind == TokenKind::number || before.is(F::on) || before.is(F::ordinal_suffix) ||
          before.is(F::of) || before.is(F::every) || before.is(F::another) || before.is(F::all) ||
          before.is(Category::number, 1) || is_of_day(tokens, m.last) ||
          (before.word && before.word->single & 1U << static_cast<int>(Category::holiday))))
      return false;
  }
  return true;
}

}  // namespace

void drop_unlikely(Tokens const& tokens, Scan& scan) {
  std::erase_if(scan.mentions, [&](Mention const& m) { return !is_real(tokens, m); });
}

}  // namespace dateline
