// Words that read as a time but stand where they mean something else.
#include <algorithm>

#include "grammar/refine/unlikely.hpp"

namespace dateline {

namespace unlikely {

bool is_preposition(Token const& t) {
  for (auto f :
       {Function::in,      Function::on,     Function::of,     Function::since, Function::until,
        Function::by,      Function::from,   Function::before, Function::after, Function::between,
        Function::through, Function::during, Function::to,     Function::for_,  Function::at,
        Function::within,  Function::over,   Function::and_,   Function::or_,   Function::as})
    if (t.is(f)) return true;
  return false;
}

}  // namespace unlikely

namespace {

using namespace unlikely;
using F = Function;

// "the fall of the Wall": a season is of a year, "the fall of 1989", or of one that is told.
bool is_of_no_year(Tokens const& tokens, Mention const& m) {
  if (!tokens[m.last].is(F::of)) return false;
  auto const at = m.last + (tokens[m.last + 1].is(F::the) ? 2 : 1);
  auto const& next = tokens[at];
  if (next.kind != TokenKind::word || tokens[at + 1].has(Category::unit)) return false;
  for (auto c : {Category::shift, Category::unit, Category::number, Category::decade,
                 Category::month, Category::season, Category::position})
    if (next.has(c)) return false;
  return !next.is(F::each) && !next.is(F::every) && !next.is(F::fiscal) && !next.is(F::fiscal_year);
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

// "a quarterly dividend": of which kind it is, where a quarterly meeting comes once a quarter
bool is_kind(Tokens const& tokens, Mention const& m) {
  return m.last - m.first == 1 && is_context(tokens[m.last], Context::account) &&
         tokens[m.first].is(Category::frequency, static_cast<int>(Unit::quarter));
}

// "night after night", "day after day": again and again
bool is_again(Tokens const& tokens, Mention const& m) {
  return m.last - m.first == 3 && m.ast.as<ast::Offset>() && tokens[m.first].word &&
         tokens[m.first].word == tokens[m.last - 1].word;
}

// "future earnings", "the past three summers", "up to date", "an RN": of no time
bool is_no_reference(Tokens const& tokens, Mention const& m) {
  auto const& first = tokens[m.first];
  auto const& before = tokens[m.first - 1];
  auto const& after = tokens[m.last];
  bool const alone = m.last - m.first == 1;
  // "every now and then"
  if (alone && before.is(F::every)) return true;
  // "future earnings" are none of a time; "a bright future" is
  if (alone && first.is(Category::reference, static_cast<int>(Reference::future)) &&
      (after.is_mark('-') || (after.kind == TokenKind::word && !after.has(Category::function) &&
                              !after.has(Category::tense) && !after.past)))
    return true;
  // "2013 - present", "from 1998 to present"; elsewhere the word is another one
  if (alone && first.has(Category::shift) && !ends_span(tokens, m.first)) return true;
  // "an RN": a nurse
  if (alone && first.capital && first.size() == 2) return true;
  // "the past three summers"
  if (first.is(F::the) && tokens[m.last - 1].is(F::past) &&
      (after.has(Category::number) || after.kind == TokenKind::number))
    return true;
  // "up to date", "equal to date 1"
  return first.is(F::to) && (before.is(F::up) || before.is_mark('-') ||
                             after.kind == TokenKind::number || after.is_mark('-'));
}

// "the quarter-finals", "midnight-blue", "morning-glory"
bool is_hyphened(Tokens const& tokens, Mention const& m) {
  auto const& after = tokens[m.last];
  return after.is_mark('-') && after.glued && tokens[m.last + 1].glued &&
         tokens[m.last + 1].kind == TokenKind::word &&
         (m.ast.as<ast::Deictic>() || m.ast.as<ast::PartOfDay>() ||
          m.ast.rule == std::string_view{"en.clock.moment"} || m.ast.as<ast::SeasonOf>());
}

// the half of a match: one of the year has its year, or is of something
bool is_half_of_match(Tokens const& tokens, Mention const& m) {
  auto const* part = m.ast.as<ast::PartOfYear>();
  if (!part || part->unit != Unit::half || part->year) return false;
  auto const& before = tokens[m.first - 1];
  auto const& after = tokens[m.last];
  return !tokens[m.last - 1].is(Category::unit, static_cast<int>(Unit::year)) &&
         (!after.is(F::of) || is_of_no_year(tokens, m)) && !after.is(F::in) &&
         !before.is_mark('\'') && !before.is(F::s) && after.kind != TokenKind::number &&
         !after.has(Category::shift);
}

bool is_unlikely(Tokens const& tokens, Mention const& m) {
  auto const& first = tokens[m.first];
  auto const& before = tokens[m.first - 1];
  // "5'11"": feet and inches
  if (first.is_mark('\'') && first.glued && before.kind == TokenKind::number) return true;
  // a hashtag is a label
  if (before.is_mark('#') && first.glued && !m.ast.as<ast::Clock>()) return true;
  if (auto const* limited = m.ast.as<ast::Limited>())
    if (auto const* d = limited->of->as<ast::Duration>(); d && is_fraction(*d, tokens[m.last]))
      return true;
  if (m.ast.as<ast::Ref>() && is_no_reference(tokens, m)) return true;
  auto const* named = m.ast.as<ast::Named>();
  bool const season = m.ast.as<ast::SeasonOf>() || (named && named->name->as<ast::SeasonOf>());
  if (season && is_of_no_year(tokens, m)) return true;
  if (auto const* d = m.ast.as<ast::Slashed>(); d && is_no_slashed_day(tokens, m, *d)) return true;
  if (auto const* d = m.ast.as<ast::Duration>(); d && is_no_length(tokens, m, *d)) return true;
  if (auto const* c = m.ast.as<ast::Clock>(); c && is_no_clock(tokens, m, *c)) return true;
  if (auto const* p = m.ast.as<ast::PartOfDay>(); p && is_no_day_part(tokens, m, *p)) return true;
  return is_kind(tokens, m) || is_again(tokens, m) || is_hyphened(tokens, m) ||
         is_half_of_match(tokens, m) || is_in_name(tokens, m);
}

}  // namespace

void drop_unlikely(Tokens const& tokens, Scan& scan) {
  std::erase_if(scan.mentions, [&](Mention const& m) { return is_unlikely(tokens, m); });
}

}  // namespace dateline
