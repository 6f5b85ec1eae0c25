// Numbers that are the other end of a range or a list, and borrow what they lack from it:
// "March 5-7", "5 to 7 March 2024", "from 3 to 5 p.m.", "March 5, 12 and 19", "1939-45".
#include "grammar/refine/ellipsis.hpp"

namespace dateline {
namespace ellipsis {

void Ellipsis::take(Mention mention, std::uint32_t limit) {
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
  before_numbered(mention);
  if (auto const* length = mention.ast.as<ast::Duration>()) {
    before_length(mention, *length);
    beside_hour(mention, *length);
  }
  if (!mention.ast.as<Clock>()) before_day(mention);
  // "c. 1580-1660": about when it begins
  auto const* limited = mention.ast.as<ast::Limited>();
  if (limited && limited->of->as<ast::YearSpan>()) {
    auto const span = *limited->of->as<ast::YearSpan>();
    auto const rule = limited->of->rule;
    Mention to{mention.last - 1, mention.last, {Calendar{.year = span.to}, rule}};
    Expression const from{Calendar{.year = span.from}, rule};
    mention.ast = Expression{ast::Limited{limited->limit, from}, mention.ast.rule};
    mention.last -= 2;
    out.push_back(std::move(mention));
    if (span.to > span.from) out.push_back(std::move(to));
    return;
  }
  if (auto const* span = mention.ast.as<ast::YearSpan>()) {
    if (span->to <= span->from) return;
    if (is_of_season(mention.first) && span->to == span->from + 1) {
      // "the winter of 1776-77" has the year that it begins in
      mention.ast = {Calendar{.year = span->from}, mention.ast.rule};
      out.push_back(std::move(mention));
      return;
    }
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
  if (is_bare_day && past_suffix(last + 1) == last + 3)
    after_date(place, *out[place].ast.as<Calendar>(), last, limit);
  bool const names_day = has_day || is_bare_day || is_day_name(out[place].ast) ||
                         is_part_of_day_named(place) || out[place].ast.as<ast::Slashed>();
  if (names_day && hours_behind(last, limit, is_part(out[place].ast))) return;
  if (names_day)
    at_hour(out.back().last, limit, is_part(out[place].ast));
  else if (auto const* clock = out[place].ast.as<Clock>())
    if (!after_clock(*clock, last, limit,
                     is_opened(out[place].first) || is_moment(out[place].ast) || is_of_day(place)))
      after_moved(*clock, place);
}

}  // namespace ellipsis

void complete_ellipsis(Tokens const& tokens, Scan& scan) {
  ellipsis::Ellipsis completer{tokens};
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
