#include "grammar/appointed.hpp"

namespace dateline {
namespace {

using F = Function;

bool is_context(Token const& t, Context c) { return t.is(Category::context, static_cast<int>(c)); }

}  // namespace

bool is_appointed_hour(Token const* at) {
  auto const& joint = at[-1];
  bool const bound = joint.is(F::after) || joint.is(F::before) || joint.is(F::until) ||
                     joint.is(F::by) || joint.is(Category::limit, static_cast<int>(Limit::approx));
  if (!joint.is(F::at) && !bound) return false;
  auto const& before = at[-2];
  if (before.kind == TokenKind::stop) return false;
  // "shares up by 3"
  if (bound && before.is(F::up)) return false;
  // "the meeting tomorrow at 3": an hour of that day (complete_ellipsis)
  if (before.has(Category::day) || before.has(Category::weekday)) return false;
  // "any time after 3"
  if (is_context(before, Context::time) && at[-3].is(F::any)) return true;
  return is_context(before, Context::appointed) || is_context(at[-3], Context::appointed);
}

}  // namespace dateline
