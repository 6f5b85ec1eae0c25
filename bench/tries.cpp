// dateline_tries CORPUS.jsonl: what the rules of each file cost, as a table. One thread; of five
// runs over the corpus the best counts, for each file by itself.
#include "bench/tries.hpp"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <map>
#include <string_view>

#include "bench/corpus.hpp"
#include "grammar/lex.hpp"
#include "grammar/lexicon/lexicon.hpp"
#include "grammar/scan.hpp"

namespace dateline::bench {
namespace {

struct Cost {
  std::size_t tries{};
  double nanoseconds{};
};
std::map<std::string_view, Cost> costs;  // by path
Try* innermost = nullptr;
double of_clock = 0;  // nanoseconds that a Try takes by itself

double since(Clock::time_point begin) {
  return std::chrono::duration<double, std::nano>(Clock::now() - begin).count();
}

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

void calibrate() {
  constexpr int times = 100'000;
  auto const begin = Clock::now();
  for (int i = 0; i < times; ++i) Try const one{"x"};
  of_clock = since(begin) / times;
  costs.clear();
}

}  // namespace

Try::Try(char const* file) : file_{file}, outer_{innermost}, begin_{Clock::now()} {
  innermost = this;
}

Try::~Try() {
  auto const all = since(begin_);
  auto& cost = costs[file_];
  ++cost.tries;
  cost.nanoseconds += std::max(0.0, all - within_ - of_clock / 2);
  innermost = outer_;
  if (outer_) outer_->within_ += all + of_clock / 2;
}

}  // namespace dateline::bench

int main(int argc, char** argv) {
  using namespace dateline;
  using namespace dateline::bench;
  auto const documents = read_corpus(argc > 1 ? argv[1] : "");
  auto const lexicon = Lexicon::make();
  if (documents.empty() || !lexicon) {
    std::fputs("usage: dateline_tries CORPUS.jsonl\n", stderr);
    return 2;
  }
  calibrate();
  std::map<std::string_view, Cost> best;
  Tokens tokens;
  for (int run = 0; run < 5; ++run) {
    costs.clear();
    for (auto const& document : documents) {
      lex(document.text, *lexicon, tokens);
      scan(tokens);
    }
    for (auto const& [file, cost] : costs) {
      auto& kept = best.try_emplace(file, cost).first->second;
      kept.nanoseconds = std::min(kept.nanoseconds, cost.nanoseconds);
    }
  }
  auto const kilobytes = bytes_of(documents) / 1e3;
  std::printf("| %-16s | tries/KB | ns/try | ns/KB |\n| --- | ---: | ---: | ---: |\n", "rule file");
  for (auto const& [file, cost] : best) {
    auto const name = std::string{name_of(file)};
    auto const tries = static_cast<double>(cost.tries);
    std::printf("| %-16s | %8.3f | %6.0f | %5.0f |\n", name.c_str(), tries / kilobytes,
                cost.nanoseconds / tries, cost.nanoseconds / kilobytes);
  }
}
