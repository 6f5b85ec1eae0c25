// Reports of `dateline check`: for people, and for the servers that run it. Pure functions.
#pragma once

#include <string>
#include <string_view>

#include "engine/check/report.hpp"

namespace dateline {

// Each case that differs, field by field, then one line of summary.
std::string check_text(CheckReport const& report, bool colour);
// JUnit's XML, a suite a file.
std::string check_junit(CheckReport const& report);
// Test Anything Protocol, version 14.
std::string check_tap(CheckReport const& report);
// schema/check.schema.json
std::string check_json(CheckReport const& report);
// Workflow commands that GitHub shows beside the lines of a change.
std::string check_github(CheckReport const& report);

// "12 cases: 10 passed, 1 failed, 1 known to fail"
std::string check_summary(CheckReport const& report);
// One line on a difference: "value: wanted 2023, got 2022".
std::string difference_line(Difference const& difference, CheckReport const& report);
// The text around `span` on one line, with the words of `span` in brackets.
std::string marked(std::string_view text, Span span, std::size_t around = 60);

}  // namespace dateline
