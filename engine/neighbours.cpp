#include "engine/neighbours.hpp"

#include "engine/guess_domain.hpp"
#include "engine/resolve/calendar.hpp"

namespace dateline {
namespace {

// The date within "the end of December".
ast::Calendar const* named_date(ast::Expression const& e) {
  auto const* third = e.as<ast::Third>();
  return third && third->of ? date_in(*third->of) : date_in(e);
}

// "Q3", "the third quarter", "spring", "Easter"
bool is_part_of_some_year(ast::Expression const& e) {
  if (e.as<ast::SeasonOf>()) return true;
  if (auto const* holiday = e.as<ast::HolidayName>()) return !holiday->year;
  auto const* part = e.as<ast::PartOfYear>();
  return part && !part->year;
}

// "next Mon", "Mon next week"
bool is_weekday_told(ast::Expression const& e) {
  auto const* named = e.as<ast::Named>();
  auto const* within = e.as<ast::In>();
  auto const* date = named    ? named->name->as<ast::Calendar>()
                     : within ? within->inner->as<ast::Calendar>()
                              : nullptr;
  return date && date->weekday && !date->day && !date->month;
}

// "from today to 22 October", "Monday to Friday"; not "a revision Friday to December's figures"
bool is_opened(RangeMention const& range, Scan const& scan, Tokens const& tokens) {
  auto const& first = tokens[range.first];
  if (first.is(Function::from) || first.is(Function::between)) return true;
  auto const& ast_a = scan.mentions[*range.from].ast;
  auto const& ast_b = scan.mentions[*range.to].ast;
  if (is_part_of_some_year(ast_a) && is_part_of_some_year(ast_b)) return true;
  auto const* a = date_in(ast_a);
  auto const* b = date_in(ast_b);
  if (is_weekday_told(ast_a) && b && b->weekday && !b->day && !b->month) return true;
  auto const same = [](auto const& x, auto const& y) { return x.has_value() == y.has_value(); };
  return a && b && same(a->weekday, b->weekday) && same(a->month, b->month) && same(a->day, b->day);
}

}  // namespace

Neighbours::Neighbours(Scan const& scan, Tokens const& tokens, Lexicon const& lexicon)
    : scan_(scan),
      tokens_(tokens),
      lexicon_(lexicon),
      places_(scan.mentions.size()),
      begin_of_(scan.mentions.size()),
      end_of_(scan.mentions.size()) {
  for (auto const& range : scan.ranges)
    if (range.kind == RangeKind::closed && is_opened(range, scan, tokens)) {
      begin_of_[*range.to] = range.from;
      end_of_[*range.from] = range.to;
    }
}

void Neighbours::agree(std::size_t i, Resolved& resolved, Anchors const& anchors, Side side) {
  stand_beside(i, resolved, anchors);
  precede_end(i, resolved, anchors, side);
  follow_begin(i, resolved, anchors);
  keep_to_year_ahead(i, resolved, anchors, side);
  places_[i] = resolved.place;
}

// "May 5 - 6 (Tue-Wed 9 a.m.)": the weekday in parentheses is that of the date before them
void Neighbours::stand_beside(std::size_t i, Resolved& resolved, Anchors const& anchors) const {
  auto const& mention = scan_.mentions[i];
  auto const* date = date_in(mention.ast);
  if (i == 0 || !date || !date->weekday || date->month || date->day || !resolved.place) return;
  if (!tokens_[mention.first - 1].is_mark('(')) return;
  auto const& before = places_[i - 1];
  if (scan_.mentions[i - 1].last + 1 != mention.first || !before ||
      before->granularity != Granularity::day)
    return;
  auto there = anchors;
  there.published = before->begin - 4 * seconds_a_day;
  there.domain = Domain::news;
  auto const same =
      resolve(mention.ast, there, lexicon_, {Direction::future, DirectionReason::agreement});
  if (!same.place) return;
  auto const anchor = resolved.anchor;
  resolved = same;
  resolved.anchor = anchor;
}

// "from January to October", "from January until now" in November: what ends in the past began
// there
void Neighbours::precede_end(std::size_t i, Resolved& resolved, Anchors const& anchors,
                             Side side) const {
  auto const to = end_of_[i];
  if (!to || !resolved.place || !anchors.published) return;
  auto const* begin = named_date(scan_.mentions[i].ast);
  auto const& end_ast = scan_.mentions[*to].ast;
  auto const* end = named_date(end_ast);
  if (!begin || begin->year || !begin->month) return;
  if (end ? end->year || !end->month : !end_ast.as<ast::Ref>()) return;
  auto const ends = resolve(end_ast, anchors, lexicon_, side);
  if (end && !ends.place) return;
  if (anchors.domain == Domain::narrative && anchors.reference) {
    // "from October to March" where the story is in February
    if (!ends.place || resolved.place->begin <= ends.place->begin) return;
    auto before = *begin;
    before.year = year_of(resolved.place->begin) - 1;
    auto earlier = resolve({before, scan_.mentions[i].ast.rule}, anchors, lexicon_, side);
    earlier.reading.components = resolved.reading.components;
    earlier.anchor = resolved.anchor;
    resolved = std::move(earlier);
    return;
  }
  if (resolved.place->begin <= *anchors.published) return;
  auto const last = ends.place ? ends.place->begin : *anchors.published;
  if (last > *anchors.published) return;
  auto earlier =
      resolve(scan_.mentions[i].ast, anchors, lexicon_, {Direction::past, DirectionReason::stated});
  if (earlier.place) resolved = std::move(earlier);
}

// "from Tuesday through Thursday", "from today to 22 October": the end is the first behind the
// begin, where no year says otherwise.
void Neighbours::follow_begin(std::size_t i, Resolved& resolved, Anchors const& anchors) const {
  auto const& ast = scan_.mentions[i].ast;
  auto const* date = named_date(ast);
  if (!((date && !date->year) || is_part_of_some_year(ast)) || !resolved.place) return;
  auto const from = begin_of_[i];
  if (!from) return;
  // "between now and 15 March"
  bool const now = scan_.mentions[*from].ast.as<ast::Ref>() && anchors.published;
  if (!now && !places_[*from]) return;
  auto const begin = now ? day_of(*anchors.published) : places_[*from]->begin;
  if (resolved.place->begin >= begin) return;
  auto behind = anchors;
  behind.published = begin;
  behind.domain = Domain::news;
  auto later = resolve(scan_.mentions[i].ast, behind, lexicon_,
                       {Direction::future, DirectionReason::agreement, true});
  if (!later.place || later.place == resolved.place) return;
  later.anchor = resolved.anchor;
  later.others.insert(later.others.begin(), resolved.reading);
  resolved = std::move(later);
}

// "Next year's race will be held on 30 August", "This year's will be held on 30 December" in
// January: of the year that is spoken of, though the last such day lies nearer.
void Neighbours::keep_to_year_ahead(std::size_t i, Resolved& resolved, Anchors const& anchors,
                                    Side side) const {
  auto const& mention = scan_.mentions[i];
  auto const* date = mention.ast.as<ast::Calendar>();
  auto const& year = anchors.reference;
  if (!date || date->year || !date->month || !resolved.place || !anchors.published || !year ||
      side.direction != Direction::future || year->granularity != Granularity::year ||
      year->end <= *anchors.published || resolved.place->end > *anchors.published)
    return;
  auto dated = *date;
  dated.year = year_of(year->begin);
  auto there = resolve({dated, mention.ast.rule}, anchors, lexicon_, side);
  if (!there.place) return;
  there.reading.components = resolved.reading.components;
  there.anchor = {Anchor::Kind::timex, *anchors.reference_timex, {}};
  resolved = std::move(there);
}

}  // namespace dateline
