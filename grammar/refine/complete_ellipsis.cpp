// Numbers that are the other end of a range or a list, and borrow what they lack from it:
// "March 5-7", "5 to 7 March 2024", "from 3 to 5 p.m.", "March 5, 12 and 19", "1939-45".
#include "grammar/refine.hpp"

namespace dateline {
namespace {

using ast::Calendar;
using ast::Clock;
using ast::Expression;
using F = Function;

constexpr std::string_view moment_rule = "en.clock.moment";
constexpr int most_items = 12;  // of a list; more is a table
// "tomorrow at 6" is the afternoon or evening, "tomorrow at 7" may be either
constexpr int latest_bare_afternoon = 6;

bool joins_range(Token const& t) {
  return t.is(F::to) || t.is(F::through) || t.is(F::until) || t.is_mark('-') || t.is_mark(0x2013) ||
         t.is_mark(0x2014);
}
bool joins_list(Token const& t) {
  return t.is(F::and_) || t.is(F::or_) || t.is_mark(',') || t.is_mark('&');
}
bool is_plain_number(Token const& t, std::uint32_t most) {
  return t.size() <= 2 && t.number >= 1 && t.number <= most;  // a mark counts more
}
// A day number may carry its suffix as a token of its own.
std::uint32_t past_suffix(Tokens const& tokens, std::uint32_t at) {
  auto const next = at + 1;
  return tokens[next].glued && tokens[next].is(F::ordinal_suffix) ? next + 1 : next;
}
bool ends_number(Tokens const& tokens, std::uint32_t at) {
  auto const& next = tokens[at];
  if (next.kind == TokenKind::stop) return true;
  if (next.has(Category::unit) || next.has(Category::month) ||
      next.is(Category::context, static_cast<int>(Context::unit_after)) ||
      next.is(Category::context, static_cast<int>(Context::count_after)))
    return false;
  if (!next.glued) return true;
  return next.kind == TokenKind::mark && !next.is_mark('%') && !next.is_mark(':') &&
         !next.is_mark('/') &&
         !(next.is_mark('.') && tokens[at + 1].glued && tokens[at + 1].kind == TokenKind::number);
}

class Completer {
 public:
  explicit Completer(Tokens const& tokens) : tokens_(tokens) {}

  void take(Mention mention, std::uint32_t limit) {
    if (mention.ast.as<Clock>()) {
      ends_at_noon(mention);
      behind_clock(mention);
    }
    if (auto const* clock = mention.ast.as<Clock>())
      before_clock(mention, *clock);
    else if (auto const* date = mention.ast.as<Calendar>(); date && date->day && date->month)
      before_date(mention, *date);
    else if (is_named_part(mention.ast) || has_hour_before(mention))
      before_part(mention);
    if (auto const* part = mention.ast.as<ast::Third>()) before_part_of(mention, *part);
    if (auto const n = number_of(mention.ast)) before_numbered(mention, *n);
    if (auto const* length = mention.ast.as<ast::Duration>()) beside_hour(mention, *length);
    if (!mention.ast.as<Clock>()) before_day(mention);
    if (auto const* span = mention.ast.as<ast::YearSpan>()) {
      if (span->to <= span->from) return;
      // "1939-45" is its two years
      Mention from{
          mention.first, mention.first + 1, {Calendar{.year = span->from}, mention.ast.rule}};
      Mention to{mention.last - 1, mention.last, {Calendar{.year = span->to}, mention.ast.rule}};
      out.push_back(std::move(from));
      out.push_back(std::move(to));
      return;
    }
    auto const* date = mention.ast.as<Calendar>();
    bool const has_day = date && date->day && date->month && !date->weekday;
    // "the 5th and 6th"
    bool const is_bare_day = date && date->day && !date->month && !date->weekday;
    auto const place = out.size();
    auto const last = mention.last;
    auto const copy = has_day ? *date : Calendar{};
    out.push_back(std::move(mention));
    if (has_day && !copy.year) after_date(place, copy, last, limit);
    if (is_bare_day && past_suffix(tokens_, last + 1) == last + 3)
      after_date(place, *out[place].ast.as<Calendar>(), last, limit);
    if ((has_day || is_day_name(out[place].ast)) &&
        hours_behind(last, limit, is_part(out[place].ast)))
      return;
    if (has_day || is_day_name(out[place].ast) || is_part_of_day_named(place))
      at_hour(out.back().last, limit, is_part(out[place].ast));
    else if (auto const* clock = out[place].ast.as<Clock>())
      if (!after_clock(
              *clock, last, limit,
              is_opened(out[place].first) || is_moment(out[place].ast) || is_of_day(place)))
        after_moved(*clock, place, limit);
  }

