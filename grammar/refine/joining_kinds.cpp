// What a mention is to those beside it: a weekday, a day, a period that wants its year, an hour.
#include "grammar/refine/joining.hpp"

namespace dateline::joining {

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
// "the day" of "the end of the day"
bool is_today(Expression const& e) {
  auto const* d = e.as<ast::Deictic>();
  return d && d->unit == Unit::day && d->shift == Shift::this_;
}
std::optional<Expression> weeks_away(Expression const& e) {
  auto const* o = e.as<ast::Offset>();
  auto const* d = e.as<ast::Duration>();
  auto const& length = o ? o->duration : d ? *d : ast::Duration{};
  bool const weeks =
      length.size == 1 && !length.plain && !length.amounts[0].is_vague() &&
      (length.amounts[0].unit == Unit::week || length.amounts[0].unit == Unit::fortnight);
  if (!weeks || (o && o->from)) return std::nullopt;
  if (o) return o->way == Way::from_now || o->way == Way::ago ? std::optional{e} : std::nullopt;
  return Expression{ast::Offset{length, Way::from_now, {}, {}}, "en.offset.in"};
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

}  // namespace dateline::joining
