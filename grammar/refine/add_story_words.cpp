// What tells a time in a story alone. Adjectives, which only describe in the news: "the former
// emperor", "future wars", "present-day Ghana"; and the story's own time: "by this time".
#include <algorithm>

#include "grammar/refine.hpp"

namespace dateline {
namespace {

std::optional<Reference> reference_of(int context) {
  switch (static_cast<Context>(context)) {
    case Context::past_noun:
      return Reference::past;
    case Context::present_noun:
      return Reference::present;
    case Context::future_noun:
      return Reference::future;
    default:
      return std::nullopt;
  }
}

// "during this period", "at the time"
bool is_placed(Token const& before) {
  for (auto f : {Function::in, Function::at, Function::by, Function::during, Function::from,
                 Function::until, Function::since})
    if (before.is(f)) return true;
  return false;
}

// "at the time", not "at the time of the war", "by the time he came"
bool closes_phrase(Token const& t) {
  return t.kind != TokenKind::word || t.has(Category::tense) || t.past;
}

bool opens_noun(Token const& t) {
  return t.kind == TokenKind::word && !t.glued && !t.has(Category::function) &&
         !t.has(Category::tense) && !t.has(Category::unit);
}

std::optional<Mention> mention_at(Tokens const& tokens, std::uint32_t i) {
  auto const& token = tokens[i];
  if (!token.has(Category::context)) return std::nullopt;
  for (auto const& sense : token.word->senses) {
    auto const* at = &token;
    if (sense.category != Category::context || !match_rest(at, &tokens.back(), sense)) continue;
    auto const last = static_cast<std::uint32_t>(at - tokens.data());
    if (sense.value == static_cast<int>(Context::story_time) && is_placed(tokens[i - 1]) &&
        (!token.is(Function::the) || closes_phrase(tokens[last])))
      return Mention{i, last, {ast::Ref{Reference::present, true}, "en.deictic.story_time"}};
    auto const reference = reference_of(sense.value);
    if (reference && opens_noun(tokens[last]))
      return Mention{i, last, {ast::Ref{*reference}, "en.deictic.modifier"}};
  }
  return std::nullopt;
}

}  // namespace

void add_story_words(Tokens const& tokens, Scan& scan) {
  std::vector<Mention> all;
  std::vector<std::uint32_t> place;  // of each mention there was
  auto next = scan.mentions.begin();
  for (std::uint32_t i = 1; i != tokens.size(); ++i) {
    if (next != scan.mentions.end() && next->first == i) {
      place.push_back(static_cast<std::uint32_t>(all.size()));
      i = next->last - 1;
      all.push_back(std::move(*next++));
    } else if (auto mention = mention_at(tokens, i);
               mention && (next == scan.mentions.end() || mention->last <= next->first)) {
      i = mention->last - 1;
      all.push_back(std::move(*mention));
    }
  }
  scan.mentions = std::move(all);
  for (auto& range : scan.ranges)
    for (auto* end : {&range.from, &range.to})
      if (*end) *end = place[**end];
}

}  // namespace dateline
