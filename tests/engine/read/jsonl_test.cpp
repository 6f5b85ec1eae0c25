#include "dateline/read.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

std::string error_of(std::string_view line) {
  auto document = read_jsonl(line);
  return document ? "none" : to_string(document.error());
}

}  // namespace

TEST_CASE("a line of JSONL is a document") {
  auto document = read_jsonl(
      R"({"id": "a-1", "published": "2024-06-29T14:00", "text": "On \"Friday\"\u00e9\n", )"
      R"("title": "T", "url": "https://example.org/1", "tags": [1, {"x": null}]})");
  REQUIRE(document);
  CHECK(document->id == "a-1");
  CHECK(document->text == "On \"Friday\"\u00e9\n");
  CHECK(document->title == "T");
  CHECK(document->url == "https://example.org/1");
  REQUIRE(document->published);
  CHECK(to_string(*document->published) == "2024-06-29T14:00");
  CHECK(document->published_from == PublishedFrom::document);
}

TEST_CASE("fields that are absent or null are empty") {
  auto document = read_jsonl(R"({"id": null, "published": null, "text": "x"})");
  REQUIRE(document);
  CHECK(document->id.empty());
  CHECK_FALSE(document->published);
  CHECK(document->published_from == PublishedFrom::none);
}

TEST_CASE("errors name the field and what is wrong with it") {
  CHECK(error_of(R"({"id": "1"})") == "text: missing");
  CHECK(error_of(R"({"text": null})") == "text: missing");
  CHECK(error_of(R"({"text": 5})") == "text: expected a string, found a number");
  CHECK(error_of(R"({"text": "x", "id": 5.5})") == "id: expected a string, found a number");
  CHECK(error_of(R"({"text": "x", "published": true})") ==
        "published: expected a string, found a boolean");
  CHECK(error_of(R"({"text": ["x"]})") == "text: expected a string, found an array");
  CHECK(error_of(R"({"text": {}, "id": "1"})") == "text: expected a string, found an object");
  CHECK(error_of(R"({"text": " "})") == "text: no text (empty)");
  CHECK(error_of(R"({"text": "a\u0000b"})") == "text: NUL character at byte 1");
  CHECK(error_of(R"({"text": "x", "published": "2024-02-30"})") ==
        "published: '2024-02-30': there is no such day or time");
  CHECK(error_of(R"({"text": "x", "published": "soon"})") ==
        "published: 'soon' is not a date like 2024-06-29 or 2024-06-29T14:00");
  CHECK(error_of(R"({"text": "x", "published": "2024-06"})") ==
        "published: '2024-06' is not a date like 2024-06-29 or 2024-06-29T14:00");
}

TEST_CASE("a line that is no JSON object is refused with the column") {
  CHECK(error_of(R"({"text": "x",})") == "column 14: not valid JSON");
  CHECK(error_of(R"({"text": "x)") == "column 12: not valid JSON");
  CHECK(error_of(R"({"text": "x", "y": tru})") == "column 23: not valid JSON");
  CHECK(error_of("[1]") == "expected an object, found an array");
  CHECK(error_of("5") == "expected an object, found a number");
  CHECK(error_of("") == "column 1: not valid JSON");
  CHECK(error_of("{\"text\": \"a\xFF\"}") == "column 12: invalid UTF-8 at byte 11");
  std::string const open(100'000, '['), close(100'000, ']');
  CHECK(error_of(R"({"text": "x", "y": )" + open + close + "}") == "JSON nested deeper than 1024");
  CHECK(error_of(open) == "column 100001: not valid JSON");
  CHECK(error_of(R"({"text": "x"} {"text": "y"})") != "none");
}
