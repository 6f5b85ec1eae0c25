#include "engine/aside.hpp"

#include "grammar/cues.hpp"

namespace dateline {
namespace {

// "until the fall of the city in 1978": the words between are of what ends it.
bool is_behind_until(Tokens const& tokens, std::uint32_t first) {
  constexpr std::uint32_t reach = 8;
  for (auto at = first - 1; first - at <= reach && tokens[at].kind == TokenKind::word; --at)
    if (tokens[at].is(Function::until)) return true;
  return false;
}
// "the leader of the August 1792 uprising"
bool describes(Tokens const& tokens, Mention const& mention) {
  auto const& after = tokens[mention.last];
  return tokens[mention.first - 1].is(Function::the) && after.kind == TokenKind::word &&
         !after.has(Category::function) && !after.has(Category::tense) && !after.past;
}
// "troops that had come in late 1943"
bool is_past_perfect(Tokens const& tokens, Mention const& mention) {
  auto const verb = governing_verb(tokens, mention.first, mention.last);
  if (!verb || verb->token >= mention.last) return false;
  auto const* at = &tokens[verb->token];
  return at[-1].is(Function::had) || at[-2].is(Function::had) ||
         (at->is(Function::had) && at[1].kind == TokenKind::word && !at[1].plural &&
          !at[1].has(Category::function));
}

}  // namespace

bool is_aside(Tokens const& tokens, Mention const& mention, Token const* signal, Place const& place,
              Place const& story) {
  auto const* unit = mention.ast.as<ast::Deictic>();
  if (unit && unit->shift == Shift::previous) return true;
  auto const* third = mention.ast.as<ast::Third>();
  auto const* date = (third ? *third->of : mention.ast).as<ast::Calendar>();
  if (date && date->year) {
    if (signal && signal->is(Function::since)) return true;
    if (is_behind_until(tokens, mention.first)) return true;
    if (place.end <= story.begin &&
        (is_past_perfect(tokens, mention) || describes(tokens, mention)))
      return true;
    auto const& before = tokens[mention.first - 1];
    if (!date->month && before.is_mark('(') && tokens[mention.last].is_mark(')')) return true;
    if (!date->month && before.is_mark(',') && place.begin <= story.begin && story.end <= place.end)
      return true;
  }
  return governing_tense(tokens, mention.first, mention.last) == TenseCue::future;
}

}  // namespace dateline
