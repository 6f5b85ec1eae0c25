#include "engine/events/headline.hpp"

#include <algorithm>

#include "engine/events/headline_subject.hpp"
#include "engine/events/line.hpp"
#include "engine/events/participants.hpp"

namespace dateline {

namespace {

constexpr int max_depth = 8;

class Writer {
 public:
  Writer(Scene const& scene, People const& people, Candidate const& candidate)
      : scene_(scene), people_(people), parse_(scene.parse), candidate_(candidate), line_(scene) {}

  std::string of_verb() {
    auto const last = candidate_.clause;
    auto const first = chain_begin(last);
    add_subject(line_, scene_, people_, candidate_, first);
    add_chain(first, last);
    add_antecedent(last);
    add_rest(last);
    add_partner(last);
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
    // "is to close": to close
    auto const planned = candidate_.event().status == Status::planned && first != last &&
                         parse_.lexemes[from.head].roles.has(Role::be);
    if (!planned) add_group(first, from);
    if (first != last) line_.add(WordRange{from.end, to.end});
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

  void add_partner(std::uint32_t c) {
    constexpr std::size_t most = longest_headline + 10;
    auto const partner = partner_met(scene_, c);
    if (partner == none) return;
    auto const name = called(scene_, people_, partner);
    auto const with = scene_.syntax.vocabulary().partner_mark();
    if (line_.size() + with.size() + name.size() + 2 > most) return;
    line_.add(with);
    line_.add(name);
  }

  // --- what follows the verb --------------------------------------------------------------------

  void add_rest(std::uint32_t c) {
    for (auto i = scene_.clause(c).verb + 1; i < parse_.phrases.size();) {
      // "failed to send ...", "accused of ignoring ...": goes on with what is governed.
      auto const verb = opens_verb(i) ? i + 1 : i;
      if (auto const below = governed_at(c, i, verb); below != none) {
        auto const next =
            scene_.clause(below).link == Link::reduced ? first_piece(below) : verb + 1;
        if (!fits(i, next)) return;
        add_phrases(i, verb + 1);
        c = below;
        i = verb + 1;
        continue;
      }
      auto const end = piece_end(c, i);
      if (end == i) return;
      if (is_left_out(i)) {
        i = parse_.phrases[i - 1].is(PhraseKind::noun) ? end : skip_of(end);
        continue;
      }
      if (!fits(i, end, is_needed(i) ? longest_headline + 30 : longest_headline)) return;
      if (is_pronoun(parse_, i) && parse_.phrases[i].is(PhraseKind::noun))
        add_object(i);
      else
        add_phrases(i, end);
      i = end;
    }
  }

  // "hired her": whom
  void add_object(std::uint32_t pronoun) {
    auto const& who = candidate_.event().who;
    auto const name = called(scene_, people_, pronoun, who.empty() ? std::string{} : who.front());
    auto const next = pronoun + 1;
    bool const owner = next < parse_.phrases.size() && parse_.phrases[next].is(PhraseKind::verb);
    if (line_.holds(name) || owner)
      add_phrases(pronoun, next);
    else
      line_.add(name);
  }

  // "on the third day | of the trial": goes with the date.
  std::uint32_t skip_of(std::uint32_t i) const {
    if (i + 1 >= parse_.phrases.size() || !parse_.phrases[i].is(PhraseKind::preposition) ||
        !parse_.phrases[i + 1].is(PhraseKind::noun))
      return i;
    auto const of = parse_.lexemes[parse_.phrases[i].begin].roles.has(Role::of);
    return of ? nominal_end(parse_, i + 1, true) + 1 : i;
  }

  // "the plants, which she sent": what the relative clause is about is its object.
  void add_antecedent(std::uint32_t c) {
    auto const& clause = scene_.clause(c);
    auto antecedent = clause.antecedent;
    if (clause.link != Link::relative || clause.borrowed || clause.object != none ||
        antecedent == none || clause.subject == none || clause.subject < antecedent ||
        scene_.group(c).passive)
      return;
    if (clause.marker != none) {
      auto const tag = parse_.words[parse_.phrases[clause.marker].begin].tag;
      if (tag == Tag::WP_S || tag == Tag::WRB) return;
    }
    if (parse_.head(antecedent).noun.noun_class == NounClass::time) return;
    auto const last = nominal_end(parse_, antecedent, true);
    // "the border with Andara"
    if (antecedent >= 2 && parse_.phrases[antecedent - 1].is(PhraseKind::preposition) &&
        parse_.phrases[antecedent - 2].is(PhraseKind::noun))
      antecedent -= 2;
    WordRange const words{parse_.phrases[antecedent].begin, parse_.phrases[last].end};
    if (scene_.text(words).size() <= longest_headline / 2) line_.add(words);
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
        // "of "consequences""
        if (i + 2 < parse_.phrases.size() && parse_.phrases[i + 1].is(PhraseKind::quote) &&
            parse_.phrases[i + 2].is(PhraseKind::noun))
          return nominal_end(parse_, i + 2, true) + 1;
        if (parse_.phrases[i + 1].is(PhraseKind::noun)) {
          // "came after | the operator warned": the subject of another clause
          if (auto const o = parse_.clauses.owner[i + 1];
              o != none && o != c && scene_.clause(o).subject == i + 1)
            return i;
          return nominal_end(parse_, i + 1, true) + 1;
        }
        return parse_.phrases[i + 1].is(PhraseKind::time) ? i + 2 : i;
      case PhraseKind::adverb:
        // "finish in two hours": tagged as an adverb
        if (own && is_signal(phrase) && i + 1 < parse_.phrases.size() &&
            parse_.phrases[i + 1].is(PhraseKind::time))
          return i + 2;
        [[fallthrough]];
      case PhraseKind::time:
        return own ? i + 1 : i;
      case PhraseKind::adjective: {
        // "related | to the purchase"
        auto const next = i + 1;
        if (!own || next + 1 >= parse_.phrases.size() || parse_.clauses.owner[next] != c ||
            !parse_.phrases[next].is(PhraseKind::preposition) ||
            !parse_.phrases[next + 1].is(PhraseKind::noun))
          return own ? next : i;
        return nominal_end(parse_, next + 1, true) + 1;
      }
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

  // What a verb that completes a clause stands behind: "of" in "accused of ignoring", "whether".
  bool opens_verb(std::uint32_t i) const {
    auto const& phrase = parse_.phrases[i];
    if (i + 1 >= parse_.phrases.size() || !parse_.phrases[i + 1].is(PhraseKind::verb)) return false;
    return phrase.is(PhraseKind::subordinator) ||
           (phrase.is(PhraseKind::preposition) && (!is_signal(phrase) || is_particle(i)) &&
            !parse_.lexemes[phrase.begin].roles.has_any({Role::by, Role::absolute}));
  }

  // "keep on growing"
  bool is_particle(std::uint32_t i) const {
    auto const words = parse_.words.subspan(parse_.phrases[i].begin, 1);
    return i > 0 && parse_.phrases[i - 1].is(PhraseKind::verb) &&
           scene_.syntax.vocabulary().signal(words).signal == Signal::at;
  }

  // The clause of the verb, when it completes clause c: "to send", "being used"; i is the first
  // phrase of it.
  std::uint32_t governed_at(std::uint32_t c, std::uint32_t i, std::uint32_t verb) const {
    if (!parse_.phrases[verb].is(PhraseKind::verb)) return none;
    for (auto below = c + 1; below < parse_.clauses.clauses.size(); ++below) {
      auto const& clause = scene_.clause(below);
      if (clause.verb != verb) continue;
      auto const form = scene_.group(below).form;
      if (clause.governor != c || form == VerbForm::finite) return none;
      auto const says = form == VerbForm::gerund && clause.link == Link::reduced &&
                        scene_.verb(below).has(VerbMeaning::saying);
      if (says) return none;  // "brought them in, saying"
      auto const behind = i == verb || clause.marker == i;
      auto const completes =
          clause.link == Link::complement || clause.link == Link::reduced ||
          (clause.link == Link::purpose && form == VerbForm::infinitive && !is_comma(i)) ||
          (clause.link == Link::participle && i != verb);
      return behind && completes ? below : none;
    }
    return none;
  }
  bool is_comma(std::uint32_t i) const {
    return i > 0 && parse_.phrases[i - 1].is(PhraseKind::comma);
  }

  bool is_signal(Phrase const& phrase) const {
    auto const words = parse_.words.subspan(phrase.begin, phrase.end - phrase.begin);
    return scene_.syntax.vocabulary().signal(words).signal != Signal::none;
  }

  // "taught for twelve years": how long something took is no date.
  bool is_length(std::uint32_t time) const {
    auto const begin = parse_.words[parse_.phrases[time].begin].span.begin;
    for (auto t = scene_.first_timex; t < scene_.last_timex; ++t) {
      auto const& timex = scene_.tagged.timexes[t];
      if (timex.span.begin != begin) continue;
      if (time + 1 < parse_.phrases.size() && is_counted_from(parse_.phrases[time + 1]))
        return false;
      if (time > 0 && parse_.lexemes[parse_.phrases[time - 1].begin].roles.has(Role::by))
        return false;
      bool const dates = candidate_.event().timex == t && timex.bounds.earliest_begin;
      return !dates && (timex.type == TimexType::duration || timex.type == TimexType::set);
    }
    return false;
  }

  // "three months | after the accident"
  bool is_counted_from(Phrase const& phrase) const {
    auto const words = parse_.words.subspan(phrase.begin, phrase.end - phrase.begin);
    auto const signal = scene_.syntax.vocabulary().signal(words).signal;
    return signal == Signal::after || signal == Signal::before;
  }

  // The date is told beside the headline.
  bool is_left_out(std::uint32_t i) const {
    if (parse_.phrases[i].is(PhraseKind::dash)) ++i;
    auto const& phrase = parse_.phrases[i];
    auto const leads = phrase.is(PhraseKind::preposition) ||
                       (phrase.is(PhraseKind::adverb) && is_signal(phrase));  // "finish by 2027"
    auto const time = leads ? i + 1 : i;
    return parse_.phrases[i].is(PhraseKind::quote) ||
           (time < parse_.phrases.size() && parse_.phrases[time].is(PhraseKind::time) &&
            !is_length(time));
  }

  // --- words ------------------------------------------------------------------------------------

  void add_phrases(std::uint32_t begin, std::uint32_t end) {
    line_.add(WordRange{parse_.phrases[begin].begin, parse_.phrases[end - 1].end});
  }
  std::size_t length(std::uint32_t begin, std::uint32_t end) const {
    return scene_.text({parse_.phrases[begin].begin, parse_.phrases[end - 1].end}).size();
  }
  bool fits(std::uint32_t begin, std::uint32_t end, std::size_t most = longest_headline) const {
    return line_.size() + 1 + length(begin, end) <= most;
  }
  // An object, and whom something is done with: without them the line says too little.
  bool is_needed(std::uint32_t i) const {
    auto const& phrase = parse_.phrases[i];
    return phrase.is(PhraseKind::noun) || (phrase.is(PhraseKind::preposition) &&
                                           parse_.lexemes[phrase.begin].roles.has(Role::partner));
  }
  // "related | to the purchase": the end of what follows a participle at once.
  std::uint32_t first_piece(std::uint32_t c) const {
    auto const next = scene_.clause(c).verb + 1;
    return next < parse_.phrases.size() ? std::max(next, piece_end(c, next)) : next;
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
