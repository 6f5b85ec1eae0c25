// Hours beside a day or a length: "four this morning", "tomorrow at 6", "tonight from 8 to 10",
// "from 9 for 2.5 hours".
#include "grammar/cues.hpp"
#include "grammar/refine/ellipsis.hpp"

namespace dateline::ellipsis {

// "at 8 tomorrow", "at nine Monday morning", but not "killed seven Monday night"
bool Ellipsis::has_hour_before(Mention const& mention) const {
  if (is_on_day(mention)) return true;
  if (!is_day_name(mention.ast) || mention.ast.as<ast::Recurring>()) return false;
  auto const& before = tokens_[mention.first - 2];
  return before.is(F::at) || before.is_mark('@') || before.is(F::after) || before.is(F::before) ||
         before.is(F::until) || is_about_at(mention.first - 2) ||
         (before.kind == TokenKind::stop && tokens_[mention.last].has(Category::day_part));
}

// "around" of "at around nine tomorrow"
bool Ellipsis::is_about_at(std::uint32_t at) const {
  return tokens_[at].is(Category::limit, static_cast<int>(Limit::approx)) &&
         tokens_[at - 1].is(F::at);
}

// "at seven on the 15th", "at 7 on Friday"
bool Ellipsis::is_on_day(Mention const& mention) const {
  auto const* date = mention.ast.as<Calendar>();
  if (!tokens_[mention.first - 1].is(F::on) || !date || !(date->day || date->weekday)) return false;
  auto const& before = tokens_[mention.first - 3];
  return before.is(F::at) || (before.kind == TokenKind::stop && date->weekday);
}

void Ellipsis::before_part(Mention const& mention) {
  if (!free_before(mention.first, 1)) return;
  // "10, tonight"
  auto const comma = tokens_[mention.first - 1].is_mark(',') && is_named_part(mention.ast) &&
                     free_before(mention.first, 2);
  auto const place = comma || is_on_day(mention) ? mention.first - 2 : mention.first - 1;
  if (!free_before(place, 0)) return;  // "dinner at 7 on Friday": an hour already
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

// "five" of "from five to seven today"; a word may count what was "from five to seven Tuesday"
std::optional<Clock> Ellipsis::hour_before(Mention const& day, std::uint32_t at) const {
  auto const hour = hour_of(at);
  if (!hour || (tokens_[at].kind == TokenKind::word && !day.ast.as<ast::Day>()))
    return std::nullopt;
  return Clock{.hour = *hour, .whole_hour = true};
}

// "between 3 and 5 on 1/1/2015", "from 9 to 11 tomorrow": hours of the day behind them
void Ellipsis::before_day(Mention const& mention) {
  auto at = mention.first;
  bool const on =
      tokens_[at - 1].is(F::on) || (tokens_[at - 1].is(F::of) && mention.ast.as<ast::Slashed>());
  if (on)
    --at;
  else if (!is_day_name(mention.ast))
    return;
  if (!(mention.ast.as<Calendar>() || mention.ast.as<ast::Slashed>() || is_day_name(mention.ast)) ||
      !free_before(at, 4))
    return;
  auto const& joint = tokens_[at - 2];
  // "9 to 10 tomorrow" is all that is said, or of what lies ahead
  bool const opened = is_opened(at - 3) || tokens_[at - 4].kind == TokenKind::stop ||
                      (joins_range(joint) &&
                       governing_tense(tokens_, mention.first, mention.last) == TenseCue::future);
  auto const from = hour_before(mention, at - 3);
  auto to = hour_before(mention, at - 1);
  if (!from || !to || !opened || !(joint.is(F::and_) || joins_range(joint))) return;
  if (to->hour <= from->hour) to->meridiem = 12;
  out.push_back({at - 3, at - 2, {*from, "en.ellipsis.hour"}});
  out.push_back({at - 1, at, {*to, "en.ellipsis.hour"}});
}

// "tomorrow at 6": by six it is the afternoon or evening; "tonight around 7", "Friday after 5"
void Ellipsis::at_hour(std::uint32_t at, std::uint32_t limit, bool part) {
  auto const approx = [&](std::uint32_t i) {
    return tokens_[i].is(Category::limit, static_cast<int>(Limit::approx));
  };
  bool const bound =
      tokens_[at].is(F::after) || tokens_[at].is(F::before) || tokens_[at].is(F::until);
  bool const at_sign = tokens_[at].is(F::at) || tokens_[at].is_mark('@');
  // "tomorrow at around 5"
  auto const place = at_sign && approx(at + 1) ? at + 2 : at + 1;
  if (place >= limit || !(at_sign || bound || approx(at))) return;
  auto const told = hour_of(place);
  auto const& next = tokens_[place + 1];
  if (!told || !ends_number(place + 1)) return;
  // "Tuesday at one polling station", "Friday after 5 weeks", "Friday after two were hurt"
  if ((tokens_[place].kind == TokenKind::word || !at_sign) && !ends_phrase(place + 1)) return;
  if (bound && next.kind == TokenKind::word) return;
  int const hour = *told;
  Clock clock{.hour = hour, .whole_hour = true};
  if (hour <= latest_bare_afternoon && !part) clock.meridiem = 12;
  out.push_back({place, place + 1, {clock, "en.ellipsis.at_hour"}});
}

// "for 2.5 hours from 9", "from 9 for 2.5 hours": the length of what begins then
void Ellipsis::beside_hour(Mention& mention, ast::Duration length) {
  if (length.amounts[0].unit > Unit::hour) return;
  std::optional<std::uint32_t> hour;
  auto const after = mention.last, before = mention.first;
  // "from 3 p.m. for two hours"
  if (!out.empty() && out.back().ast.as<Clock>() && out.back().last + 1 == before &&
      tokens_[before - 1].is(F::for_) && tokens_[out.back().first - 1].is(F::from)) {
    mention.ast = {ast::Offset{length, Way::after, out.back().ast, {}}, "en.offset.counted"};
    mention.first = out.back().first;
    out.pop_back();
    return;
  }
  if (tokens_[after].is(F::from) && is_hour(after + 1) && ends_phrase(after + 2))
    hour = after + 1;
  else if (free_before(before, 3) && tokens_[before - 1].is(F::for_) && is_hour(before - 2) &&
           tokens_[before - 3].is(F::from))
    hour = before - 2;
  if (!hour) return;
  mention.first = std::min(*hour, mention.first);
  mention.last = std::max(*hour + 1, mention.last);
  Clock const begin{.hour = static_cast<int>(tokens_[*hour].number), .whole_hour = true};
  mention.ast = {ast::Offset{length, Way::after, Expression{begin, "en.ellipsis.hour"}, {}},
                 "en.offset.counted"};
}

// "tomorrow between 2 and 4", "tonight from 8 to 10", "Friday 9 to 5", "today 3-4"
bool Ellipsis::hours_behind(std::uint32_t at, std::uint32_t limit, bool part) {
  bool const between = tokens_[at].is(F::between), opened = between || tokens_[at].is(F::from);
  auto const place = opened || tokens_[at].is_mark(',') ? at + 1 : at;
  if (place + 2 >= limit || !ends_phrase(place + 3) || !ends_number(place + 3)) return false;
  auto const& joint = tokens_[place + 1];
  if (!joins_range(joint) && !(between && joint.is(F::and_))) return false;
  // "tonight from eight to ten"; a word may count behind another day
  auto const& day = out.back();
  bool const in_words = opened && (part || day.ast.as<ast::Day>());
  auto const from = in_words || is_hour(place) ? hour_of(place) : std::nullopt;
  auto const to = in_words || is_hour(place + 2) ? hour_of(place + 2) : std::nullopt;
  if (!from || !to || (!opened && !is_day_name(day.ast) && !part)) return false;
  // "Mon-Fri 9-5": hours of each, no hour of the last
  if (out.size() > 1 && joins_range(tokens_[day.first - 1]) &&
      out[out.size() - 2].last + 1 == day.first)
    return false;
  // "cut on Friday from 5 to 4", "won on Sunday 3-2": not when something was done that day
  bool const sure = between || (opened && (part || day.ast.as<ast::Day>()));
  if (!sure && (opened || *from >= *to) &&
      governing_tense(tokens_, day.first, day.last) == TenseCue::past)
    return false;
  Clock begin{.hour = *from, .whole_hour = true}, end{.hour = *to, .whole_hour = true};
  if (!part) {
    if (*from <= latest_bare_afternoon) begin.meridiem = 12;
    if (*to <= *from || begin.meridiem) end.meridiem = 12;
  }
  out.push_back({place, place + 1, {begin, "en.ellipsis.hour"}});
  out.push_back({place + 2, place + 3, {end, "en.ellipsis.hour"}});
  return true;
}

}  // namespace dateline::ellipsis
