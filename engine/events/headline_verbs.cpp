#include "engine/events/headline_verbs.hpp"

namespace dateline {

namespace {

constexpr int max_depth = 8;

class Verbs {
 public:
  Verbs(Line& line, Scene const& scene, Candidate const& candidate)
      : line_(line), scene_(scene), parse_(scene.parse), candidate_(candidate) {}

  void add(std::uint32_t first) {
    auto const last = candidate_.clause;
    auto const& from = parse_.phrases[scene_.clause(first).verb];
    add_adverbs(scene_.clause(first).verb);
    // "is to close": to close
    auto const planned = candidate_.event().status == Status::planned && first != last &&
                         parse_.lexemes[from.head].roles.has(Role::be);
    if (!planned) add_group(first, from);
    if (first != last) add_chain(scene_.clause(first).verb + 1, scene_.clause(last).verb);
  }

 private:
  // "agreed | on Wednesday | to buy": without the date
  void add_chain(std::uint32_t begin, std::uint32_t verb) {
    for (auto i = begin; i <= verb; ++i) {
      auto const& phrase = parse_.phrases[i];
      auto const time = phrase.is(PhraseKind::preposition) ? i + 1 : i;
      if (!is_date(time)) line_.add(WordRange{phrase.begin, phrase.end});
    }
  }
  bool is_date(std::uint32_t time) const {
    if (!parse_.phrases[time].is(PhraseKind::time)) return false;
    auto const begin = parse_.words[parse_.phrases[time].begin].span.begin;
    for (auto t = scene_.first_timex; t < scene_.last_timex; ++t) {
      auto const& timex = scene_.tagged.timexes[t];
      if (timex.span.begin == begin)
        return timex.type == TimexType::date || timex.type == TimexType::time;
    }
    return false;
  }

  // "first reported"
  void add_adverbs(std::uint32_t verb) {
    auto i = verb;
    while (i > 0 && parse_.phrases[i - 1].is(PhraseKind::adverb)) --i;
    if (i > 0 && i < verb && parse_.phrases[i - 1].is(PhraseKind::noun)) add_phrases(i, verb);
  }

  // "was detained and | tested": the auxiliaries that it shares.
  void add_shared(std::uint32_t c, Phrase const& phrase) {
    auto g = c;
    for (int depth = 0; depth < max_depth && scene_.clause(g).link == Link::coordinated; ++depth)
      g = scene_.clause(g).governor;
    auto auxiliaries = parse_.phrases[scene_.clause(g).verb];
    auto const& group = auxiliaries.verb;
    if (phrase.verb.form != VerbForm::participle || g == c || group.form != VerbForm::finite ||
        group.negated || auxiliaries.head == auxiliaries.begin)
      return;
    auxiliaries.end = auxiliaries.head;
    // "was put off and opened": of itself
    if (group.passive && scene_.verb(c).has(VerbMeaning::happening)) return;
    if (group.passive || group.tense != Tense::past) add_group(g, auxiliaries);
  }

  void add_group(std::uint32_t c, Phrase const& phrase) {
    add_shared(c, phrase);
    auto const& group = phrase.verb;
    auto const meaning = modal_meaning(group);
    auto const status = candidate_.event().status;
    auto begin = phrase.begin;
    // "will begin and finish": what is coordinated shares the modal
    if (group.form == VerbForm::base && status == Status::planned)
      line_.add(scene_.syntax.vocabulary().infinitive_mark());
    if (parse_.lexemes[phrase.begin].roles.has(Role::used) && phrase.head > phrase.begin + 1)
      return add_past(phrase);  // "used to strike" -> "struck"
    if (group.form == VerbForm::finite && !group.negated) {
      if (meaning == ModalMeaning::future ||
          (meaning == ModalMeaning::conditional && status == Status::planned)) {
        // "will send", "'d send" -> "to send"
        line_.add(scene_.syntax.vocabulary().infinitive_mark());
        begin = group.modal + 1;
      } else if (group.aspect == Aspect::perfective && group.tense == Tense::past &&
                 !group.passive) {
        return add_past(phrase);  // "had found" -> "found"
      }
    } else if (group.form == VerbForm::gerund && status == Status::planned && !group.passive &&
               c == candidate_.clause) {
      line_.add(scene_.syntax.vocabulary().infinitive_mark());  // "rising to" -> "to rise to"
      return line_.add(scene_.syntax.lemma(parse_.word(phrase.head), Tag::VBG));
    } else if (group.form == VerbForm::gerund && status != Status::possible &&
               c == candidate_.clause) {
      if (!group.passive) return add_past(phrase);  // "Putin meeting Kim" -> "met"
      begin = phrase.head;                          // "missiles being used" -> "used"
    }
    add_spelled_out({begin, phrase.end});
  }

  ModalMeaning modal_meaning(VerbGroup const& group) const {
    if (group.modal == VerbGroup::none) return ModalMeaning::none;
    return scene_.syntax.vocabulary().modal(parse_.words[group.modal].key).meaning;
  }

  void add_past(Phrase const& phrase) {
    auto const head = phrase.head;
    line_.add(scene_.syntax.past(scene_.syntax.lemma(parse_.word(head), parse_.words[head].tag)));
    line_.add(WordRange{head + 1, phrase.end});
  }

  // Contractions at the full length: a name may stand before them now.
  void add_spelled_out(WordRange words) {
    for (auto w = words.begin; w < words.end; ++w) {
      auto const full = scene_.syntax.vocabulary().full_form(parse_.words[w].key);
      full.empty() ? line_.add(WordRange{w, w + 1}) : line_.add(full);
    }
  }

  void add_phrases(std::uint32_t begin, std::uint32_t end) {
    line_.add(WordRange{parse_.phrases[begin].begin, parse_.phrases[end - 1].end});
  }

  Line& line_;
  Scene const& scene_;
  Parse const& parse_;
  Candidate const& candidate_;
};

}  // namespace

std::uint32_t chain_begin(Scene const& scene, std::uint32_t c) {
  for (int depth = 0; depth < max_depth; ++depth) {
    auto const& clause = scene.clause(c);
    auto const finite = scene.group(c).form == VerbForm::finite;
    if (finite || clause.link != Link::complement || clause.governor == none) return c;
    if (clause.subject != scene.clause(clause.governor).subject) return c;
    c = clause.governor;
  }
  return c;
}

void add_verbs(Line& line, Scene const& scene, Candidate const& candidate, std::uint32_t first) {
  Verbs(line, scene, candidate).add(first);
}

}  // namespace dateline
