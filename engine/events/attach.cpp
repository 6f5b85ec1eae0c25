#include "engine/events/attach.hpp"

#include <algorithm>

#include "engine/events/dating.hpp"

namespace dateline {

namespace {

class Attacher {
 public:
  explicit Attacher(Scene& scene) : scene_(scene), parse_(scene.parse) {}

  void run() {
    for (auto t = scene_.first_timex; t < scene_.last_timex; ++t) {
      auto const phrase = phrase_at(parse_, scene_.tagged.timexes[t].span.begin);
      if (phrase == none || scene_.tagged.timexes[t].rule == "en.duration.age") continue;
      parse_.phrases[phrase].is(PhraseKind::noun) ? within_noun(t, phrase) : apart(t, phrase);
    }
    lend_times(scene_);
  }

 private:
  // "Friday's attack", "the 2016 election": dates the noun, and what is done with it in "won
  // Sunday's election"; or nothing.
  void within_noun(TimexIndex t, std::uint32_t phrase) {
    date_around(t, phrase);
    auto* const candidate = noun_candidate(scene_, phrase);
    if (candidate == nullptr) return;
    date(scene_, *candidate, t);
    auto const c = candidate->clause;
    if (c == none || scene_.clause(c).object != phrase || scene_.of_clause[c] == none) return;
    if (scene_.verb(c).has(VerbMeaning::light) &&
        !scene_.candidates[scene_.of_clause[c]].event().timex)
      date_verb(scene_, c, t);
  }

  // "crashed in Friday's race": the crash was then.
  void date_around(TimexIndex t, std::uint32_t phrase) {
    auto const c = parse_.clauses.owner[phrase];
    auto const preposition = preposition_of(parse_, phrase);
    if (c == none || preposition == none) return;
    // "At Friday's meeting she resigned", but not "The man at Friday's meeting resigned"
    bool const opens = preposition == 0 || parse_.phrases[preposition - 1].is(PhraseKind::comma);
    if (preposition < scene_.clause(c).verb && !opens) return;
    auto const past =
        scene_.group(c).form == VerbForm::finite && scene_.group(c).tense == Tense::past;
    if (past && scene_.signal_of(preposition) == Signal::at && owns_noun(t, parse_.phrases[phrase]))
      date_verb(scene_, c, t);
  }
  bool owns_noun(TimexIndex t, Phrase const& noun) const {
    auto const& span = scene_.tagged.timexes[t].span;
    if (parse_.words[noun.begin].span.begin != span.begin) return false;
    auto w = noun.begin;
    while (w < noun.head && parse_.words[w].span.end < span.end) ++w;
    return w < noun.head && parse_.words[w + 1].tag == Tag::POS;
  }

  void apart(TimexIndex t, std::uint32_t phrase) {
    if (closes_length(phrase)) return;
    auto const before = skip_back(phrase);
    auto const preposition =
        before != none && parse_.phrases[before].is(PhraseKind::preposition) ? before : none;
    auto const head = preposition == none ? before : skip_back(preposition);
    if (head != none && parse_.phrases[head].is(PhraseKind::noun)) {
      if (preposition != none && is_followed(head)) return;
      if (is_compared_with(head) || (preposition != none && opens_change(head, phrase))) return;
      if (preposition != none && (ends_period(head, preposition) || is_called_for(head))) return;
      if (preposition != none && belongs_to_noun(preposition)) {
        if (auto* candidate = noun_candidate(scene_, head)) date(scene_, *candidate, t);
        return;
      }
      if (auto* candidate = noun_candidate(scene_, head);
          candidate && is_dated_noun(head, phrase)) {
        return date(scene_, *candidate, t);
      }
    }
    auto clause = parse_.clauses.owner[phrase];
    if (clause == none || is_of_aside(clause, phrase)) return;
    clause = behind_aside(clause, phrase);
    if (dates_predicate(clause, t)) return;
    if (is_told_ahead(clause, t) || is_kept_from(clause)) clause = scene_.clause(clause).governor;
    if (is_yet_to_come(clause, t)) {
      if (auto const object = scene_.clause(clause).object; object != none)
        if (auto* candidate = noun_candidate(scene_, object)) date(scene_, *candidate, t);
      return;
    }
    date_clause(clause, t, phrase);
  }

