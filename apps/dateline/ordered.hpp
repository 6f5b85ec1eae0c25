// Work on several threads whose results come out in the order in which they went in.
#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace dateline::cli {

// Calls take(work(piece)) for every piece that next() gives, in their order. next and take run on
// this thread; each of `jobs` threads has a work of its own, made by make_work(). No more than a
// few pieces a thread are held at a time. take returns false to end early.
template <class Next, class MakeWork, class Take>
void in_order(unsigned jobs, Next next, MakeWork make_work, Take take) {
  if (jobs <= 1) {
    auto work = make_work();
    while (auto piece = next()) {
      if (!take(work(*std::move(piece)))) return;
    }
    return;
  }
  using Piece = typename decltype(next())::value_type;
  using Product = decltype(make_work()(std::declval<Piece>()));
  struct Slot {
    Piece piece;
    std::optional<Product> product;
  };
  std::mutex mutex;
  std::condition_variable has_work, has_product;
  std::deque<std::shared_ptr<Slot>> waiting, window;  // to be worked on; to be taken, in order
  bool closed = false;

  auto const labour = [&] {
    auto work = make_work();
    for (;;) {
      std::unique_lock lock{mutex};
      has_work.wait(lock, [&] { return closed || !waiting.empty(); });
      if (waiting.empty()) return;
      auto slot = std::move(waiting.front());
      waiting.pop_front();
      lock.unlock();
      auto product = work(std::move(slot->piece));
      lock.lock();
      slot->product = std::move(product);
      has_product.notify_one();
    }
  };
  std::vector<std::jthread> threads;
  for (unsigned i = 0; i < jobs; ++i) threads.emplace_back(labour);

  for (bool more = true;;) {
    while (more && window.size() < 3 * std::size_t{jobs}) {
      auto piece = next();
      more = piece.has_value();
      if (!more) break;
      auto slot = std::make_shared<Slot>(Slot{*std::move(piece), {}});
      window.push_back(slot);
      std::lock_guard lock{mutex};
      waiting.push_back(std::move(slot));
      has_work.notify_one();
    }
    if (window.empty()) break;
    auto slot = std::move(window.front());
    window.pop_front();
    std::unique_lock lock{mutex};
    has_product.wait(lock, [&] { return slot->product.has_value(); });
    lock.unlock();
    if (!take(*std::move(slot->product))) break;
  }
  std::lock_guard lock{mutex};
  waiting.clear();
  closed = true;
  has_work.notify_all();
}

}  // namespace dateline::cli
