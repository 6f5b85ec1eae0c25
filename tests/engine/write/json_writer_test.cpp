// The writer puts its fields together in blocks: what it writes is held against nlohmann's reader
// and writer, with texts that end everywhere in a block and values of all kinds.
#include "engine/write/json_writer.hpp"

#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

std::string written(auto write) {
  std::string out;
  JsonWriter json{out};
  write(json);
  json.finish();
  return out;
}

}  // namespace

TEST_CASE("texts of all lengths come out as they went in") {
  std::string const odd = "\x01\"\\\n\x1f\x7f/\xe2\x80\x99";
  for (std::size_t length : {0, 1, 7, 8, 15, 16, 17, 33, 500, 2040, 2047, 2048, 2049, 5000}) {
    for (std::size_t at = 0; at <= std::min<std::size_t>(length, 20); ++at) {
      auto text = std::string(length, 'x');
      if (length > 0) text.insert(at, odd);
      auto const json = written([&](JsonWriter& json) { json.value(text); });
      CHECK(json == nlohmann::json(text).dump());
    }
  }
}

TEST_CASE("fields in any number keep their commas and order") {
  auto const json = written([](JsonWriter& json) {
    json.array([&] {
      for (unsigned i = 0; i < 300; ++i) {
        json.object([&] {
          json.field("i", i);
          json.array("empty", [] {});
          json.object("none", [] {});
          json.text_or_null("text", i % 2 ? "odd" : "");
          json.field("names", std::vector<std::string>{"a", "b"});
          json.field("when", std::optional<Instant>{});
        });
      }
    });
  });
  nlohmann::ordered_json expected = nlohmann::json::array();
  for (unsigned i = 0; i < 300; ++i) {
    nlohmann::ordered_json text = nullptr;
    if (i % 2) text = "odd";
    expected.push_back({{"i", i},
                        {"empty", nlohmann::ordered_json::array()},
                        {"none", nlohmann::ordered_json::object()},
                        {"text", text},
                        {"names", {"a", "b"}},
                        {"when", nullptr}});
  }
  CHECK(json == expected.dump());
}

TEST_CASE("numbers are written with the fewest digits that read back the same") {
  for (int i = 0; i <= 100; ++i) {
    for (double number : {i / 100.0, 0.7 * (i / 100.0), 1.0 * i, -i / 100.0}) {
      auto const json = written([&](JsonWriter& json) { json.value(number); });
      if (number != 0) CHECK(json == nlohmann::json(number).dump());
      CHECK(nlohmann::json::parse(json).get<double>() == number);
    }
  }
}
