// Two ends of a range or items of a list that share what only one of them says: "March to August
// 2018", "the 7th to the 11th of October", "3 p.m. to 5 p.m. on Friday", "Friday from 9 to 11
// a.m.".
#include "grammar/refine.hpp"

namespace dateline {
namespace {

using ast::Calendar;
using ast::Expression;
using F = Function;

bool joins(Token const& t) {
  return t.is(F::to) || t.is(F::through) || t.is(F::until) || t.is(F::and_) || t.is(F::or_) ||
         t.is_mark('-') || t.is_mark('/') || t.is_mark(',') || t.is_mark(0x2013) ||
         t.is_mark(0x2014);
}
// One joining word between them.
bool are_joined(Tokens const& tokens, Mention const& a, Mention const& b) {
  return b.first - a.last == 1 && joins(tokens[a.last]);
}
// A comma keeps apart what has its own year: "April, June 2004" is none, "April, May and June 2004"
// is.
bool is_list_comma(Tokens const& tokens, Mention const& a, Mention const& b) {
  return tokens[a.last].is_mark(',') && is_written_year(tokens[b.last - 1]);
}

bool is_weekday(Expression const& e) {
  auto const* c = e.as<Calendar>();
  return c && c->weekday && !c->day && !c->month && !c->year;
}

// "March", "3 March"
bool is_of_year(Expression const& e) {
  auto const* c = e.as<Calendar>();
  return c && c->month && !c->year;
}

// The last part of a date-time is a clock time that another date can take.
void share(Mention& a, Mention& b, Token const& joint, bool comma) {
  auto* da = std::get_if<Calendar>(&a.ast.node);
  auto* db = std::get_if<Calendar>(&b.ast.node);
  // "from March 2014 to May"
  if (da && db && (joint.is(F::to) || joint.is(F::until)) && da->year && *da->year > 99 &&
      da->month && !da->day && is_of_year(b.ast) && !db->day && da->era == Era::none) {
    db->year = *da->year + (*db->month <= *da->month);
    return;
  }
  if (da && db && !da->weekday && !db->weekday) {
    bool const same_month =
        da->day && db->day && da->month == db->month;  // "May 5, 12 and 19, 2023"
    if (!da->year && db->year && da->month && (!comma || same_month)) {
      da->year =
          *da->month <= db->month.value_or(12) || *db->year < 100 ? *db->year : *db->year - 1;
      da->era = db->era;
    }
    // "the 5th, 6th and 7th of May", "from May 5 to the 7th"
    if (da->day && !da->month && !da->year && db->month && db->day &&
        (!comma || *da->day < *db->day)) {
      da->month = db->month;
      da->year = db->year;
    } else if (da->day && da->month && db->day && !db->month && !db->year && *da->day < *db->day) {
      db->month = da->month;
      db->year = da->year;
    }
    return;
  }
  // "Q1 and Q3 2023"
  auto* qa = std::get_if<ast::PartOfYear>(&a.ast.node);
  auto const* qb = b.ast.as<ast::PartOfYear>();
  if (qa && qb && qa->unit == qb->unit && !qa->year && !comma && qa->number < qb->number) {
    qa->year = qb->year;
    qa->fiscal = qb->fiscal;
    return;
  }
  // "spring and summer of 2012"
  if (auto const* in = b.ast.as<ast::In>();
      in && a.ast.as<ast::SeasonOf>() && in->inner->as<ast::SeasonOf>()) {
    a.ast = {ast::In{a.ast, *in->outer}, "en.join.within"};
    return;
  }
  // "between Monday and Wednesday next week", "from January to May this year"
  if (auto const* within = b.ast.as<ast::In>();
      within && within->outer->as<ast::Deictic>() &&
      ((is_weekday(a.ast) && is_weekday(*within->inner)) ||
       (is_of_year(a.ast) && is_of_year(*within->inner)))) {
    a.ast = {ast::In{a.ast, *within->outer}, "en.join.within"};
    return;
  }
  // "10/1-11/2/2017"
  auto* sa = std::get_if<ast::Slashed>(&a.ast.node);
  auto const* sb = b.ast.as<ast::Slashed>();
  if (sa && sb && !sa->year && !comma) sa->year = sb->year;
  // "5/3/2018-5/10"
  if (auto* later = std::get_if<ast::Slashed>(&b.ast.node);
      sa && later && !later->year && !joint.is(F::and_) && !joint.is(F::or_) && !comma)
    later->year = sa->year;
  // "the 3rd or the 5th of next month"
  auto const* month = b.ast.as<ast::In>();
  auto const* fifth = month ? month->inner->as<Calendar>() : nullptr;
  if (da && fifth && da->day && !da->month && !da->weekday && fifth->day && !fifth->month &&
      !fifth->weekday && *da->day < *fifth->day) {
    a.ast = {ast::In{a.ast, *month->outer}, "en.join.within"};
    return;
  }
  // "2 p.m. - 3 p.m. PST"
  auto* ca = std::get_if<ast::Clock>(&a.ast.node);
  auto const* db_time = b.ast.as<ast::DateTime>();
  auto const* cb = (db_time ? *db_time->time : b.ast).as<ast::Clock>();
  if (ca && cb && !ca->zone) ca->zone = cb->zone;
  // clock times take the day of their neighbour
  bool const a_clock = a.ast.as<ast::Clock>(), b_clock = b.ast.as<ast::Clock>();
  if (auto const* limited = a.ast.as<ast::Limited>();
      limited && limited->of->as<ast::Clock>() && db_time && db_time->time->as<ast::Clock>())
    a.ast = {ast::Limited{limited->limit, Expression{ast::DateTime{*db_time->date, *limited->of},
                                                     limited->of->rule}},
             a.ast.rule};
  if (auto const* dt = b.ast.as<ast::DateTime>(); dt && a_clock && dt->time->as<ast::Clock>())
    a.ast = {ast::DateTime{*dt->date, a.ast}, a.ast.rule};
  else if (auto const* at = a.ast.as<ast::DateTime>(); at && b_clock && at->time->as<ast::Clock>())
    b.ast = {ast::DateTime{*at->date, b.ast}, b.ast.rule};
}

// "every Monday, Wednesday and Friday at 9"
void share_every(Tokens const& tokens, Mention const& a, Mention& b, bool goes_on) {
  auto const* r = a.ast.as<ast::Recurring>();
  auto const& joint = tokens[a.last];
  auto const* timed =
      !goes_on && (joint.is(F::and_) || joint.is(F::or_)) ? b.ast.as<ast::DateTime>() : nullptr;
  if (!r || !r->of || !is_weekday(*r->of) || !is_weekday(timed ? *timed->date : b.ast)) return;
  auto too = *r;
  too.of = b.ast;
  b.ast = {too, a.ast.rule};
}

bool is_list_word(Token const& t) { return t.is(F::and_) || t.is(F::or_) || t.is_mark(','); }
// "the 1st" of "the 1st and 15th of every month"
void share_month(Mention& a, Mention const& b) {
  auto const* r = b.ast.as<ast::Recurring>();
  auto const* last = r && r->of ? r->of->as<Calendar>() : nullptr;
  auto const* day = a.ast.as<Calendar>();
  if (!last || !last->day || last->month || !day || !day->day || day->month || day->weekday ||
      *day->day >= *last->day)
    return;
  auto too = *r;
  too.of = a.ast;
  a.ast = {too, b.ast.rule};
}

// "next Tuesday or Wednesday", "this June and July"
void share_shift(Mention const& a, Mention& b) {
  auto const* named = a.ast.as<ast::Named>();
  auto const* first = named && !named->from ? named->name->as<Calendar>() : nullptr;
  auto const* second = b.ast.as<Calendar>();
  if (!first || !second || second->year || second->day || first->day) return;
  if (!(is_weekday(*named->name) && is_weekday(b.ast)) && !(first->month && second->month)) return;
  b.ast = {ast::Named{named->shift, b.ast, {}}, a.ast.rule};
}

bool is_day(Expression const& e) {
  auto const* c = e.as<Calendar>();
  if (c) return c->day || c->weekday;
  if (auto const* n = e.as<ast::Named>())
    return n->name->as<ast::PartOfDay>() ||
           (n->name->as<Calendar>() && n->name->as<Calendar>()->weekday);
  if (auto const* dt = e.as<ast::DateTime>()) return dt->time->as<ast::PartOfDay>();
  return e.as<ast::Day>() || e.as<ast::Slashed>() || e.as<ast::HolidayName>() ||
         e.as<ast::PartOfDay>();
}

}  // namespace

void share_parts(Tokens const& tokens, Scan& scan) {
  auto& mentions = scan.mentions;
  // "Friday from 9 to 11 a.m.": the day goes to the first clock time, and with it to the second
  for (std::size_t i = 0; i + 2 < mentions.size(); ++i) {
    auto& day = mentions[i];
    auto& first = mentions[i + 1];
    if (!is_day(day.ast) || !first.ast.as<ast::Clock>() || !mentions[i + 2].ast.as<ast::Clock>())
      continue;
    if (first.first - day.last != 1 ||
        !(tokens[day.last].is(F::from) || tokens[day.last].is(F::between)))
      continue;
    if (!are_joined(tokens, first, mentions[i + 2])) continue;
    // "Monday to Friday from 9 to 5": of each of the days
    if (i > 0 && is_weekday(mentions[i - 1].ast) && are_joined(tokens, mentions[i - 1], day))
      continue;
    day.ast = {ast::DateTime{day.ast, first.ast}, "en.join.date_time"};
    day.last = first.last;
    mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
  // "next week between Wednesday and Friday": the week goes to both
  for (std::size_t i = 0; i + 2 < mentions.size(); ++i) {
    auto& week = mentions[i];
    auto &first = mentions[i + 1], &second = mentions[i + 2];
    auto const* d = week.ast.as<ast::Deictic>();
    if (!d || d->unit != Unit::week || !is_weekday(first.ast) || !is_weekday(second.ast) ||
        first.first - week.last != 1 ||
        !(tokens[week.last].is(F::from) || tokens[week.last].is(F::between)) ||
        !are_joined(tokens, first, second))
      continue;
    second.ast = {ast::In{second.ast, week.ast}, "en.join.within"};
    week.ast = {ast::In{first.ast, week.ast}, "en.join.within"};
    week.last = first.last;
    mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
  // "Tuesday after 1 p.m.": the day goes to the clock time
  for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {
    auto& day = mentions[i];
    auto const& clock = mentions[i + 1];
    if (!is_day(day.ast) || !clock.ast.as<ast::Clock>() ||
        (i + 2 < mentions.size() && are_joined(tokens, clock, mentions[i + 2])))
      continue;
    bool opens = false;
    for (auto f : {F::after, F::before, F::by, F::until, F::since})
      opens = opens || opens_form(tokens, day.last, f) == clock.first;
    if (!opens) continue;
    day.ast = {ast::DateTime{day.ast, clock.ast}, "en.join.date_time"};
    day.last = clock.last;
    mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
  for (std::size_t i = 1; i < mentions.size(); ++i) {
    auto const& a = mentions[i - 1];
    if (!are_joined(tokens, a, mentions[i])) continue;
    // "every Monday and Wednesday at 9 to 10": a range of its own
    bool const goes_on =
        i + 1 < mentions.size() && are_joined(tokens, mentions[i], mentions[i + 1]);
    share_every(tokens, a, mentions[i], goes_on);
    if (tokens[a.last].is(F::and_) || tokens[a.last].is(F::or_)) share_shift(a, mentions[i]);
  }
  for (std::size_t i = mentions.size(); i-- > 1;) {
    if (!are_joined(tokens, mentions[i - 1], mentions[i])) continue;
    if (is_list_word(tokens[mentions[i - 1].last])) share_month(mentions[i - 1], mentions[i]);
    bool const comma = is_list_comma(tokens, mentions[i - 1], mentions[i]);
    // "Mon 2-3, Tue 4-5", "Mon 2-3 and 5 p.m. Tuesday": three is of Monday
    auto const& joint = tokens[mentions[i - 1].last];
    bool const lists = joint.is_mark(',') || joint.is(F::and_) || joint.is(F::or_);
    bool const has_day = lists && i > 1 && mentions[i - 2].ast.as<ast::DateTime>() &&
                         are_joined(tokens, mentions[i - 2], mentions[i - 1]);
    if (!has_day) share(mentions[i - 1], mentions[i], joint, comma);
  }
}

}  // namespace dateline
