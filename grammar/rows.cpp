#include "grammar/rows.hpp"

namespace dateline {
namespace {

using F = Function;

bool joins(Token const& t) {
  return t.is(F::to) || t.is(F::through) || t.is(F::until) || t.is(F::and_) || t.is(F::or_) ||
         t.is_mark(',') || t.is_mark('-') || t.is_mark('/') || t.is_mark(0x2013);
}
bool is_sure(Token const& t, Category kind) {
  for (auto const& sense : t.word->senses)
    if (sense.category == kind && (!sense.capital || t.capital)) return true;
  return false;
}
bool are_two(Token const* first, Token const* second, Category kind) {
  if (!first->has(kind) || !second->has(kind) || first->word == second->word) return false;
  return is_sure(*first, kind) || is_sure(*second, kind) || first[-1].is(F::from) ||
         first[-1].is(F::between);
}
bool closes_list(Token const& t) { return t.is(F::and_) || t.is(F::or_); }

// The name behind ".", ",", "or" and the like, or before them; null when nothing joins.
Token const* next_of(Token const* at) {
  ++at;
  if (at->is_mark('.') && at->glued) ++at;
  if (!joins(*at)) return nullptr;
  bool const comma = at->is_mark(',');
  ++at;
  return comma && closes_list(*at) ? at + 1 : at;
}
Token const* name_before(Token const* at) {
  --at;  // the first token is a stop
  if (!joins(*at)) return nullptr;
  if (closes_list(*at) && at[-1].is_mark(',')) --at;
  --at;
  constexpr std::uint32_t year_digits = 4;
  if (at->kind == TokenKind::number && at->size() == year_digits) --at;  // "march 2014 to may"
  if (at->has(Category::day_part)) --at;                                 // "friday night or sat"
  return at->is_mark('.') && at->glued ? at - 1 : at;
}

}  // namespace

bool is_in_row(Token const* at, Category kind) {
  auto const& after = at[1];
  // "in February, march to the bridge"
  if (after.kind == TokenKind::word && !after.has(Category::function) &&
      !after.has(Category::shift))
    return false;
  auto const* next = next_of(at);
  if (next && are_two(at, next, kind)) return true;
  auto const* before = name_before(at);
  return before && are_two(before, at, kind);
}

}  // namespace dateline
