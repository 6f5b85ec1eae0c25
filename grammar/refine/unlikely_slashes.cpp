// "3/5": a day of the year where something says so, else a share, a score or a name.
#include "grammar/refine/unlikely.hpp"

namespace dateline::unlikely {
namespace {

using F = Function;

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
  return t.is_mark('~') || t.is(F::to) || t.is(F::through) || t.is(F::until) || is_dash(t);
}

bool is_short(Tokens const& tokens, std::uint32_t at) {
  return tokens[at].kind == TokenKind::number && tokens[at + 1].is_mark('/') &&
         tokens[at + 2].kind == TokenKind::number;
}
// One ends before `at`; the first token is a stop.
bool ends_short(Tokens const& tokens, std::uint32_t at) {
  return tokens[at - 1].kind == TokenKind::number && tokens[at - 2].is_mark('/') &&
         tokens[at - 3].kind == TokenKind::number;
}
bool joins_list(Token const& t) {
  return t.is_mark(',') || is_dash(t) || t.is(F::or_) || t.is(F::and_);
}
// "1/2", "3/8", "5/16"
bool is_share(ast::Slashed const& s) {
  constexpr int most = 32;
  return s.first < s.second && s.second <= most &&
         ((s.second & (s.second - 1)) == 0 || s.second == 3);
}
// "@ 3", "at 3", "3pm", "15:00"
bool is_hour(Tokens const& tokens, std::uint32_t at) {
  if (tokens[at].is_mark('@')) return true;
  if (tokens[at].is(F::at)) return tokens[at + 1].kind == TokenKind::number;
  auto const& behind = tokens[at + 1];
  return tokens[at].kind == TokenKind::number && tokens[at].size() <= 2 && !tokens[at].glued &&
         (behind.has(Category::meridiem) ||
          (behind.is_mark(':') && behind.glued && tokens[at + 2].kind == TokenKind::number));
}

// "11/20, 11/22 or 11/25" behind "on", "8/20 and 8/21 at 3pm", "10/1-11/7" behind "between", "2/29"
// alone
bool is_date_list(Tokens const& tokens, Mention const& m) {
  constexpr int most = 8;
  if (joins_days(tokens[m.last]) && are_days(tokens, m.first, m.last + 1)) return true;
  if (joins_days(tokens[m.first - 1]) && ends_short(tokens, m.first - 1) &&
      are_days(tokens, m.first - 4, m.first))
    return true;
  if (tokens[m.first - 1].kind == TokenKind::stop && tokens[m.last].kind == TokenKind::stop)
    return true;
  auto last = m.last;
  for (int i = 0; i < most && joins_list(tokens[last]) && is_short(tokens, last + 1); ++i)
    last += 4;
  // "5/3, 5:30pm"; "up 3/8, at 45"
  bool const apart = tokens[last].is_mark(',') && !tokens[last + 1].is(F::at) &&
                     !is_share({static_cast<int>(tokens[m.first].number),
                                static_cast<int>(tokens[m.first + 2].number),
                                {}});
  if (is_hour(tokens, apart ? last + 1 : last)) return true;
  auto first = m.first;
  for (int i = 0; i < most; ++i) {
    auto const& t = tokens[first - 1];
    if (t.is(F::on) || t.is(F::between) || t.is(F::from) || t.is(F::by) || t.is(F::until))
      return true;
    if (!joins_list(t) || !ends_short(tokens, first - 1)) break;
    first -= 4;
  }
  // "is 10/1-11/2/2017"
  return is_dash(tokens[m.last]) && is_short(tokens, m.last + 1) && tokens[m.last + 4].is_mark('/');
}

}  // namespace

bool is_no_slashed_day(Tokens const& tokens, Mention const& m, ast::Slashed const& slashed) {
  if (slashed.year) return false;
  auto const& before = tokens[m.first - 1];
  auto const& after = tokens[m.last];
  for (auto f : {F::on, F::due, F::by, F::until, F::since, F::from, F::to, F::before, F::after})
    if (before.is(f)) return false;
  // "24/7": always
  constexpr int hours = 24, days = 7;
  if (slashed.first == hours && slashed.second == days) return true;
  // "5/3/2018-5/10"
  if (joins_days(before) && tokens[m.first - 3].is_mark('/') && tokens[m.first - 5].is_mark('/'))
    return false;
  // "5/3 Thu", "5/3(Thu)"; "fell 3/8 Friday"
  if (!is_share(slashed) &&
      tokens[after.is_mark('(') ? m.last + 1 : m.last].has(Category::weekday) && !after.glued)
    return false;
  bool const part = before.is(F::of) && tokens[m.first - 2].has(Category::day_part);
  return !(
      part || is_date_list(tokens, m) || before.has(Category::weekday) ||
      (before.is_mark('(') && after.is_mark(')') && tokens[m.first - 2].kind != TokenKind::number));
}

}  // namespace dateline::unlikely
