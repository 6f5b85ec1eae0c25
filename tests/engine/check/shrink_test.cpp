#include "engine/check/shrink.hpp"

#include "tests/support/catch.hpp"

using dateline::shrink;

TEST_CASE("a text shrinks to what fails in it") {
  auto const holds_bad = [](std::string const& text) { return text.find("bad") != text.npos; };
  CHECK(shrink("One line.\n\nA second with a bad word in it. More.\n\nA third.", holds_bad) ==
        "bad");
  CHECK(shrink("bad", holds_bad) == "bad");
}

TEST_CASE("what only fails together stays together") {
  auto const fails = [](std::string const& text) {
    auto const a = text.find("first"), b = text.find("second");
    return a != text.npos && b != text.npos && a < b;
  };
  CHECK(shrink("The first of all, and much later the second one.", fails) == "first second");
}
