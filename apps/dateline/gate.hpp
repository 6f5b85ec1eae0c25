// Lets no more than so many at work at once; some more wait, and the rest is turned away.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace dateline::cli {

class Gate {
 public:
  Gate(unsigned at_work, unsigned waiting) : most_at_work_{at_work}, most_waiting_{waiting} {}

  // False: too many wait already, or none has left in time.
  bool enter(std::chrono::milliseconds patience) {
    std::unique_lock lock{mutex_};
    if (at_work_ >= most_at_work_ && waiting_ >= most_waiting_) return false;
    ++waiting_;
    bool const free = left_.wait_for(lock, patience, [&] { return at_work_ < most_at_work_; });
    --waiting_;
    if (free) ++at_work_;
    return free;
  }
  void leave() {
    std::lock_guard lock{mutex_};
    --at_work_;
    left_.notify_one();
  }
  unsigned at_work() const {
    std::lock_guard lock{mutex_};
    return at_work_;
  }
  unsigned waiting() const {
    std::lock_guard lock{mutex_};
    return waiting_;
  }

 private:
  mutable std::mutex mutex_;
  std::condition_variable left_;
  unsigned const most_at_work_, most_waiting_;
  unsigned at_work_{}, waiting_{};
};

}  // namespace dateline::cli
