#include "grammar/scan.hpp"

#include "grammar/parse.hpp"
#include "grammar/refine.hpp"

namespace dateline {
namespace {

constexpr std::uint32_t bit(Category c) { return 1U << static_cast<int>(c); }

// Words that can begin an expression by themselves.
constexpr std::uint32_t starters =
    bit(Category::month) | bit(Category::weekday) | bit(Category::unit) | bit(Category::number) |
    bit(Category::ordinal) | bit(Category::vague) | bit(Category::season) | bit(Category::day_part) |
    bit(Category::moment) | bit(Category::holiday) | bit(Category::day) | bit(Category::reference) |
    bit(Category::shift) | bit(Category::position) | bit(Category::edge) | bit(Category::limit) |
    bit(Category::era) | bit(Category::frequency) | bit(Category::times) | bit(Category::roman) |
    bit(Category::decade);

bool can_start(Token const* at) {
  switch (at->kind) {
    case TokenKind::number: return true;
    case TokenKind::stop: return false;
    case TokenKind::mark: return at->is_mark('\'') && at[1].kind == TokenKind::number && at[1].glued;
    case TokenKind::word: break;
  }
  if (!at->word) return false;
  if (at->word->categories & starters & ~bit(Category::roman)) return true;
  if (at->has(Category::roman)) return at[1].has(Category::unit);
  if (!at->has(Category::function)) return false;
  if (at->is(Function::the) || at->is(Function::a))
    return at[1].kind == TokenKind::number || at[1].is_mark('\'') ||
           (at[1].word && (at[1].word->categories & starters || at[1].has(Category::function)));
  using F = Function;
  for (auto f : {F::every, F::each, F::half, F::earlier, F::later, F::tonight, F::quarter_letter,
                 F::half_letter, F::fiscal_year, F::fiscal, F::quarter, F::over, F::some, F::post, F::pre, F::per, F::another})
    if (at->is(f)) return true;
  return false;
}

}  // namespace

Scan scan(Tokens const& tokens) {
  Scan result;
  auto const* const begin = tokens.data();
  auto const* const end = begin + tokens.size();
  for (auto const* at = begin; at != end;) {
    if (can_start(at))
      if (auto parsed = parse(at, end)) {
        result.mentions.push_back({static_cast<std::uint32_t>(at - begin),
                                   static_cast<std::uint32_t>(at - begin) + parsed->length, std::move(parsed->ast)});
        at += parsed->length;
        continue;
      }
    ++at;
  }
  refine(tokens, result);
  return result;
}

}  // namespace dateline
