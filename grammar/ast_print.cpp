// The AST as a reader of `explain` and the tests see it: "last{friday}", "offset{2 week, ago}".
#include <array>

#include "grammar/ast.hpp"

namespace dateline::ast {
namespace {

// Names in the order of the enumerations in lexicon/category.hpp.
constexpr std::array unit_names = {
    "second", "minute",    "hour",       "day",     "business day", "night",     "weekend",
    "week",   "fortnight", "month",      "quarter", "season",       "half",      "year",
    "decade", "century",   "millennium", "period",  "morning",      "afternoon", "evening"};
constexpr std::array shift_names = {"this",   "last", "next",      "past",     "coming", "same",
                                    "recent", "that", "following", "previous", "latest"};
constexpr std::array season_names = {"spring", "summer", "autumn", "winter"};
constexpr std::array part_names = {"morning", "midday",  "afternoon", "evening",
                                   "night",   "daytime", "dawn",      "dusk"};
constexpr std::array position_names = {"start", "mid", "end", "turn"};
constexpr std::array limit_names = {"approx", "more_than", "less_than", "at_least", "at_most"};
constexpr std::array way_names = {"ago",    "from_now", "later", "earlier",
                                  "before", "after",    "within"};
constexpr std::array reference_names = {"present", "past", "future"};
constexpr std::array weekday_names = {"",         "monday", "tuesday",  "wednesday",
                                      "thursday", "friday", "saturday", "sunday"};

template <class Names, class Enum>
std::string name(Names const& names, Enum e) {
  return names[static_cast<std::size_t>(e)];
}

std::string number(double n) {
  if (n < 0) return "some";
  auto text = std::to_string(n);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}
std::string number(int n) { return std::to_string(n); }
std::string maybe(std::optional<int> const& n) { return n ? std::to_string(*n) : "_"; }
std::string era(Era e) { return e == Era::bce ? " bce" : e == Era::ce ? " ce" : ""; }

std::string length(Duration const& d) {
  std::string text;
  for (int i = 0; i < d.size; ++i) {
    if (i) text += ' ';
    text += number(d.amounts[i].value) + ' ' + name(unit_names, d.amounts[i].unit);
  }
  return text;
}

struct Printer {
  std::string operator()(Calendar const& c) const {
    std::string text;
    if (c.weekday) text += weekday_names[*c.weekday];
    if (c.year || c.month || c.day) {
      if (!text.empty()) text += ' ';
      text += maybe(c.year);
      if (c.month || c.day) text += '-' + maybe(c.month);
      if (c.day) text += '-' + maybe(c.day);
    }
    return "date{" + text + era(c.era) + "}";
  }
  std::string operator()(Slashed const& s) const {
    return "slashed{" + number(s.first) + ", " + number(s.second) +
           (s.year ? ", " + number(*s.year) : "") + "}";
  }
  std::string operator()(IsoWeek const& w) const {
    return "iso_week{" + maybe(w.year) + ", " + number(w.week) +
           (w.weekday ? ", " + number(*w.weekday) : "") + "}";
  }
  std::string operator()(OrdinalDate const& o) const {
    return "day_of_year{" + number(o.year) + ", " + number(o.day) + "}";
  }
  std::string operator()(Decade const& d) const {
    return "decade{" + number(d.first_year) + (d.century ? "" : " of some century") + era(d.era) +
           "}";
  }
  std::string operator()(Century const& c) const {
    return (c.millennium ? "millennium{" : "century{") + number(c.number) + era(c.era) + "}";
  }
  std::string operator()(SeasonOf const& s) const {
    return "season{" + name(season_names, s.season) + "}";
  }
  std::string operator()(PartOfYear const& p) const {
    return name(unit_names, p.unit) + "{" + number(p.number) + (p.fiscal ? " fiscal" : "") +
           (p.year ? ", " + number(*p.year) : "") + "}";
  }
  std::string operator()(FiscalYear const& f) const {
    return "fiscal_year{" +
           (f.last_month ? maybe(f.year) + "-" + number(*f.last_month) : maybe(f.year)) + "}";
  }
  std::string operator()(Day const& d) const { return "day{" + number(d.offset) + "}"; }
  std::string operator()(Ref const& r) const { return name(reference_names, r.reference); }
  std::string operator()(Deictic const& d) const {
    return name(shift_names, d.shift) + "{" + name(unit_names, d.unit) + "}";
  }
  std::string operator()(Named const& n) const {
    auto const whole = name(shift_names, n.shift) + "{" + to_string(*n.name) + "}";
    return n.from ? whole + "(" + to_string(*n.from) + ")" : whole;
  }
  std::string operator()(Nth const& n) const {
    return "nth{" + number(n.number) + ", " + (n.count > 1 ? number(n.count) + " " : "") +
           (n.weekday ? weekday_names[*n.weekday] : name(unit_names, n.unit)) + "}";
  }
  std::string operator()(Duration const& d) const {
    return (d.age ? "age{" : "duration{") + length(d) + "}";
  }
  std::string operator()(Stretch const& s) const {
    return name(shift_names, s.shift) + "{" + length(s.duration) + "}";
  }
  std::string operator()(Offset const& o) const {
    return "offset{" + length(o.duration) + ", " + name(way_names, o.way) +
           (o.from ? ", " + to_string(*o.from) : "") + "}";
  }
  std::string operator()(Clock const& c) const {
    return "clock{" + number(c.hour) + ":" + (c.minute < 10 ? "0" : "") + number(c.minute) +
           (c.second ? ":" + number(*c.second) : "") +
           (c.meridiem ? *c.meridiem ? " pm" : " am" : "") +
           (c.zone ? *c.zone == unknown_zone ? " zone" : " " + number(*c.zone) : "") + "}";
  }
  std::string operator()(PartOfDay const& p) const {
    return "part_of_day{" + name(part_names, p.part) + "}";
  }
  std::string operator()(In const& in) const {
    return "in{" + to_string(*in.inner) + ", " + to_string(*in.outer) + "}";
  }
  std::string operator()(DateTime const& d) const {
    return "at{" + to_string(*d.date) + ", " + to_string(*d.time) + "}";
  }
  std::string operator()(Third const& t) const {
    return name(position_names, t.position) + "{" + to_string(*t.of) + "}";
  }
  std::string operator()(Limited const& l) const {
    return name(limit_names, l.limit) + "{" + to_string(*l.of) + "}";
  }
  std::string operator()(OrLater const& o) const {
    return (o.earlier ? "or_earlier{" : "or_later{") + to_string(*o.of) + "}";
  }
  std::string operator()(Recurring const& r) const {
    return "every{" + (r.of ? to_string(*r.of) : length(r.every)) +
           (r.times ? ", " + number(r.times) + " times" : "") + "}";
  }
  std::string operator()(HolidayName const& h) const {
    return "holiday{" + number(h.row) + (h.year ? ", " + number(*h.year) : "") + "}";
  }
  std::string operator()(WeekOf const& w) const { return "week_of{" + to_string(*w.of) + "}"; }
  std::string operator()(YearSpan const& y) const {
    return "years{" + number(y.from) + ", " + number(y.to) + "}";
  }
};

}  // namespace

std::string to_string(Expression const& expression) {
  return std::visit(Printer{}, expression.node);
}

}  // namespace dateline::ast
