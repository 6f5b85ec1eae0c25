#include "grammar/months.hpp"

namespace dateline {
namespace {

using F = Function;

bool joins(Token const& t) {
  return t.is(F::to) || t.is(F::through) || t.is(F::until) || t.is(F::and_) || t.is(F::or_) ||
         t.is_mark(',') || t.is_mark('-');
}
bool is_sure(Token const& t) {
  for (auto const& sense : t.word->senses)
    if (sense.category == Category::month && (!sense.capital || t.capital)) return true;
  return false;
}
bool are_two(Token const* first, Token const* second) {
  if (!first->has(Category::month) || !second->has(Category::month) || first->word == second->word)
    return false;
  return is_sure(*first) || is_sure(*second) || first[-1].is(F::from) || first[-1].is(F::between);
}

}  // namespace

bool is_beside_month(Token const* at) {
  auto const& after = at[1];
  // "in February, march to the bridge"
  if (after.kind == TokenKind::word && !after.has(Category::function)) return false;
  return (joins(after) && are_two(at, at + 2)) ||
         (at[-1].kind != TokenKind::stop && joins(at[-1]) && are_two(at - 2, at));
}

}  // namespace dateline
