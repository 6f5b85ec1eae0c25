// What two neighbours make: weekday and date, date and time of day, a part and the period it lies
// in.
#include "grammar/refine/joining.hpp"

namespace dateline::joining {
namespace {

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

}  // namespace

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
  // "Tuesday in two weeks", "Tuesday two weeks ago"
  if (is_weekday(a) && (joint == Joint::in || (joint == Joint::adjacent && b.as<ast::Offset>())))
    if (auto const weeks = weeks_away(b)) return in(a, *weeks);
  // "Friday eod", "Friday end of day"
  if (auto const* end = b.as<ast::Third>(); end && end->edge && !end->relative && is_day(a) &&
                                            joint == Joint::adjacent && is_today(*end->of))
    return Expression{ast::Third{end->position, a, true, false}, b.rule};
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
  // "12:00 noon"
  if (joint == Joint::adjacent && is_clock(a) && b.rule == std::string_view{"en.clock.moment"} &&
      is_clock(b) && a.as<ast::Clock>()->minute == 0 &&
      a.as<ast::Clock>()->hour % 12 == b.as<ast::Clock>()->hour % 12)
    return b;
  // "eight in the evening", "8:00 early morning"
  if (auto const* clock = a.as<ast::Clock>();
      clock && !clock->meridiem && clock->hour >= 1 && clock->hour <= 12 &&
      (joint == Joint::in || joint == Joint::adjacent || joint == Joint::at))
    if (auto const part = part_of(b)) {
      auto whole = *clock;
      whole.meridiem = half_of(*part, whole.hour);
      return Expression{whole, a.rule};
    }
  // "in the morning at 5", "evening around 7"
  if (auto const* part = a.as<ast::PartOfDay>();
      part && (joint == Joint::adjacent || joint == Joint::at || joint == Joint::around)) {
    auto const* l = b.as<ast::Limited>();
    auto const* hour = (l && l->limit == Limit::approx ? *l->of : b).as<ast::Clock>();
    if (hour && !hour->meridiem && hour->hour >= 1 && hour->hour <= 12) {
      auto whole = *hour;
      whole.meridiem = half_of(part->part, whole.hour);
      Expression const time{whole, l ? l->of->rule : b.rule};
      return l ? Expression{ast::Limited{l->limit, time}, b.rule} : time;
    }
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

}  // namespace dateline::joining
