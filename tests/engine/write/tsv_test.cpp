#include "dateline/write.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample.hpp"

using namespace dateline;
using namespace dateline::test;

TEST_CASE("an expression is a line of ten cells") {
  auto document = sample_document();
  auto const tagged = sample_timeline(document);
  document.id = "a\tb";
  std::string out{"before\n"};
  append_tsv(out, document, tagged);
  CHECK(out ==
        "before\n"
        "a b\tt1\t30\t40\t2 May 2023\tDATE\t2023-05-02\t\t2023-05-02\t2023-05-03\n"
        "a b\tt2\t42\t50\ttwo days\tDURATION\tP2D\tAPPROX\t\t\n"
        "a b\tt3\t90\t96\tFriday\tDATE\t2023-05-05\t\t2023-05-05\t2023-05-06\n");
}

TEST_CASE("line ends and tabs within an expression are blanks") {
  Document document;
  document.id = "x";
  document.text = "2\r\n\tMay";
  Tagged tagged;
  tagged.timexes.resize(1);
  tagged.timexes[0].span = {0, 7};
  std::string out;
  append_tsv(out, document, tagged);
  CHECK(out == "x\tt1\t0\t7\t2   May\tDATE\t\t\t\t\n");
}
