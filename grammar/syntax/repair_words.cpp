// Tags that the words beside a word rule out.
#include "grammar/syntax/features.hpp"
#include "grammar/syntax/repair.hpp"

namespace dateline {

namespace {

class Words {
 public:
  Words(std::string_view text, std::span<Word> words, Lemmatizer const& lemmatizer,
        Vocabulary const& vocabulary)
      : text_(text), words_(words), lemmatizer_(lemmatizer), vocabulary_(vocabulary) {}

  void run() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      name_in_capitals(i);
      auxiliary(i);
      infinitive_mark(i);
      conjunction(i);
      noun_in_ing(i);
      adjective(i);
      outgoing(i);
      people(i);
      complementizer(i);
      demonstrative(i);
    }
  }

 private:
  Tag tag(std::size_t i) const { return i < words_.size() ? words_[i].tag : Tag::NFP; }
  std::uint64_t lemma_key(std::size_t i, Tag as) const {
    return lemmatizer_.lemma_key(words_[i].span.in(text_), as);
  }
  static bool is_subject(Tag tag) { return is_noun(tag) || tag == Tag::PRP; }

  // "The company EDS signed": no adverb.
  void name_in_capitals(std::size_t i) {
    if (i == 0 || casing_ != Casing::normal) return;
    bool const titled = words_[i].shape == Shape::title && words_[i].tag == Tag::JJ &&
                        words_[i - 1].tag == Tag::NNP && is_finite(tag(i + 1));
    if (titled) words_[i].tag = Tag::NNP;  // "the Dow Jones Average ended"
    // "Ligurian Lines bought"
    if (words_[i].shape == Shape::title && words_[i].tag == Tag::NNS &&
        words_[i - 1].tag == Tag::NNP && words_[i - 1].shape == Shape::title)
      words_[i].tag = Tag::NNPS;
    if (words_[i].shape != Shape::upper) return;
    if (is_adverb(words_[i].tag) && is_noun(words_[i - 1].tag) && !is_noun(tag(i + 1)))
      words_[i].tag = Tag::NNP;
  }

  // "it had cut": an auxiliary behind its subject is finite.
  void auxiliary(std::size_t i) {
    if (words_[i].tag != Tag::VBN || i == 0 || !is_subject(words_[i - 1].tag)) return;
    if (tag(i + 1) == Tag::VBN && vocabulary_.roles(words_[i].key).has(Role::have))
      words_[i].tag = Tag::VBD;
  }

  // "as around 20 vans arrived": no adverb
  void conjunction(std::size_t i) {
    if (is_adverb(words_[i].tag) && tag(i + 1) == Tag::IN && tag(i + 2) == Tag::CD &&
        vocabulary_.roles(words_[i].key).has(Role::either))
      words_[i].tag = Tag::IN;
  }

  void infinitive_mark(std::size_t i) {
    if (words_[i].tag == Tag::TO && tag(i + 1) == Tag::VB) {  // "elected to parliament"
      auto const verb = vocabulary_.verb(lemma_key(i + 1, Tag::VB));
      if (verb.verb_class == VerbClass::unknown && verb.meanings.empty() &&
          vocabulary_.noun(lemma_key(i + 1, Tag::NN)).eventive != Eventive::unknown)
        words_[i].tag = Tag::IN, words_[i + 1].tag = Tag::NN;
      return;
    }
    if (words_[i].tag == Tag::IN && tag(i + 1) == Tag::VB &&
        vocabulary_.roles(words_[i].key).has(Role::to))
      words_[i].tag = Tag::TO;
  }

  // "his beleaguered counterpart": no past tense between an article and its noun.
  void adjective(std::size_t i) {
    if (words_[i].tag != Tag::VBD || i == 0) return;
    auto const before = words_[i - 1].tag;
    auto const after = tag(i + 1);
    if ((before == Tag::PRP_S || before == Tag::DT) && (is_noun(after) || is_adjective(after)) &&
        !vocabulary_.roles(words_[i - 1].key).has(Role::complementizer))
      words_[i].tag = Tag::JJ;
  }

