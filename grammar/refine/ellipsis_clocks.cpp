// Hours beside a clock time: "from 3 to 5 p.m.", "8 a.m. to 3", "from 2:30 to 4", "move the 3 p.m.
// meeting to 4".
#include "grammar/refine/ellipsis.hpp"

namespace dateline::ellipsis {

// "from 10 to 12 in the morning": noon
void Ellipsis::ends_at_noon(Mention& mention) const {
  auto& clock = *std::get_if<Clock>(&mention.ast.node);
  if (clock.hour != 12 || clock.meridiem != 0 || !free_before(mention.first, 2) ||
      !is_hour(mention.first - 2))
    return;
  auto const& joint = tokens_[mention.first - 1];
  if (joins_range(joint) || joint.is(F::and_)) clock.meridiem = 12;
}

// "3 p.m. to half past seven", "between 4 p.m. and 5:30": later than the time before it
void Ellipsis::behind_clock(Mention& mention) const {
  if (out.empty() || mention.first != out.back().last + 1) return;
  auto const* begin = out.back().ast.as<Clock>();
  auto end = *mention.ast.as<Clock>();
  auto const& joint = tokens_[mention.first - 1];
  // "12:30 to 1:15", "11:30-2:15": past noon
  if (begin && !begin->meridiem && begin->hour >= 1 && begin->hour <= 12 && !end.meridiem &&
      end.hour >= 1 && end.hour < 12 && !end.whole_hour && joins_range(joint) &&
      end.hour * 60 + end.minute < begin->hour * 60 + begin->minute) {
    end.meridiem = 12;
    mention.ast.node = end;
    return;
  }
  if (!begin || !begin->meridiem || end.meridiem || end.hour < 1 || end.hour > 12 ||
      is_moment(mention.ast) ||
      !(joins_range(joint) || (joint.is(F::and_) && is_opened(out.back().first))))
    return;
  bool const later = end.hour % 12 * 60 + end.minute > begin->hour % 12 * 60 + begin->minute;
  end.meridiem = later ? *begin->meridiem : 12 - *begin->meridiem;
  mention.ast.node = end;
}

// "from 3 to 5 p.m.", "2-4pm", "between 9:30 and 11 a.m.": a number or a bare clock before one
// with its half of the day
void Ellipsis::before_clock(Mention const& mention, Clock const& clock) {
  if (!free_before(mention.first, 1)) return;
  auto const at = mention.first - 1;
  auto const& joint = tokens_[at];
  bool const opened = is_opened(at - 1);
  if (!clock.meridiem) {
    // "from 7 to 7:30": an hour that is earlier on the clock's face
    if (opened && free_before(at, 1) && is_hour(at - 1) &&
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
  // "2 or 3 p.m.", "at 2 and 3 p.m."
  bool const either = joint.is(F::or_) || (joint.is(F::and_) && tokens_[at - 2].is(F::at));
  if (!joins_range(joint) && !(joint.is(F::and_) && opened) && !either) return;
  auto const earlier_of = [&](int hour, int minute) {
    // the half of the day that puts it before the other end
    int const end = clock.hour % 12 * 60 + clock.minute, begin = hour % 12 * 60 + minute;
    return begin < end ? *clock.meridiem : 12 - *clock.meridiem;
  };
  if (!out.empty() && out.back().last == at) {
    // "around 3:30-4 p.m."
    auto& last = out.back().ast;
    auto const* limited = last.as<ast::Limited>();
    auto const* before = (limited ? *limited->of : last).as<Clock>();
    if (!before || before->meridiem || before->hour > 12) return;
    auto whole = *before;
    whole.meridiem = earlier_of(whole.hour, whole.minute);
    if (limited)
      last = {ast::Limited{limited->limit, Expression{whole, limited->of->rule}}, last.rule};
    else
      last.node = whole;
  } else if (free_before(at, 1) && (is_hour(at - 1) || (opened && hour_of(at - 1))) &&
             !(tokens_[at - 1].glued && tokens_[at - 2].kind != TokenKind::stop &&
               !tokens_[at - 2].is_mark('('))) {
    int const hour = *hour_of(at - 1);
    Clock begin{
        .hour = hour, .meridiem = earlier_of(hour, 0), .zone = clock.zone, .whole_hour = true};
    out.push_back({at - 1, at, {begin, "en.ellipsis.hour"}});
  }
}

// "8 a.m. to 3", "from 11am-2", "from noon to 2": the next such hour; "from 2:30 to 4"; "at 8 or 9"
bool Ellipsis::after_clock(Clock clock, std::uint32_t at, std::uint32_t limit, bool opened) {
  bool const either = tokens_[at].is(F::or_) && clock.whole_hour;
  if (at + 1 >= limit || !is_hour(at + 1) ||
      !(joins_range(tokens_[at]) || (opened && tokens_[at].is(F::and_)) || either) ||
      !(ends_number(at + 2) && (at + 2 == limit || ends_phrase(at + 2))))
    return false;
  if (either) {
    clock.hour = static_cast<int>(tokens_[at + 1].number);
    out.push_back({at + 1, at + 2, {clock, "en.ellipsis.hour"}});
    return true;
  }
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
void Ellipsis::after_moved(Clock const& clock, std::size_t place) {
  auto const& mention = out[place];
  auto const at = mention.last;
  if (!clock.meridiem || !tokens_[mention.first - 1].is(F::the) ||
      tokens_[at].kind != TokenKind::word || tokens_[at].has(Category::function) ||
      !tokens_[at + 1].is(F::to))
    return;
  auto const hour = hour_of(at + 2);
  auto const& end = tokens_[at + 3];
  if (!hour || !(end.kind == TokenKind::stop || (end.kind == TokenKind::mark && !is_dash(end))))
    return;
  Clock moved{.hour = *hour, .whole_hour = true};
  moved.meridiem = *hour % 12 > clock.hour % 12 ? *clock.meridiem : 12 - *clock.meridiem;
  out.push_back({at + 2, at + 3, {moved, "en.ellipsis.hour"}});
}

}  // namespace dateline::ellipsis
