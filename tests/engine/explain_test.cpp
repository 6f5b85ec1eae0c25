#include <algorithm>
#include <filesystem>
#include <string>

#include "dateline/dateline.hpp"
#include "engine/read/cases.hpp"
#include "engine/write/explain.hpp"
#include "grammar/rule_files.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/source.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

Engine const& engine() {
  static auto const made = Engine::make();
  REQUIRE(made);
  return *made;
}

struct Explained {
  Document document;
  Tagged tagged;
  Explanation const& of(std::size_t i) const { return tagged.explanations.at(i); }
};

Explained explained(std::string text, Domain domain = Domain::news,
                    std::string_view published = "2024-06-29") {
  Document document{"a", "", "", std::move(text), parse_instant(published), PublishedFrom::option};
  Options options;
  options.explain = true;
  options.domain = domain;
  auto tagged = engine().tag(document, options);
  return {std::move(document), std::move(tagged)};
}

std::string direction(std::string text) { return explained(std::move(text)).of(0).direction; }

}  // namespace

TEST_CASE("the anchor says what is counted from, and why that") {
  auto const anchor = [](std::string text, Domain domain = Domain::news, std::size_t i = 0) {
    return explained(std::move(text), domain).of(i).anchor;
  };
  CHECK(anchor("It closed on Friday.") == "t0 2024-06-29, the publication date");
  CHECK(anchor("It closed in May 2019.") == "none: what is written says all");
  CHECK(anchor("It meets every Friday.") == "none: names no one place in time");
  CHECK(anchor("It closed two days after the flood.") ==
        "\"flood\", the event named right behind it");
  CHECK(anchor("The war began in 1944. They landed in June.", Domain::narrative, 1) ==
        "t1 1944 (\"1944\"), the time the story is at");
  CHECK(anchor("They landed in June.", Domain::narrative) ==
        "t0 2024-06-29, the publication date: the story has no time of its own so far");
  CHECK(explained("It closed on Friday.", Domain::news, "").of(0).anchor ==
        "none: no publication date is known");
}

TEST_CASE("the direction says which words decided it") {
  CHECK(direction("The mill closed on Friday.") == "the verb \"closed\"");
  CHECK(direction("The mill will close on Friday.") == "the verb \"will\"");
  CHECK(direction("The mill closed last Friday.") == "its own words say so");
  CHECK(direction("It has been shut since Friday.") == "\"since\" before it");
  CHECK(direction("In May 2019.").empty());
}

TEST_CASE("the arithmetic goes from the whole to the part, with what is counted from") {
  auto const arithmetic = [](std::string text) {
    return explained(std::move(text)).of(0).arithmetic;
  };
  CHECK(arithmetic("The mill closed last Friday.") ==
        "last{date{friday}}(2024-06-29) = [2024-06-28, 2024-06-29)");
  CHECK(arithmetic("The mill closed on Friday.") ==
        "date{friday}(2024-06-29, past) = [2024-06-28, 2024-06-29)");
  CHECK(arithmetic("in late 2023") ==
        "date{2023} = [2023-01-01, 2024-01-01); end{date{2023}} = [2023-09-01, 2024-01-01)");
  CHECK(arithmetic("for two weeks") == "duration{2 week} = P2W");
}

TEST_CASE("a rule is shown with the file it stands in") {
  CHECK(rule_file("en.date.weekday") == "grammar/rules/day.cpp");
  CHECK(rule_file("en.range.since") == "engine/resolve/ranges.cpp");
  CHECK(rule_file("en.date.nosuch") == "");
  CHECK(rule_file("") == "");
  auto const [document, tagged] = explained("The mill closed on Friday.");
  CHECK(to_explanation(document, tagged)
            .find("rule        en.date.weekday  (grammar/rules/day.cpp)\n") != std::string::npos);
}

TEST_CASE("every wording of the corpus is explained in twelve lines, its rule found in its file") {
  std::size_t count = 0;
  for (auto const& file : source_files("fixtures/corpus", {".corpus"})) {
    for (auto const& group : read_corpus_cases(file.path, file.content).groups) {
      auto const& text = group.document.text;
      INFO(file.path << ":" << group.cases.at(0).line << ": " << text);
      auto const [document, tagged] =
          explained(text, group.options.domain, to_string(group.document.published.value()));
      REQUIRE(tagged.explanations.size() == tagged.timexes.size());
      for (auto const& timex : tagged.timexes) {
        ++count;
        auto const path = rule_file(timex.rule);
        REQUIRE_FALSE(path.empty());
        CHECK(read_file(std::string{path}).find('"' + std::string{timex.rule} + '"') !=
              std::string::npos);
      }
      auto const told = to_explanation(document, tagged);
      std::size_t lines = 0;
      for (auto const line : dateline::test::lines(told)) {
        lines = line.empty() ? 0 : lines + 1;
        CHECK(lines <= 12);
      }
    }
  }
  CHECK(count > 1000);
}
