#include "tests/support/catch.hpp"
#include "tests/support/tagged.hpp"

using namespace dateline;
using test::TaggedSentence;

namespace {

std::string phrases(std::string_view tagged) { return TaggedSentence(tagged).phrases(); }

}  // namespace

TEST_CASE("noun phrases take their determiners, numbers, adjectives and names") {
  CHECK(phrases("The/DT two/CD big/JJ dams/NNS burst/VBD ./.") ==
        "N[The two big dams] V[burst] o[.]");
  CHECK(phrases("Almost/RB 3/CD million/CD people/NNS fled/VBD") ==
        "N[Almost 3 million people] V[fled]");
  CHECK(phrases("More/JJR than/IN 40/CD boats/NNS sank/VBD") == "N[More than 40 boats] V[sank]");
  CHECK(phrases("Military/JJ and/CC economic/JJ ties/NNS grew/VBD") ==
        "N[Military and economic ties] V[grew]");
}

TEST_CASE("a possessor and what it owns are one phrase") {
  TaggedSentence const sentence("Oslo/NNP 's/POS mayor/NN resigned/VBD");
  REQUIRE(sentence.phrases() == "N[Oslo's mayor] V[resigned]");
  auto const& phrase = sentence.parse.phrases[0];
  CHECK(phrase.possessor == 1);
  CHECK(sentence.parse.word(phrase.head) == "mayor");
}

TEST_CASE("a time expression is a phrase by itself unless it modifies a noun") {
  CHECK(phrases("Troops/NNS left/VBD [Monday/NNP]") == "N[Troops] V[left] T[Monday]");
  CHECK(phrases("[Monday/NNP] 's/POS raid/NN failed/VBD") == "N[Monday's raid] V[failed]");
  CHECK(phrases("The/DT [2016/CD] election/NN was/VBD close/JJ") ==
        "N[The 2016 election] V[was] A[close]");
}

TEST_CASE("prepositions of several words are one phrase, and so are conjunctions") {
  CHECK(phrases("ahead/RB of/IN the/DT vote/NN") == "P[ahead of] N[the vote]");
  CHECK(phrases("following/VBG the/DT vote/NN") == "P[following] N[the vote]");
  CHECK(phrases("even/RB though/IN it/PRP rained/VBD") == "S[even though] N[it] V[rained]");
}

TEST_CASE("a verb in -ing before a plural tells what kind it is, where it can do nothing else") {
  CHECK(phrases("They/PRP feared/VBD growing/VBG tensions/NNS") ==
        "N[They] V[feared] N[growing tensions]");
  CHECK(phrases("They/PRP began/VBD growing/VBG onions/NNS") ==
        "N[They] V[began] N[growing onions]");
  CHECK(phrases("They/PRP began/VBD selling/VBG onions/NNS") ==
        "N[They] V[began] V[selling] N[onions]");
}

TEST_CASE("dashes are no commas") {
  CHECK(phrases("tools/NNS \xe2\x80\x93/, mostly/RB saws/NNS \xe2\x80\x93/, rusted/VBD") ==
        "N[tools] -[\xe2\x80\x93] R[mostly] N[saws] -[\xe2\x80\x93] V[rusted]");
}
