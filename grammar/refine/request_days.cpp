// Days in digits and ordinals in a request: "off 6-20", "by 6/20/23", "on 12th".
#include "grammar/refine/requests.hpp"

namespace dateline::requests {

// "away past 3 weeks": those up to now
void Requests::stretch_back(Mention& mention) const {
  auto const* length = mention.ast.as<ast::Duration>();
  bool const past = tokens_[mention.first - 1].is(Category::shift, static_cast<int>(Shift::past));
  if (!length || length->plain || length->age || !past) return;
  mention.ast = {ast::Stretch{Shift::past, *length}, "en.request.stretch"};
  --mention.first;
}

// "on weekend"
std::uint32_t Requests::weekend(std::uint32_t i, std::vector<Mention>& found) const {
  auto const& t = tokens_[i];
  if (!tokens_[i - 1].is(F::on) || !t.is(Category::unit, static_cast<int>(Unit::weekend)) ||
      t.word->form.ends_with('s') || !ends(i + 1))
    return 0;
  found.push_back({i, i + 1, {ast::Deictic{Shift::this_, Unit::weekend}, "en.request.weekend"}});
  return i + 1;
}

// "on 12th", "by the twenty-third"
std::uint32_t Requests::day(std::uint32_t i, std::vector<Mention>& found) const {
  auto const& before = tokens_[i - 1];
  bool behind = false;
  for (auto f : {F::on, F::by, F::until, F::before, F::after, F::since, F::for_})
    behind = behind || before.is(f);
  if (!behind) return 0;
  auto at = tokens_[i].is(F::the) ? i + 1 : i;
  std::optional<int> told;
  if (tokens_[at].kind == TokenKind::number) {
    if (!tokens_[at + 1].glued || !tokens_[at + 1].is(F::ordinal_suffix)) return 0;
    told = day_number(tokens_[at]);
    ++at;
  } else if (at != i) {
    told = ordinal(at);
  }
  if (!told || *told < 1 || *told > 31 || !ends(at + 1)) return 0;
  found.push_back({i, at + 1, {ast::Calendar{.day = *told}, "en.request.day"}});
  return at + 1;
}

// "third", "twenty-third"; `at` on success at its last token
std::optional<int> Requests::ordinal(std::uint32_t& at) const {
  int tens = 0;
  auto last = at;
  for (int n : {20, 30})
    if (tokens_[at].is(Category::number, n)) tens = n;
  if (tens) last += tokens_[at + 1].is_mark('-') ? 2 : 1;
  if (!tokens_[last].has(Category::ordinal)) return std::nullopt;
  for (auto const& sense : tokens_[last].word->senses)
    if (sense.category == Category::ordinal && sense.rest.empty() && (!tens || sense.value < 10)) {
      at = last;
      return tens + sense.value;
    }
  return std::nullopt;
}

// "6-20", "6/20", "on 6-5", "6-20-23", "20.6.23"
std::uint32_t Requests::numeric_day(std::uint32_t i, std::vector<Mention>& found) const {
  auto const& mark = tokens_[i + 1];
  auto const part = [&](std::uint32_t at) {
    return tokens_[at].glued && !tokens_[at].grouped ? day_number(tokens_[at]) : std::nullopt;
  };
  bool const dash = mark.is_mark('-'), slash = mark.is_mark('/'), point = mark.is_mark('.');
  if (!mark.glued || !(dash || slash || point) || i + 3 > free_until()) return 0;
  auto const a = day_number(tokens_[i]), b = part(i + 2);
  if (!a || !b || (*a > 12 && *b > 12)) return 0;
  ast::Slashed date{*a, *b, {}};
  auto const& again = tokens_[i + 3];
  auto const& year = tokens_[i + 4];
  if (again.glued && again.number == mark.number && again.kind == TokenKind::mark &&
      year.kind == TokenKind::number && year.glued && year.size() == 2 && ends(i + 5)) {
    date.year = static_cast<int>(year.number);
    found.push_back({i, i + 5, {date, "en.request.date"}});
    return i + 5;
  }
  // "3-4", "1/2", "5.30" may be hours, shares and counts
  bool const on = tokens_[i - 1].is(F::on);
  constexpr int smallest_share = 4;
  // "6/5 2pm", "6/5 or 6/6"
  bool const hour_follows = next_ < mentions_.size() && mentions_[next_].first == i + 3 &&
                            mentions_[next_].ast.as<Clock>();
  bool const lists = (tokens_[i + 3].is(F::or_) || tokens_[i + 3].is(F::and_)) &&
                     tokens_[i + 4].kind == TokenKind::number &&
                     tokens_[i + 5].is_mark(mark.number);
  if (!(ends(i + 3) || hour_follows || lists) || point || told_past(i, i + 3)) return 0;
  if (dash && !on && *a <= 12 && *b <= 12) return 0;
  if (slash && !on && (*a < *b && *b <= smallest_share)) return 0;
  constexpr int hours = 24, days = 7;
  if (*a == hours && *b == days) return 0;
  if (!on && is_context(tokens_[i - 1], Context::number_before)) return 0;
  found.push_back({i, i + 3, {date, "en.request.date"}});
  return i + 3;
}

}  // namespace dateline::requests
