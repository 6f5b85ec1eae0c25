// A case and what was found -> what differs. Only what the case states is compared.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/check/case.hpp"
#include "engine/check/found.hpp"

namespace dateline {

struct Difference {
  Span span;          // of the expression; empty span: the text as a whole
  std::string field;  // "value", "text" (its extent), "expression" (found at all or not) ...
  std::string wanted, got;
  std::string why;      // how the program came to what it got
  std::string context;  // where the text is not at hand: what is shown in its place
};

enum class Outcome : std::uint8_t { passed, failed, known, fixed };

struct Verdict {
  Outcome outcome{};  // known: fails as it is known to; fixed: known to fail, but holds
  std::vector<Difference> differences;
  std::vector<std::optional<std::size_t>> partners;  // of each expectation, among the found

  bool good() const { return outcome == Outcome::passed || outcome == Outcome::known; }
};

// Expectations are matched in their order: the same place, else the widest overlap.
Verdict judge(Case const& expected, Document const& document, std::vector<Found> const& found);

char const* to_string(Outcome outcome);  // "passed", "failed", "known", "fixed"

}  // namespace dateline
