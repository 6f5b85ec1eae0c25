#include "grammar/refine/ellipsis.hpp"

namespace dateline::ellipsis {

bool joins_range(Token const& t) {
  return t.is(F::to) || t.is(F::through) || t.is(F::until) || t.is_mark('-') || t.is_mark(0x2013) ||
         t.is_mark(0x2014);
}
bool joins_list(Token const& t) {
  return t.is(F::and_) || t.is(F::or_) || t.is_mark(',') || t.is_mark('&');
}
bool is_plain_number(Token const& t, std::uint32_t most) {
  return t.size() <= 2 && t.number >= 1 && t.number <= most;  // a mark counts more
}
bool is_dash(Token const& t) { return t.is_mark('-') || t.is_mark(0x2013); }

bool is_moment(Expression const& e) { return e.rule == "en.clock.moment"; }
bool is_named_part(Expression const& e) {
  auto const* named = e.as<ast::Named>();
  return named && named->name->as<ast::PartOfDay>();
}
bool is_part(Expression const& e) {
  auto const* r = e.as<ast::Recurring>();
  return is_named_part(e) || e.as<ast::PartOfDay>() || (r && r->of && r->of->as<ast::PartOfDay>());
}
bool is_day_name(Expression const& e) {
  auto const* c = e.as<Calendar>();
  if (auto const* r = e.as<ast::Recurring>())
    return !r->times && (r->of ? r->of->as<ast::PartOfDay>() || is_day_name(*r->of)
                               : r->every.amounts[0].unit == Unit::day);
  return e.as<ast::Day>() || e.as<ast::Named>() || (c && c->weekday && !c->month);
}

// A day number may carry its suffix as a token of its own.
std::uint32_t Ellipsis::past_suffix(std::uint32_t at) const {
  auto const next = at + 1;
  return tokens_[next].glued && tokens_[next].is(F::ordinal_suffix) ? next + 1 : next;
}
bool Ellipsis::ends_number(std::uint32_t at) const {
  auto const& next = tokens_[at];
  if (next.kind == TokenKind::stop) return true;
  // "at 5 work" is no "5 working weeks"
  bool const unit = next.has(Category::unit) &&
                    (next.opens_form || next.word->single & 1U << static_cast<int>(Category::unit));
  if (unit || next.has(Category::month) ||
      next.is(Category::context, static_cast<int>(Context::unit_after)) ||
      next.is(Category::context, static_cast<int>(Context::count_after)))
    return false;
  if (!next.glued) return true;
  return next.kind == TokenKind::mark && !next.is_mark('%') && !next.is_mark(':') &&
         !next.is_mark('/') &&
         !(next.is_mark('.') && tokens_[at + 1].glued && tokens_[at + 1].kind == TokenKind::number);
}
bool Ellipsis::ends_phrase(std::uint32_t at) const {
  auto const& t = tokens_[at];
  return t.kind == TokenKind::stop || (t.kind == TokenKind::mark && !t.is_mark('-')) ||
         t.has(Category::function);
}
// "6", "six"
std::optional<int> Ellipsis::hour_of(std::uint32_t at) const {
  if (is_hour(at)) return static_cast<int>(tokens_[at].number);
  for (int n : {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    if (tokens_[at].is(Category::number, n)) return n;
  return std::nullopt;
}
// "first"
std::optional<int> Ellipsis::ordinal_of(std::uint32_t at) const {
  if (!tokens_[at].has(Category::ordinal)) return std::nullopt;
  for (auto const& sense : tokens_[at].word->senses)
    if (sense.category == Category::ordinal) return sense.value;
  return std::nullopt;
}
bool Ellipsis::is_opened(std::uint32_t at) const {
  return tokens_[at - 1].is(F::between) || tokens_[at - 1].is(F::from);
}
// "1776" of "the winter of 1776"
bool Ellipsis::is_of_season(std::uint32_t at) const {
  if (out.empty() || !out.back().ast.as<ast::SeasonOf>()) return false;
  return out.back().last == at || (out.back().last + 1 == at && tokens_[at - 1].is(F::of));
}
// "evening" of "tomorrow evening at 7"
bool Ellipsis::is_part_of_day_named(std::size_t place) const {
  return out[place].ast.as<ast::PartOfDay>() && is_of_day(place);
}
// "9:30" of "Sat 9:30-11"
bool Ellipsis::is_of_day(std::size_t place) const {
  return place && is_day_name(out[place - 1].ast) && out[place - 1].last == out[place].first;
}

}  // namespace dateline::ellipsis
