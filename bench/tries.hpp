// How often the rules of each file are tried, and how long a try takes. The rules are compiled once
// more for it, with this header before all others; the library knows nothing of it.
#pragma once

#include <chrono>

#include "grammar/rules/rules.hpp"

namespace dateline::bench {

using Clock = std::chrono::steady_clock;

// One try of a rule of `file`, which lasts as long as this object. The time of the tries within it
// is theirs alone.
class Try {
 public:
  explicit Try(char const* file);
  ~Try();
  Try(Try const&) = delete;
  Try& operator=(Try const&) = delete;

 private:
  char const* file_;
  Try* outer_;
  Clock::time_point begin_;
  double within_{};  // nanoseconds of the tries within this one
};

}  // namespace dateline::bench

// What BOOST_SPIRIT_DEFINE does, and a Try around it.
#undef DATELINE_DEFINE
#define DATELINE_DEFINE(rule)                                                                   \
  template <class First, class Context>                                                         \
  bool parse_rule(x3::detail::rule_id<rule##_id>, First& first, First const& last,              \
                  Context const& context, decltype(rule)::attribute_type& attribute) {          \
    ::dateline::bench::Try const one{__FILE__};                                                 \
    using Rule = std::remove_const_t<decltype(rule)>;                                           \
    return x3::detail::rule_parser<Rule::attribute_type, Rule::id, true>::call_rule_definition( \
        rule##_def, rule.name, first, last, context, attribute,                                 \
        boost::mpl::bool_<Rule::force_attribute>());                                            \
  }                                                                                             \
  BOOST_SPIRIT_INSTANTIATE(std::remove_const_t<decltype(rule)>, Iterator, RuleContext)
