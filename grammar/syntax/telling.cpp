// Clauses that tell what stands before or around them: "..., said Wood", "Russia, he said, has".
#include "grammar/syntax/clause_stack.hpp"

namespace dateline {

namespace {

bool is_inverted(ClauseStack const& stack, std::uint32_t i) {
  if (!stack.tells(i) || i == 0 || !stack.is(i + 1, PhraseKind::noun)) return false;
  if (stack.head(i).verb.has(VerbMeaning::hearing)) return false;
  // "..., show statistics": only plural
  if (!stack.head(i).verb.has(VerbMeaning::saying) && stack.head_tag(i + 1) != Tag::NNS)
    return false;
  if (!stack.is(i - 1, PhraseKind::quote) && !stack.is(i - 1, PhraseKind::comma)) return false;
  if (stack.is(i + 2, PhraseKind::verb)) return false;
  for (auto f = stack.top_index(); f != none; f = stack.frame(f).parent) {
    if (!stack.has_verb(f) && stack.frame(f).waiting != none) return false;
  }
  return true;
}

bool is_parenthetical(ClauseStack const& stack, std::uint32_t i) {
  auto const& frame = stack.frame(stack.top_index());
  return !stack.has_verb() && frame.second != none && frame.second + 1 == i && frame.second > 0 &&
         stack.is(frame.second - 1, PhraseKind::comma) && stack.is(i + 1, PhraseKind::comma) &&
         stack.tells(i);
}

}  // namespace

bool read_inverted_telling(ClauseStack& stack, std::uint32_t verb) {
  if (!is_inverted(stack, verb)) return false;
  tell_before(stack, verb, verb + 1).inverted = true;
  return true;
}

bool read_parenthetical_telling(ClauseStack& stack, std::uint32_t verb) {
  if (!is_parenthetical(stack, verb)) return false;
  auto const told = stack.top_index();
  auto const subject = stack.top().second;
  stack.top().second = none;
  stack.push({.waiting = subject, .aside = true});
  stack.move_home(subject, verb, told);
  stack.open(verb);
  stack.frame(told).link = Link::complement;
  stack.frame(told).governor = stack.top().clause;
  stack.make_top(told);
  return true;
}

Clause& tell_before(ClauseStack& stack, std::uint32_t verb, std::uint32_t subject) {
  stack.pop_all();
  auto const told = stack.top().clause;
  stack.restart();
  stack.top().waiting = subject;
  auto& clause = stack.open(verb);
  if (told != none && stack.clauses().clauses[told].link == Link::root) {
    stack.clauses().clauses[told].link = Link::complement;
    stack.clauses().clauses[told].governor = stack.top().clause;
  }
  return clause;
}

}  // namespace dateline
