#include "grammar/syntax/lemma.hpp"

#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

std::string lemma(std::string_view form, Tag tag) {
  static auto const lemmatizer = Lemmatizer::make();
  REQUIRE(lemmatizer);
  return lemmatizer->lemma(form, tag);
}

}  // namespace

TEST_CASE("verbs lose their inflection") {
  CHECK(lemma("signed", Tag::VBD) == "sign");
  CHECK(lemma("launched", Tag::VBN) == "launch");
  CHECK(lemma("denied", Tag::VBD) == "deny");
  CHECK(lemma("planned", Tag::VBD) == "plan");
  CHECK(lemma("controlled", Tag::VBN) == "control");
  CHECK(lemma("called", Tag::VBD) == "call");
  CHECK(lemma("used", Tag::VBN) == "use");
  CHECK(lemma("agreed", Tag::VBD) == "agree");
  CHECK(lemma("died", Tag::VBD) == "die");
  CHECK(lemma("challenged", Tag::VBD) == "challenge");
  CHECK(lemma("banned", Tag::VBN) == "ban");
  CHECK(lemma("opened", Tag::VBD) == "open");
  CHECK(lemma("sending", Tag::VBG) == "send");
  CHECK(lemma("lying", Tag::VBG) == "lie");
  CHECK(lemma("using", Tag::VBG) == "use");
  CHECK(lemma("running", Tag::VBG) == "run");
  CHECK(lemma("says", Tag::VBZ) == "say");
  CHECK(lemma("goes", Tag::VBZ) == "go");
  CHECK(lemma("reaches", Tag::VBZ) == "reach");
  CHECK(lemma("closes", Tag::VBZ) == "close");
}

TEST_CASE("irregular verbs are known, in any case and in short form") {
  CHECK(lemma("struck", Tag::VBD) == "strike");
  CHECK(lemma("BEGAN", Tag::VBD) == "begin");
  CHECK(lemma("were", Tag::VBD) == "be");
  CHECK(lemma("found", Tag::VBD) == "find");
  CHECK(lemma("'s", Tag::VBZ) == "be");
  CHECK(lemma("\xe2\x80\x99re", Tag::VBP) == "be");
  CHECK(lemma("wo", Tag::MD) == "will");
  CHECK(lemma("could", Tag::MD) == "could");
  CHECK(lemma("air-dropped", Tag::VBD) == "air-drop");
}

TEST_CASE("the tag decides what a form comes from") {
  CHECK(lemma("left", Tag::VBD) == "leave");
  CHECK(lemma("left", Tag::JJ) == "left");
  CHECK(lemma("building", Tag::NN) == "building");
  CHECK(lemma("building", Tag::VBG) == "build");
  CHECK(lemma("Nations", Tag::NNPS) == "Nations");
}

TEST_CASE("plural nouns become singular") {
  CHECK(lemma("missiles", Tag::NNS) == "missile");
  CHECK(lemma("countries", Tag::NNS) == "country");
  CHECK(lemma("men", Tag::NNS) == "man");
  CHECK(lemma("crises", Tag::NNS) == "crisis");
  CHECK(lemma("houses", Tag::NNS) == "house");
  CHECK(lemma("losses", Tag::NNS) == "loss");
  CHECK(lemma("viruses", Tag::NNS) == "virus");
  CHECK(lemma("lives", Tag::NNS) == "life");
  CHECK(lemma("s", Tag::NNS) == "s");
}
