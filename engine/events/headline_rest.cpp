#include "engine/events/headline_rest.hpp"

#include <algorithm>

#include "engine/events/headline_subject.hpp"
#include "engine/events/naming.hpp"

namespace dateline {

namespace {

class Rest {
 public:
  Rest(Line& line, Scene const& scene, People const& people, Candidate const& candidate)
      : line_(line), scene_(scene), people_(people), parse_(scene.parse), candidate_(candidate) {}

  void add(std::uint32_t c) {
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
      if (is_left_hanging(i)) return;
      if (auto const name = name_beside(parse_, i); parse_.phrases[i].is(PhraseKind::noun) &&
                                                    name != i &&
                                                    line_.size() < longest_headline / 2) {
        line_.add(called(scene_, people_, i));  // "named her deputy, Ann Lee, as his successor"
        i = name + 1;
        if (i + 1 < parse_.phrases.size() && parse_.phrases[i].is(PhraseKind::comma) &&
            parse_.phrases[i + 1].is(PhraseKind::preposition))
          ++i;
        continue;
      }
      if (is_left_out(i)) {
        i = parse_.phrases[i - 1].is(PhraseKind::noun) ? end : skip_of(end);
        continue;
      }
      if (!fits(i, end, is_needed(i) ? longest_headline + 30 : longest_headline)) {
        // "called in Ann Lee | of the ... and Bo Kim of the ...": the first of a long piece
        auto const first = i == scene_.clause(c).verb + 1 ? first_of(i) : none;
        if (first < end && fits(i, first)) add_phrases(i, first);
        return;
      }
      if (is_pronoun(parse_, i) && parse_.phrases[i].is(PhraseKind::noun))
        add_object(i);
      else
        add_phrases(i, end);
      i = end;
    }
  }

 private:
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
          if (opens_clause(i)) return i;
          return nominal_end(parse_, i + 1, true) + 1;
        }
        return parse_.phrases[i + 1].is(PhraseKind::time) ? i + 2 : i;
      case PhraseKind::adverb:
        // "finish in two hours": tagged as an adverb
        if (own && is_signal(i) && i + 1 < parse_.phrases.size() &&
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

  // "came to light after | a nurse, Ann Lee, noticed"
  bool opens_clause(std::uint32_t preposition) const {
    auto const& clauses = parse_.clauses.clauses;
    return std::any_of(clauses.begin(), clauses.end(),
                       [&](Clause const& clause) {
                         return clause.marker == preposition && clause.verb > preposition + 2 &&
                                clause.link == Link::adverbial;
                       }) ||
           is_before_apposition(preposition);
  }
  // "after his predecessor, Ann Lee, resigned"
  bool is_before_apposition(std::uint32_t preposition) const {
    if (!parse_.lexemes[parse_.phrases[preposition].begin].roles.has(Role::either)) return false;
    auto const name = name_beside(parse_, preposition + 1);
    return name != preposition + 1 && name + 2 < parse_.phrases.size() &&
           parse_.phrases[name + 2].is(PhraseKind::verb);
  }

  // What a verb that completes a clause stands behind: "of" in "accused of ignoring", "whether".
  bool opens_verb(std::uint32_t i) const {
    auto const& phrase = parse_.phrases[i];
    if (i + 1 >= parse_.phrases.size() || !parse_.phrases[i + 1].is(PhraseKind::verb)) return false;
    return phrase.is(PhraseKind::subordinator) ||
           (phrase.is(PhraseKind::preposition) && (!is_signal(i) || is_particle(i)) &&
            !parse_.lexemes[phrase.begin].roles.has_any({Role::by, Role::absolute}));
  }

  // "keep on growing"
  bool is_particle(std::uint32_t i) const {
    return i > 0 && parse_.phrases[i - 1].is(PhraseKind::verb) && scene_.signal_of(i) == Signal::at;
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

  // "taught for twelve years": how long something took is no date.
  bool is_length(std::uint32_t time) const {
    auto const begin = parse_.words[parse_.phrases[time].begin].span.begin;
    for (auto t = scene_.first_timex; t < scene_.last_timex; ++t) {
      auto const& timex = scene_.tagged.timexes[t];
      if (timex.span.begin != begin) continue;
      if (time + 1 < parse_.phrases.size() && is_counted_from(time + 1)) return false;
      if (time > 0 && parse_.lexemes[parse_.phrases[time - 1].begin].roles.has(Role::by))
        return false;
      bool const dates = candidate_.event().timex == t && timex.bounds.earliest_begin;
      return !dates && (timex.type == TimexType::duration || timex.type == TimexType::set);
    }
    return false;
  }

  // "three months | after the accident"
  bool is_counted_from(std::uint32_t i) const {
    auto const signal = scene_.signal_of(i);
    return signal == Signal::after || signal == Signal::before;
  }

  // "has changed | since", with nothing behind it
  bool is_left_hanging(std::uint32_t i) const {
    return parse_.phrases[i].is(PhraseKind::adverb) && scene_.signal_of(i) == Signal::since;
  }

  // The date is told beside the headline.
  bool is_left_out(std::uint32_t i) const {
    if (parse_.phrases[i].is(PhraseKind::dash)) ++i;
    auto const& phrase = parse_.phrases[i];
    auto const leads = phrase.is(PhraseKind::preposition) ||
                       (phrase.is(PhraseKind::adverb) && is_signal(i));  // "finish by 2027"
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
    return scene_.text_size({parse_.phrases[begin].begin, parse_.phrases[end - 1].end});
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
  std::uint32_t first_of(std::uint32_t i) const {
    if (parse_.phrases[i].is(PhraseKind::preposition)) ++i;
    bool const whole = i < parse_.phrases.size() && parse_.phrases[i].is(PhraseKind::noun) &&
                       !parse_.head(i).noun.has(NounMeaning::part);
    return whole ? i + 1 : none;
  }
  // "related | to the purchase": the end of what follows a participle at once.
  std::uint32_t first_piece(std::uint32_t c) const {
    auto const next = scene_.clause(c).verb + 1;
    return next < parse_.phrases.size() ? std::max(next, piece_end(c, next)) : next;
  }

  bool is_signal(std::uint32_t i) const { return scene_.signal_of(i) != Signal::none; }

  Line& line_;
  Scene const& scene_;
  People const& people_;
  Parse const& parse_;
  Candidate const& candidate_;
};

}  // namespace

void add_rest(Line& line, Scene const& scene, People const& people, Candidate const& candidate) {
  Rest(line, scene, people, candidate).add(candidate.clause);
}

}  // namespace dateline
