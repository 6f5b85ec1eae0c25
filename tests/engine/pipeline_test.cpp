#include "dateline/dateline.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;

TEST_CASE("an engine made for tags finds the same expressions and no events") {
  Document const document{"a",
                          "",
                          "",
                          "The council approved the budget on Friday. Work began in March.",
                          parse_instant("2024-06-29"),
                          PublishedFrom::option};
  auto const whole = Engine::make();
  auto const tags = Engine::make(Work::tag);
  REQUIRE(whole);
  REQUIRE(tags);
  CHECK(to_json(document, tags->tag(document)) == to_json(document, whole->tag(document)));
  CHECK(whole->timeline(document).entries.size() == 2);
  CHECK(tags->timeline(document).entries.empty());
  CHECK(tags->timeline(document).timexes.size() == 2);
}
