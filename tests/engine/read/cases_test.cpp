#include "engine/read/cases.hpp"

#include "engine/read/annotated.hpp"
#include "engine/read/json_pieces.hpp"
#include "engine/read/table.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

// "PLACE: REASON" of the one error that reading one JSON case gives.
std::string fault(std::string_view json) {
  auto const cases = read_json_cases("f.jsonl", json, true);
  REQUIRE(cases.errors.size() == 1);
  CHECK(cases.groups.empty());
  return to_string(cases.errors[0]);
}

std::string fault_of(std::string const& expectation) {
  return fault(R"({"text": "on May 3", "expect": [)" + expectation + "]}");
}

}  // namespace

TEST_CASE("a JSON case in full") {
  auto const cases = read_json_cases("f.json", R"([
 {"name": "a", "published": "2024-06-29", "text": "5 f\u00e9vrier 5", "domain": "narrative",
  "known": "why", "tags": ["x"], "expect": [{"begin": 10, "text": "5", "value": ["a", null]}]},
 {"text": "b", "expect": []}])",
                                     false);
  CHECK(cases.errors.empty());
  REQUIRE(cases.groups.size() == 2);
  auto const& group = cases.groups[0];
  CHECK(group.options.domain == Domain::narrative);
  auto const& first = group.cases[0];
  CHECK(first.place() == "f.json:2");
  CHECK(first.known == "why");
  CHECK(first.tags == std::vector<std::string>{"x"});
  CHECK_FALSE(first.nothing_else);
  REQUIRE(first.expected.size() == 1);
  CHECK(first.expected[0].span == Span{11, 12});
  CHECK(first.expected[0].fields[0].accepted == std::vector<std::string>{"a", ""});
  CHECK(cases.groups[1].cases[0].line == 4);
  CHECK(cases.groups[1].cases[0].nothing_else);
}

TEST_CASE("bounds may be two, four, an object or several pairs") {
  auto const accepted = [](std::string const& bounds) {
    auto const cases =
        read_json_cases("f", R"({"text": "a", "expect": [{"bounds": )" + bounds + "}]}", true);
    REQUIRE(cases.errors.empty());
    return cases.groups[0].cases[0].expected[0].fields[0].accepted;
  };
  using Strings = std::vector<std::string>;
  CHECK(accepted(R"(["2024-01-01", null])") == Strings{"2024-01-01.."});
  CHECK(accepted(R"(["2024","2025","2026",null])") == Strings{"2024..2025..2026.."});
  CHECK(accepted(R"([["2024","2025"],["2025","2026"]])") == Strings{"2024..2025", "2025..2026"});
  CHECK(
      accepted(
          R"({"earliest_begin":"2024","latest_begin":null,"earliest_end":null,"latest_end":"2025"})") ==
      Strings{"2024......2025"});
}

TEST_CASE("what is wrong with a JSON case is told with its place") {
  CHECK(fault("\n{\"text\": ") == "f.jsonl:2: column 9: not valid JSON");
  CHECK(fault("[1]") == "f.jsonl:1: expected a case, an object, found array");
  CHECK(fault(R"({"expect": []})") == "f.jsonl:1: text: missing");
  CHECK(fault(R"({"text": "a"})") ==
        "f.jsonl:1: expect: missing; [] says that nothing may be found");
  CHECK(fault(R"({"text": "a", "expct": []})") ==
        "f.jsonl:1: unknown field 'expct' (did you mean 'expect'?)");
  CHECK(fault(R"({"text": "a", "expect": [], "published": "2024-02-30"})") ==
        "f.jsonl:1: published: '2024-02-30': there is no such day or time");
  CHECK(fault(R"({"text": "a", "expect": [], "domain": "poem"})") ==
        "f.jsonl:1: domain: expected news or narrative, found 'poem'");
  CHECK(fault_of(R"({"valu": "a"})") ==
        "f.jsonl:1: expect[0].valu: unknown field (did you mean 'value'?)");
  CHECK(fault_of(R"({"text": "May 4"})") ==
        "f.jsonl:1: expect[0].text: 'May 4' is not in the text");
  CHECK(fault_of(R"({"text": "May 3", "begin": 0})") ==
        "f.jsonl:1: expect[0].text: 'May 3' is not in the text at begin");
  CHECK(fault_of(R"({"begin": 99, "end": 100})") ==
        "f.jsonl:1: expect[0].begin: lies behind the end of the text");
  CHECK(fault_of(R"({"type": "DAY"})") ==
        "f.jsonl:1: expect[0].type: expected DATE, TIME, DURATION, SET or RANGE, found 'DAY'");
  CHECK(fault_of(R"({"bounds": ["2024"]})") ==
        "f.jsonl:1: expect[0].bounds: expected two or four bounds, found 1");
  CHECK(fault_of(R"({"bounds": ["2024-02-30", null]})") ==
        "f.jsonl:1: expect[0].bounds: no such date: '2024-02-30'");
  CHECK(fault_of(R"({"value": 7})") ==
        "f.jsonl:1: expect[0].value: expected a string, found number");
}

TEST_CASE("a broken value leaves those behind it readable") {
  auto const pieces = json_pieces("{\"a\": [1, \"]}\\\"\"]}\n{\"b\": 2} nonsense\n[3]", false);
  REQUIRE(pieces.size() == 4);
  CHECK(pieces[0].end == 18);
  CHECK(pieces[1].line == 2);
  CHECK(pieces[3].line == 3);
  CHECK(json_pieces("", false).empty());
  CHECK(json_pieces("[ ]", false).empty());
}

