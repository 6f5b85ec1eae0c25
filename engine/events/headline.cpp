#include "engine/events/headline.hpp"

#include <algorithm>

#include "engine/events/line.hpp"
#include "engine/events/participants.hpp"

namespace dateline {

namespace {

constexpr std::size_t longest = 90;
constexpr int max_depth = 8;

class Writer {
 public:
  Writer(Scene const& scene, People const& people, Candidate const& candidate)
      : scene_(scene), people_(people), parse_(scene.parse), candidate_(candidate), line_(scene) {}

  std::string of_verb() {
    auto const last = candidate_.clause;
    auto const first = chain_begin(last);
    if (auto const subject = scene_.clause(first).subject; subject != none)
      add_subject(first, subject);
    add_chain(first, last);
    add_rest(last);
    return std::move(line_).finish();
  }

  std::string of_noun() {
    auto const& phrase = parse_.phrases[candidate_.phrase];
    auto const begin = after_time(phrase);
    line_.add(WordRange{begin, phrase.end});
    auto i = candidate_.phrase + 1;
    while (i + 1 < parse_.phrases.size() && parse_.phrases[i].is(PhraseKind::preposition) &&
           parse_.phrases[i + 1].is(PhraseKind::noun) && fits(i, i + 2)) {
      add_phrases(i, i + 2);
      i += 2;
    }
    return std::move(line_).finish();
  }

 private:
  // --- the verbs --------------------------------------------------------------------------------

  // "began sending", "plans to send": the clause whose verb opens the chain.
  std::uint32_t chain_begin(std::uint32_t c) const {
    for (int depth = 0; depth < max_depth; ++depth) {
      auto const& clause = scene_.clause(c);
      auto const finite = scene_.group(c).form == VerbForm::finite;
      if (finite || clause.link != Link::complement || clause.governor == none) return c;
      if (clause.subject != scene_.clause(clause.governor).subject) return c;
      c = clause.governor;
    }
    return c;
  }

  void add_chain(std::uint32_t first, std::uint32_t last) {
    auto const& from = parse_.phrases[scene_.clause(first).verb];
    auto const& to = parse_.phrases[scene_.clause(last).verb];
    add_adverbs(scene_.clause(first).verb);
    add_group(first, from);
    if (first != last) line_.add(WordRange{from.end, to.end});
  }

  // "first reported"
  void add_adverbs(std::uint32_t verb) {
    auto i = verb;
    while (i > 0 && parse_.phrases[i - 1].is(PhraseKind::adverb)) --i;
    if (i > 0 && i < verb && parse_.phrases[i - 1].is(PhraseKind::noun)) add_phrases(i, verb);
  }

  void add_group(std::uint32_t c, Phrase const& phrase) {
    auto const& group = phrase.verb;
    auto const meaning = modal_meaning(group);
    auto const status = candidate_.event().status;
    auto begin = phrase.begin;
    // "will begin and finish": what is coordinated shares the modal
    if (group.form == VerbForm::base && status == Status::planned)
      line_.add(scene_.syntax.vocabulary().infinitive_mark());
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

  // --- the subject ------------------------------------------------------------------------------

  void add_subject(std::uint32_t c, std::uint32_t subject) {
    auto const& who = candidate_.event().who;
    auto const joined = conjuncts(parse_, subject);
    if (who.size() > joined.size() && !scene_.group(c).passive) return add_list(who);
    if (is_pronoun(parse_, subject) && joined.size() == 1)
      return line_.add(called(scene_, people_, subject));
    // "The 27-year-old scored"
    if (auto const age = aged(parse_, subject); age != none)
      return line_.add(WordRange{parse_.phrases[age].begin, parse_.phrases[age].end});
    auto const last = nominal_end(parse_, subject, true);
    line_.add(WordRange{without_article(parse_, subject).begin, parse_.phrases[last].end});
    // "officials from North Korea and Russia"
    auto const verb = scene_.clause(c).verb;
    auto i = last + 1;
    while (i + 1 < verb && parse_.phrases[i].is(PhraseKind::preposition) &&
           parse_.phrases[i + 1].is(PhraseKind::noun)) {
      auto const end = nominal_end(parse_, i + 1, true) + 1;
      if (end > verb || length(i, end) > longest / 2) break;
      add_phrases(i, end);
      i = end;
    }
  }

  void add_list(std::vector<std::string> const& names) {
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (i > 0)
        list += i + 1 < names.size()
                    ? ", "
                    : " " + std::string{scene_.syntax.vocabulary().conjunction()} + " ";
      list += names[i];
    }
    line_.add(list);
  }

  // --- what follows the verb --------------------------------------------------------------------

