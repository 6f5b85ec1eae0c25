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

// `bounds`: the signal is a form that closes a time ahead: "no later than"
// `appointed`: is_appointed_day
Side told_side(std::optional<GoverningVerb> verb, Tokens const& tokens,
               std::optional<std::uint32_t> signal_at, bool bounds, bool appointed) {
  auto const* signal = signal_at ? &tokens[*signal_at] : nullptr;
  if (signal && signal->is(Function::since)) return {Direction::past, DirectionReason::signal};
  if (appointed && verb && !verb->former_plan && verb->token < *signal_at)
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

}  // namespace

Side side_of(Mention const& mention, Tokens const& tokens, std::optional<std::uint32_t> signal_at,
             bool message) {
  bool const bounds = signal_at && opens_form(tokens, *signal_at, Function::by) == mention.first;
  bool const appointed =
      signal_at && is_appointed_day(mention.ast, tokens[*signal_at], &tokens[mention.last]);
  auto const side = told_side(governing_verb(tokens, mention.first, mention.last), tokens,
                              signal_at, bounds, appointed);
  // an appointment without a verb, and what a message speaks of, lie ahead
  if (side.direction == Direction::none && (message || is_appointment(mention.ast)))
    return {Direction::future, DirectionReason::domain};
  return side;
}

}  // namespace dateline
