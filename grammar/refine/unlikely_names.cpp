// Names of people, papers, places and works with a time word in them.
#include <algorithm>

#include "grammar/refine/unlikely.hpp"
#include "grammar/rows.hpp"

namespace dateline::unlikely {
namespace {

using F = Function;

// "May" the verb at the head of a sentence, "April" the person, "the March" a walk.
bool is_month_name(Tokens const& tokens, Mention const& m, ast::Calendar const& date) {
  // "you may second the motion"
  if (m.last - m.first == 2 && tokens[m.first].has(Category::tense) && !tokens[m.first].capital &&
      tokens[m.last - 1].kind == TokenKind::word && tokens[m.last - 1].has(Category::unit))
    return false;
  if (!date.month || date.day || date.year || date.weekday) return true;
  if (is_in_row(&tokens[m.first], Category::month)) return true;
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
      (after.is(F::on) || after.is_mark('.') || after.is(F::to)))
    return false;
  if (sure) return !(token.capital && is_name(after) && !after.glued && is_name(before));
  // "a June meeting", "an earlier May summit", "the April-June period", "the March to June figures"
  bool const common = !after.capital || after.upper;  // "the March FOMC meeting"
  if (token.capital && common && !after.glued && !after.has(Category::function) &&
      !after.has(Category::tense) &&
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
          (after.is_mark(',') && tokens[m.last + 1].has(Category::month)) || before.is_mark('(');
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
bool is_in_table_name(Tokens const& tokens, Mention const& m) {
  constexpr std::uint32_t most_before = 2;  // names have three words
  for (auto i = m.first - std::min(m.first, most_before); i < m.last; ++i) {
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

// "Sun", "Sat", "Mon", "Wed": words or names, too
bool is_shortened(Token const& t) {
  return std::ranges::any_of(t.word->senses, [](Sense const& sense) {
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

// "Twentieth Century Pictures", "Easter Island"; but "19th Century Paris"
bool names_with_capital_noun(Tokens const& tokens, Mention const& m) {
  auto const& before = tokens[m.first - 1];
  auto const& after = tokens[m.last];
  auto const& last = tokens[m.last - 1];
  bool const in_sentence = is_preposition(before) || before.is(F::the) ||
                           before.has(Category::tense) || before.kind == TokenKind::number;
  auto const* century = m.ast.as<ast::Century>();
  if (!century && !(m.ast.as<ast::HolidayName>() && in_sentence)) return false;
  bool const old = century && century->number < 20;
  return !old && last.capital && !last.upper && is_name(after) && is_capital_word(after);
}

// "his fifth century of the series": a score
bool is_score(Tokens const& tokens, Mention const& m) {
  auto const* century = m.ast.as<ast::Century>();
  return century && !century->millennium && is_context(tokens[m.first - 1], Context::possessive);
}

// "the daily Die Zeit", "the Morning Post daily said"
bool is_newspaper(Tokens const& tokens, Mention const& m) {
  if (m.ast.rule != std::string_view{"en.set.frequency"} || m.last - m.first != 1) return false;
  auto const& first = tokens[m.first];
  auto const& before = tokens[m.first - 1];
  auto const& after = tokens[m.last];
  return (before.is(F::the) && is_name(after)) ||
         (is_capital_word(first) && is_capital_word(before)) ||
         (before.kind == TokenKind::word && (!before.word || before.is(F::fiscal)) &&
          tokens[m.first - 2].is(F::the) && (after.kind != TokenKind::word || after.word)) ||
         (is_name(before) &&
          (after.has(Category::weekday) || after.past || after.has(Category::tense) ||
           after.is_mark(',') || after.is_mark('.')));
}

// "this may or may not be", a verb; "that April Hayes", a person
bool is_no_named_month(Tokens const& tokens, Mention const& m, ast::Named const& named) {
  auto const* date = named.name->as<ast::Calendar>();
  if (!date) return false;
  auto const& last = tokens[m.last - 1];
  auto const& after = tokens[m.last];
  bool const verb = date->month && last.has(Category::tense) && !last.capital &&
                    !is_in_row(&last, Category::month);
  return verb || (named.shift == Shift::that && is_name(after) && !after.glued);
}

// "Minister Ramzan Kadyrov", "the Fall River works"
bool is_between_names(Tokens const& tokens, Mention const& m) {
  if (m.last - m.first != 1) return false;
  auto const& before = tokens[m.first - 1];
  auto const& after = tokens[m.last];
  if (m.ast.as<ast::HolidayName>())
    return is_name(before) && is_name(after) && is_capital_word(after);
  return m.ast.as<ast::SeasonOf>() && tokens[m.first].capital && is_name(before) &&
         before.kind == TokenKind::word &&
         (!before.line || (after.kind == TokenKind::word && !after.capital));
}

}  // namespace

bool is_in_name(Tokens const& tokens, Mention const& m) {
  auto const& after = tokens[m.last];
  // "the Fri-Tex works"
  if (after.is_mark('-') && after.glued && tokens[m.last + 1].glued &&
      is_name(tokens[m.last + 1]) && m.last - m.first <= 2)
    return true;
  if (auto const* date = m.ast.as<ast::Calendar>()) {
    if (!is_month_name(tokens, m, *date)) return true;
    if (date->weekday && m.last - m.first == 1 && !is_weekday_name(tokens, m)) return true;
  }
  if (auto const* named = m.ast.as<ast::Named>(); named && is_no_named_month(tokens, m, *named))
    return true;
  return counts_from_name(tokens, m) || is_score(tokens, m) || is_newspaper(tokens, m) ||
         is_title(tokens, m) || is_in_table_name(tokens, m) || names_with_capital_noun(tokens, m) ||
         is_between_names(tokens, m);
}

}  // namespace dateline::unlikely
