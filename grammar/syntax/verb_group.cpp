// Verb groups: "has not been sent", "would have struck", "to strike", "being used". From their
// auxiliaries follow tense, aspect, modality, polarity and voice as TimeML 1.2.1 has them.
#include "grammar/syntax/chunks.hpp"

namespace dateline {

namespace {

class Reader {
 public:
  Reader(Cutting const& cutting, std::uint32_t begin) : cutting_(cutting) {
    phrase_.kind = PhraseKind::verb;
    phrase_.begin = phrase_.end = phrase_.head = begin;
  }

  Phrase read() {
    auto const first = phrase_.begin;
    if (cutting_.tag(first) == Tag::TO) {
      auto verb = skip_adverbs(first + 1);
      if (is_quote(cutting_.tag(verb))) ++verb;
      if (!is_base(verb)) return phrase_;
      group().form = VerbForm::infinitive;
      group().tense = Tense::infinitive;
      take(verb);
    } else if (cutting_.tag(first) == Tag::MD) {
      read_modal(first);
    } else if (is_verb(cutting_.tag(first))) {
      open_with(first);
      take(first);
    }
    return phrase_;
  }

 private:
  VerbGroup& group() { return phrase_.verb; }
  bool is_base(std::uint32_t i) const {
    auto const tag = cutting_.tag(i);
    return tag == Tag::VB || tag == Tag::VBP || (tag == Tag::VBD && i > phrase_.begin);
  }
  bool is_past_participle(std::uint32_t i) const {
    return cutting_.tag(i) == Tag::VBN || cutting_.tag(i) == Tag::VBD;
  }

  std::uint32_t skip_adverbs(std::uint32_t i) const {
    while (is_adverb(cutting_.tag(i)) && cutting_.tag(i) != Tag::WRB) ++i;
    return i;
  }

  // "does not", "will": what follows has to be a bare verb; else the modal stands alone.
  void read_modal(std::uint32_t modal) {
    group().modal = modal;
    group().form = VerbForm::finite;
    auto const meaning = cutting_.vocabulary.modal(cutting_.words[modal].key).meaning;
    group().tense = meaning == ModalMeaning::future ? Tense::future : Tense::none;
    extend(modal);
    auto const verb = skip_adverbs(modal + 1);
    if (is_base(verb) || cutting_.tag(verb) == Tag::VBN) take(verb);
  }

  void open_with(std::uint32_t i) {
    switch (cutting_.tag(i)) {
      case Tag::VBD:
        group().form = VerbForm::finite, group().tense = Tense::past;
        break;
      case Tag::VBZ:
      case Tag::VBP:
        group().form = VerbForm::finite, group().tense = Tense::present;
        break;
      case Tag::VBG:
        group().form = VerbForm::gerund, group().tense = Tense::present_participle;
        break;
      case Tag::VBN:
        group().form = VerbForm::participle, group().tense = Tense::past_participle;
        break;
      default:
        group().form = VerbForm::base, group().tense = Tense::infinitive;
    }
  }

  void extend(std::uint32_t i) {
    for (auto j = phrase_.end; j <= i; ++j) {
      if (cutting_.has(j, Role::negation)) group().negated = true;
    }
    phrase_.end = i + 1;
    phrase_.head = i;
  }

  // Word i is a verb of the group: what follows is its main verb when i is an auxiliary.
  void take(std::uint32_t i) {
    extend(i);
    auto const next = skip_adverbs(i + 1);
    auto const tag = cutting_.tag(next);
    if (cutting_.has(i, Role::be) && !is_have_contraction(i, next)) {
      if (cutting_.has(next, Role::going) && cutting_.tag(next + 1) == Tag::TO &&
          is_base(next + 2)) {
        group().tense = group().tense == Tense::present ? Tense::future : group().tense;
        take(next + 2);
      } else if (tag == Tag::VBG && !stands_in_noun_phrase(next)) {
        group().aspect = group().aspect == Aspect::perfective ? Aspect::perfective_progressive
                                                              : Aspect::progressive;
        take(next);
      } else if (is_past_participle(next)) {
        group().passive = true;
        extend(next);
      } else {
        take_negation(i);
      }
    } else if (cutting_.has(i, Role::have) || is_have_contraction(i, next)) {
      if (is_past_participle(next)) {
        group().aspect = Aspect::perfective;
        take(next);
      } else {
        take_negation(i);
      }
    } else if (cutting_.has(i, Role::get) && tag == Tag::VBN && next == i + 1) {
      group().passive = true;
      extend(next);
    } else if (cutting_.has(i, Role::used) && i == phrase_.begin && cutting_.tag(i) == Tag::VBD &&
               cutting_.tag(i + 1) == Tag::TO && is_base(i + 2)) {
      extend(i + 2);  // "used to strike"
    } else if (cutting_.has(i, Role::do_) && is_base(next) && tag != Tag::VBD) {
      take(next);
    } else if (cutting_.has(i, Role::do_)) {
      take_negation(i);
    }
  }

  // "is not", "has no longer": the adverb belongs to the group though no verb follows.
  void take_negation(std::uint32_t i) {
    if (!cutting_.has(i + 1, Role::negation) || !is_adverb(cutting_.tag(i + 1))) return;
    group().negated = true;
    phrase_.end = i + 2;
  }

  // "'s been": the mark of "be" stands for "has".
  bool is_have_contraction(std::uint32_t i, std::uint32_t next) const {
    return i == phrase_.begin && cutting_.words[i].glued && cutting_.has(next, Role::be) &&
           cutting_.tag(next) == Tag::VBN;
  }

  // "was growing concern": a verb in -ing that only tells what kind of thing follows.
  bool stands_in_noun_phrase(std::uint32_t i) const {
    return is_noun(cutting_.tag(i + 1)) && !is_proper(cutting_.tag(i + 1)) &&
           cutting_.tag(i - 1) == Tag::DT;
  }

  Cutting const& cutting_;
  Phrase phrase_;
};

}  // namespace

Phrase read_verb_group(Cutting const& cutting, std::uint32_t i) {
  return Reader(cutting, i).read();
}

}  // namespace dateline
