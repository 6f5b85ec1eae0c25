// Shared by the files that resolve what counts from an anchor: which anchor a shift counts from,
// and lengths of several units.
#pragma once

#include "engine/resolve/resolver.hpp"

namespace dateline {

// "the next day" and "that year" count from the story, "next week" and "this year" from now.
bool counts_from_story(Shift shift);
int step_of(Shift shift);  // -1 "last", 0 "this", 1 "next"
Side stated_side(int step);

// The parts of a date that a unit as a whole gives.
std::uint16_t part_of(Granularity granularity);
char const* partial_of(Unit unit);  // "XXXX-WXX": of a week that nothing places

bool counts_back(Way way);  // "ago", "before"
bool is_clock_unit(Unit unit);
Unit finest(ast::Duration const& duration);
bool is_vague(ast::Duration const& duration);
ast::Duration three(ast::Duration duration);  // three of what is vague in number
std::optional<std::int64_t> moved(std::int64_t from, ast::Duration const& duration, int sign);

}  // namespace dateline
