// The rules of the time grammar, one declaration a rule; each is defined in the file of its name.
#pragma once

#include "grammar/terminal.hpp"

namespace dateline::grammar {

// X3 asks for a type per rule. DATELINE_RULE declares a rule that other files use too,
// DATELINE_DEFINE defines it by name_def, DATELINE_LOCAL those of one file.
#define DATELINE_RULE(name, attribute)                                \
  inline constexpr x3::rule<struct name##_id, attribute> name{#name}; \
  LookAhead const& look_ahead_of(name##_id*);                         \
  BOOST_SPIRIT_DECLARE(std::remove_const_t<decltype(name)>)

#ifndef DATELINE_TRY  // bench/tries.hpp counts tries
#define DATELINE_TRY
#endif

#define DATELINE_PARSE(rule_)                                                                   \
  template <class First, class Context>                                                         \
  bool parse_rule(x3::detail::rule_id<rule_##_id>, First& first, First const& last,             \
                  Context const& context, decltype(rule_)::attribute_type& attribute) {         \
    DATELINE_TRY                                                                                \
    static Choice const choice{rule_##_def};                                                    \
    using Rule = std::remove_const_t<decltype(rule_)>;                                          \
    return x3::detail::rule_parser<Rule::attribute_type, Rule::id, true>::call_rule_definition( \
        choice, (rule_).name, first, last, context, attribute,                                  \
        boost::mpl::bool_<Rule::force_attribute>());                                            \
  }

#define DATELINE_DEFINE(rule_)                       \
  LookAhead const& look_ahead_of(rule_##_id*) {      \
    static auto const look = Looks::of(rule_##_def); \
    return look;                                     \
  }                                                  \
  DATELINE_PARSE(rule_)                              \
  BOOST_SPIRIT_INSTANTIATE(std::remove_const_t<decltype(rule_)>, Iterator, RuleContext)

#define DATELINE_LOCAL(rule_)                          \
  inline LookAhead const& look_ahead_of(rule_##_id*) { \
    static auto const look = Looks::of(rule_##_def);   \
    return look;                                       \
  }                                                    \
  DATELINE_PARSE(rule_)

// number.cpp
DATELINE_RULE(integer, int)         // 21, twenty-one, two hundred and fifty
DATELINE_RULE(amount, double)       // integer, 2.5, two and a half, a, several (-1)
DATELINE_RULE(ordinal_number, int)  // 21st, twenty-first
// date.cpp
DATELINE_RULE(year4, int)        // 1000 ... 2999, four digits, nothing glued behind
DATELINE_RULE(any_year, int)     // year4, '24 (as 2024), nineteen ninety-four
DATELINE_RULE(ordinal_day, int)  // 21st, twenty-first: of a month, or 0
DATELINE_RULE(year_words, int)   // year.cpp: nineteen ninety-four
DATELINE_RULE(meridiem, int)     // clock.cpp: a.m. 0, p.m. 12
DATELINE_RULE(date, ast::Expression)
DATELINE_RULE(day_date, ast::Expression)  // day.cpp
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

// "weeks", "business days", but not "business day" (duration.cpp)
bool is_plural_unit(Iterator at, Iterator last);
inline constexpr Assert<is_plural_unit> plural_unit{};

}  // namespace dateline::grammar
