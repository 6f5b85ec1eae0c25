// Dates that do not exist: a warning that shows the place, and no value.
#include <string>
#include <vector>

#include "dateline/dateline.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

Document document_of(std::string text) {
  return {"a", "", "", std::move(text), parse_instant("2024-06-29"), PublishedFrom::option};
}

}  // namespace

TEST_CASE("a date that does not exist is told with its place, and has no value") {
  auto const engine = Engine::make(Work::tag);
  REQUIRE(engine);
  for (std::string const date :
       {"31 April", "April 31, 2012", "February 29, 2023", "2024-13-01", "2024-02-30", "2024-W54",
        "2024-W00-1", "2023-366", "week 54 of 2024", "32 May 2020", "99/99/9999", "30/02/2019",
        "25:00", "13:60", "24:30", "the 31st of June"}) {
    auto const document = document_of("It is due at " + date + ", they say.");
    auto const tagged = engine->tag(document);
    INFO(date);
    CHECK(tagged.timexes.empty());
    REQUIRE(tagged.warnings.size() == 1);
    CHECK(tagged.warnings[0].code == "invalid_date");
    CHECK(tagged.warnings[0].span.in(document.text) == date);
  }
}

TEST_CASE("no expression crosses a paragraph") {
  auto const engine = Engine::make(Work::tag);
  REQUIRE(engine);
  for (std::string const text :
       {"They met in May\n\n2024 was dry.", "from 3\n\nto 5 p.m. on Friday", "two\n\nweeks ago",
        "on Friday,\n\nMarch 5", "the end of\n\n2023", "between May\n\nand June 2024",
        "She is 67\n\nyears old", "every\n\nFriday", "at 10:\n\n30 they left", "last\n\nweek"}) {
    auto const tagged = engine->tag(document_of(text));
    INFO(text);
    for (auto const& timex : tagged.timexes)
      CHECK(timex.span.in(text).find('\n') == std::string_view::npos);
    for (auto const& range : tagged.ranges)
      CHECK(range.span.in(text).find('\n') == std::string_view::npos);
  }
}

TEST_CASE("what no calendar holds is refused or bounded") {
  auto const engine = Engine::make(Work::tag);
  REQUIRE(engine);
  std::string const digits(400, '9');
  std::vector<std::string> const texts{"It lasted P999999999999Y.",
                                       digits + " days ago",
                                       "in " + digits,
                                       digits + " BC",
                                       "99999999 centuries ago",
                                       "in 999999999 years",
                                       "4294967295 weeks from now",
                                       "the 999999999th century",
                                       "999999999 days before 1 January 1000",
                                       "every 999999999 hours",
                                       "the next 999999999 millennia",
                                       "31 December 9999",
                                       "a day after 31 December 9999",
                                       "19999 BC"};
  for (auto const& text : texts) {
    auto const tagged = engine->tag(document_of(text));
    INFO(text);
    for (auto const& timex : tagged.timexes) CHECK(timex.value.size() < 40);
  }
}
