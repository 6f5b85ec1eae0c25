#include "grammar/syntax/tagger.hpp"

#include "grammar/syntax/sentences.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

// "The/DT ship/NN sank/VBD ./."
std::string tagged(std::string_view text) {
  static auto const splitter = SentenceSplitter::make();
  static auto const tagger = Tagger::make();
  REQUIRE(splitter);
  REQUIRE(tagger);
  auto made = splitter->split(text);
  std::string written;
  tagger->tag(text, made);
  for (auto const& sentence : made.sentences) {
    for (auto const& word : made.words_of(sentence)) {
      if (!written.empty()) written += ' ';
      written += std::string{word.span.in(text)} + '/' + to_string(word.tag);
    }
  }
  return written;
}

}  // namespace

TEST_CASE("words of news get their Penn tags") {
  CHECK(tagged("The ministers signed the treaty in Lisbon on Monday.") ==
        "The/DT ministers/NNS signed/VBD the/DT treaty/NN in/IN Lisbon/NNP on/IN Monday/NNP ./.");
  CHECK(tagged("She hasn't resigned, but the company's owner will sell it.") ==
        "She/PRP has/VBZ n't/RB resigned/VBN ,/, but/CC the/DT company/NN 's/POS owner/NN will/MD "
        "sell/VB it/PRP ./.");
}

TEST_CASE("the same word is a noun or a verb by its neighbours") {
  CHECK(tagged("They plan to march on Sunday.").find("march/VB ") != std::string::npos);
  CHECK(tagged("The march was banned.").find("march/NN ") != std::string::npos);
  CHECK(tagged("The strike killed five soldiers.").find("strike/NN ") != std::string::npos);
}

TEST_CASE("weights that are not a model are refused with the reason") {
  alignas(64) static char const junk[64] = "not a model at all";
  auto const tagger = Tagger::make(std::string_view{junk, sizeof junk});
  REQUIRE_FALSE(tagger);
  CHECK(to_string(tagger.error()) == "tagger-en.bin: is not a tagger's model");
}
