// What an expression takes from the one beside it: the ends of a range agree, and a weekday in
// parentheses is that of the date before it, and a year spoken of just now that of a date ahead.
#pragma once

#include <vector>

#include "engine/resolve/resolve.hpp"
#include "grammar/scan.hpp"

namespace dateline {

class Neighbours {
 public:
  Neighbours(Scan const& scan, Tokens const& tokens, Lexicon const& lexicon);

  // Moves what was resolved for mention i to where its neighbours have it. They come in text
  // order: keeps the place for those behind.
  void agree(std::size_t i, Resolved& resolved, Anchors const& anchors, Side side);

 private:
  void stand_beside(std::size_t i, Resolved& resolved, Anchors const& anchors) const;
  void precede_end(std::size_t i, Resolved& resolved, Anchors const& anchors, Side side) const;
  void follow_begin(std::size_t i, Resolved& resolved, Anchors const& anchors) const;
  void keep_to_year_ahead(std::size_t i, Resolved& resolved, Anchors const& anchors,
                          Side side) const;

  Scan const& scan_;
  Tokens const& tokens_;
  Lexicon const& lexicon_;
  std::vector<std::optional<Place>> places_;            // of each mention
  std::vector<std::optional<std::uint32_t>> begin_of_;  // of a range that the mention ends
  std::vector<std::optional<std::uint32_t>> end_of_;    // and that it begins
};

}  // namespace dateline
