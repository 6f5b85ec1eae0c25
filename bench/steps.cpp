// dateline_bench CORPUS.jsonl: what each step of the library costs, as a table. One thread; of five
// runs over the corpus the best counts, for each step by itself.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "bench/corpus.hpp"
#include "dateline/dateline.hpp"
#include "engine/events/detect.hpp"
#include "engine/order/order.hpp"
#include "engine/tag.hpp"
#include "grammar/lex.hpp"
#include "grammar/lexicon/lexicon.hpp"
#include "grammar/scan.hpp"
#include "grammar/syntax/syntax.hpp"

using namespace dateline;

namespace {

using Clock = std::chrono::steady_clock;

struct Step {
  char const* name;
  double nanoseconds{};  // of the run at work
  double best{1e300};    // of all runs
};

// Runs `work`, adds its time to `step`, and passes on what it gives.
template <class Work>
auto timed(Step& step, Work work) {
  auto const begin = Clock::now();
  auto result = work();
  step.nanoseconds += std::chrono::duration<double, std::nano>(Clock::now() - begin).count();
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  auto const documents = bench::read_corpus(argc > 1 ? argv[1] : "");
  auto const lexicon = Lexicon::make();
  auto const syntax = Syntax::make();
  auto const phrases = Phrases::make();
  if (documents.empty() || !lexicon || !syntax || !phrases) {
    std::fputs("usage: dateline_bench CORPUS.jsonl\n", stderr);
    return 2;
  }
  auto const bytes = bench::bytes_of(documents);

  Step lexing{"lex"}, scanning{"scan"}, tagging{"tag: lex, scan, resolve"},
      events{"syntax and events"}, ordering{"order"}, json{"write json"}, tsv{"write tsv"};
  Step* const steps[] = {&lexing, &scanning, &tagging, &events, &ordering, &json, &tsv};
  std::size_t expressions = 0, told = 0;
  for (int run = 0; run < 5; ++run) {
    for (auto* step : steps) step->nanoseconds = 0;
    expressions = told = 0;
    Tokens tokens;
    std::string lines;
    for (auto const& document : documents) {
      timed(lexing, [&] { return lex(document.text, *lexicon, tokens), 0; });
      timed(scanning, [&] { return scan(tokens); });
      auto tagged = timed(tagging, [&] { return tag(document, *lexicon, {}); });
      expressions += tagged.timexes.size();
      timed(tsv, [&] { return lines.clear(), append_tsv(lines, document, tagged), 0; });
      auto detected = timed(
          events, [&] { return detect(document, tagged, syntax->read(document.text), *syntax); });
      auto const timeline = timed(ordering, [&] {
        return order(document, std::move(tagged), std::move(detected), {}, *phrases);
      });
      told += timeline.events.size();
      timed(json, [&] { return to_json(document, timeline, {.indented = false}); });
    }
    for (auto* step : steps) step->best = std::min(step->best, step->nanoseconds);
  }
  std::printf("| %-24s | ns/KB | MB/s |\n| --- | ---: | ---: |\n", "step");
  for (auto const* step : steps) {
    std::printf("| %-24s | %5.0f | %4.0f |\n", step->name, 1e3 * step->best / bytes,
                1e3 * bytes / step->best);
  }
  std::printf("\n%zu articles, %.2f MB, %zu expressions, %zu events\n", documents.size(),
              bytes / 1e6, expressions, told);
}
