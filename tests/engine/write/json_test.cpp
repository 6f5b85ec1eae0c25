#include <nlohmann/json.hpp>

#include "dateline/write.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample.hpp"

using namespace dateline;
using namespace dateline::test;
using Json = nlohmann::ordered_json;

namespace {

Json written(WriteOptions const& options = {}) {
  auto const document = sample_document();
  return Json::parse(to_json(document, sample_timeline(document), options));
}

std::string keys(Json const& object) {
  std::string all;
  for (auto const& [key, value] : object.items()) (all += all.empty() ? "" : " ") += key;
  return all;
}

}  // namespace

TEST_CASE("the timeline object has the contract's fields in the contract's order") {
  auto const json = written();
  CHECK(keys(json) == "schema document timexes ranges events relations timeline warnings");
  CHECK(json["schema"] == "dateline.timeline/1");
  CHECK(keys(json["document"]) == "id title published published_from language offsets");
  CHECK(keys(json["timexes"][0]) ==
        "id text begin end signal type value edtf bounds granularity anchor components rule "
        "alternatives");
  CHECK(keys(json["timexes"][1]) ==
        "id text begin end signal type value mod begin_point end_point edtf bounds granularity "
        "anchor anchor_text components rule alternatives");
  CHECK(keys(json["ranges"][0]) == "id text begin end from to edtf bounds rule alternatives");
  CHECK(keys(json["events"][0]) ==
        "id trigger begin end lemma class tense aspect polarity modality pos status who whom what "
        "where source headline sentence timex bounds");
  CHECK(keys(json["relations"][0]) == "from to type why confidence");
  CHECK(keys(json["timeline"][0]) ==
        "event rank after date display headline status source bounds confidence");
  CHECK(keys(json["timexes"][0]["bounds"]) ==
        "earliest_begin latest_begin earliest_end latest_end");
}

TEST_CASE("tag writes the same object without events") {
  auto const document = sample_document();
  Tagged const tagged = sample_timeline(document);
  auto const json = Json::parse(to_json(document, tagged));
  CHECK(keys(json) == "schema document timexes ranges warnings");
  CHECK(json["timexes"][1]["anchor"].is_null());  // of an event that only timeline finds
  CHECK(json["timexes"][1]["anchor_text"]["text"] == "the flood");
  CHECK(json["timexes"][0] == written()["timexes"][0]);
}

TEST_CASE("a time expression is written whole") {
  auto const timex = written()["timexes"][2];
  CHECK(timex["id"] == "t3");
  CHECK(timex["text"] == "Friday");
  CHECK(timex["type"] == "DATE");
  CHECK(timex["value"] == "2023-05-05");
  CHECK(timex["signal"].is_null());
  CHECK(timex["anchor"] == "t0");
  CHECK(timex["components"] == Json::parse(R"({"year": "inferred", "month": "inferred",
                                               "weekday": "stated", "day": "inferred"})"));
  CHECK(timex["alternatives"][0]["value"] == "2023-04-28");
  CHECK(keys(timex["alternatives"][0]) == "type value edtf bounds granularity components rule");
  auto const duration = written()["timexes"][1];
  CHECK(duration["anchor"] == "e2");
  CHECK(duration["mod"] == "APPROX");
  CHECK(duration["begin_point"] == "t1");
  CHECK(duration["edtf"].is_null());
  CHECK(duration["bounds"]["earliest_begin"].is_null());
}

TEST_CASE("null stands for what is absent") {
  auto const json = written();
  auto const& event = json["events"][1];
  CHECK(event["timex"].is_null());
  CHECK(event["what"].is_null());
  CHECK(event["who"] == Json::array());
  CHECK(event["modality"] == "will");
  CHECK(event["bounds"]["latest_end"] == "2023-05-03T10:00+02:00");
  CHECK(json["timeline"][0]["date"].is_null());
  CHECK(json["timeline"][1]["after"] == Json::parse(R"(["e2"])"));
  CHECK(json["ranges"][0]["to"].is_null());
  CHECK(keys(json["warnings"][0]) == "code message begin end");
  CHECK(keys(json["warnings"][1]) == "code message");
  Document bare;
  bare.id = "x";
  bare.text = "x";
  auto const document = Json::parse(to_json(bare, Tagged{}))["document"];
  CHECK(document["title"].is_null());
  CHECK(document["published"].is_null());
  CHECK(document["published_from"] == "none");
}

TEST_CASE("offsets cut the same words out of the text in every unit") {
  auto const text = sample_document().text;
  auto const begin = [](Json const& json) {
    return json["timexes"][2]["begin"].get<std::size_t>();
  };
  auto const bytes = begin(written({OffsetUnit::byte, true, false}));
  CHECK(text.substr(bytes, 6) == "Friday");
  CHECK(begin(written()) == bytes - 5);  // two characters of two bytes, one of four
  CHECK(begin(written({OffsetUnit::utf16, true, false})) == bytes - 4);
  CHECK(written({OffsetUnit::utf16, true, false})["document"]["offsets"] == "utf16");
}

TEST_CASE("explanations are there when they were asked for") {
  auto const document = sample_document();
  Tagged tagged = sample_timeline(document);
  tagged.explanations.assign(3, {"weekday{friday}", "t0", "will", "next = x"});
  auto const json = Json::parse(to_json(document, tagged));
  CHECK(json["timexes"][2]["explanation"] ==
        Json::parse(
            R"({"file": "", "written": "weekday{friday}", "anchor": "t0", "direction": "future",
                        "direction_reason": "modality", "direction_why": "will",
                        "arithmetic": "next = x"
})"));
}

TEST_CASE("the lines that are no part of the article are there when there are any") {
  auto const document = sample_document();
  auto timeline = sample_timeline(document);
  CHECK(!Json::parse(to_json(document, timeline)).contains("furniture"));
  timeline.furniture = {{0, 6}};
  CHECK(Json::parse(to_json(document, timeline))["furniture"] ==
        Json::parse(R"([{"begin": 0, "end": 5}])"));  // code points
}

TEST_CASE("for people a field has its line, and what is small stands on one") {
  auto const document = sample_document();
  Tagged tagged = sample_timeline(document);
  tagged.timexes.resize(1);
  tagged.ranges.clear();
  tagged.warnings.pop_back();
  CHECK(to_json(document, tagged) == R"({
  "schema": "dateline.timeline/1",
  "document": {"id": "bridge", "title": "Bridge <open>", "published": "2023-05-03", "published_from": "option", "language": "en", "offsets": "codepoint"},
  "timexes": [
    {
      "id": "t1",
      "text": "2 May 2023",
      "begin": 30,
      "end": 40,
      "signal": {"text": "on", "begin": 27, "end": 29},
      "type": "DATE",
      "value": "2023-05-02",
      "edtf": "2023-05-02",
      "bounds": {"earliest_begin": "2023-05-02", "latest_begin": "2023-05-02", "earliest_end": "2023-05-03", "latest_end": "2023-05-03"},
      "granularity": "day",
      "anchor": null,
      "components": {"year": "stated", "month": "stated", "day": "stated"},
      "rule": "en.date.day_month",
      "alternatives": []
    }
  ],
  "ranges": [],
  "warnings": [
    {"code": "invalid_date", "message": "No such day.", "begin": 90, "end": 96}
  ]
}
)");
}

TEST_CASE("for programs a document is one line") {
  auto const document = sample_document();
  auto const line =
      to_json(document, sample_timeline(document), {OffsetUnit::codepoint, false, false});
  CHECK(line.find('\n') == line.size() - 1);
  CHECK(Json::parse(line) == written());
}