  // "ordered the firm to pay damages last year": what lies back cannot date what was to come.
  bool is_told_ahead(std::uint32_t c, TimexIndex t) const {
    auto const& clause = scene_.clause(c);
    if ((clause.link != Link::complement && clause.link != Link::purpose) || is_phase(clause))
      return false;
    if (scene_.group(c).form != VerbForm::infinitive || clause.governor == none) return false;
    return scene_.tagged.timexes[t].direction == Direction::past &&
           scene_.group(clause.governor).tense == Tense::past;
  }

  // "The king, facing a revolt, today sought peace": the seeking was today.
  std::uint32_t behind_aside(std::uint32_t c, std::uint32_t time) const {
    auto const& clause = scene_.clause(c);
    if (clause.governor == none || time == 0 || clause.verb > time ||
        !parse_.phrases[time - 1].is(PhraseKind::comma))
      return c;
    return scene_.clause(clause.governor).verb == time + 1 ? clause.governor : c;
  }

  // "The next election is due by March 2028": what is due, where it is an event.
  bool dates_predicate(std::uint32_t c, TimexIndex t) {
    auto const& clause = scene_.clause(c);
    if (scene_.of_clause[c] != none || clause.subject == none || scene_.group(c).negated ||
        !scene_.verb(c).has(VerbMeaning::copular))
      return false;
    auto const next = clause.verb + 1;
    if (next >= parse_.phrases.size() || parse_.phrases[next].is(PhraseKind::noun)) return false;
    auto* const candidate = noun_candidate(scene_, clause.subject);
    if (candidate == nullptr) return false;
    date(scene_, *candidate, t);
    return true;
  }

  // "The president, in power since 2010, conceded": says nothing of when he did.
  bool is_of_aside(std::uint32_t c, std::uint32_t time) const {
    auto const& clause = scene_.clause(c);
    if (clause.subject == none || clause.subject > time || clause.verb < time + 2) return false;
    if (!parse_.phrases[time + 1].is(PhraseKind::comma)) return false;
    bool noun = false;
    for (auto i = time; i-- > clause.subject + 1;) {
      if (parse_.phrases[i].is(PhraseKind::comma)) return noun;
      noun = noun || parse_.phrases[i].is(PhraseKind::noun);
    }
    return false;
  }

  // "was barred from running in 2018", "accused of lying on Friday": the ban was then.
  bool is_kept_from(std::uint32_t c) const {
    auto const& clause = scene_.clause(c);
    if (clause.link != Link::participle || clause.marker == none || clause.governor == none)
      return false;
    auto const& above = scene_.verb(clause.governor);
    auto const roles = parse_.lexemes[parse_.phrases[clause.marker].begin].roles;
    return (roles.has(Role::origin) && above.has(VerbMeaning::failing)) ||
           (roles.has(Role::of) && above.has(VerbMeaning::acting));
  }

  // "called, has called a strike for next Tuesday": what is past was not then.
  bool is_yet_to_come(std::uint32_t c, TimexIndex t) const {
    auto const& begin = scene_.tagged.timexes[t].bounds.earliest_begin;
    auto const& published = scene_.document.published;
    // "before expressing hopes for an election on Thursday": as far back as what it hangs on
    auto const& clause = scene_.clause(c);
    auto const& group = scene_.group(c).form == VerbForm::gerund && clause.governor != none
                            ? scene_.group(clause.governor)
                            : scene_.group(c);
    bool const done = group.tense == Tense::past ||
                      (group.tense == Tense::present && group.aspect == Aspect::perfective);
    return published && begin && *begin > *published && group.form == VerbForm::finite && done &&
           scene_.tagged.timexes[t].direction == Direction::future;
  }

  std::uint32_t skip_back(std::uint32_t i) const {
    while (i-- > 0) {
      auto const kind = parse_.phrases[i].kind;
      // A list of times hangs where its first one does.
      if (kind != PhraseKind::adverb && kind != PhraseKind::quote && kind != PhraseKind::time) {
        auto const joins = kind == PhraseKind::comma || kind == PhraseKind::coordinator;
        if (!joins || i == 0 || !parse_.phrases[i - 1].is(PhraseKind::time)) return i;
      }
    }
    return none;
  }

