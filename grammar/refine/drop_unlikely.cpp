// Look-alikes: words that read as a time but stand where they mean something else.
#include <algorithm>

#include "grammar/refine.hpp"

namespace dateline {
namespace {

using F = Function;

bool is_context(Token const& t, Context c) { return t.is(Category::context, static_cast<int>(c)); }

// A capitalised word inside a sentence that is no time word: part of a name.
bool is_name(Token const& t) {
  return t.kind == TokenKind::word && t.capital && (!t.word || !(t.word->categories & ~(1U << static_cast<int>(Category::context) | 1U << static_cast<int>(Category::tense))));
}
bool is_preposition(Token const& t) {
  for (auto f : {F::in, F::on, F::of, F::since, F::until, F::by, F::from, F::before, F::after, F::between, F::through, F::during, F::to, F::for_, F::at, F::within, F::over, F::and_, F::or_, F::as})
    if (t.is(f)) return true;
  return false;
}

// "May" the verb at the head of a sentence, "April" the person, "the March" a walk.
bool is_month_name(Tokens const& tokens, Mention const& m, ast::Calendar const& date) {
  if (!date.month || date.day || date.year || date.weekday) return true;
  auto const& token = tokens[m.first];
  auto const& before = tokens[m.first - 1];
  auto const& after = tokens[m.last];
  bool sure = true;
  for (auto const& sense : token.word->senses)
    if (sense.category == Category::month) sure = !sense.capital;
  if (sure) return !(token.capital && is_name(after) && !after.glued && is_name(before));
  if (is_preposition(before) && !before.is(F::to)) return !(is_name(after) && !is_preposition(before));
  if (before.has(Category::position) || before.has(Category::shift) || before.is(F::every)) return true;
  if (is_name(before) || is_name(after)) return false;
  // at the head of a sentence or after a name these are a verb or a person
  return !after.has(Category::tense) && before.kind != TokenKind::stop && !before.is_mark('.') && !before.is_mark('"') &&
         after.kind != TokenKind::word && !after.is_mark('\'');
}

// "Sunday Times", "Black Sunday", "Friday the band": names made with a weekday.
bool is_weekday_name(Tokens const& tokens, Mention const& m) {
  auto const& token = tokens[m.first];
  auto const& after = tokens[m.last];
  if (token.size() <= 3 && !token.capital && !is_preposition(tokens[m.first - 1]) && !tokens[m.first - 1].has(Category::shift)) {
    for (auto const& sense : token.word->senses)
      if (sense.category == Category::weekday && sense.capital) return false;
  }
  return !is_context(after, Context::title) || !after.capital;
}

bool is_real(Tokens const& tokens, Mention const& m) {
  auto const& first = tokens[m.first];
  auto const& before = tokens[m.first - 1];
  auto const& after = tokens[m.last];
  if (auto const* date = m.ast.as<ast::Calendar>()) {
    if (!is_month_name(tokens, m, *date)) return false;
    if (date->weekday && m.last - m.first == 1 && !is_weekday_name(tokens, m)) return false;
  }
  if (auto const* slashed = m.ast.as<ast::Slashed>(); slashed && !slashed->year) {
    // "3/5" is a date when a preposition or a weekday says so
    if (!(before.is(F::on) || before.is(F::by) || before.is(F::until) || before.is(F::since) || before.is(F::from) || before.is(F::to) ||
          before.has(Category::weekday) || before.is_mark('(')))
      return false;
  }
  if (m.ast.as<ast::Duration>()) {
    auto const* d = m.ast.as<ast::Duration>();
    if (first.is_mark('\'')) return false;
    // "$5 million a year" is no length: resolve tells; "the second time" never comes here
    if (d->size == 1 && d->amounts[0].unit == Unit::second && first.is(F::a)) return false;
    if (before.is_mark('$') || before.is_mark(0x20AC) || before.is_mark(0xA3)) return false;
  }
  if (auto const* clock = m.ast.as<ast::Clock>()) {
    if (clock->hour > 24 || clock->minute > 59) return false;
    bool const bare = !clock->meridiem && !clock->zone && m.ast.rule == std::string_view{"en.clock.digits"};
    if (bare && is_name(before) && !before.is(F::at)) return false;
  }
  if (m.ast.as<ast::PartOfDay>() && m.last - m.first == 1) {
    // "morning" alone needs what makes it a time
    if (!(before.is(F::in) || before.is(F::at) || before.is(F::by) || before.is(F::until) || before.has(Category::weekday) || before.has(Category::day) ||
          after.has(Category::weekday) || before.has(Category::shift) || before.has(Category::position) || before.is_mark(',') || before.has(Category::month) ||
          before.kind == TokenKind::number || before.is(F::on) || before.is(F::ordinal_suffix) || before.is(F::of) || before.is(F::every) || before.has(Category::holiday)))
      return false;
  }
  return true;
}

}  // namespace

void drop_unlikely(Tokens const& tokens, Scan& scan) {
  std::erase_if(scan.mentions, [&](Mention const& m) { return !is_real(tokens, m); });
}

}  // namespace dateline