  std::vector<Mention> out;

 private:
  std::uint32_t free_from() const { return out.empty() ? 1 : out.back().last; }

  // "four this morning", "8 tonight"
  static bool is_named_part(Expression const& e) {
    auto const* named = e.as<ast::Named>();
    return named && named->name->as<ast::PartOfDay>();
  }
  // "evening" of "tomorrow evening at 7"
  bool is_part_of_day_named(std::size_t place) const {
    return place > 0 && out[place].ast.as<ast::PartOfDay>() && is_day_name(out[place - 1].ast) &&
           out[place - 1].last == out[place].first;
  }
  // behind which an hour is no hour of the morning: "this evening", "every night"
  static bool is_part(Expression const& e) {
    auto const* r = e.as<ast::Recurring>();
    return is_named_part(e) || e.as<ast::PartOfDay>() ||
           (r && r->of && r->of->as<ast::PartOfDay>());
  }
  // "at seven on the 15th", "at 7 on Friday"
  bool is_on_day(Mention const& mention) const {
    auto const* date = mention.ast.as<Calendar>();
    return mention.first >= 3 && tokens_[mention.first - 1].is(F::on) &&
           tokens_[mention.first - 3].is(F::at) && date && (date->day || date->weekday);
  }
  // "at 8 tomorrow", "at nine Monday morning", but not "killed seven Monday night"
  bool has_hour_before(Mention const& mention) const {
    if (is_on_day(mention)) return true;
    if (!is_day_name(mention.ast) || mention.ast.as<ast::Recurring>()) return false;
    auto const& before = tokens_[mention.first - 2];
    return before.is(F::at) || before.is_mark('@') || before.is(F::after) || before.is(F::before) ||
           before.is(F::until) ||
           (before.kind == TokenKind::stop && tokens_[mention.last].has(Category::day_part));
  }
  void before_part(Mention const& mention) {
    if (mention.first < free_from() + 1) return;
    // "10, tonight"
    auto const comma = tokens_[mention.first - 1].is_mark(',') && is_named_part(mention.ast) &&
                       mention.first >= free_from() + 2;
    auto const place = comma || is_on_day(mention) ? mention.first - 2 : mention.first - 1;
    auto const& t = tokens_[place];
    auto const& before = tokens_[place - 1];
    if (comma && (before.kind != TokenKind::word || before.has(Category::function))) return;
    if (before.glued && before.kind != TokenKind::stop && t.glued) return;
    auto const hour = is_hour(place) && t.glued ? std::nullopt : hour_of(place);
    if (!hour || before.has(Category::month) || before.is_mark('$') ||
        before.is(Category::context, static_cast<int>(Context::number_before)))
      return;
    Clock named{.hour = *hour, .whole_hour = true};
    bool const bare = !is_named_part(mention.ast) && !tokens_[mention.last].has(Category::day_part);
    if (bare && *hour <= latest_bare_afternoon) named.meridiem = 12;
    Mention clock{place, place + 1, {named, "en.ellipsis.hour"}};
    before_clock(clock, Clock{.hour = *hour});
    out.push_back(std::move(clock));
  }

