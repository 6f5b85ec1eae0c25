// Two ends or one: "from May 3 to May 5", "2006-2009", "since late 2023", "until Friday".
#include "grammar/refine.hpp"

namespace dateline {
namespace {

using F = Function;

bool is_point(ast::Expression const& e) {
  return !e.as<ast::Duration>() && !e.as<ast::Recurring>() && !e.as<ast::Ref>();
}

// The word that opens a range before a mention, and what kind of range it opens.
std::optional<RangeKind> opener(Token const& token) {
  if (token.is(F::since)) return RangeKind::since;
  if (token.is(F::from)) return RangeKind::from;
  if (token.is(F::until)) return RangeKind::until;
  if (token.is(F::before) || token.is(F::prior_to) || token.is(F::ahead_of)) return RangeKind::before;
  if (token.is(F::after) || token.is(F::following)) return RangeKind::after;
  if (token.is(F::by)) return RangeKind::by;
  return std::nullopt;
}

// The word that joins two ends.
bool joins(Tokens const& tokens, std::uint32_t from, std::uint32_t to, bool between) {
  if (to - from != 1) return false;
  auto const& token = tokens[from];
  if (between) return token.is(F::and_);
  return token.is(F::to) || token.is(F::through) || token.is(F::until) || token.is_mark('-') ||
         token.is_mark(0x2013) || token.is_mark(0x2014);
}

}  // namespace

void find_ranges(Tokens const& tokens, Scan& scan) {
  auto& mentions = scan.mentions;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    auto const& a = mentions[i];
    if (!is_point(a.ast)) continue;
    auto const& before = tokens[a.first - 1];
    bool const between = before.is(F::between);
    if (i + 1 < mentions.size() && is_point(mentions[i + 1].ast) &&
        joins(tokens, a.last, mentions[i + 1].first, between)) {
      bool const opened = between || before.is(F::from) || before.is(F::since);
      scan.ranges.push_back({opened ? a.first - 1 : a.first, mentions[i + 1].last, i, i + 1, RangeKind::closed});
      ++i;
      continue;
    }
    auto const kind = opener(before);
    if (!kind) continue;
    bool const is_end = *kind == RangeKind::until || *kind == RangeKind::before || *kind == RangeKind::by;
    RangeMention range{a.first - 1, a.last, {}, {}, *kind};
    (is_end ? range.to : range.from) = i;
    scan.ranges.push_back(range);
  }
}

}  // namespace dateline
