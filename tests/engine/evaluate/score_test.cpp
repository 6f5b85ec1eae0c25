#include "dateline/score.hpp"

#include <nlohmann/json.hpp>
#include <string>

#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

Annotation annotation(std::string const& content) {
  auto read = read_annotation("<TimeML>\n<TEXT>" + content + "</TEXT></TimeML>");
  REQUIRE(read);
  return *read;
}

std::string marked(std::string const& text, std::string const& value,
                   std::string const& type = "DATE", std::string const& more = "") {
  return "<TIMEX3 tid=\"t1\" type=\"" + type + "\" value=\"" + value + "\"" + more + ">" + text +
         "</TIMEX3>";
}

Score score_of(std::string const& gold, std::string const& system) {
  auto score = add({}, "a", annotation(gold), annotation(system));
  REQUIRE(score);
  return *score;
}

std::string kinds(Score const& score) {
  std::string names;
  for (auto const& error : score.errors) (names += to_string(error.kind)) += ' ';
  return names;
}

}  // namespace

TEST_CASE("spans are counted without white space") {
  auto const a = annotation("In\r\n  " + marked("May \n2", "2024-05-02") + "\u00A0it\u2003rained.");
  auto const b = annotation("In " + marked("May 2", "2024-05-02") + " it rained.");
  CHECK(a.text == "InMay2itrained.");
  CHECK(a.text == b.text);
  REQUIRE(a.timexes.size() == 1);
  CHECK(a.timexes[0].span == b.timexes[0].span);
  CHECK(a.timexes[0].text == "May \n2");
}

TEST_CASE("entities, comments and elements within are read as the text they are") {
  auto const a =
      annotation("A&amp;B <!-- <TIMEX3> --> " + marked("<b>1</b> &lt; May", "x&amp;y") +
                 " <TIMEX3 tid=\"t0\" value=\"2024\">now</TIMEX3> <TIMEX3 value=\"1\"/>");
  CHECK(a.text == "A&B1<Maynow");
  REQUIRE(a.timexes.size() == 1);
  CHECK(a.timexes[0].value == "x&y");
  CHECK(a.text.substr(a.timexes[0].span.begin, 5) == "1<May");
}

TEST_CASE("an expression within another is one of its own, before the outer") {
  auto const a = annotation(marked("the day after " + marked("Monday", "1"), "2"));
  REQUIRE(a.timexes.size() == 2);
  CHECK(a.timexes[0].value == "1");
  CHECK(a.timexes[1].value == "2");
}

TEST_CASE("matches are counted as TempEval-3 counts them") {
  std::string const gold = marked("one", "2024") + " " + marked("two three", "2023") + " " +
                           marked("four", "P1D", "DURATION") + " " + marked("five", "2022") +
                           " six " + marked("seven", "2021") + " eight";
  std::string const system = marked("one", "2024") + " two " + marked("three", "2023") + " " +
                             marked("four", "P1D") + " " + marked("five", "2020") + " " +
                             marked("six", "2019") + " seven eight";
  auto const score = score_of(gold, system);
  auto const& all = score.timexes;
  CHECK(all.gold == 5);
  CHECK(all.system == 5);
  CHECK(all.relaxed == 4);
  CHECK(all.strict == 3);
  CHECK(all.type == 3);
  CHECK(all.value == 3);
  CHECK(kinds(score) == "type value span miss spurious ");
  CHECK(score.types.at("DURATION").gold == 1);
  CHECK(score.types.at("DURATION").system == 0);
  CHECK(score.types.at("DURATION").relaxed == 1);
  CHECK(score.types.at("DATE").system == 5);
  CHECK(
      to_text(score).starts_with("1 documents, gold 5, system 5\n"
                                 "             F1      P      R\n"
                                 "strict    60.00  60.00  60.00   (3)\n"
                                 "relaxed   80.00  80.00  80.00   (4)\n"
                                 "type      60.00   accuracy 75.00 (3 of 4 relaxed)\n"
                                 "value     60.00   accuracy 75.00 (3 of 4 relaxed)\n"));
  CHECK(
      to_text(score, true).find("type a gold [DURATION P1D \"four\"] system [DATE P1D \"four\"]") !=
      std::string::npos);
}