  // "rose to 235 million from 213 million a year ago", "up from 100 million in 1988", "compared
  // with 181 million in 2023": the other figure was then.
  bool is_compared_with(std::uint32_t noun) const {
    auto const preposition = preposition_of(parse_, noun);
    // "compared with a profit of $12 million a year earlier"
    if (preposition != none && preposition > 0 &&
        parse_.lexemes[parse_.phrases[preposition].begin].roles.has(Role::of) &&
        parse_.phrases[preposition - 1].is(PhraseKind::noun)) {
      auto const joint = preposition_of(parse_, preposition - 1);
      if (joint != none && is_verb(parse_.words[parse_.phrases[joint].begin].tag)) return true;
    }
    if (preposition == none || preposition == 0 || !holds_figure(noun)) return false;
    auto const& joint = parse_.phrases[preposition];
    if (is_verb(parse_.words[joint.begin].tag) && joint.end - joint.begin > 1) return true;
    auto const before = preposition - 1;
    bool const compares = holds_figure(before) || parse_.phrases[before].is(PhraseKind::adverb) ||
                          parse_.phrases[before].is(PhraseKind::adjective);
    return compares && parse_.lexemes[joint.begin].roles.has(Role::origin);
  }
  bool holds_figure(std::uint32_t noun) const {
    auto const& phrase = parse_.phrases[noun];
    auto const first = parse_.words.begin() + phrase.begin,
               last = parse_.words.begin() + phrase.end;
    return phrase.is(PhraseKind::noun) && std::any_of(first, last, [](Word const& word) {
             return word.tag == Tag::CD || word.tag == Tag::currency;
           });
  }

  // "fell from 94 percent in 2009 to 81 percent last year": the change was over in the other year.
  bool opens_change(std::uint32_t noun, std::uint32_t time) const {
    auto const preposition = preposition_of(parse_, noun);
    return preposition != none && time + 2 < parse_.phrases.size() && holds_figure(noun) &&
           parse_.lexemes[parse_.phrases[preposition].begin].roles.has(Role::origin) &&
           parse_.lexemes[parse_.phrases[time + 1].begin].roles.has(Role::to) &&
           holds_figure(time + 2);
  }

  // "The decision follows the recall in August": the recall was then.
  bool is_followed(std::uint32_t noun) const {
    auto const c = parse_.clauses.owner[noun];
    return c != none && scene_.clause(c).object == noun &&
           scene_.group(c).tense == Tense::present && scene_.verb(c).has(VerbMeaning::happening) &&
           scene_.verb(c).has(VerbMeaning::joining);
  }

  // "called for an election in September": not the call.
  bool is_called_for(std::uint32_t noun) const {
    auto const preposition = preposition_of(parse_, noun);
    auto const c = parse_.clauses.owner[noun];
    return preposition != none && c != none && scene_.of_clause[c] != none &&
           preposition == scene_.clause(c).verb + 1 &&
           scene_.signal_of(preposition) == Signal::over &&
           scene_.verb(c).has(VerbMeaning::asking) &&
           parse_.head(noun).noun.eventive == Eventive::often;
  }

  // "for the year to September": a length and where it ends
  bool closes_length(std::uint32_t time) const {
    return time > 1 && parse_.phrases[time - 1].is(PhraseKind::preposition) &&
           parse_.phrases[time - 2].is(PhraseKind::time) &&
           parse_.lexemes[parse_.phrases[time - 1].begin].roles.has(Role::to) &&
           is_length(time - 2);
  }
  bool is_length(std::uint32_t time) const {
    auto const begin = parse_.words[parse_.phrases[time].begin].span.begin;
    for (auto t = scene_.first_timex; t < scene_.last_timex; ++t) {
      auto const& timex = scene_.tagged.timexes[t];
      if (timex.span.begin == begin) return timex.type == TimexType::duration;
    }
    return false;
  }

  // "the profit for the year to September"
  bool ends_period(std::uint32_t noun, std::uint32_t preposition) const {
    return parse_.lexemes[parse_.phrases[preposition].begin].roles.has(Role::to) &&
           parse_.head(noun).noun.noun_class == NounClass::time &&
           preposition_of(parse_, noun) != none;
  }

  // "resolutions from 2006", "the war of 1812"
  bool belongs_to_noun(std::uint32_t preposition) const {
    auto const roles = parse_.lexemes[parse_.phrases[preposition].begin].roles;
    return roles.has(Role::of) || roles.has(Role::origin);
  }

