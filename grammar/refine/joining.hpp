// What neighbouring mentions are, and what two of them make: shared by join_neighbours.cpp and the
// files that it asks.
#pragma once

#include "grammar/refine.hpp"

namespace dateline::joining {

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

// What two make that stand so; empty when they stay two.
std::optional<Expression> join(Expression const& a, Joint joint, Expression const& b);

// joining_kinds.cpp
Calendar const* calendar(Expression const& e);
bool is_weekday(Expression const& e);
bool has_day(Expression const& e);
bool is_year(Expression const& e);
bool is_week(Expression const& e);
bool is_month(Expression const& e);
bool wants_year(Expression const& e);
bool is_time(Expression const& e);
std::optional<DayPart> part_of(Expression const& e);
int half_of(DayPart part, int hour);
bool is_day_offset(Expression const& e);
std::optional<Expression> in_days(Expression const& e);
bool is_today(Expression const& e);
std::optional<Expression> weeks_away(Expression const& e);  // "in two weeks", "two weeks ago"
bool is_clock(Expression const& e);
bool is_named_part(Expression const& e);
bool is_part_of_day(Expression const& e);
bool is_day(Expression const& e);

}  // namespace dateline::joining