  bool is_hour(std::uint32_t at) const { return is_plain_number(tokens_[at], 12); }
  // "6", "six"
  std::optional<int> hour_of(std::uint32_t at) const {
    if (is_hour(at)) return static_cast<int>(tokens_[at].number);
    for (int n : {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
      if (tokens_[at].is(Category::number, n)) return n;
    return std::nullopt;
  }
  bool is_opened(std::uint32_t at) const {
    return tokens_[at - 1].is(F::between) || tokens_[at - 1].is(F::from);
  }

  // "five" of "from five to seven today"; a word may count what was "from five to seven Tuesday"
  std::optional<Clock> hour_before(Mention const& day, std::uint32_t at) const {
    auto const hour = hour_of(at);
    if (!hour || (tokens_[at].kind == TokenKind::word && !day.ast.as<ast::Day>()))
      return std::nullopt;
    return Clock{.hour = *hour, .whole_hour = true};
  }
  // "between 3 and 5 on 1/1/2015", "from 9 to 11 tomorrow": hours of the day behind them
  void before_day(Mention const& mention) {
    auto at = mention.first;
    bool const on =
        tokens_[at - 1].is(F::on) || (tokens_[at - 1].is(F::of) && mention.ast.as<ast::Slashed>());
    if (on)
      --at;
    else if (!is_day_name(mention.ast))
      return;
    if (!(mention.ast.as<Calendar>() || mention.ast.as<ast::Slashed>() ||
          is_day_name(mention.ast)) ||
        at < free_from() + 4)
      return;
    auto const& joint = tokens_[at - 2];
    // "9 to 10 tomorrow" is all that is said
    bool const opened = is_opened(at - 3) || tokens_[at - 4].kind == TokenKind::stop;
    auto const from = hour_before(mention, at - 3);
    auto to = hour_before(mention, at - 1);
    if (!from || !to || !opened || !(joint.is(F::and_) || joins_range(joint))) return;
    if (to->hour < from->hour) to->meridiem = 12;
    out.push_back({at - 3, at - 2, {*from, "en.ellipsis.hour"}});
    out.push_back({at - 1, at, {*to, "en.ellipsis.hour"}});
  }

  static bool is_day_name(Expression const& e) {
    auto const* c = e.as<Calendar>();
    if (auto const* r = e.as<ast::Recurring>())
      return !r->times && (r->of ? r->of->as<ast::PartOfDay>() || is_day_name(*r->of)
                                 : r->every.amounts[0].unit == Unit::day);
    return e.as<ast::Day>() || e.as<ast::Named>() || (c && c->weekday && !c->month);
  }
  bool ends_phrase(std::uint32_t at) const {
    auto const& t = tokens_[at];
    return t.kind == TokenKind::stop || (t.kind == TokenKind::mark && !t.is_mark('-')) ||
           t.has(Category::function);
  }
  // "tomorrow at 6": by six it is the afternoon or evening; "tonight around 7"
  void at_hour(std::uint32_t at, std::uint32_t limit, bool part) {
    if (at + 1 >= limit) return;
    auto const told = hour_of(at + 1);
    if (!told || !ends_number(tokens_, at + 2)) return;
    // "Tuesday at one polling station"
    if (tokens_[at + 1].kind == TokenKind::word && !ends_phrase(at + 2)) return;
    bool const around =
        tokens_[at].is(Category::limit, static_cast<int>(Limit::approx)) && ends_phrase(at + 2);
    if (!(tokens_[at].is(F::at) || tokens_[at].is_mark('@') || around)) return;
    int const hour = *told;
    Clock clock{.hour = hour, .whole_hour = true};
    if (hour <= latest_bare_afternoon && !part) clock.meridiem = 12;
    out.push_back({at + 1, at + 2, {clock, "en.ellipsis.at_hour"}});
  }

  // "5 to 7 March", "5, 6 and 7 March 2024": numbers before a date that begins with its day
  void before_date(Mention& mention, Calendar const& date) {
    if (tokens_[mention.first].kind != TokenKind::number) return;
    std::vector<Mention> found;
    auto at = mention.first;
    for (int i = 0; i < most_items && at >= free_from() + 2; ++i) {
      auto const& joint = tokens_[at - 1];
      if (!joins_range(joint) && !(joins_list(joint) && (i > 0 || joint.is(F::and_) ||
                                                         joint.is(F::or_) || joint.is_mark(','))))
        break;
      auto number = at - 2;
      if (tokens_[number].is(F::ordinal_suffix) && number > free_from()) --number;
      if (!is_plain_number(tokens_[number], 31)) break;
      auto day = date;
      day.day = static_cast<int>(tokens_[number].number);
      day.weekday.reset();
      found.push_back({number, at - 1, {day, "en.ellipsis.day"}});
      at = number;
      if (joins_range(joint)) break;
    }
    out.insert(out.end(), std::move_iterator{found.rbegin()}, std::move_iterator{found.rend()});
  }

  // "mid" of "mid to late March", of "mid-to-late March"
  void before_part_of(Mention const& mention, ast::Third const& third) {
    auto at = mention.first;
    if (third.edge || !tokens_[at].has(Category::position)) return;
    if (tokens_[at - 1].is_mark('-')) --at;
    if (at < free_from() + 2 || !(tokens_[at - 1].is(F::to) || tokens_[at - 1].is(F::or_))) return;
    --at;
    if (tokens_[at - 1].is_mark('-') && at >= free_from() + 2) --at;
    if (!tokens_[at - 1].has(Category::position)) return;
    for (auto const& sense : tokens_[at - 1].word->senses) {
      if (sense.category != Category::position || !sense.rest.empty()) continue;
      auto earlier = third;
      earlier.position = static_cast<Position>(sense.value);
      out.push_back({at - 1, at, {earlier, mention.ast.rule}});
      return;
    }
  }

  // The number of what one of a few has: 2 of "second quarters of 2018".
  static std::optional<int> number_of(Expression const& e) {
    if (auto const* part = e.as<ast::PartOfYear>()) return part->number;
    auto const* in = e.as<ast::In>();
    auto const* nth = in ? in->inner->as<ast::Nth>() : nullptr;
    return nth && nth->unit == Unit::quarter ? std::optional{nth->number} : std::nullopt;
  }
  static Expression with_number(Expression e, int number) {
    if (auto* part = std::get_if<ast::PartOfYear>(&e.node)) part->number = number;
    if (auto const* in = e.as<ast::In>()) {
      auto nth = *in->inner->as<ast::Nth>();
      nth.number = number;
      e.node = ast::In{Expression{nth, in->inner->rule}, *in->outer};
    }
    return e;
  }
  // "first" of "the first and second quarters of 2018"
  void before_numbered(Mention const& mention, int number) {
    auto const at = mention.first;
    if (at < free_from() + 2 || !tokens_[at].has(Category::ordinal)) return;
    auto const& joint = tokens_[at - 1];
    if (!(joint.is(F::and_) || joint.is(F::or_) || joint.is(F::to))) return;
    for (int n = 1; n < number; ++n) {
      if (!tokens_[at - 2].is(Category::ordinal, n)) continue;
      auto const first = tokens_[at - 3].is(F::the) && at >= free_from() + 3 ? at - 3 : at - 2;
      out.push_back({first, at - 1, with_number(mention.ast, n)});
      return;
    }
  }

  // "for 2.5 hours from 9", "from 9 for 2.5 hours": the length of what begins then
  void beside_hour(Mention& mention, ast::Duration length) const {
    if (length.amounts[0].unit > Unit::hour) return;
    std::optional<std::uint32_t> hour;
    auto const after = mention.last, before = mention.first;
    if (tokens_[after].is(F::from) && is_hour(after + 1) && ends_phrase(after + 2))
      hour = after + 1;
    else if (before >= free_from() + 3 && tokens_[before - 1].is(F::for_) && is_hour(before - 2) &&
             tokens_[before - 3].is(F::from))
      hour = before - 2;
    if (!hour) return;
    mention.first = std::min(*hour, mention.first);
    mention.last = std::max(*hour + 1, mention.last);
    Clock const begin{.hour = static_cast<int>(tokens_[*hour].number), .whole_hour = true};
    mention.ast = {ast::Offset{length, Way::after, Expression{begin, "en.ellipsis.hour"}, {}},
                   "en.offset.counted"};
  }

  // "tomorrow between 2 and 4", "tonight from 8 to 10"
  bool hours_behind(std::uint32_t at, std::uint32_t limit, bool part) {
    if (at + 3 >= limit || !(tokens_[at].is(F::between) || (tokens_[at].is(F::from))) ||
        !is_hour(at + 1) || !is_hour(at + 3) || !ends_phrase(at + 4) ||
        !(joins_range(tokens_[at + 2]) ||
          (tokens_[at].is(F::between) && tokens_[at + 2].is(F::and_))))
      return false;
    // "cut on Friday from 5 to 4": a weekday and a date say "between"
    if (tokens_[at].is(F::from) &&
        (tokens_[at - 1].has(Category::weekday) || out.back().ast.as<Calendar>()))
      return false;
    int const from = static_cast<int>(tokens_[at + 1].number),
              to = static_cast<int>(tokens_[at + 3].number);
    Clock begin{.hour = from, .whole_hour = true}, end{.hour = to, .whole_hour = true};
    if (!part) {
      if (from <= latest_bare_afternoon) begin.meridiem = 12;
      if (to <= latest_bare_afternoon || to < from || begin.meridiem) end.meridiem = 12;
    }
    out.push_back({at + 1, at + 2, {begin, "en.ellipsis.hour"}});
    out.push_back({at + 3, at + 4, {end, "en.ellipsis.hour"}});
    return true;
  }

  // "the seventeenth"
  std::optional<int> day_word(std::uint32_t at) const {
    auto const& t = tokens_[at];
    if (!t.has(Category::ordinal) || !tokens_[at - 1].is(F::the)) return std::nullopt;
    for (auto const& sense : t.word->senses)
      if (sense.category == Category::ordinal && sense.rest.empty() && sense.value <= 31)
        return sense.value;
    return std::nullopt;
  }

  // "March 5-7, 2024", "March 5, 12 and 19"
  void after_date(std::size_t place, Calendar date, std::uint32_t at, std::uint32_t limit) {
    std::optional<int> year;
    for (int i = 0; i < most_items && at + 1 < limit; ++i) {
      auto number = at + 1;
      bool const oxford =
          tokens_[at].is_mark(',') && (tokens_[number].is(F::and_) || tokens_[number].is(F::or_));
      if (oxford) ++number;
      if (number >= limit || !(joins_range(tokens_[at]) || joins_list(tokens_[at]))) break;
      if (tokens_[number].is(F::the)) ++number;
      auto const next = past_suffix(tokens_, number);
      auto const word = day_word(number);
      if (!(word || is_plain_number(tokens_[number], 31)) || !ends_number(tokens_, next)) break;
      // "March 5, 12 people": a list after a comma goes on or closes with "and"
      if (tokens_[at].is_mark(',') && !oxford && !tokens_[next].is(F::and_) &&
          !tokens_[next].is_mark(',') && !joins_range(tokens_[next]))
        break;
      // "Nov. 15-16 and the 13th meeting": days rise
      int const day = word ? *word : static_cast<int>(tokens_[number].number);
      if (joins_list(tokens_[at]) && day <= *date.day) break;
      date.day = day;
      out.push_back({word ? number - 1 : number, next, {date, "en.ellipsis.day"}});
      at = next;
      // the year behind the last goes for all
      auto y = at;
      if (tokens_[y].is_mark(',')) ++y;
      if (y < limit && is_written_year(tokens_[y])) {
        year = static_cast<int>(tokens_[y].number);
        out.back().last = y + 1;
        break;
      }
    }
    if (year)
      for (auto i = place; i < out.size(); ++i) {
        auto whole = *out[i].ast.as<Calendar>();
        whole.year = year;
        out[i].ast.node = whole;
      }
  }

  // "from 3 to 5 p.m.", "2-4pm", "between 9:30 and 11 a.m.": a number or a bare clock before one
  // with its half of the day
  void before_clock(Mention const& mention, Clock const& clock) {
    if (mention.first < free_from() + 1) return;
    auto const at = mention.first - 1;
    auto const& joint = tokens_[at];
    bool const opened = is_opened(at - 1);
    if (!clock.meridiem) {
      // "from 7 to 7:30": an hour that is earlier on the clock's face
      if (opened && at >= free_from() + 1 && is_hour(at - 1) &&
          (joins_range(joint) || joint.is(F::and_)) &&
          static_cast<int>(tokens_[at - 1].number) <= clock.hour)
        out.push_back({at - 1,
                       at,
                       {Clock{.hour = static_cast<int>(tokens_[at - 1].number),
                              .zone = clock.zone,
                              .whole_hour = true},
                        "en.ellipsis.hour"}});
      return;
    }
    if (!joins_range(joint) && !(joint.is(F::and_) && opened)) return;
    auto const earlier_of = [&](int hour, int minute) {
      // the half of the day that puts it before the other end
      int const end = clock.hour % 12 * 60 + clock.minute, begin = hour % 12 * 60 + minute;
      return begin <= end ? *clock.meridiem : *clock.meridiem == 12 ? 0 : 12;
    };
    if (!out.empty() && out.back().last == at) {
      auto const* before = out.back().ast.as<Clock>();
      if (!before || before->meridiem || before->hour > 12) return;
      auto whole = *before;
      whole.meridiem = earlier_of(whole.hour, whole.minute);
      out.back().ast.node = whole;
    } else if (at > free_from() && is_hour(at - 1) &&
               !(tokens_[at - 1].glued && tokens_[at - 2].kind != TokenKind::stop &&
                 !tokens_[at - 2].is_mark('('))) {
      int const hour = static_cast<int>(tokens_[at - 1].number);
      Clock begin{
          .hour = hour, .meridiem = earlier_of(hour, 0), .zone = clock.zone, .whole_hour = true};
      out.push_back({at - 1, at, {begin, "en.ellipsis.hour"}});
    }
  }

  // "from 10 to 12 in the morning": noon
  void ends_at_noon(Mention& mention) const {
    auto& clock = *std::get_if<Clock>(&mention.ast.node);
    if (clock.hour != 12 || clock.meridiem != 0 || mention.last - mention.first < 3 ||
        mention.first < free_from() + 2 || !is_hour(mention.first - 2))
      return;
    auto const& joint = tokens_[mention.first - 1];
    if (joins_range(joint) || (joint.is(F::and_) && is_opened(mention.first - 2)))
      clock.meridiem = 12;
  }
  // "3 p.m. to half past seven", "between 4 p.m. and 5:30": later than the time before it
  void behind_clock(Mention& mention) const {
    if (out.empty() || mention.first != out.back().last + 1) return;
    auto const* begin = out.back().ast.as<Clock>();
    auto end = *mention.ast.as<Clock>();
    auto const& joint = tokens_[mention.first - 1];
    if (!begin || !begin->meridiem || end.meridiem || end.hour < 1 || end.hour > 12 ||
        is_moment(mention.ast) ||
        !(joins_range(joint) || (joint.is(F::and_) && is_opened(out.back().first))))
      return;
    bool const later = end.hour % 12 * 60 + end.minute > begin->hour % 12 * 60 + begin->minute;
    end.meridiem = later ? *begin->meridiem : 12 - *begin->meridiem;
    mention.ast.node = end;
  }

  // "8 a.m. to 3", "from 11am-2", "from noon to 2": the next such hour; "from 2:30 to 4"
  bool after_clock(Clock clock, std::uint32_t at, std::uint32_t limit, bool opened) {
    if (at + 1 >= limit || !is_hour(at + 1) ||
        !(joins_range(tokens_[at]) || (opened && tokens_[at].is(F::and_))) ||
        !(ends_number(tokens_, at + 2) && (at + 2 == limit || ends_phrase(at + 2))))
      return false;
    int const hour = static_cast<int>(tokens_[at + 1].number);
    if (!clock.meridiem) {
      if (!opened) return false;
      if (clock.hour < hour && clock.hour < 12) {
        out.push_back(
            {at + 1, at + 2, {Clock{.hour = hour, .whole_hour = true}, "en.ellipsis.hour"}});
        return true;
      }
      if (clock.hour != 12) return false;
      clock.meridiem = 12;
    }
    int const half = hour % 12 > clock.hour % 12 ? *clock.meridiem : 12 - *clock.meridiem;
    out.push_back({at + 1,
                   at + 2,
                   {Clock{.hour = hour, .meridiem = half, .zone = clock.zone, .whole_hour = true},
                    "en.ellipsis.hour"}});
    return true;
  }

  // "move the 3 p.m. meeting to 4": the other hour, at the end of its phrase
  void after_moved(Clock const& clock, std::size_t place, std::uint32_t limit) {
    auto const& mention = out[place];
    auto const at = mention.last;
    if (!clock.meridiem || !tokens_[mention.first - 1].is(F::the) || at + 2 >= limit ||
        tokens_[at].kind != TokenKind::word || tokens_[at].word || !tokens_[at + 1].is(F::to))
      return;
    auto const hour = hour_of(at + 2);
    auto const& end = tokens_[at + 3];
    if (!hour || !(end.kind == TokenKind::stop || (end.kind == TokenKind::mark && !is_dash(end))))
      return;
    Clock moved{.hour = *hour, .whole_hour = true};
    moved.meridiem = *hour % 12 > clock.hour % 12 ? *clock.meridiem : 12 - *clock.meridiem;
    out.push_back({at + 2, at + 3, {moved, "en.ellipsis.hour"}});
  }
  // "9:30" of "Sat 9:30-11"
  bool is_of_day(std::size_t place) const {
    return place > 0 && is_day_name(out[place - 1].ast) && out[place - 1].last == out[place].first;
  }
  // "noon"
  static bool is_moment(Expression const& e) { return e.rule == moment_rule; }
  static bool is_dash(Token const& t) { return t.is_mark('-') || t.is_mark(0x2013); }

  Tokens const& tokens_;
};

}  // namespace

void complete_ellipsis(Tokens const& tokens, Scan& scan) {
  Completer completer{tokens};
  completer.out.reserve(scan.mentions.size());
  auto& mentions = scan.mentions;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    auto const limit =
        i + 1 < mentions.size() ? mentions[i + 1].first : static_cast<std::uint32_t>(tokens.size());
    completer.take(std::move(mentions[i]), limit);
  }
  scan.mentions = std::move(completer.out);
}

}  // namespace dateline
