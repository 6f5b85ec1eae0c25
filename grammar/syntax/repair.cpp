#include "grammar/syntax/repair.hpp"

namespace dateline {

namespace {

class Repair {
 public:
  Repair(std::string_view text, std::span<Word> words, Lemmatizer const& lemmatizer,
         Vocabulary const& vocabulary)
      : text_(text), words_(words), lemmatizer_(lemmatizer), vocabulary_(vocabulary) {}

  void run() {
    opening_noun();
    for (std::size_t i = 0; i < words_.size(); ++i) {
      participle(i);
      coordinated_past(i);
      active_past(i);
      passive(i);
      note_clause(i);
      switch (words_[i].tag) {
        case Tag::VBG:
          told_noun(i);
          break;
        case Tag::VBZ:
          plural_noun(i);
          break;
        case Tag::VBP:
          past_like_present(i);
          listed_infinitive(i);
          [[fallthrough]];
        case Tag::VB:
          bare_noun(i);
          first_verb(i);
          break;
        case Tag::IN:
        case Tag::JJ:
          past_behind_plural(i);
          break;
        case Tag::NN:
          past_behind_plural(i);
          verb_between_names(i);
          verb_behind_modal(i);
          break;
        default:
          break;
      }
    }
  }

 private:
  Tag tag(std::size_t i) const { return i < words_.size() ? words_[i].tag : Tag::NFP; }

  std::uint64_t lemma_key(std::size_t i, Tag as) const {
    return lemmatizer_.lemma_key(words_[i].span.in(text_), as);
  }

  bool may_be_noun(std::size_t i, Tag as) const {
    return vocabulary_.noun(lemma_key(i, as)).eventive != Eventive::unknown;
  }

  // Whether the clause that is being read has a finite verb already, one that takes no clause.
  void note_clause(std::size_t i) {
    auto const t = words_[i].tag;
    if (t == Tag::WDT || t == Tag::WP || t == Tag::WRB || t == Tag::CC || words_[i].key == comma_ ||
        vocabulary_.roles(words_[i].key)
            .has_any({Role::subordinator, Role::either, Role::complementizer})) {
      has_verb_ = false;
    }
    if (t == Tag::VBD || (t == Tag::VBP && !vocabulary_.roles(words_[i].key).has(Role::have))) {
      auto const verb = vocabulary_.verb(lemma_key(i, t));
      has_verb_ = !verb.has(VerbMeaning::saying) && !verb.has(VerbMeaning::thinking);
    }
  }

  // "The US, joined by the UK, challenged": behind a comma, with its agent, no finite verb.
  void participle(std::size_t i) {
    if (words_[i].tag != Tag::VBD || i == 0 || words_[i - 1].key != comma_) return;
    if (i + 1 < words_.size() && vocabulary_.roles(words_[i + 1].key).has(Role::by))
      words_[i].tag = Tag::VBN;
  }

  // "visited Holm and promised 4 million": behind "and", with an object, as finite as the verb
  // before.
  void coordinated_past(std::size_t i) {
    if (words_[i].tag != Tag::VBN || i < 2 || words_[i - 1].tag != Tag::CC || !has_object(i))
      return;
    auto j = i - 1;
    while (j > 0 && !is_verb(words_[j].tag)) --j;
    auto const roles = vocabulary_.roles(words_[j].key);
    if (words_[j].tag == Tag::VBD && !roles.has(Role::be) && !roles.has(Role::have))
      words_[i].tag = Tag::VBD;
  }

