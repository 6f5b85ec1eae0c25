// A sentence that ends with a full stop has a finite verb, and so has each clause that it joins
// with "and". Where the tagger saw none, the word that is most likely to be one is made it.
#include "grammar/syntax/repair.hpp"

#include <algorithm>

namespace dateline {

namespace {

class Mender {
 public:
  Mender(std::string_view text, std::span<Word> words, Lemmatizer const& lemmatizer,
         Vocabulary const& vocabulary)
      : text_(text), words_(words), lemmatizer_(lemmatizer), vocabulary_(vocabulary) {}

  void run() {
    opening_name();
    telling_behind();
    if (!ends_like_a_sentence()) return;  // a headline: "Two men arrested"
    auto const first_end = std::min(end_of_first_clause(), begin_of_telling());
    auto const relative = relative_clause(first_end);
    if (has_finite(0, relative.begin) || has_finite(relative.end, first_end)) return;
    if (behind_relative(relative, first_end) || participle(first_end)) return;
    if (form_of_verb(first_end) || behind_apposition(first_end)) return;
    if (!behind_aside(first_end) && !adjective(first_end)) plural_before_infinitive(first_end);
  }

 private:
  struct Stretch {
    std::size_t begin{}, end{};
  };

  Tag tag(std::size_t i) const { return i < words_.size() ? words_[i].tag : Tag::NFP; }
  bool is_comma(std::size_t i) const { return i < words_.size() && words_[i].key == comma_; }
  std::string_view form(std::size_t i) const { return words_[i].span.in(text_); }
  VerbEntry verb(std::size_t i, Tag as) const {
    return vocabulary_.verb(lemmatizer_.lemma_key(form(i), as));
  }
  bool is_past(std::size_t i) const {
    return lemmatizer_.past(lemmatizer_.lemma(form(i), Tag::VBD)) == form(i);
  }
  bool has_finite(std::size_t begin, std::size_t end) const {
    for (auto i = begin; i < end; ++i)
      if (is_finite(words_[i].tag)) return true;
    return false;
  }
  bool ends_like_a_sentence() const {
    for (auto const& word : words_)
      if (word.tag == Tag::period) return true;
    return false;
  }
  bool has_object(std::size_t i) const {
    auto const after = tag(i + 1);
    return after == Tag::DT || after == Tag::PRP || after == Tag::PRP_S || after == Tag::CD ||
           is_noun(after);
  }
  static bool is_subject(Tag tag) { return is_noun(tag) || tag == Tag::PRP; }

  // "Athletic lost to City": what stands before a verb, and no noun is there, is one.
  void opening_name() {
    if (tag(0) != Tag::JJ || words_[0].shape == Shape::lower || !is_verb(tag(1))) return;
    if (tag(1) != Tag::VBD && tag(1) != Tag::VBZ) return;
    if (!vocabulary_.roles(words_[1].key).has(Role::be)) words_[0].tag = Tag::NNP;
  }

  // "..., the commission announced on Monday."
  void telling_behind() {
    for (auto i = words_.size(); i-- > 2;) {
      if (is_finite(words_[i].tag)) return;
      if (words_[i].tag != Tag::VBN || !is_noun(words_[i - 1].tag)) continue;
      auto j = i - 1;
      while (j > 0 && (is_noun(words_[j].tag) || is_adjective(words_[j].tag) ||
                       words_[j].tag == Tag::DT || words_[j].tag == Tag::POS))
        --j;
      if (is_comma(j) && has_finite(0, j) && verb(i, Tag::VBN).has(VerbMeaning::saying) &&
          is_past(i) &&
          !vocabulary_.roles(i + 1 < words_.size() ? words_[i + 1].key : 0).has(Role::by))
        words_[i].tag = Tag::VBD;
      return;
    }
  }

  // Where ", and it paid ..." goes on with a clause of its own.
  std::size_t end_of_first_clause() const {
    for (std::size_t i = 1; i < words_.size(); ++i) {
      if (tag(i) == Tag::colon) return i;
      if (is_comma(i) && tag(i + 1) == Tag::CC &&
          (tag(i + 2) == Tag::PRP || tag(i + 2) == Tag::DT) && has_finite(i, words_.size()))
        return i;
      if (tag(i) == Tag::CC && tag(i + 1) == Tag::PRP && is_finite(tag(i + 2))) return i;
    }
    return words_.size();
  }

  // Where ", the ministry said." tells what stands before it; the end where nothing does.
  std::size_t begin_of_telling() const {
    auto i = words_.size();
    while (i > 0 && !is_finite(words_[i - 1].tag)) --i;
    if (i < 3 || words_.size() - i > 3 || !verb(i - 1, words_[i - 1].tag).has(VerbMeaning::saying))
      return words_.size();
    for (auto j = i - 1; j-- > 0;) {
      if (is_comma(j)) return j;
      auto const t = words_[j].tag;
      if (!is_noun(t) && !is_adjective(t) && t != Tag::DT && t != Tag::POS) break;
    }
    return words_.size();
  }

  // ", which raises the age," behind the subject; empty at the end where there is none.
  Stretch relative_clause(std::size_t end) const {
    for (std::size_t i = 1; i + 2 < end; ++i) {
      if (is_finite(tag(i))) break;
      auto const opens = tag(i + 1) == Tag::WDT || tag(i + 1) == Tag::WP;
      if (!is_comma(i) || !opens || !is_noun(tag(i - 1))) continue;
      for (auto j = i + 2; j + 1 < end; ++j)
        if (is_comma(j) && has_finite(i, j)) return {i, j + 1};
    }
    return {end, end};
  }

