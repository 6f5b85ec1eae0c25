// Counts of what a server answered, in Prometheus' text format.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <utility>

namespace dateline::cli {

class Metrics {
 public:
  void add(std::string const& path, int status, double seconds) {
    std::lock_guard lock{mutex_};
    ++requests_[{path, status}];
    auto& [count, sum] = seconds_[path];
    ++count;
    sum += seconds;
  }

  std::string text(unsigned at_work, unsigned waiting) const {
    std::lock_guard lock{mutex_};
    std::string out{
        "# HELP dateline_requests_total Requests answered.\n"
        "# TYPE dateline_requests_total counter\n"};
    for (auto const& [key, count] : requests_) {
      out += "dateline_requests_total{path=\"" + key.first + "\",status=\"" +
             std::to_string(key.second) + "\"} " + std::to_string(count) + '\n';
    }
    out +=
        "# HELP dateline_request_seconds Time from a request's end to its answer.\n"
        "# TYPE dateline_request_seconds summary\n";
    for (auto const& [path, total] : seconds_) {
      auto const labels = "{path=\"" + path + "\"} ";
      out += "dateline_request_seconds_count" + labels + std::to_string(total.first) + '\n';
      out += "dateline_request_seconds_sum" + labels + std::to_string(total.second) + '\n';
    }
    out += "# TYPE dateline_at_work gauge\ndateline_at_work " + std::to_string(at_work) + '\n';
    return out +=
           "# TYPE dateline_waiting gauge\ndateline_waiting " + std::to_string(waiting) + '\n';
  }

 private:
  mutable std::mutex mutex_;
  std::map<std::pair<std::string, int>, std::uint64_t> requests_;
  std::map<std::string, std::pair<std::uint64_t, double>> seconds_;
};

}  // namespace dateline::cli
