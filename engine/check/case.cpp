#include "engine/check/case.hpp"

#include <algorithm>
#include <numeric>

#include "engine/check/found.hpp"

namespace dateline {
namespace {

// Levenshtein distance, in bytes.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      auto const substituted = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row.back();
}

constexpr std::string_view types[] = {"DATE", "TIME", "DURATION", "SET", "RANGE"};

}  // namespace

std::vector<std::string_view> const& case_fields() {
  static std::vector<std::string_view> const names{
      "type",         "value",  "mod",       "quant",  "freq", "edtf",  "bounds", "granularity",
      "alternatives", "anchor", "direction", "signal", "rule", "parts", "from",   "to"};
  return names;
}

std::string did_you_mean(std::string_view name, std::vector<std::string_view> const& known) {
  auto const closest = std::ranges::min_element(
      known, {}, [&](std::string_view candidate) { return distance(name, candidate); });
  if (closest == known.end() || distance(name, *closest) > 1 + name.size() / 3) return {};
  return " (did you mean '" + std::string{*closest} + "'?)";
}

std::optional<std::string> reject_field(std::string_view field, std::string_view value) {
  if (field == "type" && std::ranges::find(types, value) == std::end(types)) {
    return "expected DATE, TIME, DURATION, SET or RANGE, found '" + std::string{value} + "'";
  }
  if (field == "bounds") {
    for (auto const bound : split_bounds(value)) {
      if (!bound.empty() && !parse_instant(bound)) {
        return "no such date: '" + std::string{bound} + "'";
      }
    }
    auto const count = split_bounds(value).size();
    if (count != 2 && count != 4) {
      return "expected two or four bounds, found " + std::to_string(count);
    }
  }
  return {};
}

}  // namespace dateline
