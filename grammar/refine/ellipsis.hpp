// What the files that complete ellipses share: the mentions done so far, and what tokens look like.
// complete_ellipsis.cpp says what is asked of each mention, and in which order.
#pragma once

#include "grammar/refine.hpp"

namespace dateline::ellipsis {

using ast::Calendar;
using ast::Clock;
using ast::Expression;
using F = Function;

constexpr int most_items = 12;  // of a list; more is a table
// "tomorrow at 6" is the afternoon or evening, "tomorrow at 7" may be either
constexpr int latest_bare_afternoon = 6;

bool joins_range(Token const& t);
bool joins_list(Token const& t);
bool is_plain_number(Token const& t, std::uint32_t most);
bool is_dash(Token const& t);

bool is_moment(Expression const& e);      // "noon"
bool is_named_part(Expression const& e);  // "this morning", "tonight"
bool is_part(Expression const& e);        // behind which no hour is of the morning: "every night"
bool is_day_name(Expression const& e);

class Ellipsis {
 public:
  explicit Ellipsis(Tokens const& tokens) : tokens_(tokens) {}

  // a mention, and the first token of the next one
  void take(Mention mention, std::uint32_t limit);

  std::vector<Mention> out;

 private:
  // ellipsis_clocks.cpp: hours beside a clock time
  void ends_at_noon(Mention& mention) const;
  void behind_clock(Mention& mention) const;
  void before_clock(Mention const& mention, Clock const& clock);
  bool after_clock(Clock clock, std::uint32_t at, std::uint32_t limit, bool opened);
  void after_moved(Clock const& clock, std::size_t place);

  // ellipsis_hours.cpp: hours beside a day or a length
  bool is_on_day(Mention const& mention) const;
  bool has_hour_before(Mention const& mention) const;
  bool is_about_at(std::uint32_t at) const;
  std::optional<Clock> hour_before(Mention const& day, std::uint32_t at) const;
  void before_part(Mention const& mention);
  void before_day(Mention const& mention);
  void at_hour(std::uint32_t at, std::uint32_t limit, bool part);
  void beside_hour(Mention& mention, ast::Duration length);
  bool hours_behind(std::uint32_t at, std::uint32_t limit, bool part);

  // ellipsis_lengths.cpp: an amount before a length
  void before_length(Mention const& mention, ast::Duration const& length);

  // ellipsis_days.cpp: days beside a date
  void before_date(Mention const& mention, Calendar const& date);
  void after_date(std::size_t place, Calendar date, std::uint32_t at, std::uint32_t limit);
  std::optional<int> day_word(std::uint32_t at) const;

  // ellipsis_parts.cpp: parts beside a part of the same period
  void before_part_of(Mention const& mention, ast::Third const& third);
  void before_numbered(Mention const& mention);

  // ellipsis.cpp: what stands there
  // Whether so many tokens before `at` belong to no mention; the first token is a stop.
  bool free_before(std::uint32_t at, std::uint32_t count) const {
    return (out.empty() ? 1 : out.back().last) + count <= at;
  }
  std::uint32_t past_suffix(std::uint32_t at) const;
  bool ends_number(std::uint32_t at) const;
  bool ends_phrase(std::uint32_t at) const;
  bool is_hour(std::uint32_t at) const { return is_plain_number(tokens_[at], 12); }
  std::optional<int> hour_of(std::uint32_t at) const;
  bool is_of_season(std::uint32_t at) const;
  std::optional<int> ordinal_of(std::uint32_t at) const;
  bool is_opened(std::uint32_t at) const;
  bool is_part_of_day_named(std::size_t place) const;
  bool is_of_day(std::size_t place) const;

  Tokens const& tokens_;
};

}  // namespace dateline::ellipsis