TEST_CASE("an expression matches once, the same span before another that overlaps") {
  auto const score = score_of(marked("one two three", "1"),
                              marked("one", "1") + " " + marked("two", "1") + " three");
  CHECK(score.timexes.relaxed == 1);
  CHECK(kinds(score) == "span spurious ");
  auto const nested =
      score_of(marked("one " + marked("two", "2"), "1"), "one " + marked("two", "2"));
  CHECK(nested.timexes.strict == 1);
  CHECK(kinds(nested) == "miss ");
}

TEST_CASE("intervals are compared by what they share") {
  auto const score = score_of(
      marked("a", "2024-Q1") + marked("b", "2024") + marked("c", "P1D") + marked("d", "2024-W05"),
      marked("a", "2024-Q1") + marked("b", "2024-H1") + marked("c", "2024") + marked("d", "P1W"));
  CHECK(score.intervals == 3);
  CHECK(score.identical == 1);
  CHECK(score.overlap == Approx(1 + 182.0 / 366));
  auto const same = score_of(marked("a", "2024-Q1"), marked("a", "2024", "DATE", " mod=\"START\""));
  CHECK(same.identical == 0);
  CHECK(same.overlap == Approx(91.0 / 121));
}

TEST_CASE("documents add up, and one that the system has not is missed as a whole") {
  auto const one = annotation(marked("one", "2024") + " two");
  auto score = add({}, "a", one, one);
  REQUIRE(score);
  auto const both = add_missing(*score, "b", one);
  CHECK(both.documents == 2);
  CHECK(both.timexes.gold == 2);
  CHECK(both.timexes.system == 1);
  CHECK(both.missing == std::vector<std::string>{"b"});
  CHECK(to_text(both).starts_with("no system file for b\n2 documents"));
}

TEST_CASE("other texts are no annotation of the same") {
  auto const score = add({}, "a.tml", annotation("caf\u00E9 one"), annotation("caf\u00E9 two"));
  REQUIRE_FALSE(score);
  CHECK(to_string(score.error()) ==
        "a.tml: its texts differ after 4 characters that are no white space");
}

TEST_CASE("nothing against nothing is no division by zero") {
  auto const score = score_of("one", "one");
  CHECK(to_text(score).find("strict     0.00   0.00   0.00   (0)") != std::string::npos);
}

TEST_CASE("events are compared where both sides have them") {
  std::string const event = "<EVENT eid=\"e1\" class=\"STATE\">won</EVENT>";
  auto const object = [](Score const& score) { return nlohmann::json::parse(to_json(score)); };
  auto const score = score_of(event + " and lost",
                              "<EVENT class=\"OCCURRENCE\">won</EVENT> and "
                              "<EVENT>lost</EVENT>");
  CHECK(score.events.relaxed == 1);
  CHECK(score.events.type == 0);
  CHECK(object(score)["events"]["relaxed"]["precision"] == 50);
  CHECK(object(score_of(event, "won"))["events"].is_null());
}

TEST_CASE("JSON tells what the table tells") {
  auto const score = score_of(marked("one", "2024") + " two", "one " + marked("two", "2023"));
  auto const object = nlohmann::json::parse(to_json(score, true));
  CHECK(object["schema"] == "dateline.score/1");
  CHECK(object["timexes"]["gold"] == 1);
  CHECK(object["error_counts"]["miss"] == 1);
  CHECK(object["errors"][0]["gold"]["value"] == "2024");
  CHECK(object["errors"][0]["system"].is_null());
  CHECK(object["errors"][1]["kind"] == "spurious");
  CHECK_FALSE(nlohmann::json::parse(to_json(score)).contains("errors"));
}
