// Temporal relations between events, time expressions and the publication date.
#pragma once

#include <cstdint>
#include <string>

namespace dateline {

// clang-format off
// TimeML 1.2.1 TLINK relType: thirteen relations of Allen (1983), and identity.
enum class RelationType : std::uint8_t {
  before, after, includes, is_included, during, during_inv, simultaneous, iafter, ibefore,
  identity, begins, ends, begun_by, ended_by
};
// clang-format on

// One end of a relation.
struct Node {
  enum class Kind : std::uint8_t { event, timex, published } kind{Kind::event};
  std::uint32_t index{};  // into Timeline::events or Timeline::timexes; unused for published
  friend constexpr bool operator==(Node, Node) = default;
};

struct Relation {
  Node from;
  RelationType type{};
  Node to;
  std::string why;      // the rule that said so, and its words: "since + date"
  double confidence{};  // 0 to 1
};

char const* to_string(RelationType type);  // "BEFORE", "IS_INCLUDED" ...
std::string to_string(Node node);          // "e7", "t3", "t0"

}  // namespace dateline
