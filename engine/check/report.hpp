// What a run of cases came to, for the writers of reports.
#pragma once

#include <string>
#include <vector>

#include "engine/check/case.hpp"
#include "engine/check/judge.hpp"

namespace dateline {

// A case with its verdict; both pointers outlive it.
struct Judged {
  Case const* wanted{};
  Document const* document{};
  Verdict verdict;
};

struct CheckReport {
  // What is compared, and its two sides.
  std::string noun{"case"}, wanted{"wanted"}, got{"got"};
  std::string passed{"passed"}, failed{"failed"};
  std::vector<Judged> cases;  // in the order of their files
  std::vector<Error> errors;  // cases that could not be read or run
  std::size_t left_out{};     // by --filter, --tag, --shard, --fail-fast

  std::size_t count(Outcome outcome) const;
};

}  // namespace dateline
