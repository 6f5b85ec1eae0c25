#include "engine/check/properties.hpp"

#include "engine/check/round_trip.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample.hpp"

using namespace dateline;

namespace {

Engine const& engine() {
  static auto const made = Engine::make();
  return *made;
}

}  // namespace

TEST_CASE("all properties hold of an ordinary text") {
  Document document;
  document.text =
      "It rained last Friday. The strike began two days ago, on 27 June 2024.\n\n"
      "In May the talks failed; they will go on tomorrow at 3 p.m., from Monday to Thursday.";
  document.published = test::instant("2024-06-29");
  for (auto const& property : properties()) {
    INFO(property.name);
    auto const broken = property.check(engine(), document, Options{.domain = Domain::news});
    CHECK_FALSE(broken.has_value());
  }
  CHECK(check_properties(engine(), document, {}).empty());
  CHECK(properties().size() >= 10);
}

TEST_CASE("an expression that TimeML loses is named") {
  Document document;
  document.text = "on Friday";
  Tagged tagged;
  Timex timex;
  timex.span = {3, 9};
  timex.value = "2024-06-28";
  tagged.timexes.push_back(timex);
  CHECK_FALSE(timeml_round_trip(document, tagged));
  tagged.timexes.front().value.clear();
  tagged.timexes.front().span = {3, 3};
  CHECK(timeml_round_trip(document, tagged)->got == "nothing");
}