  // "Three people died and 40,000 homes lost power": behind its subject, a verb that has no
  // passive, or one with an object.
  void active_past(std::size_t i) {
    if (words_[i].tag != Tag::VBN || i == 0 || has_verb_ || !is_subject(words_[i - 1].tag)) return;
    auto const lemma = lemmatizer_.lemma(words_[i].span.in(text_), Tag::VBN);
    if (lemmatizer_.past(lemma) != words_[i].span.in(text_)) return;  // "fallen"
    auto const verb = vocabulary_.verb(folded_key(lemma));
    bool const particle = tag(i + 1) == Tag::RP;  // "called off its strike"
    auto const next = particle ? i + 2 : i + 1;
    bool const thing = tag(next) == Tag::PRP_S ||
                       ((tag(next) == Tag::NN || tag(next) == Tag::NNS) && !is_time_noun(next));
    bool const object =
        thing && (particle || (!verb.has(VerbMeaning::naming) && !verb.has(VerbMeaning::giving)));
    if (object || verb.has(VerbMeaning::intransitive)) words_[i].tag = Tag::VBD;
  }
  bool is_time_noun(std::size_t i) const {
    return vocabulary_.noun(lemma_key(i, words_[i].tag)).noun_class == NounClass::time;
  }

  // "Schools were shut on Thursday": done, where the form is that of the verb's past.
  void passive(std::size_t i) {
    if (words_[i].tag != Tag::JJ || i == 0 || words_[i - 1].tag != Tag::VBD) return;
    if (!vocabulary_.roles(words_[i - 1].key).has(Role::be)) return;
    auto const form = words_[i].span.in(text_);
    auto const verb = vocabulary_.verb(folded_key(form));
    bool const physical = verb.verb_class == VerbClass::change ||
                          verb.verb_class == VerbClass::contact ||
                          verb.verb_class == VerbClass::motion;
    if (physical && lemmatizer_.past(form) == form) words_[i].tag = Tag::VBN;
  }

  // "Zinc that killed the fish came from a mine": no order, what the clause behind it describes.
  void opening_noun() {
    std::size_t const first = !words_.empty() && words_[0].tag == Tag::open_quote ? 1 : 0;
    if (tag(first) == Tag::VBG && is_finite(tag(first + 1)))
      words_[first].tag = Tag::NN;  // "Fighting broke out"
    if (names_thieves(first)) {
      words_[first].tag = Tag::NNS;
      words_[first + 1].tag = Tag::VBD;
    }
    if (tag(first) == Tag::VB && is_noun(tag(first + 1)) && !is_proper(tag(first + 1)) &&
        may_be_noun(first, Tag::NN) && past_follows(first + 2))
      words_[first].tag = Tag::NN;
    if (tag(first) == Tag::VB && tag(first + 1) == Tag::IN && may_be_noun(first, Tag::NN) &&
        finite_follows(first + 2))
      words_[first].tag = Tag::NN;
    if (tag(first) != Tag::VB || !(tag(first + 1) == Tag::DT || tag(first + 1) == Tag::WDT) ||
        !is_finite(tag(first + 2)) ||
        !vocabulary_.roles(words_[first + 1].key).has(Role::complementizer))
      return;
    words_[first].tag = Tag::NN;
    words_[first + 1].tag = Tag::WDT;
  }

  // "Thieves broke into the museum": no verb before another.
  bool names_thieves(std::size_t i) const {
    if (tag(i) != Tag::VBZ && tag(i) != Tag::VBP) return false;
    if (tag(i + 1) != Tag::VBD && tag(i + 1) != Tag::VBN) return false;
    auto const form = words_[i + 1].span.in(text_);
    return words_[i].span.in(text_).ends_with('s') && may_be_noun(i, Tag::NNS) &&
           lemmatizer_.past(lemmatizer_.lemma(form, tag(i + 1))) == form;
  }
  // "Share prices in Colombo closed up": the verb of the clause that opens with a noun, not an
  // order to share.
  bool past_follows(std::size_t i) const {
    for (; i < words_.size(); ++i) {
      auto const t = words_[i].tag;
      if (t == Tag::VBD) return true;
      if (is_verb(t) || words_[i].key == comma_ || t == Tag::WDT || t == Tag::WP || t == Tag::PRP ||
          t == Tag::DT)
        return false;
    }
    return false;
  }

