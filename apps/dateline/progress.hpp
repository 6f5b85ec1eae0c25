// A bar on standard error for long work, only where a person looks at it.
#pragma once

#include <chrono>
#include <cstdint>

namespace dateline::cli {

class Progress {
 public:
  // `total` bytes of work; 0: not known.
  Progress(bool wanted, std::uint64_t total);
  ~Progress();
  Progress(Progress const&) = delete;
  Progress& operator=(Progress const&) = delete;

  void add(std::uint64_t bytes, std::uint64_t documents);
  // Takes the bar off the screen, so that a message has the line for itself.
  void clear();

 private:
  void draw() const;

  using Clock = std::chrono::steady_clock;
  bool wanted_, drawn_{};
  std::uint64_t total_, bytes_{}, documents_{};
  Clock::time_point begin_, last_;
};

}  // namespace dateline::cli
