// Two snapshots of a document -> what appeared, vanished, moved and changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/check/snapshot.hpp"

namespace dateline {

enum class ChangeKind : std::uint8_t { appeared, vanished, moved, value, bounds, event, order };
inline constexpr std::size_t change_kinds = 7;
char const* to_string(ChangeKind kind);

struct Change {
  ChangeKind kind{};
  std::optional<std::size_t> before, after;  // places in the items of the two snapshots
  std::string was, is;                       // for people
};

// Items are matched by place and words, then by words in their order, then by overlap; entries
// that are left, by bounds and participants. Where the texts differ, mere shifts are no change.
std::vector<Change> compare(Snapshot const& before, Snapshot const& after);

}  // namespace dateline
