#include "grammar/lexicon/key.hpp"

#include <cctype>
#include <string>

#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

// What Letters::at should say, a letter at a time.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (auto c : text) {
    if (static_cast<unsigned char>(c) >= 0x80 || !std::isalpha(static_cast<unsigned char>(c)))
      break;
    letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return letters;
}

}  // namespace

TEST_CASE("letters are counted and folded alike wherever a word ends") {
  for (std::string const stem : {"", "M", "May", "January", "Thursday", "Wednesday",
                                 "quarter-final", "incomprehensibly", "counterrevolutionaries"})
    for (int c = 1; c < 256; ++c)
      for (std::size_t rest : {0, 1, 7, 20}) {
        auto const text = stem + static_cast<char>(c) + std::string(rest, 'Z');
        auto const wanted = letters_of(text);
        auto const read = Letters::at(text.data(), text.data() + text.size());
        INFO(stem << " + byte " << c << " + " << rest);
        REQUIRE(read.length == wanted.size());
        REQUIRE(read.key == Key::of(wanted.data(), wanted.size(), wanted.data() + wanted.size()));
      }
}

TEST_CASE("a key tells words of up to 16 letters apart, whatever their case") {
  auto const key = [](std::string const& word) {
    return Key::of(word.data(), word.size(), word.data() + word.size());
  };
  CHECK(key("September") == key("SEPTEMBER"));
  CHECK_FALSE(key("may") == key("mayo"));
  CHECK_FALSE(key("thanksgiving") == key("thanksgivings"));
  CHECK(key("May").high == 0);
}