  // "Outgoing Prime Minister Jaafari defended": of no verb that is known.
  void outgoing(std::size_t i) {
    if (words_[i].tag != Tag::VBG) return;
    bool const before_noun = is_noun(tag(i + 1)) || is_adjective(tag(i + 1));
    if (before_noun && vocabulary_.verb(lemma_key(i, Tag::VBG)).verb_class == VerbClass::unknown &&
        vocabulary_.verb(lemma_key(i, Tag::VBG)).meanings.empty())
      words_[i].tag = Tag::JJ;
  }

  // "a huge saving in costs"
  void noun_in_ing(std::size_t i) {
    if (words_[i].tag != Tag::VBG || i < 2 || words_[i - 1].tag != Tag::JJ) return;
    auto j = i - 1;
    while (j > 0 && (words_[j].tag == Tag::JJ || is_adverb(words_[j].tag))) --j;
    bool const ends =
        tag(i + 1) == Tag::IN || tag(i + 1) == Tag::period || tag(i + 1) == Tag::comma;
    if (words_[j].tag == Tag::DT && ends) words_[i].tag = Tag::NN;
  }

  // "The injured were flown": those who are.
  void people(std::size_t i) {
    if (words_[i].tag != Tag::VBN && words_[i].tag != Tag::JJ) return;
    if (i == 0 || words_[i - 1].tag != Tag::DT || !is_finite(tag(i + 1))) return;
    if (i >= 2 && (is_verb(words_[i - 2].tag) || words_[i - 2].tag == Tag::IN)) return;
    auto const roles = vocabulary_.roles(words_[i + 1].key);
    if (roles.has(Role::be) || roles.has(Role::have)) words_[i].tag = Tag::NNS;
  }

  // "questioned that find": no clause begins with the bare form of a verb.
  void demonstrative(std::size_t i) {
    auto const next = tag(i + 1);
    if (words_[i].tag != Tag::IN || i == 0 || !is_verb(words_[i - 1].tag) ||
        (next != Tag::VB && next != Tag::VBP) ||
        !vocabulary_.roles(words_[i].key).has_any({Role::complementizer}) ||
        vocabulary_.noun(lemma_key(i + 1, Tag::NN)).eventive == Eventive::unknown ||
        is_noun(tag(i + 2)))
      return;
    words_[i].tag = Tag::DT;
    words_[i + 1].tag = Tag::NN;
  }

  // "said that production would stop", "promised that barriers would be built": no word of the
  // noun phrase, where a clause follows what tells.
  void complementizer(std::size_t i) {
    if (words_[i].tag != Tag::DT || i == 0 || !is_noun(tag(i + 1)) || is_proper(tag(i + 1))) return;
    if (!vocabulary_.roles(words_[i].key).has(Role::complementizer)) return;
    if (is_verb(words_[i - 1].tag)) {
      if (tag(i + 1) == Tag::NNS || is_modal_next(i)) words_[i].tag = Tag::IN;
    } else if (words_[i - 1].tag == Tag::CC && is_modal_next(i)) {
      words_[i].tag = Tag::IN;
    }
  }
  bool is_modal_next(std::size_t i) const {
    auto j = i + 1;
    while (is_noun(tag(j))) ++j;
    return tag(j) == Tag::MD;
  }

  std::string_view text_;
  std::span<Word> words_;
  Lemmatizer const& lemmatizer_;
  Vocabulary const& vocabulary_;
  Casing const casing_{casing_of(words_)};
};

}  // namespace

void mend_words(std::string_view text, std::span<Word> sentence, Lemmatizer const& lemmatizer,
                Vocabulary const& vocabulary) {
  Words(text, sentence, lemmatizer, vocabulary).run();
}

}  // namespace dateline
