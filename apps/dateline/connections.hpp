// The connections of `dateline serve`: so many are held, as many wait, the rest is turned away.
#pragma once

#include <httplib.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace dateline::cli {

using Clock = std::chrono::steady_clock;

// Connections beyond those that are held, and as many that wait, are taken up only to be told so.
inline thread_local bool turned_away = false;

// What httplib's own pool does not tell: how many connections wait, and when the last one came or
// was taken up.
struct Arrivals {
  std::atomic<std::size_t> waiting{};
  std::atomic<Clock::time_point> last{};
};

// httplib's pool, but with an end to its queue.
class Connections : public httplib::TaskQueue {
 public:
  Connections(unsigned held, Arrivals& arrivals) : most_waiting_{held}, arrivals_{arrivals} {
    for (unsigned i = 0; i < held; ++i) threads_.emplace_back([this] { labour(jobs_); });
    threads_.emplace_back([this] {
      turned_away = true;
      labour(refused_);
    });
  }
  void enqueue(std::function<void()> job) override {
    std::lock_guard lock{mutex_};
    ++arrivals_.waiting;
    arrivals_.last = Clock::now();
    (jobs_.size() < most_waiting_ ? jobs_ : refused_).push_back(std::move(job));
    has_job_.notify_all();
  }
  void shutdown() override {
    {
      std::lock_guard lock{mutex_};
      closed_ = true;
    }
    has_job_.notify_all();
    threads_.clear();  // joins
  }

 private:
  void labour(std::deque<std::function<void()>>& jobs) {
    for (;;) {
      std::unique_lock lock{mutex_};
      has_job_.wait(lock, [&] { return closed_ || !jobs.empty(); });
      if (jobs.empty()) return;
      auto const job = std::move(jobs.front());
      jobs.pop_front();
      arrivals_.last = Clock::now();
      --arrivals_.waiting;
      lock.unlock();
      job();
    }
  }

  std::size_t const most_waiting_;
  Arrivals& arrivals_;
  std::mutex mutex_;
  std::condition_variable has_job_;
  std::deque<std::function<void()>> jobs_, refused_;
  bool closed_{};
  std::vector<std::jthread> threads_;
};

}  // namespace dateline::cli