  // "after the bombing in 1998", "the meeting on Friday ended": the noun hangs on a signal, or
  // stands before its verb.
  bool is_dated_noun(std::uint32_t noun, std::uint32_t time) const {
    auto const owner = parse_.clauses.owner[noun];
    auto const preposition = preposition_of(parse_, noun);
    if (preposition != none && is_order(scene_.signal_of(preposition))) return true;
    if (owner == none) return false;
    auto const& clause = scene_.clause(owner);
    // "Ash from an eruption in 1640, known from letters, settled it"
    bool const within_subject = clause.subject < noun && clause.subject != none &&
                                time < clause.verb && preposition != none;
    return within_subject || (clause.subject == noun && clause.verb == time + 1);
  }

  static bool is_order(Signal signal) {
    return signal == Signal::before || signal == Signal::after || signal == Signal::since ||
           signal == Signal::until || signal == Signal::during;
  }

  void date_clause(std::uint32_t clause, TimexIndex t, std::uint32_t phrase) {
    auto const& c = scene_.clause(clause);
    date_verb(scene_, clause, t);
    // "sent a unit to aid the invasion within two months": the sending, too.
    if ((c.link == Link::purpose || is_phase(c)) && c.governor != none && c.verb < phrase &&
        !is_done_before(c.governor, t)) {
      date_clause(c.governor, t, phrase);
    }
    // "Two were killed and five were injured on Friday": both.
    if (c.link == Link::coordinated && !c.borrowed && c.verb < phrase && suffers_alike(clause))
      date_if_open(c.governor, t);
    // "On Friday it met and signed", "struck a wall, injuring two": both.
    if (phrase < c.verb) {
      for (std::uint32_t d = clause + 1; d < parse_.clauses.clauses.size(); ++d) {
        auto const& other = scene_.clause(d);
        if (other.governor != clause || other.verb < c.verb) continue;
        if ((other.link == Link::coordinated && goes_on(clause, d)) || is_outcome(d))
          date_verb(scene_, d, t);
      }
    }
  }

  bool suffers_alike(std::uint32_t second) const {
    auto const first = scene_.clause(second).governor;
    if (first == none || scene_.clause(first).link != Link::root) return false;
    auto const& a = scene_.group(first);
    auto const& b = scene_.group(second);
    return a.passive && b.passive && a.tense == b.tense && a.aspect == b.aspect;
  }
  void date_if_open(std::uint32_t c, TimexIndex t) {
    auto const place = scene_.of_clause[c];
    if (place != none && !scene_.candidates[place].event().timex) date_verb(scene_, c, t);
  }

  // Whether a date in front is that of the second clause, too: not in "last year it sold a fifth
  // and it has grown since".
  bool goes_on(std::uint32_t first, std::uint32_t second) const {
    if (scene_.clause(second).borrowed) return true;
    auto const& a = scene_.group(first);
    auto const& b = scene_.group(second);
    return a.tense == b.tense && a.aspect == b.aspect;
  }

  // "ordered an inspection, to be completed by the end of the year": the order lies back.
  bool is_done_before(std::uint32_t clause, TimexIndex t) const {
    auto const& timex = scene_.tagged.timexes[t];
    auto const& published = scene_.document.published;
    return scene_.group(clause).tense == Tense::past && published && timex.bounds.latest_end &&
           *published < *timex.bounds.latest_end;
  }

  // ", injuring two", but not ", having left the depot"
  bool is_outcome(std::uint32_t c) const {
    auto const& group = scene_.group(c);
    return scene_.clause(c).link == Link::participle && group.form == VerbForm::gerund &&
           group.aspect != Aspect::perfective && scene_.clause(c).marker == none;
  }

  // "began sending", "plans to send": one happening in two verbs.
  bool is_phase(Clause const& clause) const {
    if (clause.link != Link::complement || clause.governor == none) return false;
    if (parse_.phrases[clause.verb].verb.form == VerbForm::finite) return false;
    return scene_.verb(clause.governor)
        .meanings.has_any({VerbMeaning::beginning, VerbMeaning::continuing, VerbMeaning::ending,
                           VerbMeaning::managing, VerbMeaning::failing, VerbMeaning::trying});
  }

  Scene& scene_;
  Parse const& parse_;
};

}  // namespace

void attach_times(Scene& scene) { Attacher(scene).run(); }

}  // namespace dateline
