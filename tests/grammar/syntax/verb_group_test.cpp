#include "tests/support/catch.hpp"
#include "tests/support/tagged.hpp"

using namespace dateline;
using test::TaggedSentence;

namespace {

struct Row {
  char const* tagged;
  char const* verb;
  Tense tense;
  Aspect aspect;
  bool passive, negated;
  VerbForm form;
};

}  // namespace

TEST_CASE("auxiliaries give tense, aspect, voice and polarity") {
  Row const rows[] = {
      {"She/PRP left/VBD", "left", Tense::past, Aspect::none, false, false, VerbForm::finite},
      {"He/PRP has/VBZ been/VBN sent/VBN", "sent", Tense::present, Aspect::perfective, true, false,
       VerbForm::finite},
      {"They/PRP did/VBD not/RB go/VB", "go", Tense::past, Aspect::none, false, true,
       VerbForm::finite},
      {"It/PRP had/VBD n't/RB rained/VBN", "rained", Tense::past, Aspect::perfective, false, true,
       VerbForm::finite},
      {"It/PRP was/VBD being/VBG built/VBN", "built", Tense::past, Aspect::progressive, true, false,
       VerbForm::finite},
      {"They/PRP have/VBP been/VBN waiting/VBG", "waiting", Tense::present,
       Aspect::perfective_progressive, false, false, VerbForm::finite},
      {"It/PRP will/MD soon/RB be/VB sold/VBN", "sold", Tense::future, Aspect::none, true, false,
       VerbForm::finite},
      {"It/PRP would/MD have/VB sunk/VBN", "sunk", Tense::none, Aspect::perfective, false, false,
       VerbForm::finite},
      {"It/PRP is/VBZ going/VBG to/TO rain/VB", "rain", Tense::future, Aspect::none, false, false,
       VerbForm::finite},
      {"He/PRP used/VBD to/TO row/VB", "row", Tense::past, Aspect::none, false, false,
       VerbForm::finite},
      {"He/PRP got/VBD arrested/VBN", "arrested", Tense::past, Aspect::none, true, false,
       VerbForm::finite},
      {"to/TO have/VB been/VBN paid/VBN", "paid", Tense::infinitive, Aspect::perfective, true,
       false, VerbForm::infinitive},
      {"being/VBG used/VBN", "used", Tense::present_participle, Aspect::none, true, false,
       VerbForm::gerund},
      {"It/PRP 's/VBZ been/VBN moved/VBN", "moved", Tense::present, Aspect::perfective, true, false,
       VerbForm::finite},
  };
  for (auto const& row : rows) {
    INFO(row.tagged);
    TaggedSentence const sentence(row.tagged);
    auto const& phrase = sentence.parse.phrases.back();
    REQUIRE(phrase.is(PhraseKind::verb));
    CHECK(sentence.parse.word(phrase.head) == row.verb);
    CHECK(phrase.verb.tense == row.tense);
    CHECK(phrase.verb.aspect == row.aspect);
    CHECK(phrase.verb.passive == row.passive);
    CHECK(phrase.verb.negated == row.negated);
    CHECK(phrase.verb.form == row.form);
  }
}

TEST_CASE("the modal is kept") {
  TaggedSentence const sentence("They/PRP 'd/MD send/VB help/NN");
  auto const& group = sentence.parse.phrases[1].verb;
  REQUIRE(group.modal == 1);
  auto const modal = test::syntax().vocabulary().modal(sentence.parse.words[group.modal].key);
  CHECK(modal.lemma == "would");
  CHECK(modal.meaning == ModalMeaning::conditional);
}
