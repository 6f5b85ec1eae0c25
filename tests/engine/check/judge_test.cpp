#include "engine/check/judge.hpp"

#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

Span span_in(std::string_view text, std::string_view words) {
  auto const at = static_cast<std::uint32_t>(text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

Found named(std::string_view text, std::string_view words, std::string value,
            std::string bounds = "....") {
  return {span_in(text, words),
          {{"type", "DATE"}, {"value", std::move(value)}, {"bounds", std::move(bounds)}},
          "rule"};
}

struct Setting {
  Document document;
  Case wanted;
  explicit Setting(std::string text) { document.text = std::move(text); }
  Setting& expect(std::string_view words, std::vector<Field> fields) {
    wanted.expected.push_back({span_in(document.text, words), false, true, std::move(fields)});
    return *this;
  }
  Verdict operator()(std::vector<Found> const& found) const {
    return judge(wanted, document, found);
  }
};

}  // namespace

TEST_CASE("only stated fields are compared") {
  auto const text = "It closed on May 3 and reopened on May 5.";
  Setting setting{text};
  setting.expect("May 3", {{"value", {"2024-05-03"}}});
  CHECK(setting({named(text, "May 3", "2024-05-03"), named(text, "May 5", "1999-05-05")}).good());
  auto const verdict = setting({named(text, "May 3", "2023-05-03")});
  REQUIRE(verdict.differences.size() == 1);
  CHECK(verdict.outcome == Outcome::failed);
  CHECK(verdict.differences[0].field == "value");
  CHECK(verdict.differences[0].wanted == "2024-05-03");
  CHECK(verdict.differences[0].got == "2023-05-03");
  CHECK(verdict.differences[0].why == "rule");
}

TEST_CASE("any of several values will do") {
  auto const text = "on May 3";
  Setting setting{text};
  setting.expect("May 3", {{"value", {"2023-05-03", "2024-05-03"}}});
  CHECK(setting({named(text, "May 3", "2024-05-03")}).good());
  CHECK(setting({named(text, "May 3", "2023-05-03")}).good());
  CHECK(setting({named(text, "May 3", "2022-05-03")}).differences[0].wanted ==
        "2023-05-03 | 2024-05-03");
}

TEST_CASE("an expectation that nothing answers, and an extent that differs") {
  auto const text = "since late 2023";
  Setting setting{text};
  setting.expect("late 2023", {});
  CHECK(setting({}).differences[0].field == "expression");
  CHECK(setting({named(text, "2023", "2023")}).differences[0].field == "text");
  CHECK(setting({named(text, "late 2023", "2023")}).good());
}

TEST_CASE("with nothing else, what is found besides is a difference") {
  auto const text = "He may march in May.";
  Setting setting{text};
  setting.wanted.nothing_else = true;
  CHECK(setting({}).good());
  CHECK(setting({named(text, "May", "XXXX-05")}).differences.size() == 1);
}

TEST_CASE("a case that states a range states all of them") {
  auto const text = "from May 3 to May 5, after May 9";
  auto const range = [&](std::string_view words) {
    return Found{span_in(text, words), {{"type", "RANGE"}}, "rule"};
  };
  std::vector const found{named(text, "May 3", "2024-05-03"), named(text, "May 5", "2024-05-05"),
                          named(text, "May 9", "2024-05-09"), range("from May 3 to May 5"),
                          range("after May 9")};
  Setting days{text};
  days.wanted.nothing_else = true;
  for (auto const* day : {"May 3", "May 5", "May 9"}) days.expect(day, {{"type", {"DATE"}}});
  CHECK(days(found).good());
  Setting both = days;
  both.expect("from May 3 to May 5", {{"type", {"RANGE"}}});
  REQUIRE(both(found).differences.size() == 1);
  CHECK(both(found).differences[0].got == "'after May 9' ");
  both.expect("after May 9", {{"type", {"RANGE"}}});
  CHECK(both(found).good());
  both.wanted.nothing_else = false;
  both.wanted.expected.pop_back();
  CHECK(both(found).good());
}

TEST_CASE("of what a stated range holds, nothing needs to be said") {
  auto const text = "from May 3 to May 5, May 9";
  Setting setting{text};
  setting.wanted.nothing_else = true;
  setting.expect("from May 3 to May 5", {{"type", {"RANGE"}}});
  Found const range{span_in(text, "from May 3 to May 5"), {{"type", "RANGE"}}, "rule"};
  CHECK(setting({range, named(text, "May 3", "2024-05-03")}).good());
  CHECK_FALSE(setting({range, named(text, "May 9", "2024-05-09")}).good());
}

TEST_CASE("a known failure is good until it passes") {
  auto const text = "on May 3";
  Setting setting{text};
  setting.wanted.known = "not yet";
  setting.expect("May 3", {{"value", {"2024-05-03"}}});
  CHECK(setting({named(text, "May 3", "2023-05-03")}).outcome == Outcome::known);
  auto const holds = setting({named(text, "May 3", "2024-05-03")});
  CHECK(holds.outcome == Outcome::fixed);
  CHECK_FALSE(holds.good());
}

TEST_CASE("words that stand there twice are matched where they are found") {
  auto const text = "On May 5, 5 people came.";
  Setting setting{text};
  setting.wanted.expected.push_back({span_in(text, "5"), true, true, {{"value", {"X"}}}});
  Found const second{{10, 11}, {{"type", "DATE"}, {"value", "X"}}, ""};
  CHECK(setting({second}).good());
}

TEST_CASE("two bounds are the outer ones of four, and instants are compared") {
  CHECK(
      agrees("bounds", "2024-01-01..2024-01-02", "2024-01-01..2024-01-01..2024-01-02..2024-01-02"));
  CHECK(agrees("bounds", "2024-01-01T00:00..", "2024-01-01..2024-01-03..2024-01-04.."));
  CHECK_FALSE(agrees("bounds", "..", "2024-01-01..2024-01-01..2024-01-02..2024-01-02"));
  CHECK_FALSE(agrees("bounds", "2024-01-01..2024-01-01..2024-01-02..2024-01-02",
                     "2024-01-01..2024-01-01..2024-01-02..2024-01-03"));
  CHECK(agrees("mod", "NONE", ""));
  CHECK_FALSE(agrees("value", "2024", "2024-01"));
}

TEST_CASE("a name that is nearly one of the fields suggests it") {
  CHECK(did_you_mean("valeu", case_fields()) == " (did you mean 'value'?)");
  CHECK(did_you_mean("colour", case_fields()).empty());
}
