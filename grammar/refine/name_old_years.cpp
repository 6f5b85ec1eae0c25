// "In 476 the empire fell": three digits are a year in a text that tells of such old times.
#include <algorithm>

#include "grammar/refine.hpp"

namespace dateline {
namespace {

using F = Function;
constexpr int old_year = 1000, old_century = 10;

bool is_old(Mention const& mention) {
  if (auto const* date = mention.ast.as<ast::Calendar>())
    return date->year && (date->era != Era::none || *date->year < old_year);
  auto const* century = mention.ast.as<ast::Century>();
  return century && (century->era == Era::bce || century->number <= old_century);
}

// A number that nothing counts: behind a preposition or in parentheses, and the phrase ends.
bool is_year(Tokens const& tokens, std::uint32_t i) {
  auto const& t = tokens[i];
  auto const &before = tokens[i - 1], &after = tokens[i + 1];
  if (t.kind != TokenKind::number || t.size() != 3 || t.number < 100 || t.grouped) return false;
  if (before.is_mark('(') && after.is_mark(')')) return true;
  if (t.glued) return false;
  bool told = false;
  for (auto f : {F::in, F::since, F::until, F::before, F::after, F::by, F::during, F::from})
    told = told || before.is(f);
  if (!told || tokens[i - 2].kind == TokenKind::number) return false;
  if (after.kind == TokenKind::stop) return true;
  if (after.kind == TokenKind::mark)
    return (after.is_mark('.') || after.is_mark(',') || after.is_mark(';') || after.is_mark(')')) &&
           !(tokens[i + 2].glued && tokens[i + 2].kind == TokenKind::number);
  return !after.glued && !after.is(F::of) && !after.is(F::per) &&
         (after.has(Category::function) || after.has(Category::tense) || after.past ||
          after.is(Category::context, static_cast<int>(Context::subject))) &&
         !after.is(Category::context, static_cast<int>(Context::unit_after));
}

}  // namespace

void name_old_years(Tokens const& tokens, Scan& scan) {
  if (std::none_of(scan.mentions.begin(), scan.mentions.end(), is_old)) return;
  std::vector<Mention> found;
  auto next = scan.mentions.begin();
  for (std::uint32_t i = 1; &tokens[i] != &tokens.back(); ++i) {
    for (; next != scan.mentions.end() && next->last <= i; ++next)
      found.push_back(std::move(*next));
    if (next != scan.mentions.end() && next->first <= i) continue;
    if (!is_year(tokens, i)) continue;
    auto const year = static_cast<int>(tokens[i].number);
    found.push_back({i, i + 1, {ast::Calendar{.year = year, .era = Era::ce}, "en.year.old"}});
  }
  scan.mentions = std::move(found);
}

}  // namespace dateline
