// Each sentence shows one way in which clauses hang together.
#include "tests/support/catch.hpp"
#include "tests/support/tagged.hpp"

using namespace dateline;
using test::TaggedSentence;

namespace {

std::string clauses(std::string_view tagged) { return TaggedSentence(tagged).clauses(); }

}  // namespace

TEST_CASE("subject, object and indirect object") {
  CHECK(clauses("The/DT storm/NN sank/VBD two/CD ferries/NNS ./.") ==
        "sank root subject=storm object=ferries");
  CHECK(clauses("Oslo/NNP gave/VBD them/PRP two/CD ships/NNS ./.") ==
        "gave root subject=Oslo object=ships indirect=them");
}

TEST_CASE("what stands in apposition is not the subject") {
  CHECK(clauses("Ann/NNP Lee/NNP ,/, the/DT mayor/NN of/IN Leeds/NNP ,/, resigned/VBD ./.") ==
        "resigned root subject=Lee");
  CHECK(clauses("Peru/NNP ,/, joined/VBN by/IN Chile/NNP and/CC Cuba/NNP ,/, left/VBD ./.") ==
        "joined participle of left about Peru subject=Peru\nleft root subject=Peru");
}

TEST_CASE("relative clauses leave the subject waiting for its verb") {
  CHECK(clauses("The/DT rocket/NN that/WDT hit/VBD Lund/NNP failed/VBD ./.") ==
        "hit relative of failed about rocket subject=rocket object=Lund\n"
        "failed root subject=rocket");
  CHECK(clauses("The/DT arms/NNS Iran/NNP sold/VBD vanished/VBD ./.") ==
        "sold relative of vanished about arms subject=Iran\nvanished root subject=arms");
}

TEST_CASE("reduced relatives, also where the tagger saw a past tense") {
  CHECK(clauses("Boats/NNS sent/VBN to/IN Malta/NNP sank/VBD ./.") ==
        "sent reduced of sank about Boats subject=Boats\nsank root subject=Boats");
  CHECK(clauses("The/DT pact/NN signed/VBD between/IN A/NNP and/CC B/NNP was/VBD void/JJ ./.") ==
        "signed reduced about pact subject=pact\nwas root subject=pact");
}

TEST_CASE("coordination shares the subject, and a new subject begins a new clause") {
  CHECK(clauses("He/PRP met/VBD Kim/NNP and/CC signed/VBD a/DT pact/NN ./.") ==
        "met root subject=He object=Kim\nsigned coordinated of met subject=He object=pact");
  CHECK(clauses("Rome/NNP fined/VBD Eni/NNP and/CC Bonn/NNP sued/VBD it/PRP ./.") ==
        "fined root subject=Rome object=Eni\n"
        "sued coordinated of fined subject=Bonn object=it");
  CHECK(clauses("Bob/NNP denied/VBD Riga/NNP had/VBD paid/VBN and/CC left/VBD ./.") ==
        "denied root subject=Bob\npaid complement of denied subject=Riga\n"
        "left coordinated of denied subject=Bob");
}

TEST_CASE("what is said hangs on the verb of saying, before it or behind it") {
  CHECK(clauses("Police/NNS said/VBD the/DT men/NNS fled/VBD ./.") ==
        "said root subject=Police\nfled complement of said subject=men");
  CHECK(clauses("The/DT men/NNS fled/VBD ,/, police/NNS said/VBD ./.") ==
        "fled complement of said subject=men\nsaid root subject=police");
  CHECK(clauses("The/DT men/NNS fled/VBD ,/, said/VBD Ann/NNP Lee/NNP ./.") ==
        "fled complement of said subject=men\nsaid root subject=Lee");
  CHECK(clauses("Peru/NNP ,/, he/PRP said/VBD ,/, has/VBZ won/VBN ./.") ==
        "said root subject=he\nwon complement of said subject=Peru");
}

TEST_CASE("infinitives: governed, of a noun, of a purpose, of an object") {
  CHECK(clauses("Peru/NNP plans/VBZ to/TO send/VB ships/NNS ./.") ==
        "plans root subject=Peru\nsend complement of plans subject=Peru object=ships");
  CHECK(clauses("The/DT plan/NN to/TO send/VB ships/NNS failed/VBD ./.") ==
        "send reduced of failed about plan object=ships\nfailed root subject=plan");
  CHECK(clauses("He/PRP sold/VBD cars/NNS to/TO pay/VB debts/NNS ./.") ==
        "sold root subject=He object=cars\npay purpose of sold subject=He object=debts");
  CHECK(clauses("He/PRP told/VBD staff/NN to/TO leave/VB ./.") ==
        "told root subject=He object=staff\nleave complement of told subject=staff");
}

TEST_CASE("verbs in -ing: governed, free, perceived, absolute") {
  CHECK(clauses("Iran/NNP began/VBD selling/VBG oil/NN ./.") ==
        "began root subject=Iran\nselling complement of began subject=Iran object=oil");
  CHECK(clauses("He/PRP left/VBD ,/, taking/VBG the/DT keys/NNS ./.") ==
        "left root subject=He\ntaking participle of left subject=He object=keys");
  CHECK(clauses("Talks/NNS ended/VBD with/IN Oslo/NNP leaving/VBG the/DT pact/NN ./.") ==
        "ended root subject=Talks\nleaving participle of ended subject=Oslo object=pact");
}

TEST_CASE("adverbial clauses and prepositions that look like their conjunctions") {
  CHECK(clauses("After/IN he/PRP left/VBD ,/, prices/NNS fell/VBD ./.") ==
        "left adverbial of fell subject=he\nfell root subject=prices");
  CHECK(clauses("After/IN the/DT raid/NN ,/, prices/NNS fell/VBD ./.") ==
        "fell root subject=prices");
  CHECK(clauses("The/DT man/NN seen/VBN after/IN the/DT raid/NN fled/VBD ./.") ==
        "seen reduced of fled about man subject=man\nfled root subject=man");
}

TEST_CASE("a long sentence is read in linear time") {
  std::string tagged;
  for (int i = 0; i < 20000; ++i) tagged += "he/PRP said/VBD that/IN ";
  TaggedSentence const sentence(tagged);
  CHECK(sentence.parse.clauses.clauses.size() == 20000);
}
