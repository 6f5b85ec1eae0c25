// Two ends or one: "from May 3 to May 5", "2006-2009", "since late 2023", "until Friday".
#include <algorithm>

#include "grammar/refine.hpp"

namespace dateline {
namespace {

using F = Function;

bool is_point(ast::Expression const& e) {
  auto const* offset = e.as<ast::Offset>();
  if (offset && offset->way == Way::within) return false;  // "from Monday for a week"
  return !e.as<ast::Duration>() && !e.as<ast::Recurring>() && !e.as<ast::Ref>();
}

// "now" and "to date" are ends of a range that has another.
bool is_end(ast::Expression const& e) {
  auto const* ref = e.as<ast::Ref>();
  return ref ? ref->reference == Reference::present : is_point(e);
}

std::optional<RangeKind> kind_of(F function) {
  switch (function) {
    case F::since:
      return RangeKind::since;
    case F::from:
      return RangeKind::from;
    case F::until:
    case F::through:
      return RangeKind::until;
    case F::before:
    case F::prior_to:
    case F::ahead_of:
      return RangeKind::before;
    case F::after:
    case F::following:
      return RangeKind::after;
    case F::by:
      return RangeKind::by;
    default:
      return std::nullopt;
  }
}

struct Opener {
  RangeKind kind{};
  std::uint32_t first{};
};
// "> 2018", ">=2018-05-06", "< = 3 p.m."
std::optional<Opener> compared(Tokens const& tokens, std::uint32_t mention) {
  auto at = mention - 1;
  bool const equal = tokens[at].is_mark('=');
  if (equal) --at;
  if (tokens[at].is_mark('<')) return Opener{equal ? RangeKind::until : RangeKind::before, at};
  if (tokens[at].is_mark('>')) return Opener{equal ? RangeKind::since : RangeKind::after, at};
  return std::nullopt;
}
// "starting Monday", "beginning on May 1", "ending Friday": what they are said of begins or ends
std::optional<Opener> phased(Tokens const& tokens, std::uint32_t mention) {
  auto at = mention - 1;
  for (auto f : {F::on, F::at, F::from, F::with})
    if (tokens[at].is(f)) {
      --at;
      break;
    }
  if (tokens[at].is(F::starting)) return Opener{RangeKind::from, at};
  if (tokens[at].is(F::closing)) return Opener{RangeKind::until, at};
  return std::nullopt;
}
// The words that open a range before a mention ("since", "prior to", "no later than"), and what
// kind of range they open. The longest form counts: "no later than" holds "later than".
std::optional<Opener> opener(Tokens const& tokens, std::uint32_t mention) {
  constexpr std::uint32_t most_words = 4;
  if (auto const sign = compared(tokens, mention)) return sign;
  std::optional<Opener> found;
  for (std::uint32_t count = 1; count <= most_words; ++count) {
    auto const& token = tokens[mention - count];
    if (token.kind == TokenKind::stop) break;
    if (!token.has(Category::function) || (count > 1 && !token.opens_form)) continue;
    for (auto const& sense : token.word->senses) {
      auto const* at = &token;
      if (sense.category != Category::function || sense.rest.size() + 1 != count) continue;
      if (auto const kind = kind_of(static_cast<F>(sense.value));
          kind && match_rest(at, &tokens[mention], sense))
        found = Opener{*kind, mention - count};
    }
  }
  auto const phase = phased(tokens, mention);
  return phase ? phase : found;
}

// "3 p.m. - this week": a dash that sets apart
bool sets_apart(Tokens const& tokens, Mention const& a, Mention const& b) {
  auto const& dash = tokens[a.last];
  return dash.is_mark('-') && !dash.glued && a.ast.as<ast::Clock>() && !b.ast.as<ast::Clock>() &&
         !b.ast.as<ast::DateTime>();
}

// "Friday between 9:30": the day was named before it
bool holds_between(Tokens const& tokens, Mention const& m) {
  return std::any_of(&tokens[m.first], &tokens[m.last],
                     [](Token const& t) { return t.is(F::between); });
}

// "Tuesday after 1 p.m.": the word stands between the day and its time
std::optional<RangeKind> inner_kind(Tokens const& tokens, Mention const& m) {
  if (!m.ast.as<ast::DateTime>()) return std::nullopt;
  for (auto i = m.first + 1; i != m.last; ++i)
    for (auto f : {F::by, F::after, F::before, F::until, F::since})
      if (opens_form(tokens, i, f)) return kind_of(f);
  return std::nullopt;
}

bool is_iso(ast::Expression const& e) {
  return e.rule == std::string_view{"en.numeric.iso_date"} ||
         e.rule == std::string_view{"en.numeric.date_time"};
}

// The word that joins two ends; "to date" holds its own.
bool joins(Tokens const& tokens, Mention const& a, Mention const& b, bool between) {
  if (b.first == a.last) return b.ast.as<ast::Ref>() && tokens[b.first].is(F::to);
  if (b.first - a.last != 1 || sets_apart(tokens, a, b)) return false;
  auto const& token = tokens[a.last];
  // "2018-05-03/2018-05-07"
  if (token.is_mark('/')) return is_iso(a.ast) && is_iso(b.ast);
  if (between && (token.is(F::and_) || token.is(F::through) || token.is(F::until) ||
                  token.is(F::to) || token.is_mark('-') || token.is_mark(0x2013)))
    return true;
  return !between &&
         (token.is(F::to) || token.is(F::through) || token.is(F::until) || token.is_mark('-') ||
          (token.is_mark('~') && (token.glued || !tokens[b.first].glued)) ||
          token.is_mark(0x2013) || token.is_mark(0x2014));
}

}  // namespace

void find_ranges(Tokens const& tokens, Scan& scan) {
  auto& mentions = scan.mentions;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    auto const& a = mentions[i];
    if (!is_end(a.ast)) continue;
    auto const& before = tokens[a.first - 1];
    bool const opens = before.is(F::between);
    // "Friday between 9 and 11"
    bool const between = opens || holds_between(tokens, a);
    auto const* next = i + 1 == mentions.size() ? nullptr : &mentions[i + 1];
    if (next && is_end(next->ast) && joins(tokens, a, *next, between)) {
      bool const opened = opens || before.is(F::from) || before.is(F::since);
      scan.ranges.push_back(
          {opened ? a.first - 1 : a.first, next->last, i, i + 1, RangeKind::closed});
      ++i;
      continue;
    }
    // "to date" alone: all that was before
    if (a.ast.as<ast::Ref>() && tokens[a.first].is(F::to))
      scan.ranges.push_back({a.first, a.last, {}, i, RangeKind::until});
    if (!is_point(a.ast)) continue;
    auto const inner = inner_kind(tokens, a);
    auto const opened = inner ? std::optional{Opener{*inner, a.first}} : opener(tokens, a.first);
    if (!opened) continue;
    auto const kind = opened->kind;
    bool const ends =
        kind == RangeKind::until || kind == RangeKind::before || kind == RangeKind::by;
    RangeMention range{opened->first, a.last, {}, {}, kind};
    (ends ? range.to : range.from) = i;
    scan.ranges.push_back(range);
  }
}

}  // namespace dateline
