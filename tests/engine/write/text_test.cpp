#include "dateline/write.hpp"
#include "engine/write/explain.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample.hpp"

using namespace dateline;
using namespace dateline::test;

TEST_CASE("a timeline for people: date column, headline, and marks that the legend explains") {
  auto const document = sample_document();
  CHECK(to_text(document, sample_timeline(document)) == R"(Bridge <open>  (2023-05-03)

 >  before 2 May 2023  Flood  [planned]  -- Ziegler
    2 May 2023         Rivera opened the bridge

> planned

! invalid_date: No such day.
! contradiction: Two things cannot be.
)");
}

TEST_CASE("entries that share a rank, vague dates and no date at all are told apart") {
  auto const document = sample_document();
  auto timeline = sample_timeline(document);
  timeline.warnings.clear();
  timeline.events[1].status = Status::happened;
  timeline.entries[0].rank = 1;
  CHECK(to_text(document, timeline) == R"(Bridge <open>  (2023-05-03)

|~  before 2 May 2023  Flood  -- Ziegler
|   2 May 2023         Rivera opened the bridge

| order open among neighbours   ~ vague date
)");
  timeline.entries[0].display.clear();
  CHECK(to_text(document, timeline).find("\n|?              Flood") != std::string::npos);
}

TEST_CASE("expressions for people: words, value, interval") {
  auto const document = sample_document();
  Tagged tagged = sample_timeline(document);
  tagged.warnings.clear();
  CHECK(to_text(document, tagged) == R"(Bridge <open>  (2023-05-03)

2 May 2023  2023-05-02  2023-05-02
two days    P2D APPROX
Friday      2023-05-05  2023-05-05
)");
}

TEST_CASE("colours are written when asked for, and control characters never") {
  auto document = sample_document();
  auto const timeline = sample_timeline(document);
  document.title = "a\x1b[31mb\nc";
  CHECK(to_text(document, timeline).find('\x1b') == std::string::npos);
  CHECK(to_text(document, timeline).starts_with("a [31mb c"));
  CHECK(
      to_text(document, timeline, {OffsetUnit::codepoint, true, true}).find("\x1b[36m2 May 2023") !=
      std::string::npos);
}

TEST_CASE("an explanation has at most twelve lines an expression") {
  auto const document = sample_document();
  Tagged tagged = sample_timeline(document);
  tagged.warnings.clear();
  tagged.ranges.clear();
  tagged.timexes.erase(tagged.timexes.begin(), tagged.timexes.begin() + 2);
  tagged.explanations = {
      {"friday", "2023-05-03, the publication date", "reopen: will", "next = x"}};
  CHECK(to_explanation(document, tagged) == R"(Friday
  rule        en.deictic.weekday
  written     friday
  anchor      2023-05-03, the publication date
  direction   future (modality): reopen: will
  arithmetic  next = x
  result      DATE 2023-05-05  [2023-05-05, 2023-05-06)
  parts       year inferred, month inferred, weekday stated, day inferred
  rejected    DATE 2023-04-28  [2023-04-28, 2023-04-29)  (past)
)");
  tagged.timexes[0].alternatives.assign(9, tagged.timexes[0].alternatives[0]);
  auto const lines = to_explanation(document, tagged);
  CHECK(lines.ends_with("              and 6 more\n"));
  CHECK(std::count(lines.begin(), lines.end(), '\n') <= 12);
}

TEST_CASE("a range is explained by its two ends, and nothing found is said so") {
  auto const document = sample_document();
  Tagged tagged;
  tagged.ranges = sample_timeline(document).ranges;
  tagged.ranges[0].span = span_of(document.text, "2 May 2023");
  CHECK(to_explanation(document, tagged) == R"(2 May 2023
  rule    en.range.since  (engine/resolve/ranges.cpp)
  begins  2023-05-02 to 2023-05-03
  ends    open
  edtf    2023-05-02/..
)");
  CHECK(to_explanation(document, {}) == "no time expression\n");
}
