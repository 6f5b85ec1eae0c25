// Units and their numbers that are no length of time: shares, records, measures.
#include "grammar/refine/unlikely.hpp"

namespace dateline::unlikely {
namespace {

using F = Function;

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

}  // namespace

// "three quarters of the voters"; "several quarters of losses" are a length
bool is_fraction(ast::Duration const& d, Token const& after) {
  auto const& [value, unit] = d.amounts[0];
  return d.size == 1 && unit == Unit::quarter &&
         (((value == 1 || value == 3) && after.is(F::of)) ||
          is_context(after, Context::unit_after));
}

bool is_no_length(Tokens const& tokens, Mention const& m, ast::Duration const& d) {
  auto const& first = tokens[m.first];
  auto const& before = tokens[m.first - 1];
  auto const& after = tokens[m.last];
  if (first.is_mark('\'')) return true;
  // "in the years 1941-45"
  if (d.plain && is_written_year(after)) return true;
  // "the minutes", "her days": a bare plural is a length behind a preposition or a verb, or
  // before what counts from it; "over the years" is one too
  bool const told =
      first.is(F::the) ? is_preposition(before) || m.last - m.first > 2 : opens_length(before);
  if (d.plain && !told && !after.is(F::of) && !after.has(Category::way) && !after.is(F::after) &&
      !after.is(F::before))
    return true;
  // "the minutes of the meeting", "a minute crack"
  if (d.size == 1 && d.amounts[0].unit == Unit::minute &&
      ((d.plain && first.is(F::the) && after.is(F::of)) || is_adjective(tokens, m)))
    return true;
  // "three quarters of the voters", "a stake of three quarters", "two quarter-pound burgers"
  if (d.size == 1 && d.amounts[0].unit == Unit::quarter &&
      ((!is_preposition(before) && !before.has(Category::shift) && !before.has(Category::limit) &&
        m.last - m.first == 2) ||
       is_fraction(d, after) || before.is(F::of) || (after.is_mark('-') && after.glued)))
    return true;
  return before.is_mark('$') || before.is_mark(0x20AC) || before.is_mark(0xA3);
}

}  // namespace dateline::unlikely