  void add_rest(std::uint32_t c) {
    for (auto i = scene_.clause(c).verb + 1; i < parse_.phrases.size();) {
      // "failed to send ...", "agreed to sign ...": goes on with what is governed.
      if (auto const below = governed_at(c, i); below != none) {
        if (!fits(i, i + 1)) return;
        add_phrases(i, i + 1);
        c = below;
        ++i;
        continue;
      }
      auto const end = piece_end(c, i);
      if (end == i) return;
      if (!is_left_out(i)) {
        if (!fits(i, end)) return;
        add_phrases(i, end);
      }
      i = end;
    }
  }

  // The piece of the clause that begins with phrase i: an argument, a preposition with its noun
  // phrases, an adverb; i when the clause ends there.
  std::uint32_t piece_end(std::uint32_t c, std::uint32_t i) const {
    auto const& phrase = parse_.phrases[i];
    auto const own = parse_.clauses.owner[i] == c;
    switch (phrase.kind) {
      case PhraseKind::noun:
        return own ? nominal_end(parse_, i, true) + 1 : i;
      case PhraseKind::preposition:
        if (!own || i + 1 >= parse_.phrases.size()) return i;
        if (parse_.phrases[i + 1].is(PhraseKind::noun)) {
          // "came after | the operator warned": the subject of another clause
          if (auto const o = parse_.clauses.owner[i + 1];
              o != none && o != c && scene_.clause(o).subject == i + 1)
            return i;
          return nominal_end(parse_, i + 1, true) + 1;
        }
        return parse_.phrases[i + 1].is(PhraseKind::time) ? i + 2 : i;
      case PhraseKind::time:
      case PhraseKind::adverb:
      case PhraseKind::adjective:
        return own ? i + 1 : i;
      case PhraseKind::quote:
        return i + 1;
      case PhraseKind::dash: {
        // "sending weapons - mostly shells - to Russia": the clause goes on behind the aside
        if (i + 1 >= parse_.phrases.size() || !parse_.phrases[i + 1].is(PhraseKind::preposition))
          return i;
        auto const end = piece_end(c, i + 1);
        return end == i + 1 ? i : end;
      }
      default:
        return i;
    }
  }

  // The clause whose verb is phrase i, when it completes clause c: "to send", "being used".
  std::uint32_t governed_at(std::uint32_t c, std::uint32_t i) const {
    if (!parse_.phrases[i].is(PhraseKind::verb)) return none;
    for (auto below = c + 1; below < parse_.clauses.clauses.size(); ++below) {
      auto const& clause = scene_.clause(below);
      if (clause.verb != i) continue;
      auto const completes = clause.link == Link::complement || clause.link == Link::reduced;
      auto const finite = scene_.group(below).form == VerbForm::finite;
      return completes && clause.governor == c && !finite ? below : none;
    }
    return none;
  }

  bool is_signal(Phrase const& phrase) const {
    auto const words = parse_.words.subspan(phrase.begin, phrase.end - phrase.begin);
    return scene_.syntax.vocabulary().signal(words).signal != Signal::none;
  }

  // The date is told beside the headline.
  bool is_left_out(std::uint32_t i) const {
    if (parse_.phrases[i].is(PhraseKind::dash)) ++i;
    auto const& phrase = parse_.phrases[i];
    auto const leads = phrase.is(PhraseKind::preposition) ||
                       (phrase.is(PhraseKind::adverb) && is_signal(phrase));  // "finish by 2027"
    auto const time = leads ? i + 1 : i;
    return parse_.phrases[i].is(PhraseKind::quote) ||
           (time < parse_.phrases.size() && parse_.phrases[time].is(PhraseKind::time));
  }

  // --- words ------------------------------------------------------------------------------------

  void add_phrases(std::uint32_t begin, std::uint32_t end) {
    line_.add(WordRange{parse_.phrases[begin].begin, parse_.phrases[end - 1].end});
  }
  std::size_t length(std::uint32_t begin, std::uint32_t end) const {
    return scene_.text({parse_.phrases[begin].begin, parse_.phrases[end - 1].end}).size();
  }
  bool fits(std::uint32_t begin, std::uint32_t end) const {
    return line_.size() + 1 + length(begin, end) <= longest;
  }

  // Begin of a noun phrase behind its article and its date: "Friday's attack".
  std::uint32_t after_time(Phrase const& phrase) const {
    auto begin = phrase.begin;
    for (auto t = scene_.first_timex; t < scene_.last_timex; ++t) {
      auto const span = scene_.tagged.timexes[t].span;
      while (begin < phrase.head && span.contains(parse_.words[begin].span)) ++begin;
    }
    while (begin < phrase.head &&
           (parse_.words[begin].tag == Tag::DT || parse_.words[begin].tag == Tag::POS))
      ++begin;
    return begin;
  }

  Scene const& scene_;
  People const& people_;
  Parse const& parse_;
  Candidate const& candidate_;
  Line line_;
};

}  // namespace

std::string headline_of(Scene const& scene, People const& people, Candidate const& candidate) {
  Writer writer(scene, people, candidate);
  return candidate.verbal ? writer.of_verb() : writer.of_noun();
}

}  // namespace dateline
