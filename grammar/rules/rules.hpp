// The rules of the time grammar, one declaration a rule; each is defined in the file of its name.
#pragma once

#include "grammar/terminal.hpp"

namespace dateline::grammar {

// X3 asks for a type per rule.
#define DATELINE_RULE(name, attribute)                                \
  inline constexpr x3::rule<struct name##_id, attribute> name{#name}; \
  BOOST_SPIRIT_DECLARE(std::remove_const_t<decltype(name)>)

#define DATELINE_DEFINE(name) \
  BOOST_SPIRIT_DEFINE(name)   \
  BOOST_SPIRIT_INSTANTIATE(std::remove_const_t<decltype(name)>, Iterator, RuleContext)

// number.cpp
DATELINE_RULE(integer, int)         // 21, twenty-one, two hundred and fifty
DATELINE_RULE(amount, double)       // integer, 2.5, two and a half, a, several (-1)
DATELINE_RULE(ordinal_number, int)  // 21st, twenty-first
// date.cpp
DATELINE_RULE(year4, int)       // 1000 ... 2999, four digits, nothing glued behind
DATELINE_RULE(any_year, int)    // year4, '24 (as 2024), nineteen ninety-four
DATELINE_RULE(year_words, int)  // year.cpp: nineteen ninety-four
DATELINE_RULE(meridiem, int)    // clock.cpp: a.m. 0, p.m. 12
DATELINE_RULE(date, ast::Expression)
// one file each
DATELINE_RULE(numeric, ast::Expression)
DATELINE_RULE(year, ast::Expression)
DATELINE_RULE(period, ast::Expression)
DATELINE_RULE(duration_words, ast::Duration)
DATELINE_RULE(duration, ast::Expression)
DATELINE_RULE(offset, ast::Expression)
DATELINE_RULE(deictic, ast::Expression)
DATELINE_RULE(clock, ast::Expression)
DATELINE_RULE(recurring, ast::Expression)
DATELINE_RULE(nth, ast::Expression)
DATELINE_RULE(holiday, ast::Expression)
DATELINE_RULE(simple, ast::Expression)      // everything but what holds an expression in turn
DATELINE_RULE(expression, ast::Expression)  // the ordered choice over all

}  // namespace dateline::grammar
