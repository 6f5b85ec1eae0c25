// Where each rule stands: for explain, so that who wonders at a reading can look it up.
#pragma once

#include <string_view>

namespace dateline {

// "grammar/rules/date.cpp" for "en.date.weekday"; empty for no rule of ours. The table is made by
// cmake/RuleFiles.cmake.
std::string_view rule_file(std::string_view rule);

}  // namespace dateline
