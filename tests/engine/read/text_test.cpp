#include "engine/read/text.hpp"
#include "dateline/read.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;

TEST_CASE("plain text is taken as it is") {
  auto document = read_text("The vote is on Friday.\r\nAll agree.\n");
  REQUIRE(document);
  CHECK(document->text == "The vote is on Friday.\r\nAll agree.\n");
  CHECK(document->id.empty());
  CHECK_FALSE(document->published);
}

TEST_CASE("a byte order mark is no part of the text") {
  auto document = read_text("\uFEFFOn Friday.");
  REQUIRE(document);
  CHECK(document->text == "On Friday.");
}

TEST_CASE("text that cannot be an article's is refused with its place") {
  auto const reason = [](std::string text) {
    return to_string(read_text(std::move(text)).error());
  };
  CHECK(reason("") == "no text (empty)");
  CHECK(reason(" \r\n\t") == "no text (empty)");
  CHECK(reason("one\ntwo\xFFthree") == "line 2: invalid UTF-8 at byte 7");
  CHECK(reason(std::string{"one\r\n\r\ntw\0o", 11}) == "line 3: NUL character at byte 9");
}

TEST_CASE("lines end in LF, CR LF or CR") {
  std::string const text = "a\nb\r\nc\rd";
  CHECK(line_of(text, 0) == 1);
  CHECK(line_of(text, 2) == 2);
  CHECK(line_of(text, 5) == 3);
  CHECK(line_of(text, 7) == 4);
}
