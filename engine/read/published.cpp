#include "engine/read/published.hpp"

#include <algorithm>
#include <string>

namespace dateline {
namespace {

bool looks_like_a_date(std::string_view text) {
  constexpr std::string_view shape = "dddd-dd-dd";
  if (text.size() < shape.size()) return false;
  return std::equal(shape.begin(), shape.end(), text.begin(), [](char wanted, char got) {
    return wanted == 'd' ? got >= '0' && got <= '9' : got == wanted;
  });
}

// Fit for one line of an error message.
std::string quoted(std::string_view text) {
  std::string quote{"'"};
  for (char c : text.substr(0, 40)) quote += c >= ' ' && c <= '~' ? c : '?';
  return quote += text.size() > 40 ? "...'" : "'";
}

}  // namespace

Result<Instant> parse_published(std::string_view text) {
  auto const* begin = text.data();
  auto instant = parse_instant(begin, begin + text.size());
  bool const has_day = std::ranges::count(text.substr(text.empty() ? 0 : 1), '-') >= 2;
  if (instant && has_day) return *instant;
  if (looks_like_a_date(text)) return Error{"", quoted(text) + ": there is no such day or time"};
  return Error{"", quoted(text) + " is not a date like 2024-06-29 or 2024-06-29T14:00"};
}

}  // namespace dateline
