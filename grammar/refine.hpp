// What one rule cannot see: neighbours that make one expression, ranges, and look-alikes.
#pragma once

#include "grammar/scan.hpp"

namespace dateline {

// Drops what is no time expression after all, joins what belongs together, finds ranges: the list
// of steps in refine.cpp, in this order.
void refine(Tokens const& tokens, Scan& scan);

// The token behind the form of that function which begins at `at` ("no later than" is a form of
// `by`); 0 when none begins there.
std::uint32_t opens_form(Tokens const& tokens, std::uint32_t at, Function function);

// A year, and the day of a month, in digits.
inline bool is_written_year(Token const& t) {
  return t.size() == 4 && t.number >= 1000 && t.number < 3000;
}
inline std::optional<int> day_number(Token const& t) {
  bool const day = t.size() <= 2 && t.number >= 1 && t.number <= 31;  // a mark counts more
  return day ? std::optional{static_cast<int>(t.number)} : std::nullopt;
}

// The steps, a file each.
void drop_unlikely(Tokens const& tokens, Scan& scan);
void drop_names(Tokens const& tokens, Scan& scan);
void complete_days(Tokens const& tokens, Scan& scan);
void complete_ellipsis(Tokens const& tokens, Scan& scan);
void read_requests(Tokens const& tokens, Scan& scan);
void join_neighbours(Tokens const& tokens, Scan& scan);
void begin_lengths(Tokens const& tokens, Scan& scan);
void share_parts(Tokens const& tokens, Scan& scan);
void find_ranges(Tokens const& tokens, Scan& scan);
void name_old_years(Tokens const& tokens, Scan& scan);
void name_times(Tokens const& tokens, Scan& scan);

// Of a narrative alone, when all else is done.
void add_story_words(Tokens const& tokens, Scan& scan);

}  // namespace dateline
