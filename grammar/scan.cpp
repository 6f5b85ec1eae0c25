#include "grammar/scan.hpp"

#include <bitset>

#include "grammar/appointed.hpp"
#include "grammar/parse.hpp"
#include "grammar/refine.hpp"

namespace dateline {
namespace {

using C = Category;
using F = Function;

template <class... Categories>
constexpr std::uint32_t any_of(Categories... c) {
  return ((1U << static_cast<int>(c)) | ...);
}

// Words that begin an expression by themselves, whatever follows.
constexpr std::uint32_t alone =
    any_of(C::month, C::weekday, C::unit, C::season, C::day_part, C::moment, C::holiday, C::day,
           C::reference, C::position, C::edge, C::era, C::frequency, C::times, C::decade);
// Words that need one of `followers` behind them.
constexpr std::uint32_t leading = any_of(C::number, C::ordinal, C::vague, C::shift, C::limit);
constexpr std::uint32_t followers =
    alone | any_of(C::number, C::ordinal, C::vague, C::shift, C::meridiem, C::zone);

template <class... Functions>
std::bitset<128> words(Functions... f) {
  std::bitset<128> set;
  (set.set(static_cast<std::size_t>(f)), ...);
  return set;
}
std::bitset<128> const following_words = words(
    F::the, F::a, F::half, F::quarter, F::fiscal, F::and_, F::oclock, F::past, F::to, F::times,
    F::straight, F::of, F::in, F::hours, F::after, F::before, F::at, F::another, F::final, F::every,
    F::each, F::p_letter, F::a_letter, F::hour_letter, F::minute_letter, F::ordinal_suffix, F::s,
    F::old_suffix, F::quarter_letter, F::half_letter, F::or_, F::ish);
std::bitset<128> const opening_words = words(
    F::every, F::each, F::half, F::earlier, F::later, F::tonight, F::quarter_letter, F::half_letter,
    F::fiscal_year, F::calendar_year, F::fiscal, F::quarter, F::over, F::some, F::post, F::pre,
    F::per, F::another, F::final, F::all, F::any, F::rest, F::end_of_day, F::end_of_month,
    F::end_of_year, F::whole, F::bi, F::midweek, F::midyear, F::overnight, F::ytd, F::latter,
    F::week, F::daylong, F::weeklong, F::monthlong, F::yearlong, F::penultimate);

bool follows(Token const* at) {
  if (at->is_mark('-')) ++at;
  if (at->kind == TokenKind::number) return true;
  return at->word &&
         (at->word->categories & followers || (at->word->opens & following_words).any());
}

// A form of several words that tells a time: "the future", "st . patrick's day".
bool opens_time_form(Token const* at, Token const* end) {
  if (!at->opens_form) return false;
  for (auto const& sense : at->word->senses) {
    if (sense.rest.empty()) return false;  // the longest come first
    if (sense.category == C::function || sense.category == C::tense) continue;
    if (auto behind = at; match_rest(behind, end, sense)) return true;
  }
  return false;
}

// A number that may be a day, a year, an hour or a count of units.
bool number_can_start(Token const* at) {
  auto const& next = at[1];
  // "5" of "1.5h" and ".5 hours"
  if (at->glued && at[-1].is_mark('.') &&
      (at[-1].glued ? at[-2].kind == TokenKind::number && next.glued : true))
    return false;
  if (at->glued && at[-1].is_mark('/') && at[-2].kind == TokenKind::number && !next.is_mark('-'))
    return false;
  // "1e10", "99999999999.5"
  constexpr std::uint32_t longest = 9;
  if (at->glued && at[-1].glued && at[-2].kind == TokenKind::number &&
      ((at[-1].kind == TokenKind::word && at[-1].size() == 1) || at[-2].size() > longest))
    return false;
  if (at->size() == 4 || at->size() == 8) return true;
  // "meet me at 7"
  if (at->size() <= 2 && is_appointed_hour(at)) return true;
  if (next.kind == TokenKind::word)
    return next.word && (next.glued || next.word->categories & followers ||
                         (next.word->opens & following_words).any());
  if (next.kind == TokenKind::number) return true;
  if (next.kind != TokenKind::mark) return false;
  // "11 / 2016"
  bool const year_follows = at[2].kind == TokenKind::number && at[2].size() == 4;
  if (!next.glued)
    return (next.is_mark(0x2D) && (at[2].has(C::unit) || year_follows)) ||
           (next.is_mark('/') && year_follows);
  if (next.is_mark('.') || next.is_mark(',')) {
    // "16. Nov. 2016"
    if (next.is_mark('.') && at[2].has(C::month)) return true;
    // "2.5 hours", "3.30pm", "5.3.2024", "on 4.22", but not "1.1 percent"
    if (at[2].kind != TokenKind::number || !at[2].glued) return false;
    auto const& after = at[3];
    return after.glued || at[-1].is(F::at) || at[-1].is_mark('@') || at[-1].is(F::on) ||
           after.is(F::p_letter) || after.is(F::a_letter) ||
           (after.word && after.word->categories & any_of(C::unit, C::meridiem, C::day));
  }
  if (next.is_mark('+')) return at[2].has(C::meridiem);  // "5+am"
  return next.is_mark('-') || next.is_mark('/') || next.is_mark(':') || next.is_mark('\'') ||
         next.is_mark(0x2013) || next.is_mark(0xBD);
}

bool can_start(Token const* at, Token const* end) {
  switch (at->kind) {
    case TokenKind::number:
      return number_can_start(at);
    case TokenKind::stop:
      return false;
    case TokenKind::mark:
      return (at->is_mark('\'') && at[1].kind == TokenKind::number && at[1].glued) ||
             (at->is_mark(0xBD) && at[1].has(C::unit)) ||
             (at->is_mark('.') && !at->glued && at[1].kind == TokenKind::number && at[1].glued &&
              at[2].has(C::unit));
    case TokenKind::word:
      break;
  }
  if (!at->word || !at->word->begins) return false;
  auto const single = at->word->single;
  if (single & alone) return true;
  if (single & leading && (follows(at + 1) || is_appointed_hour(at))) return true;
  if (opens_time_form(at, end)) return true;
  if (at->has(C::roman)) return at[1].has(C::unit);
  if (!at->has(C::function)) return false;
  if (at->is(F::the) || at->is(F::a))
    return at[1].kind == TokenKind::number || at[1].is_mark('\'') ||
           (at[1].word &&
            (at[1].word->single & (alone | leading) || opens_time_form(at + 1, end) ||
             (at[1].word->opens & opening_words).any() || at[1].is(F::year) || at[1].is(F::other) ||
             at[1].is(F::straight) || (at[1].has(C::roman) && at[2].has(C::unit)))) ||
           (at->opens_form && (at->word->opens & opening_words).any());  // "an extra"

  return (at->word->opens & opening_words).any();
}

}  // namespace

Scan scan(Tokens const& tokens) {
  Scan result;
  auto const* const begin = tokens.data();
  auto const* const end = begin + tokens.size();
  for (auto const* at = begin; at != end;) {
    if (can_start(at, end))
      if (auto parsed = parse(at, end)) {
        result.mentions.push_back({static_cast<std::uint32_t>(at - begin),
                                   static_cast<std::uint32_t>(at - begin) + parsed->length,
                                   std::move(parsed->ast)});
        at += parsed->length;
        continue;
      }
    ++at;
  }
  refine(tokens, result);
  return result;
}

}  // namespace dateline
