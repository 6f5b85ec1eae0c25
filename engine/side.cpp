#include "engine/side.hpp"

#include <algorithm>

#include "grammar/cues.hpp"
#include "grammar/refine.hpp"

namespace dateline {
namespace {

// "was arrested in January", "died on 3 March": no other verb can be meant. "Called a vote on 3
// March" and "refused to meet in January" may lie ahead.
bool is_firm(GoverningVerb verb, Tokens const& tokens, std::uint32_t signal) {
  if (tokens[signal].is(Function::on)) return verb.token + 1 == signal;
  if (signal - verb.token > 8) return false;  // so does a verb behind it
  return tokens[signal].is(Function::in) &&
         std::none_of(&tokens[verb.token], &tokens[signal],
                      [](Token const& t) { return t.is(Function::to); });
}

// What was called, set or booked "for Friday" lies ahead of the calling.
bool is_appointed_day(ast::Expression const& expression, Token const& signal, Token const* behind) {
  auto const* date = expression.as<ast::Calendar>();
  return date && (date->weekday || (date->month && date->day)) && signal.is(Function::for_) &&
         !behind->is_mark('\'');
}

// "cancelled all crossings until Friday": what is done until a weekday mostly goes on; but not
// "lasted from Friday until Saturday".
bool is_put_off(ast::Expression const& expression, Token const* signal) {
  auto const* date = expression.as<ast::Calendar>();
  return date && date->weekday && !date->day && signal->is(Function::until) &&
         !signal[-1].has(Category::weekday) && !signal[-1].has(Category::day_part);
}

Side told_side(Mention const& mention, Tokens const& tokens,
               std::optional<std::uint32_t> signal_at) {
  auto const* signal = signal_at ? &tokens[*signal_at] : nullptr;
  auto const* behind = &tokens[mention.last];
  if (signal && signal->is(Function::since)) return {Direction::past, DirectionReason::signal};
  // "gave him until Monday to pay"
  if (signal && signal->is(Function::until) && behind->is(Function::to))
    return {Direction::future, DirectionReason::signal};
  auto const verb = governing_verb(tokens, mention.first, mention.last);
  if (signal && verb && verb->token < *signal_at && is_put_off(mention.ast, signal))
    return {Direction::future, DirectionReason::signal};
  if (signal && verb && !verb->former_plan && verb->token < *signal_at &&
      is_appointed_day(mention.ast, *signal, behind))
    return {Direction::future, DirectionReason::signal};
  if (verb) switch (verb->tense) {
      case TenseCue::past:
        return {Direction::past, DirectionReason::tense,
                signal && is_firm(*verb, tokens, *signal_at)};
      case TenseCue::future:
        return {Direction::future, DirectionReason::tense};
      case TenseCue::modal:
        return {Direction::future, DirectionReason::modality};
      default:
        break;
    }
  // a form that closes a time ahead: "no later than"
  bool const bounds = signal && opens_form(tokens, *signal_at, Function::by) == mention.first;
  if (signal && (bounds || signal->is(Function::until) || signal->is(Function::by) ||
                 signal->is(Function::before) || signal->opens(Function::ahead_of) ||
                 signal->opens(Function::prior_to)))
    return {Direction::future, DirectionReason::signal};
  return {};
}

// A day with its clock time.
bool is_appointment(ast::Expression const& expression) {
  auto const* both = expression.as<ast::DateTime>();
  return both && both->time->as<ast::Clock>();
}

// "Are you free on Friday?", "Come on Friday!": no verb tells a time
// that is over.
bool is_asked_or_called(Tokens const& tokens, Mention const& mention) {
  constexpr std::uint32_t reach = 40;
  for (auto i = mention.last; i - mention.last <= reach; ++i) {
    auto const& t = tokens[i];
    if (t.is_mark('!') || t.is_mark('?')) return true;
    if (t.is_mark('.') || t.kind == TokenKind::stop) return false;
  }
  return false;
}

}  // namespace

Side side_of(Mention const& mention, Tokens const& tokens, std::optional<std::uint32_t> signal_at,
             bool message) {
  auto const side = told_side(mention, tokens, signal_at);
  if (side.direction == Direction::none && is_asked_or_called(tokens, mention))
    return {Direction::future, DirectionReason::modality};
  // an appointment without a verb, and what a message or a request speaks of, lie ahead
  if (side.direction == Direction::none && (message || is_appointment(mention.ast)))
    return {Direction::future, DirectionReason::domain};
  return side;
}

}  // namespace dateline
