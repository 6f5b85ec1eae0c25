// Parts beside a part of the same period: "mid to late March", "the first and second quarters of
// 2018".
#include "grammar/refine/ellipsis.hpp"

namespace dateline::ellipsis {
namespace {

// The number of what one of a few has: 2 of "second quarters of 2018".
std::optional<int> number_of(Expression const& e) {
  if (auto const* part = e.as<ast::PartOfYear>()) return part->number;
  auto const* in = e.as<ast::In>();
  auto const* nth = in ? in->inner->as<ast::Nth>() : nullptr;
  return nth && nth->unit == Unit::quarter ? std::optional{nth->number} : std::nullopt;
}

Expression with_number(Expression e, int number) {
  if (auto* part = std::get_if<ast::PartOfYear>(&e.node)) part->number = number;
  if (auto const* in = e.as<ast::In>()) {
    auto nth = *in->inner->as<ast::Nth>();
    nth.number = number;
    e.node = ast::In{Expression{nth, in->inner->rule}, *in->outer};
  }
  return e;
}

}  // namespace

// "mid" of "mid to late March", of "mid-to-late March"
void Ellipsis::before_part_of(Mention const& mention, ast::Third const& third) {
  auto at = mention.first;
  if (third.edge || !tokens_[at].has(Category::position)) return;
  if (tokens_[at - 1].is_mark('-')) --at;
  if (!free_before(at, 2) || !(tokens_[at - 1].is(F::to) || tokens_[at - 1].is(F::or_))) return;
  --at;
  if (tokens_[at - 1].is_mark('-') && free_before(at, 2)) --at;
  if (!tokens_[at - 1].has(Category::position)) return;
  for (auto const& sense : tokens_[at - 1].word->senses) {
    if (sense.category != Category::position || !sense.rest.empty()) continue;
    auto earlier = third;
    earlier.position = static_cast<Position>(sense.value);
    out.push_back({at - 1, at, {earlier, mention.ast.rule}});
    return;
  }
}

// "first" of "the first and second quarters of 2018"
void Ellipsis::before_numbered(Mention const& mention) {
  auto const number = number_of(mention.ast);
  if (!number) return;
  auto const at = mention.first;
  if (!free_before(at, 2) || !tokens_[at].has(Category::ordinal)) return;
  auto const& joint = tokens_[at - 1];
  if (!(joint.is(F::and_) || joint.is(F::or_) || joint.is(F::to))) return;
  auto const earlier = ordinal_of(at - 2);
  if (!earlier) return;
  auto const first = tokens_[at - 3].is(F::the) && free_before(at, 3) ? at - 3 : at - 2;
  out.push_back({first, at - 1, with_number(mention.ast, *earlier)});
}

}  // namespace dateline::ellipsis