  // "Work on the crossing, which began in May, is due to end": the verb of a clause that opens with
  // a noun and what it is about.
  bool finite_follows(std::size_t i) const {
    for (; i < words_.size(); ++i) {
      auto const t = words_[i].tag;
      if (t == Tag::VBD || t == Tag::VBZ || t == Tag::MD) return true;
      bool const aside = words_[i].key == comma_ && tag(i + 1) == Tag::WDT;
      if (aside) do
          ++i;
        while (i < words_.size() && words_[i].key != comma_);
      else if (is_verb(t) || words_[i].key == comma_ || t == Tag::PRP || t == Tag::CC)
        return false;
    }
    return false;
  }

  bool has_object(std::size_t i) const {
    auto const after = tag(i + 1);
    return after == Tag::DT || after == Tag::PRP || after == Tag::PRP_S || after == Tag::CD ||
           is_noun(after);
  }
  static bool is_subject(Tag tag) { return is_noun(tag) || tag == Tag::PRP; }

  // "argued that borrowing had halved": what opens a clause and stands before its verb
  void told_noun(std::size_t i) {
    if (i == 0 || i + 1 >= words_.size() || words_[i - 1].tag != Tag::IN ||
        !vocabulary_.roles(words_[i - 1].key).has(Role::complementizer))
      return;
    bool const had = tag(i + 1) == Tag::VBN && tag(i + 2) == Tag::VBN &&
                     vocabulary_.roles(words_[i + 1].key).has(Role::have);
    if (had) words_[i + 1].tag = Tag::VBD;
    if (had || is_finite(tag(i + 1))) words_[i].tag = Tag::NN;
  }

  // "Firefighters put out the blaze", "They cut a hole": what looks the same in both tenses is
  // told of the past, as reports are.
  void past_like_present(std::size_t i) {
    if (i == 0 || !is_subject(words_[i - 1].tag) || words_[i].shape != Shape::lower) return;
    if (vocabulary_.roles(words_[i - 1].key).has(Role::first_person)) return;
    auto const form = words_[i].span.in(text_);
    if (lemmatizer_.past(form) == form) words_[i].tag = Tag::VBD;
  }

  // "Two thieves cut the canvas", "Officials shut nine schools", "The firm shut its plant": the
  // verb of a clause without one.
  void past_behind_plural(std::size_t i) {
    if (i == 0 || has_verb_ || words_[i].shape != Shape::lower) return;
    auto const after = tag(i + 1);
    if (words_[i - 1].tag != Tag::NNS && (!is_noun(words_[i - 1].tag) || after != Tag::PRP_S))
      return;
    if (after != Tag::DT && after != Tag::CD && after != Tag::PRP_S) return;
    auto const form = words_[i].span.in(text_);
    if (lemmatizer_.past(form) == form &&
        vocabulary_.verb(words_[i].key).verb_class != VerbClass::unknown)
      words_[i].tag = Tag::VBD;
  }

  // "agreed to boost trade, properly handle issues": goes on with a list of infinitives.
  void listed_infinitive(std::size_t i) {
    auto j = i;
    while (j > 0 && is_adverb(words_[j - 1].tag)) --j;
    if (j == 0 || (words_[j - 1].key != comma_ && words_[j - 1].tag != Tag::CC)) return;
    for (--j; j-- > 0;) {
      if (words_[j].tag == Tag::VB) break;
      if (is_verb(words_[j].tag) || words_[j].tag == Tag::MD) return;
    }
    if (j < words_.size() && words_[j].tag == Tag::VB) words_[i].tag = Tag::VB;
  }

