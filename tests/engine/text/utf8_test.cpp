#include "engine/text/utf8.hpp"

#include "tests/support/catch.hpp"

using namespace dateline;

TEST_CASE("well-formed UTF-8 has no invalid byte") {
  std::string const all = "a\u00e9\u20ac\U0001F600" + std::string(100, 'x') + "\uFFFD\U0010FFFF";
  CHECK_FALSE(find_invalid_utf8(all));
  CHECK_FALSE(find_invalid_utf8(""));
}

TEST_CASE("the first byte out of place is named") {
  std::string const ascii(70, 'x');
  CHECK(find_invalid_utf8(ascii + "\xFF") == 70u);
  CHECK(find_invalid_utf8("ab\x80") == 2u);             // a lone continuation
  CHECK(find_invalid_utf8("\xC3") == 0u);               // cut short
  CHECK(find_invalid_utf8("\xC0\xAF") == 0u);           // overlong
  CHECK(find_invalid_utf8("\xE0\x9F\xBF") == 0u);       // overlong
  CHECK(find_invalid_utf8("\xED\xA0\x80") == 0u);       // a surrogate
  CHECK(find_invalid_utf8("a\xF4\x90\x80\x80") == 1u);  // above U+10FFFF
  CHECK(find_invalid_utf8("\xE2\x82"
                          "a") == 0u);
}

TEST_CASE("code points are appended as UTF-8") {
  std::string out;
  for (char32_t c : {U'a', U'\u00e9', U'\u20ac', U'\U0001F600', U'\U0010FFFF'}) append_utf8(out, c);
  CHECK(out == "a\u00e9\u20ac\U0001F600\U0010FFFF");
}

TEST_CASE("offsets are counted in the unit asked for") {
  std::string const text = "a\u00e9\u20ac\U0001F600z";  // 1 + 2 + 3 + 4 + 1 bytes
  OffsetMap const bytes{text, OffsetUnit::byte};
  OffsetMap const points{text, OffsetUnit::codepoint};
  OffsetMap const units{text, OffsetUnit::utf16};
  CHECK(bytes(10) == 10);
  CHECK(points(0) == 0);
  CHECK(points(3) == 2);
  CHECK(points(6) == 3);
  CHECK(points(10) == 4);
  CHECK(points(11) == 5);
  CHECK(units(6) == 3);
  CHECK(units(10) == 5);
  CHECK(units(11) == 6);
}

TEST_CASE("offsets hold across the blocks of a long text") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "\u00e9x";
  OffsetMap const points{text, OffsetUnit::codepoint};
  for (std::uint32_t i = 0; i <= 1000; ++i) CHECK(points(3 * i) == 2 * i);
}