  // "The law, which ..., passed by ten votes"; "Northgate, who ..., face Athletic"
  bool behind_relative(Stretch relative, std::size_t end) {
    auto const i = relative.end;
    if (i >= end) return false;
    if (tag(i) == Tag::VBN && is_past(i)) return make(i, Tag::VBD);
    auto const bare = tag(i) == Tag::NN || tag(i) == Tag::VB;
    if (!bare || words_[i].shape != Shape::lower) return false;
    auto const object = has_object(i) || (i + 1 < end && words_[i + 1].shape == Shape::title);
    if (!object || verb(i, Tag::VB).verb_class == VerbClass::unknown) return false;
    return make(i, Tag::VBP);
  }

  // "On Monday a lorry struck a railing": behind a noun and with an object, or where a second
  // clause shows that this is one: "Two coaches crashed in 2021, and it paid".
  bool participle(std::size_t end) {
    for (std::size_t i = 1; i < end; ++i) {
      if (words_[i].tag != Tag::VBN || !is_subject(words_[i - 1].tag)) continue;
      auto const second = end < words_.size() && is_past(i) && tag(i + 1) == Tag::IN &&
                          !vocabulary_.roles(words_[i + 1].key).has(Role::by);
      if (has_object(i) || second || verb(i, Tag::VBN).has(VerbMeaning::intransitive))
        return make(i, Tag::VBD);
    }
    return false;
  }

  // "Winds tore roofs from houses", "Northgate beat Rovers": a form that only a verb has, or one
  // between two names.
  bool form_of_verb(std::size_t end) {
    for (std::size_t i = 1; i < end; ++i) {
      if (!is_noun(words_[i].tag) || words_[i].shape != Shape::lower || !is_noun(tag(i - 1)))
        continue;
      if (!is_past(i) || verb(i, Tag::VBD).verb_class == VerbClass::unknown) continue;
      auto const own = lemmatizer_.lemma(form(i), Tag::VBD) != form(i) &&
                       vocabulary_.noun(words_[i].key).eventive == Eventive::unknown;
      auto const between = is_proper(tag(i - 1)) && is_proper(tag(i + 1));
      if (words_[i].tag == Tag::NN ? own || between : between) return make(i, Tag::VBD);
    }
    return false;
  }

  // "The library, a gift of the fund, opened in 1909."
  bool behind_apposition(std::size_t end) {
    auto const opens = tag(0) == Tag::DT || is_noun(tag(0));
    for (auto i = end; opens && i-- > 3;) {
      if (words_[i].tag != Tag::VBN || !is_comma(i - 1) || !is_past(i)) continue;
      if (i + 1 < end && vocabulary_.roles(words_[i + 1].key).has(Role::by)) continue;
      std::size_t commas = 0;
      for (std::size_t j = 0; j < i; ++j) commas += is_comma(j);
      return commas == 2 && make(i, Tag::VBD);
    }
    return false;
  }

  // "Ash from the volcano, known from letters, confirmed the count."
  bool behind_aside(std::size_t end) {
    for (auto i = end; i-- > 3;) {
      if (words_[i].tag != Tag::VBN || !is_comma(i - 1) || !is_past(i) || !has_object(i)) continue;
      for (std::size_t j = 1; j + 1 < i; ++j)
        if (is_comma(j) && tag(j + 1) == Tag::VBN) return make(i, Tag::VBD);
    }
    return false;
  }

  // "The museum plans to reopen the gallery."
  bool plural_before_infinitive(std::size_t end) {
    for (std::size_t i = 1; i + 2 < end; ++i) {
      if (words_[i].tag != Tag::NNS || !is_noun(words_[i - 1].tag) || tag(i + 1) != Tag::TO ||
          tag(i + 2) != Tag::VB || !form(i).ends_with('s'))
        continue;
      if (verb(i, Tag::VBZ)
              .meanings.has_any({VerbMeaning::planning, VerbMeaning::wanting, VerbMeaning::trying}))
        return make(i, Tag::VBZ);
    }
    return false;
  }

  // "Five wagons overturned and one caught fire."
  bool adjective(std::size_t end) {
    for (std::size_t i = 1; i < end; ++i) {
      auto const after = tag(i + 1);
      if (words_[i].tag != Tag::JJ || !is_noun(words_[i - 1].tag) || !is_past(i)) continue;
      if (after != Tag::CC && after != Tag::IN && after != Tag::period) continue;
      if (verb(i, Tag::VBD).verb_class == VerbClass::unknown) continue;
      words_[i].tag = Tag::VBD;
      // "and one caught fire"
      if (after == Tag::CC && tag(i + 2) == Tag::CD && tag(i + 3) == Tag::VBN && is_past(i + 3))
        words_[i + 3].tag = Tag::VBD;
      return true;
    }
    return false;
  }

  bool make(std::size_t i, Tag tag) {
    words_[i].tag = tag;
    return true;
  }

  std::string_view text_;
  std::span<Word> words_;
  Lemmatizer const& lemmatizer_;
  Vocabulary const& vocabulary_;
  std::uint64_t const comma_{folded_key(",")};
};

}  // namespace

void mend_finite_verbs(std::string_view text, std::span<Word> sentence,
                       Lemmatizer const& lemmatizer, Vocabulary const& vocabulary) {
  Mender(text, sentence, lemmatizer, vocabulary).run();
}

}  // namespace dateline