  // "challenged it over its weapon transfers": no second verb in a clause that has one; nor in
  // "US stocks ended".
  void plural_noun(std::size_t i) {
    auto const after = tag(i + 1);
    if (i > 0 && is_noun(words_[i - 1].tag) && (after == Tag::VBD || after == Tag::MD) &&
        may_be_noun(i, Tag::NNS))
      words_[i].tag = Tag::NNS;
    // "came as talks in Geneva went on": no verb where a clause opens
    if (i > 0 && after == Tag::IN && may_be_noun(i, Tag::NNS) &&
        vocabulary_.roles(words_[i - 1].key).has_any({Role::subordinator, Role::either})) {
      words_[i].tag = Tag::NNS;
      if (is_adverb(words_[i - 1].tag)) words_[i - 1].tag = Tag::IN;
    }
    if (!has_verb_ || i == 0) return;
    auto const before = words_[i - 1].tag;
    if (before != Tag::NN && before != Tag::JJ) return;
    if (words_[i].glued || !may_be_noun(i, Tag::NNS)) return;
    words_[i].tag = Tag::NNS;
  }

  // "said that range adjustments were needed": a noun that stands before another and its verb.
  void bare_noun(std::size_t i) {
    if (tag(i + 1) != Tag::NNS || !is_finite(tag(i + 2)) || tag(i + 2) == Tag::VBP) return;
    auto const before = i == 0 ? Tag::NFP : words_[i - 1].tag;
    if (before == Tag::TO || before == Tag::MD || before == Tag::PRP || is_noun(before)) return;
    if (!may_be_noun(i, Tag::NN)) return;
    words_[i].tag = Tag::NN;
    if (before == Tag::WDT) words_[i - 1].tag = Tag::IN;
  }

  // "Shopkeepers on the bank oppose the plan": a base form behind a noun, with no verb before it.
  void first_verb(std::size_t i) {
    if (words_[i].tag != Tag::VB || i == 0 || !is_subject(words_[i - 1].tag)) return;
    for (std::size_t j = 0; j < i; ++j) {
      auto const t = words_[j].tag;
      if (is_verb(t) || t == Tag::MD || t == Tag::TO) return;
    }
    words_[i].tag = Tag::VBP;
    past_like_present(i);
  }

  // "will begin in March and end by May": a bare word behind "and" that may begin or end.
  void verb_behind_modal(std::size_t i) {
    if (i < 3 || words_[i - 1].tag != Tag::CC || tag(i + 1) != Tag::IN) return;
    auto j = i - 1;
    while (j > 0 && words_[j].tag != Tag::MD) --j;
    if (words_[j].tag != Tag::MD || tag(j + 1) != Tag::VB) return;
    auto const verb = vocabulary_.verb(lemma_key(i, Tag::VB));
    if (verb.has(VerbMeaning::ending) || verb.has(VerbMeaning::beginning)) words_[i].tag = Tag::VB;
  }

  // "with Putin meeting Kim": a verb in -ing between two names.
  void verb_between_names(std::size_t i) {
    auto const form = words_[i].span.in(text_);
    if (i == 0 || !form.ends_with("ing") || !is_proper(words_[i - 1].tag)) return;
    auto const after = tag(i + 1);
    auto const object =
        is_proper(after) || after == Tag::DT || after == Tag::PRP_S || after == Tag::PRP;
    if (!object) return;
    if (vocabulary_.verb(lemma_key(i, Tag::VBG)).verb_class != VerbClass::unknown)
      words_[i].tag = Tag::VBG;
  }

  std::string_view text_;
  std::span<Word> words_;
  Lemmatizer const& lemmatizer_;
  Vocabulary const& vocabulary_;
  std::uint64_t const comma_{folded_key(",")};
  bool has_verb_{};
};

}  // namespace

void repair_tags(std::string_view text, std::span<Word> sentence, Lemmatizer const& lemmatizer,
                 Vocabulary const& vocabulary) {
  mend_words(text, sentence, lemmatizer, vocabulary);
  Repair(text, sentence, lemmatizer, vocabulary).run();
  mend_finite_verbs(text, sentence, lemmatizer, vocabulary);
}

}  // namespace dateline
