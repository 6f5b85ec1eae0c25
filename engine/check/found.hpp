// What an engine found in a text, ours or another: places, and named fields to compare.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/timeline.hpp"

namespace dateline {

struct Found {
  Span span;
  std::vector<std::pair<std::string, std::string>> fields;  // as in case_fields()
  std::string why;    // the rule and its steps; empty where none is known
  bool placed{true};  // false: a reading of the text as a whole, whose extent says nothing

  // The field's value; empty when it has none.
  std::string_view field(std::string_view name) const;
  bool is_range() const { return field("type") == "RANGE"; }
};

// The expressions and ranges of `tagged` in text order; a range stands before what it begins with.
std::vector<Found> found_in(Document const& document, Tagged const& tagged);

// All four, "A..B..C..D".
std::string four_bounds(Bounds const& bounds);
// The outer two of four bounds where that says it all, as for an expression that names an interval.
std::string short_bounds(std::string_view bounds);
// "A..B..C..D" or "A..B" -> its parts.
std::vector<std::string_view> split_bounds(std::string_view bounds);

// Whether the field's value `got` is what `wanted` says; bounds are compared as instants, and where
// two are wanted with the first and the last of four.
bool agrees(std::string_view field, std::string_view wanted, std::string_view got);

}  // namespace dateline
