// Every folder of fixtures/articles is a case: its timeline must be the one that was reviewed.
#include <nlohmann/json.hpp>

#include "dateline/dateline.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/source.hpp"

using namespace dateline;
using namespace dateline::test;
using Json = nlohmann::ordered_json;

namespace {

// What differs between two values, a line each: `timeline[3].display: wanted "2023", got "2024"`.
void compare(std::string const& path, Json const& wanted, Json const& got, std::string& report) {
  auto const say = [&](std::string const& where, std::string const& what) {
    report += "  " + where + ": " + what + "\n";
  };
  if (wanted.is_object() && got.is_object()) {
    auto const below = [&](std::string const& key) {
      return path.empty() ? key : path + "." + key;
    };
    for (auto const& [key, value] : wanted.items()) {
      if (got.contains(key)) {
        compare(below(key), value, got[key], report);
      } else {
        say(below(key), "wanted " + value.dump() + ", got nothing");
      }
    }
    for (auto const& [key, value] : got.items()) {
      if (!wanted.contains(key)) say(below(key), "wanted nothing, got " + value.dump());
    }
  } else if (wanted.is_array() && got.is_array()) {
    for (std::size_t i = 0; i < std::max(wanted.size(), got.size()); ++i) {
      auto const where = path + "[" + std::to_string(i) + "]";
      if (i >= got.size()) {
        say(where, "wanted " + wanted[i].dump() + ", got nothing");
      } else if (i >= wanted.size()) {
        say(where, "wanted nothing, got " + got[i].dump());
      } else {
        compare(where, wanted[i], got[i], report);
      }
    }
  } else if (wanted != got) {
    say(path, "wanted " + wanted.dump() + ", got " + got.dump());
  }
}

std::string difference(Json const& wanted, Json const& got) {
  std::string report;
  compare("", wanted, got, report);
  return report;
}

}  // namespace

TEST_CASE("the fixture articles have the timelines that were reviewed", "[articles]") {
  auto const engine = Engine::make();
  REQUIRE(engine);
  for (auto const& file : source_files("fixtures/articles", {"/expected.json"})) {
    auto const folder = file.path.substr(0, file.path.rfind('/'));
    auto document = read_text(read_file(folder + "/article.txt"));
    REQUIRE(document);
    auto const published =
        Json::parse(read_file(folder + "/meta.json")).at("published").get<std::string>();
    document->id = "article";
    document->published = parse_instant(published.data(), published.data() + published.size());
    document->published_from = PublishedFrom::option;
    auto const got = Json::parse(to_json(*document, engine->timeline(*document)));
    if (auto const report = difference(Json::parse(file.content), got); !report.empty()) {
      FAIL_CHECK(file.path << "\n" << report << "(./x accept blesses it)");
    }
  }
}

TEST_CASE("a difference names the field, what was wanted and what was got", "[articles]") {
  auto const of = [](char const* wanted, char const* got) {
    return difference(Json::parse(wanted), Json::parse(got));
  };
  CHECK(of(R"({"a": [1, {"b": null}]})", R"({"a": [1, {"b": null}]})") == "");
  CHECK(of(R"({"a": [1, {"b": null}]})", R"({"a": [1, {"b": "x"}]})") ==
        "  a[1].b: wanted null, got \"x\"\n");
  CHECK(of(R"({"a": [1]})", R"({"a": [1, 2]})") == "  a[1]: wanted nothing, got 2\n");
  CHECK(of(R"({"a": 1})", R"({"b": 1})") ==
        "  a: wanted 1, got nothing\n  b: wanted nothing, got 1\n");
  CHECK(of(R"({"a": [1]})", R"({"a": {}})") == "  a: wanted [1], got {}\n");
}
