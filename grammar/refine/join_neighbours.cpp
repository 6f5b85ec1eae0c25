// Neighbouring mentions that make one expression: weekday and date, date and time of day, a part
// and the period it lies in.
#include "grammar/refine.hpp"

namespace dateline {
namespace {

using ast::Calendar;
using ast::Expression;

// The tokens between two mentions, as far as they can join.
enum class Joint : std::uint8_t {
  none,
  adjacent,
  comma,
  of,
  in,
  on,
  at,
  around,
  from,
  possessive,
  dash
};

Joint joint_between(Tokens const& tokens, std::uint32_t from, std::uint32_t to) {
  using F = Function;
  auto const* at = tokens.data() + from;
  auto const* end = tokens.data() + to;
  if (at == end) return Joint::adjacent;
  if (end - at == 2 && at->is_mark('\'') && at[1].is(F::s)) return Joint::possessive;
  bool comma = false;
  if (at->is_mark(',')) {
    comma = true;
    if (++at == end) return Joint::comma;
  }
  if (end - at == 1 && at->is_mark('(')) return Joint::comma;
  Joint joint = Joint::none;
  if (at->is(F::of))
    joint = Joint::of;
  else if (at->is(F::in) || at->is(F::during))
    joint = Joint::in;
  else if (at->is(F::on))
    joint = Joint::on;
  else if (at->is(F::at) || at->is(F::for_) || at->is_mark('@'))
    joint = Joint::at;
  else if (at->is(F::from))
    joint = Joint::from;
  else if (at->is(F::the))
    return end - at == 1 ? (comma ? Joint::comma : Joint::adjacent) : Joint::none;
  else if (at->has(Category::limit))
    joint = Joint::around;
  else if (at->is_mark('-') && end - at == 1)
    return Joint::dash;
  else
    return Joint::none;
  ++at;
  if (at != end && (at->is(F::the) || at->has(Category::limit))) ++at;
  return at == end ? joint : Joint::none;
}

Calendar const* calendar(Expression const& e) { return e.as<Calendar>(); }

bool is_weekday(Expression const& e) {
  auto const* c = calendar(e);
  if (c) return c->weekday && !c->day && !c->month && !c->year;
  auto const* named = e.as<ast::Named>();
  return named && is_weekday(*named->name);
}
bool has_day(Expression const& e) {
  auto const* c = calendar(e);
  return c ? c->day && !c->weekday : e.as<ast::Slashed>() != nullptr;
}
bool is_year(Expression const& e) {
  if (auto const* c = calendar(e)) return c->year && !c->month && !c->day && !c->weekday;
  if (auto const* d = e.as<ast::Deictic>()) return d->unit == Unit::year;
  if (auto const* o = e.as<ast::Offset>())
    return !o->from && o->duration.size == 1 && o->duration.amounts[0].unit == Unit::year &&
           o->duration.amounts[0].value > 0;
  return e.as<ast::FiscalYear>() != nullptr;
}
// A period that holds weekdays.
bool is_week(Expression const& e) {
  if (auto const* d = e.as<ast::Deictic>()) return d->unit == Unit::week;
  // "the first week of October"
  auto const* in = e.as<ast::In>();
  auto const* nth = in ? in->inner->as<ast::Nth>() : e.as<ast::Nth>();
  return nth && nth->unit == Unit::week;
}
bool is_month(Expression const& e) {
  if (auto const* c = calendar(e)) return c->month && !c->day;
  auto const* d = e.as<ast::Deictic>();
  return d && d->unit == Unit::month;
}
// A part of a year that lacks its year.
bool wants_year(Expression const& e) {
  if (auto const* c = calendar(e)) return !c->year && (c->month || c->day);
  if (auto const* p = e.as<ast::PartOfYear>()) return !p->year;
  if (auto const* w = e.as<ast::IsoWeek>()) return !w->year;
  if (auto const* h = e.as<ast::HolidayName>()) return !h->year;
  if (auto const* s = e.as<ast::Slashed>()) return !s->year;
  if (auto const* t = e.as<ast::Third>()) return t->of && wants_year(*t->of);
  if (auto const* i = e.as<ast::In>()) return i->inner->as<ast::Nth>() && wants_year(*i->outer);
  return e.as<ast::SeasonOf>() != nullptr;
}
bool is_time(Expression const& e) {
  if (e.as<ast::Clock>() || e.as<ast::PartOfDay>()) return true;
  auto const* third = e.as<ast::Third>();
  return third && third->of && is_time(*third->of);
}
// "the evening", "late evening"
std::optional<DayPart> part_of(Expression const& e) {
  if (auto const* part = e.as<ast::PartOfDay>()) return part->part;
  auto const* third = e.as<ast::Third>();
  return third && third->of ? part_of(*third->of) : std::nullopt;
}
// the hours to add to a clock time in a part of the day
int half_of(DayPart part, int hour) {
  bool const small = part == DayPart::night && (hour == 12 || hour <= 4);  // "12 at night"
  bool const before_noon = part == DayPart::midday && (hour == 10 || hour == 11);
  return small || before_noon || part == DayPart::morning || part == DayPart::dawn ? 0 : 12;
}
bool is_day_offset(Expression const& e) {
  auto const* o = e.as<ast::Offset>();
  return o && !o->from && o->duration.size == 1 && o->duration.amounts[0].unit == Unit::day &&
         (o->way == Way::from_now || o->way == Way::ago);
}
// "in two weeks", seen from a day or an hour of it: fourteen days
std::optional<Expression> in_days(Expression const& e) {
  auto const* o = e.as<ast::Offset>();
  if (!o || o->from || o->way != Way::from_now || o->duration.size != 1 ||
      o->duration.amounts[0].unit != Unit::week || o->duration.amounts[0].is_vague())
    return std::nullopt;
  auto days = *o;
  days.duration.amounts[0] = {o->duration.amounts[0].value * 7, Unit::day};
  return Expression{days, e.rule};
}
bool is_clock(Expression const& e) { return e.as<ast::Clock>() != nullptr; }
// "this morning", "last night"
bool is_named_part(Expression const& e) {
  auto const* named = e.as<ast::Named>();
  return named && named->name->as<ast::PartOfDay>();
}
// "Friday evening", "late Friday evening"
bool is_part_of_day(Expression const& e) {
  auto const* third = e.as<ast::Third>();
  if (third && third->of) return is_part_of_day(*third->of);
  auto const* dt = e.as<ast::DateTime>();
  return dt && part_of(*dt->time);
}
bool is_day(Expression const& e) {
  if (is_weekday(e) || has_day(e)) return true;
  if (auto const* c = calendar(e)) return c->day || c->weekday;
  if (auto const* d = e.as<ast::Deictic>()) return d->unit == Unit::day;
  if (auto const* o = e.as<ast::Offset>())
    return o->from ? is_day(*o->from)
                   : o->duration.size == 1 && o->duration.amounts[0].unit == Unit::day;
  if (auto const* in = e.as<ast::In>()) return is_day(*in->inner);
  // "the first Friday", "the last day"
  if (auto const* nth = e.as<ast::Nth>())
    return nth->count == 1 && (nth->weekday || nth->unit == Unit::day);
  return e.as<ast::Day>() || e.as<ast::HolidayName>() ||
         (e.as<ast::IsoWeek>() && e.as<ast::IsoWeek>()->weekday) || e.as<ast::OrdinalDate>();
}

Expression in(Expression inner, Expression outer) {
  return {ast::In{std::move(inner), std::move(outer)}, "en.join.within"};
}
Expression date_time(Expression date, Expression time) {
  return {ast::DateTime{std::move(date), std::move(time)}, "en.join.date_time"};
}

// Whether a day tells when in each period it comes: March 3 of "every year", the 5th of "monthly".
bool is_day_of(ast::Recurring const& r, Expression const& day) {
  if (r.of || r.times || r.every.size != 1 || r.every.amounts[0].value != 1) return false;
  auto const unit = r.every.amounts[0].unit;
  if (auto const* again = day.as<ast::Recurring>())
    return unit == Unit::week && again->of && is_weekday(*again->of);
  auto const* c = calendar(day);
  if (!c || !c->day || c->weekday || c->year) return false;
  return c->month ? unit == Unit::year : unit == Unit::month;
}

std::optional<Expression> join(Expression const& a, Joint joint, Expression const& b) {
  bool const close = joint == Joint::adjacent || joint == Joint::comma;
  // "Friday, March 5"; "Friday night, March 5"
  if (close && is_weekday(a) && has_day(b)) {
    if (auto const* c = calendar(b)) {
      auto both = *c;
      auto const* named = a.as<ast::Named>();
      both.weekday = (named ? calendar(*named->name) : calendar(a))->weekday;
      return Expression{both, "en.join.weekday_date"};
    }
    return b;
  }
  if (close && has_day(a) && is_weekday(b) && calendar(a) && calendar(b) &&
      (joint == Joint::comma || calendar(a)->year)) {
    auto both = *calendar(a);
    both.weekday = calendar(b)->weekday;
    return Expression{both, "en.join.weekday_date"};
  }
  if (auto const* dt = a.as<ast::DateTime>(); dt && close) {
    if (auto whole = join(*dt->date, joint, b); whole && (has_day(b) || is_year(b)))
      return date_time(*whole, *dt->time);
    // "3 p.m. Tuesday, EST" and the like end here
  }
  // "June last year", "summer of 2023", "March 5 this year", "Christmas in 2019"
  if ((close || joint == Joint::of || joint == Joint::in) && wants_year(a) && is_year(b)) {
    if (joint == Joint::comma && !calendar(b)) return std::nullopt;
    if (auto const* i = a.as<ast::In>()) {
      auto outer = join(*i->outer, joint, b);
      return outer ? std::optional{Expression{ast::In{*i->inner, *outer}, a.rule}} : std::nullopt;
    }
    auto const* ca = calendar(a);
    auto const* cb = calendar(b);
    if (ca && cb) {
      auto both = *ca;
      both.year = cb->year;
      both.era = cb->era;
      return Expression{both, "en.join.within"};
    }
    return in(a, b);
  }
  // "two years ago in May", "last year in June"
  if (joint == Joint::in && !calendar(a) && is_year(a) && is_month(b) && wants_year(b))
    return in(b, a);
  // "the third quarter of last year", "the end of last year"
  // "this year's third quarter", "2023's second half", "last year's March 5"
  if (joint == Joint::possessive && is_year(a) && wants_year(b)) return in(b, a);
  if (joint == Joint::possessive && is_day(a) && is_time(b)) return date_time(a, b);
  // "next week's Monday"
  if (joint == Joint::possessive && is_week(a) && is_weekday(b)) return in(b, a);
  // "Monday next week", "Friday of last week", "the 5th of next month"
  if ((close || joint == Joint::of) && joint != Joint::comma && is_weekday(a) && is_week(b))
    return in(a, b);
  if ((joint == Joint::adjacent || joint == Joint::on) && is_week(a) && is_weekday(b))
    return in(b, a);
  if ((joint == Joint::of || joint == Joint::adjacent) && calendar(a) && calendar(a)->day &&
      !calendar(a)->month && !calendar(a)->weekday && b.as<ast::Deictic>() && is_month(b))
    return in(a, b);
  if (joint == Joint::of && calendar(a) && calendar(a)->day && !calendar(a)->month && is_month(b))
    return in(a, b);
  // "next month on the 3rd"
  if (joint == Joint::on && a.as<ast::Deictic>() && is_month(a) && calendar(b) &&
      calendar(b)->day && !calendar(b)->month && !calendar(b)->weekday)
    return in(b, a);
  // "3 p.m. on the 5th of next month"
  if (auto const* dt = a.as<ast::DateTime>(); dt && joint == Joint::of && is_month(b))
    if (auto const* day = calendar(*dt->date); day && day->day && !day->month && !day->weekday)
      return date_time(in(*dt->date, b), *dt->time);
  // "Wednesday evening next week"
  if (auto const* dt = a.as<ast::DateTime>();
      dt && joint == Joint::adjacent && is_weekday(*dt->date) && is_week(b))
    return date_time(in(*dt->date, b), *dt->time);
  // "Saturday 3 days from now": the distance tells which
  if (joint == Joint::adjacent && is_weekday(a) && is_day_offset(b)) return b;
  // "3 p.m. or later on Monday", "around tomorrow 10am"
  if (auto const* later = a.as<ast::OrLater>();
      later && is_time(*later->of) && is_day(b) && (close || joint == Joint::on))
    return Expression{ast::OrLater{date_time(b, *later->of), later->earlier}, a.rule};
  if (auto const* l = a.as<ast::Limited>();
      l && is_day(*l->of) && is_clock(b) && (joint == Joint::adjacent || joint == Joint::at))
    return Expression{ast::Limited{l->limit, date_time(*l->of, b)}, a.rule};
  // "tomorrow around 8:00", "5 March about 6 p.m."
  if (auto const* l = b.as<ast::Limited>();
      l && l->limit == Limit::approx && (is_day(a) || is_named_part(a) || is_part_of_day(a)) &&
      is_clock(*l->of) && (joint == Joint::adjacent || joint == Joint::at))
    return Expression{ast::Limited{l->limit, date_time(a, *l->of)}, b.rule};
  // "on 5 March for two hours from 9:30"
  if (auto const* o = b.as<ast::Offset>(); o && o->from && is_clock(*o->from) && is_day(a) &&
                                           (close || joint == Joint::at || joint == Joint::from))
    return Expression{ast::Offset{o->duration, o->way, date_time(a, *o->from), o->of_event},
                      b.rule};
  // "15 minutes before 3 p.m. tomorrow"
  if (auto const* o = a.as<ast::Offset>();
      o && o->from && is_clock(*o->from) && is_day(b) && (close || joint == Joint::on))
    return Expression{ast::Offset{o->duration, o->way, date_time(b, *o->from), o->of_event},
                      a.rule};
  // "late in the day Friday"
  if (auto const* third = a.as<ast::Third>();
      third && third->of && is_day(b) && (joint == Joint::adjacent || joint == Joint::on))
    if (auto const* day = third->of->as<ast::Deictic>(); day && day->unit == Unit::day)
      return Expression{ast::Third{third->position, b, third->edge, third->relative}, a.rule};
  // "around the 21st this month"
  if (auto const* l = a.as<ast::Limited>(); l && is_month(b) && b.as<ast::Deictic>())
    if (auto whole = join(*l->of, joint, b))
      return Expression{ast::Limited{l->limit, *whole}, a.rule};
  // "eight in the evening", "8:00 early morning"
  if (auto const* clock = a.as<ast::Clock>();
      clock && !clock->meridiem && clock->hour >= 1 && clock->hour <= 12 &&
      (joint == Joint::in || joint == Joint::adjacent || joint == Joint::at))
    if (auto const part = part_of(b)) {
      auto whole = *clock;
      whole.meridiem = half_of(*part, whole.hour);
      return Expression{whole, a.rule};
    }
  // "every day at 6 a.m.", "Thursdays at 5:30"
  if (auto const* r = a.as<ast::Recurring>();
      r && is_clock(b) && (joint == Joint::adjacent || joint == Joint::at) && !r->times) {
    auto every = *r;
    if (r->of && r->of->as<Calendar>())
      every.of = date_time(*r->of, b);
    else if (auto const part = r->of ? part_of(*r->of) : std::nullopt) {
      auto whole = *b.as<ast::Clock>();
      if (!whole.meridiem && whole.hour <= 12) whole.meridiem = half_of(*part, whole.hour);
      every.of = Expression{whole, b.rule};
    } else if (!r->of && r->every.size == 1 && r->every.amounts[0].unit == Unit::day &&
               r->every.amounts[0].value == 1)
      every.of = b;
    else
      return std::nullopt;
    return Expression{every, a.rule};
  }
  // "in two weeks at 3 p.m."
  if (auto const days = in_days(a); days && is_clock(b) && joint == Joint::at)
    return date_time(*days, b);
  // "every year on March 3", "monthly on the 5th", "weekly on Fridays"
  if (auto const* r = a.as<ast::Recurring>(); r && joint == Joint::on && is_day_of(*r, b)) {
    if (b.as<ast::Recurring>()) return b;
    auto every = *r;
    every.of = b;
    every.every = {};
    return Expression{every, a.rule};
  }
  // "every other week on Tuesday"
  if (auto const* r = a.as<ast::Recurring>(); r && is_weekday(b) && joint == Joint::on && !r->of &&
                                              !r->times && r->every.amounts[0].unit == Unit::week) {
    auto every = *r;
    every.of = b;
    if (every.every.amounts[0].value == 1) every.every = {};
    return Expression{every, a.rule};
  }
  // "3 p.m. every Tuesday"
  if (b.as<ast::Recurring>() && is_clock(a) && (close || joint == Joint::on))
    return join(b, Joint::at, a);
  // "Tuesday at 3 p.m.", "tomorrow morning", "5 May in the evening"
  bool const at_time =
      close || joint == Joint::at || joint == Joint::around || joint == Joint::dash;
  if (is_day(a) && is_time(b)) {
    if (is_clock(b) ? at_time
                    : joint == Joint::adjacent || joint == Joint::in || joint == Joint::at)
      return date_time(a, b);
  }
  if (auto const* third = a.as<ast::Third>();
      third && third->of && is_day(*third->of) && is_time(b) && joint == Joint::adjacent)
    return Expression{
        ast::Third{third->position, date_time(*third->of, b), third->edge, third->relative},
        a.rule};
  // "about 11 p.m. yesterday"
  if (auto const* l = a.as<ast::Limited>(); l && is_time(*l->of) &&
                                            (is_day(b) || is_named_part(b)) &&
                                            (close || joint == Joint::on || joint == Joint::of))
    return Expression{ast::Limited{l->limit, date_time(b, *l->of)}, a.rule};
  // "7:30 tomorrow evening"
  if (auto const* dt = a.as<ast::DateTime>();
      dt && is_clock(*dt->time) && part_of(b) && (joint == Joint::adjacent || joint == Joint::in))
    return date_time(date_time(*dt->date, b), *dt->time);
  // "the early hours of Friday morning"
  if (auto const* dt = a.as<ast::DateTime>();
      dt && part_of(*dt->time) && b.as<ast::PartOfDay>() && joint == Joint::adjacent)
    return a;
  // "the week of Monday, July 30"
  if (auto const* w = a.as<ast::WeekOf>(); w && is_weekday(*w->of) && close && has_day(b))
    return Expression{ast::WeekOf{b, w->weekend}, a.rule};
  // "3 p.m. Tuesday", "noon on 5 May", "the night of 3 May"
  if (is_time(a) && is_day(b) && (close || joint == Joint::on || joint == Joint::of))
    return date_time(b, a);
  // "9 a.m. this morning", "tonight at 8", "8 p.m. tomorrow night"
  if (is_clock(a) && is_named_part(b) && close) return date_time(b, a);
  if (is_named_part(a) && is_clock(b) && at_time) return date_time(a, b);
  // "8:30 on the morning of 5 June"
  if (auto const* dt = b.as<ast::DateTime>();
      dt && is_clock(a) && (close || (joint == Joint::on && part_of(*dt->time))))
    return date_time(b, a);
  if (auto const* dt = a.as<ast::DateTime>(); dt && part_of(*dt->time) && is_clock(b) && at_time)
    return date_time(a, b);
  return std::nullopt;
}

// "Monday to Friday, 9 to 5", "9 to 5 Monday to Friday": the hours are of each of the days
bool joins_ends(Tokens const& tokens, Mention const& a, Mention const& b) {
  auto const& t = tokens[a.last];
  return b.first == a.last + 1 &&
         (t.is(Function::to) || t.is(Function::through) || t.is_mark('-') || t.is_mark(0x2013));
}
bool is_apart(Tokens const& tokens, std::vector<Mention> const& mentions, std::size_t kept,
              std::size_t i) {
  auto const &a = mentions[kept - 2], &b = mentions[kept - 1];
  if (kept < 3 || i + 1 >= mentions.size()) return false;
  auto const &before = mentions[kept - 3], &after = mentions[i + 1];
  bool const days_first = tokens[a.last].is_mark(',') && is_weekday(a.ast) && is_clock(b.ast) &&
                          is_weekday(before.ast) && is_clock(after.ast);
  bool const hours_first =
      is_clock(a.ast) && is_weekday(b.ast) && is_clock(before.ast) && is_weekday(after.ast);
  return (days_first || hours_first) && joins_ends(tokens, before, a) &&
         joins_ends(tokens, b, after);
}

}  // namespace

void join_neighbours(Tokens const& tokens, Scan& scan) {
  // in place: the first `kept` are done
  auto& mentions = scan.mentions;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (kept != i) mentions[kept] = std::move(mentions[i]);
    ++kept;
    while (kept > 1) {
      auto& a = mentions[kept - 2];
      auto const& b = mentions[kept - 1];
      auto const joint = joint_between(tokens, a.last, b.first);
      // "2018's The Christmas Card", "4 in the morning (4 a.m. in Rome"
      bool const title = joint == Joint::possessive && tokens[b.first].is(Function::the);
      bool const opened = tokens[b.first - 1].is_mark('(');
      bool const open = opened && !tokens[b.last].is_mark(')');
      // "Mon 2-3, Tue 4-5": the day has an hour of its own
      auto const* timed = b.ast.as<ast::DateTime>();
      bool const hour_follows = i + 1 < mentions.size() && mentions[i + 1].first == b.last &&
                                is_clock(mentions[i + 1].ast);
      bool const own_hour = joint == Joint::comma && is_clock(a.ast) &&
                            (hour_follows || (timed && is_clock(*timed->time)));
      if (joint == Joint::none || title || open || own_hour || is_apart(tokens, mentions, kept, i))
        break;
      auto whole = join(a.ast, joint, b.ast);
      if (!whole) break;
      a.ast = std::move(*whole);
      a.last = b.last + opened;  // "Friday (March 5)" is whole
      --kept;
    }
  }
  mentions.resize(kept);
}

}  // namespace dateline