TEST_CASE("tables as spreadsheets write them") {
  auto const rows = read_table(
      "\xEF\xBB\xBF"
      "a,b\r\n\"x, \"\"y\"\"\nz\",\n\nlast,1",
      ',');
  REQUIRE(rows);
  REQUIRE(rows->size() == 3);
  CHECK((*rows)[1].cells == std::vector<std::string>{"x, \"y\"\nz", ""});
  CHECK((*rows)[2].line == 5);
  auto const broken = read_table("a\n\"b", ',');
  REQUIRE_FALSE(broken);
  CHECK(to_string(broken.error()) == "2: a quote that is never closed");
}

TEST_CASE("cases of a table") {
  auto const cases =
      read_table_cases("t.csv",
                       "text,published,expect_text,expect_value,expect_bounds\n"
                       "on Friday,2024-06-29,Friday,2024-06-28|2024-07-05,2024-06-28..2024-06-29\n"
                       "a march,,,none,\n"
                       "a march,,,,\n"
                       "on Friday,2024-13-29,,2024,\n"
                       "on Friday,,Monday,,\n",
                       ',');
  REQUIRE(cases.groups.size() == 2);
  auto const& expected = cases.groups[0].cases[0].expected[0];
  CHECK(expected.span == Span{3, 9});
  CHECK(expected.fields[0].accepted.size() == 2);
  CHECK(cases.groups[1].cases[0].nothing_else);
  REQUIRE(cases.errors.size() == 3);
  CHECK(to_string(cases.errors[0]) ==
        "t.csv:4: expects nothing to compare; expect_value none says that nothing may be found");
  CHECK(to_string(cases.errors[1]) ==
        "t.csv:5: published: '2024-13-29': there is no such day or time");
  CHECK(to_string(cases.errors[2]) == "t.csv:6: expect_text: 'Monday' is not in the text");
  CHECK(to_string(read_table_cases("t.tsv", "text\texpect_valu\n", '\t').errors[0]) ==
        "t.tsv:1: unknown column 'expect_valu' (did you mean 'expect_value'?)");
}

TEST_CASE("an object of the date-recogniser specifications") {
  auto const cases = read_json_cases(
      "s.json",
      R"([{"Input": "back on 22/04", "Context": {"ReferenceDateTime": "2016-11-07T00:00:00"},
 "Results": [{"Text": "22/04", "Start": 8, "End": 12, "TypeName": "datetimeV2.date",
  "Resolution": {"values": [{"timex": "XXXX-04-22", "type": "date", "value": "2016-04-22"}]}}]}])",
      false);
  REQUIRE(cases.errors.empty());
  auto const& expected = cases.groups[0].cases[0].expected[0];
  CHECK(expected.span == Span{8, 13});
  CHECK_FALSE(expected.exact);
  CHECK(expected.fields[0].accepted == std::vector<std::string>{"XXXX-04-22", "2016-04-22"});
}

TEST_CASE("annotations of any tagger") {
  auto const annotated = read_annotated(
      "<TimeML><DCT><TIMEX3 tid=\"t0\" value=\"2024-06-29\">now</TIMEX3></DCT>\n"
      "<TEXT>On <TIMEX3INTERVAL earliestBegin=\"x\"><TIMEX3 type=\"DATE\" value=\"2024\">R&amp;D "
      "<b>day</b></TIMEX3></TIMEX3INTERVAL> and\n"
      "<TIMEX3 type=\"DATE\" alt_value=\"THIS P1D\">today</TIMEX3> <TIMEX3 value=\"x\"/>, "
      "<EVENT class=\"STATE\">is</EVENT></TEXT></TimeML>");
  REQUIRE(annotated);
  auto const& text = annotated->document.text;
  REQUIRE(annotated->timexes.size() == 2);
  CHECK(annotated->timexes[0].span.in(text) == "R&D day");
  CHECK(annotated->timexes[1].span.in(text) == "today");
  CHECK(annotated->timexes[1].line == 3);
  CHECK(annotated->timexes[1].fields[1].second == "THIS P1D");
  REQUIRE(annotated->events.size() == 1);
  CHECK(annotated->events[0].span.in(text) == "is");
}

TEST_CASE("wordings of a corpus file") {
  auto const cases = read_corpus_cases("c.corpus",
                                       "anchor 2013-02-12            # a Tuesday\n"
                                       "2013-02-08 type=DATE ; P3D quant=EVERY_OTHER\n"
                                       "  [last friday] for [three days]\n"
                                       "  [last friday]\n"
                                       "2013 tpye=DATE\n"
                                       "none\n"
                                       "  a march\n"
                                       "known a verb, with a day behind it\n"
                                       "  they march on Friday #tag\n"
                                       "domain narrative\n"
                                       "2004\n"
                                       "  2004\n");
  REQUIRE(cases.groups.size() == 4);
  CHECK(cases.groups[0].document.text == "last friday for three days");
  CHECK(cases.groups[0].cases[0].expected[1].fields[1].accepted[0] == "EVERY OTHER");
  CHECK(cases.groups[1].cases[0].nothing_else);
  CHECK(cases.groups[1].cases[0].known.empty());
  CHECK(cases.groups[2].cases[0].known == "a verb, with a day behind it");
  CHECK(cases.groups[2].document.text == "they march on Friday #tag");
  CHECK(cases.groups[3].cases[0].known.empty());
  CHECK(cases.groups[3].cases[0].expected[0].span == Span{0, 4});
  CHECK(cases.groups[3].options.domain == Domain::narrative);
  REQUIRE(cases.errors.size() == 2);
  CHECK(to_string(cases.errors[0]) == "c.corpus:4: expected 2 expressions in brackets, found 1");
  CHECK(to_string(cases.errors[1]) == "c.corpus:5: unknown field 'tpye' (did you mean 'type'?)");
}
