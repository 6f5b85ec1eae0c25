#include "grammar/syntax/sentences.hpp"

#include "grammar/syntax/paragraphs.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

SentenceSplitter const& splitter() {
  static auto const made = SentenceSplitter::make();
  REQUIRE(made);
  return *made;
}

std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> found;
  for (auto const& sentence : splitter().split(text).sentences)
    found.emplace_back(sentence.span.in(text));
  return found;
}

// The words, a bar between them.
std::string words(std::string_view text) {
  std::string found;
  for (auto const& word : splitter().split(text).words) {
    if (!found.empty()) found += '|';
    found += word.span.in(text);
  }
  return found;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("words are cut as the Penn Treebank cuts them") {
  CHECK(words("It didn't work.") == "It|did|n't|work|.");
  CHECK(words("It didn\xe2\x80\x99t.") == "It|did|n\xe2\x80\x99t|.");
  CHECK(words("They cannot and won't go.") == "They|can|not|and|wo|n't|go|.");
  CHECK(words("the firm's and the workers' pay") == "the|firm|'s|and|the|workers|'|pay");
  CHECK(words("$1,500 or 3.5% of US$20bn") == "$|1,500|or|3.5|%|of|US$|20bn");
  CHECK(words("the state-owned U.S. unit at 10:30 a.m.") ==
        "the|state-owned|U.S.|unit|at|10:30|a.m.");
  CHECK(words("in 2006,2009") == "in|2006|,|2009");
  CHECK(words("the '90s and the 1990s") == "the|'90s|and|the|1990s");
  CHECK(words("AT&T, O'Neil (see www.example.com/a?b=1).") ==
        "AT&T|,|O'Neil|(|see|www.example.com/a?b=1|)|.");
  CHECK(words("shells \xe2\x80\x93 mostly old \xe2\x80\x94 wait... what?!") ==
        "shells|\xe2\x80\x93|mostly|old|\xe2\x80\x94|wait|...|what|?!");
}

TEST_CASE("quotes turn by the blanks around them") {
  auto const text =
      std::string_view{"\"Go,\" he said. 'No,' they said. \xe2\x80\x9cSo.\xe2\x80\x9d"};
  std::string turns;
  for (auto const& word : splitter().split(text).words) {
    if (is_quote(word.tag)) turns += word.tag == Tag::open_quote ? '<' : '>';
  }
  CHECK(turns == "<><><>");
}

TEST_CASE("a period ends a sentence unless it belongs to an abbreviation") {
  CHECK(sentences("Gen. Ruiz met Dr. Oda on Jan. 5. They spoke.") ==
        Strings{"Gen. Ruiz met Dr. Oda on Jan. 5.", "They spoke."});
  CHECK(sentences("J. R. Moss left the U.S. He moved to Peru.") ==
        Strings{"J. R. Moss left the U.S.", "He moved to Peru."});
  CHECK(sentences("The U.S. Senate voted at 10 a.m. on No. 7, i.e. the budget.").size() == 1);
  CHECK(sentences("Acme Inc. The rest is history.").size() == 2);
  CHECK(sentences("He said no. Five more refused.").size() == 2);
}

TEST_CASE("a sentence keeps the quotes and brackets that close it") {
  CHECK(sentences("\"We won.\" They cheered. (Nobody sang.) Why?") ==
        Strings{"\"We won.\"", "They cheered.", "(Nobody sang.)", "Why?"});
  CHECK(sentences("\"Is it over?\" she asked.").size() == 1);
}

TEST_CASE("a dateline stands alone before the report") {
  CHECK(sentences("PORT ALDA, May 18 (Agency) - Crews left.") ==
        Strings{"PORT ALDA, May 18 (Agency) -", "Crews left."});
  CHECK(sentences("ALDA \xe2\x80\x93 Crews left.") == Strings{"ALDA \xe2\x80\x93", "Crews left."});
  CHECK(sentences("ALDA crews left - twice.") == Strings{"ALDA crews left - twice."});
  CHECK(sentences("TV-based crews left.") == Strings{"TV-based crews left."});
}

TEST_CASE("paragraphs are counted, and headings without a stop stand alone") {
  auto const made =
      splitter().split("Storm hits coast\nThe storm hit at noon. It rained.\n\nLater\n");
  REQUIRE(made.sentences.size() == 4);
  CHECK(made.sentences[0].paragraph == 0);
  CHECK(made.sentences[1].paragraph == 1);
  CHECK(made.sentences[2].paragraph == 1);
  CHECK(made.sentences[3].paragraph == 2);
}

TEST_CASE("text wrapped by hand is joined, but its short lines end paragraphs") {
  std::string_view const wrapped =
      "The council met on Monday to vote on the\n"
      "new budget, which had been drawn up in a\n"
      "hurry after the fire of last winter.\n"
      "Nobody spoke against it, and the mayor\n"
      "closed the session.\n";
  auto const found = paragraphs(wrapped);
  REQUIRE(found.size() == 1);
  CHECK(sentences(wrapped).size() == 2);
  CHECK(paragraphs("Short line.\nAnother one that is rather longer.\nEnd.").size() == 3);
  CHECK(paragraphs("").empty());
  CHECK(paragraphs(" \r\n \r\n").empty());
  CHECK(paragraphs("One.\r\n\r\nTwo.").size() == 2);
}

TEST_CASE("spans cover the words and nothing else, whatever the text") {
  for (std::string_view const text :
       {"", "...", "'", "''''", "a'b'c'd", "- - -", "\xf0\x9f\x98\x80 ok", "x.y.z.", "1,2,3,4",
        "'s", "\xe2\x80\x99", "@ # $", "$", "http://", "&&", "10-", "n't"}) {
    auto const made = splitter().split(text);
    std::uint32_t at = 0;
    for (auto const& word : made.words) {
      CHECK(word.span.begin >= at);
      CHECK(word.span.begin < word.span.end);
      at = word.span.end;
    }
    CHECK(at <= text.size());
    std::uint32_t next = 0;
    for (auto const& sentence : made.sentences) {
      CHECK(sentence.begin == next);
      next = sentence.end;
    }
    CHECK(next == made.words.size());
  }
}
