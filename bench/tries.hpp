// How often the rules of each file are tried, and how long a try takes. The rules are compiled once
// more for it, with this header before all others; the library knows nothing of it.
#pragma once

#include <chrono>

namespace dateline::bench {

using Clock = std::chrono::steady_clock;

// One try of a rule of `file`, which lasts as long as this object. The time of the tries within it
// is theirs alone.
class Try {
 public:
  explicit Try(char const* file);
  ~Try();
  Try(Try const&) = delete;
  Try& operator=(Try const&) = delete;

 private:
  char const* file_;
  Try* outer_;
  Clock::time_point begin_;
  double within_{};  // nanoseconds of the tries within this one
};

}  // namespace dateline::bench

#define DATELINE_TRY ::dateline::bench::Try const one{__FILE__};
#include "grammar/rules/rules.hpp"
