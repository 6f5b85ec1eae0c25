#include "apps/dateline/progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>

namespace dateline::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 1s;    // work shorter than this shows no bar
constexpr auto between = 100ms;  // two drawings
constexpr std::size_t width = 30;

}  // namespace

Progress::Progress(bool wanted, std::uint64_t total)
    : wanted_{wanted && ::isatty(STDERR_FILENO) != 0}, total_{total} {
  if (wanted_) begin_ = last_ = Clock::now();
}

Progress::~Progress() { clear(); }

void Progress::add(std::uint64_t bytes, std::uint64_t documents) {
  if (!wanted_) return;
  bytes_ += bytes;
  documents_ += documents;
  auto const now = Clock::now();
  if (now - begin_ < patience || now - last_ < between) return;
  last_ = now;
  drawn_ = true;
  draw();
}

void Progress::clear() {
  if (drawn_) std::fputs("\r\x1b[K", stderr);
  drawn_ = false;
}

void Progress::draw() const {
  std::string bar;
  if (total_ > 0) {
    auto const share = std::min(1.0, static_cast<double>(bytes_) / static_cast<double>(total_));
    auto const filled = static_cast<std::size_t>(share * width);
    bar = '[' + std::string(filled, '#') + std::string(width - filled, '.') + "] " +
          std::to_string(static_cast<int>(share * 100)) + "%  ";
  }
  double const seconds = std::chrono::duration<double>(last_ - begin_).count();
  std::fprintf(stderr, "\r\x1b[K%s%llu documents, %.1f MB/s", bar.c_str(),
               static_cast<unsigned long long>(documents_),
               static_cast<double>(bytes_) / 1e6 / seconds);
}

}  // namespace dateline::cli
