// Amounts that borrow the unit of the length behind them: "two to three days", "10-15 minutes", "a
// two- or three-week delay".
#include "grammar/refine/ellipsis.hpp"

namespace dateline::ellipsis {
namespace {

constexpr std::uint32_t most = 999;

// "two", "15"
std::optional<int> amount_of(Token const& t) {
  if (t.kind == TokenKind::number)
    return t.number >= 1 && t.number <= most ? std::optional{static_cast<int>(t.number)}
                                             : std::nullopt;
  if (!t.has(Category::number)) return std::nullopt;
  for (auto const& sense : t.word->senses)
    if (sense.category == Category::number && sense.value >= 1 && sense.value <= 90)
      return sense.value;
  return std::nullopt;
}

}  // namespace

void Ellipsis::before_length(Mention const& mention, ast::Duration const& length) {
  auto const at = mention.first;
  if (length.size != 1 || length.plain || length.age || !amount_of(tokens_[at]) ||
      !free_before(at, 2))
    return;
  auto const& joint = tokens_[at - 1];
  auto place = at - 2;
  if (is_dash(tokens_[place]) && tokens_[place].glued && free_before(at, 3)) --place;  // "two- to"
  auto const& before = tokens_[place - 1];
  bool const pair = joint.is(F::and_) && before.is(F::between);
  if (!(joint.is(F::to) || joint.is(F::or_) || is_dash(joint) || pair)) return;
  auto const& number = tokens_[place];
  auto const amount = amount_of(number);
  if (!amount || *amount >= length.amounts[0].value || number.glued) return;
  // "twenty one to", "1.5 to", "page 3 or 4 days"
  if (before.kind == TokenKind::number || before.has(Category::number) ||
      before.is(Category::context, static_cast<int>(Context::number_before)))
    return;
  auto shorter = length;
  shorter.amounts[0].value = *amount;
  out.push_back({place, place + 1, {shorter, "en.ellipsis.amount"}});
}

}  // namespace dateline::ellipsis
