// Names that are made of a time: Ms. Winter, Orwell's "1984", Joe Friday, "60 Minutes", St
// Patrick's Cathedral; and idioms: "a century at Lord's", "my early 20s".
#include <algorithm>

#include "grammar/refine.hpp"
#include "grammar/rows.hpp"

namespace dateline {
namespace {

using F = Function;

bool is_name(Token const& t) {
  return t.kind == TokenKind::word && t.capital && !t.upper && !t.glued && !t.line && !t.word;
}
bool opens_sentence(Token const& before) {
  return before.kind == TokenKind::stop || before.is_mark('.') || before.is_mark('!') ||
         before.is_mark('?') || before.is_mark('"') || before.is_mark(':') || before.is_mark('(');
}
bool is_single(Mention const& m) { return m.last - m.first == 1; }

// Where a season stands with a capital letter and nothing else says that it is one.
bool is_bare_season(Tokens const& tokens, Mention const& m) {
  auto const& token = tokens[m.first];
  if (!m.ast.as<ast::SeasonOf>() || !is_single(m) || !token.capital || token.upper) return false;
  auto const& after = tokens[m.last];
  return !after.has(Category::shift) && after.kind != TokenKind::number && !after.capital;
}
// "the board made Winter explain": in mid-sentence, behind no preposition of time
bool is_surname(Tokens const& tokens, Mention const& m) {
  auto const& before = tokens[m.first - 1];
  if (!is_bare_season(tokens, m) || opens_sentence(before) || before.line) return false;
  for (auto f : {F::in, F::during, F::since, F::until, F::by, F::the, F::for_, F::to, F::through,
                 F::from, F::every, F::each, F::and_, F::or_, F::at, F::between, F::a})
    if (before.is(f)) return false;
  if (before.is(Category::context, static_cast<int>(Context::possessive))) return false;
  return before.kind == TokenKind::word && !before.has(Category::shift) &&
         !before.has(Category::position) && tokens[m.last].kind == TokenKind::word;
}

// "Mr Ramadan", "Salman Ramadan said": who bears the name of a feast
bool is_feast_surname(Tokens const& tokens, Mention const& m) {
  if (!m.ast.as<ast::HolidayName>() || !is_single(m) || !tokens[m.first].capital) return false;
  auto const& before = tokens[m.first - 1];
  if (before.is(Category::context, static_cast<int>(Context::title)) && before.capital) return true;
  auto const& first = tokens[m.first - 2];  // "in Holm Hanukkah was kept"
  return before.kind == TokenKind::word && before.capital && !before.word &&
         (first.kind != TokenKind::word ||
          first.is(Category::context, static_cast<int>(Context::title))) &&
         tokens[m.last].is(Category::tense, static_cast<int>(TenseCue::past));
}

// "1984", a title, in quotation marks; "Orwell's 1984 is", a work
bool is_title(Tokens const& tokens, Mention const& m) {
  auto const* date = m.ast.as<ast::Calendar>();
  if (!date || !date->year || date->month || !is_single(m)) return false;
  auto const &before = tokens[m.first - 1], &after = tokens[m.last];
  if (before.is_mark('"') && after.is_mark('"')) return true;
  bool const owned = before.is(F::s) && tokens[m.first - 2].is_mark('\'') &&
                     tokens[m.first - 3].capital && !tokens[m.first - 3].word;
  return owned && after.has(Category::tense);
}

// Whether a word is a weekday or a month only where it has a capital: "Sun", "Jan".
bool is_unsure(Token const& t, Category category) {
  return std::any_of(t.word->senses.begin(), t.word->senses.end(),
                     [&](auto const& s) { return s.category == category && s.capital; });
}

// "Joe Friday is a detective", "to Sun Valley Auto", "The Sun."; "Putin said Friday" is a day
bool is_person(Tokens const& tokens, Mention const& m) {
  auto const* date = m.ast.as<ast::Calendar>();
  auto const& token = tokens[m.first];
  if (!date || !date->weekday || date->day || date->month || !token.capital || m.last - m.first > 2)
    return false;
  auto const &before = tokens[m.first - 1], &after = tokens[m.last];
  if (is_unsure(token, Category::weekday) && !token.upper &&
      !is_in_row(&token, Category::weekday) &&
      ((is_single(m) && is_name(after)) || before.is(F::the)))
    return true;
  bool const named = is_name(before) || (before.line && before.capital && !before.word &&
                                         before.kind == TokenKind::word);
  return named && after.is(F::is) && tokens[m.last + 1].is(F::a);
}

// "Jan" behind a word that is no preposition: "his wife Jan, who"
bool is_first_name(Tokens const& tokens, Mention const& m) {
  auto const* date = m.ast.as<ast::Calendar>();
  if (!date || !date->month || date->day || date->year || !is_single(m)) return false;
  auto const& token = tokens[m.first];
  bool const unsure = is_unsure(token, Category::month);
  auto const& before = tokens[m.first - 1];
  return unsure && before.kind == TokenKind::word && !before.word && !before.past && !before.line &&
         tokens[m.last].is_mark(',') && !tokens[m.last + 1].has(Category::month) &&
         tokens[m.last + 1].kind == TokenKind::word;
}

// "17 may be allowed": the verb
bool is_verb(Tokens const& tokens, Mention const& m) {
  auto const* date = m.ast.as<ast::Calendar>();
  auto const& last = tokens[m.last - 1];
  auto const& after = tokens[m.last];
  return date && date->month && date->day && !date->year && last.has(Category::tense) &&
         last.has(Category::month) && !last.capital && after.kind == TokenKind::word &&
         (after.has(Category::tense) || !after.word);
}

// "the quarter of Trastevere"
bool is_of_town(Tokens const& tokens, Mention const& m) {
  auto const* d = m.ast.as<ast::Deictic>();
  return d && d->unit == Unit::quarter && tokens[m.last].is(F::of) && is_name(tokens[m.last + 1]);
}

bool is_lookalike(Tokens const& tokens, Mention const& m, bool is_statistic) {
  auto const& first = tokens[m.first];
  auto const &before = tokens[m.first - 1], &after = tokens[m.last];
  // "St Patrick's Cathedral"
  if (m.ast.as<ast::HolidayName>() && after.is_mark('\'') && after.glued &&
      tokens[m.last + 1].is(F::s) && is_name(tokens[m.last + 2]))
    return true;
  // "in my early 20s": an age
  if (auto const* third = m.ast.as<ast::Third>()) {
    auto const* decade = third->of ? third->of->as<ast::Decade>() : nullptr;
    if (decade && !decade->century &&
        before.is(Category::context, static_cast<int>(Context::possessive)))
      return true;
  }
  // "temperatures in the 30s degrees", "the Roaring Forties"
  constexpr char32_t degree = 0xB0;
  if (m.ast.as<ast::Decade>() &&
      (after.is_mark(degree) || (first.has(Category::decade) && first.capital && before.capital &&
                                 !before.has(Category::function))))
    return true;
  // "doing Late Night": a title
  if (auto const* third = m.ast.as<ast::Third>();
      third && first.capital && !first.upper && tokens[m.last - 1].capital && !first.line &&
      m.last - m.first == 2 && third->of && third->of->as<ast::PartOfDay>() &&
      !opens_sentence(before))
    return true;
  // "looked up to the night sky"
  if (auto const* limited = m.ast.as<ast::Limited>();
      limited && limited->limit == Limit::at_most && limited->of->as<ast::PartOfDay>())
    return true;
  // "the second quartile (Q2)"
  if (auto const* part = m.ast.as<ast::PartOfYear>();
      part && !part->year && first.is(F::quarter_letter) && is_statistic)
    return true;
  // "the SEP", "a dec action": a month of three letters beside nothing
  if (auto const* date = m.ast.as<ast::Calendar>();
      date && date->month && !date->day && !date->year && first.size() == 3 && is_single(m) &&
      ((first.upper && before.is(F::the)) || (!first.capital && before.is(F::a))))
    return true;
  // "the only fall of this kind"
  if (m.ast.as<ast::SeasonOf>() && after.is(F::of) && tokens[m.last + 1].has(Category::shift) &&
      !tokens[m.last + 2].has(Category::unit))
    return true;
  // "12nn", "12mn": noon and midnight; "MN" alone is a state
  if (is_single(m) && first.has(Category::moment) && first.size() == 2) return true;
  auto const* length = m.ast.as<ast::Duration>();
  if (!length || length->size != 1) return false;
  auto const unit = length->amounts[0].unit;
  // "kilowatt-hours", "man-days"
  if (length->plain && before.is_mark('-') && before.glued &&
      tokens[m.first - 2].kind == TokenKind::word && !tokens[m.first - 2].word)
    return true;
  auto const& last = tokens[m.last - 1];
  // "scored a century at Lord's"
  if (unit == Unit::century && first.is(F::a) && after.is(F::at) &&
      (before.past || before.has(Category::tense)))
    return true;
  // "60 Minutes", "Title 18 Sec. 1302"
  bool const titled =
      last.capital && !last.upper && !first.capital && first.kind == TokenKind::number;
  if (titled && before.is_mark('"')) return true;
  return titled && unit == Unit::second && after.is_mark('.') &&
         tokens[m.last + 1].kind == TokenKind::number;
}

}  // namespace

void drop_names(Tokens const& tokens, Scan& scan) {
  // who is called Winter once is so at the head of a sentence too
  std::vector<LexiconWord const*> surnames;
  for (auto const& m : scan.mentions)
    if (is_surname(tokens, m) || is_feast_surname(tokens, m))
      surnames.push_back(tokens[m.first].word);
  auto const is_known = [&](Mention const& m) {
    bool const feast = m.ast.as<ast::HolidayName>() && is_single(m);
    return (feast || is_bare_season(tokens, m)) &&
           std::find(surnames.begin(), surnames.end(), tokens[m.first].word) != surnames.end();
  };
  // looked for only where it matters: it is a walk over all tokens
  bool const statistic =
      std::any_of(scan.mentions.begin(), scan.mentions.end(),
                  [](Mention const& m) { return m.ast.as<ast::PartOfYear>() != nullptr; }) &&
      std::any_of(tokens.begin(), tokens.end(), [](Token const& t) {
        return t.is(Category::context, static_cast<int>(Context::statistic));
      });
  std::erase_if(scan.mentions, [&](Mention const& m) {
    return is_known(m) || is_of_town(tokens, m) || is_title(tokens, m) || is_person(tokens, m) ||
           is_first_name(tokens, m) || is_verb(tokens, m) || is_lookalike(tokens, m, statistic);
  });
}

}  // namespace dateline
