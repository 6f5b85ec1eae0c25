// An article as it was read: its text and what is known of its publication date.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/civil.hpp"

namespace dateline {

// Half-open range [begin, end) of bytes in Document::text. Writers convert to the unit asked for.
struct Span {
  std::uint32_t begin{}, end{};
  constexpr bool contains(Span s) const { return begin <= s.begin && s.end <= end; }
  constexpr bool overlaps(Span s) const { return begin < s.end && s.begin < end; }
  constexpr std::string_view in(std::string_view text) const {
    return text.substr(begin, end - begin);
  }
  friend constexpr auto operator<=>(Span, Span) = default;
};

// Which of the contract's ways gave the publication date.
enum class PublishedFrom : std::uint8_t { none, option, document, dateline };

struct Document {
  std::string id;
  std::string title;                 // empty: none
  std::string url;                   // empty: none
  std::string text;                  // valid UTF-8 without NUL, at most 2^31 bytes
  std::optional<Instant> published;  // every "yesterday" is measured from here
  PublishedFrom published_from{PublishedFrom::none};
};

char const* to_string(PublishedFrom from);  // "none", "option", "document", "dateline"

}  // namespace dateline
