// A finite verb takes the subject that waits for it. Where none waits in the clause on top, that
// clause is finished and the one below is asked; or a noun phrase that stood as an object turns out
// to be a subject.
#include "grammar/syntax/clause_stack.hpp"

namespace dateline {

namespace {

class FiniteVerb {
 public:
  FiniteVerb(ClauseStack& stack, std::uint32_t verb, std::uint32_t last)
      : stack_(stack), verb_(verb), last_(last) {}

  void read() {
    if (read_inverted_telling(stack_, verb_) || read_parenthetical_telling(stack_, verb_)) return;
    if (is(last_, PhraseKind::coordinator) && coordinate()) return;
    do {
      if (stack_.has_verb() ? mend_participle() || take_object() : take_waiting()) return;
    } while (stack_.pop());
    if (coordinate()) return;
    stack_.restart();
    stack_.open(verb_);
  }

 private:
  bool is(std::uint32_t i, PhraseKind kind) const { return stack_.is(i, kind); }

  // "and was": joined to the nearest finite clause, of the same tense if there is one.
  bool coordinate() {
    auto const& own = stack_.phrase(verb_).verb;
    for (auto strict : {true, false}) {
      for (auto f = stack_.top_index(); f != none; f = stack_.frame(f).parent) {
        if (!stack_.has_verb(f)) continue;
        auto const& group = stack_.group_of(f);
        auto const alike =
            group.tense == own.tense && (group.aspect == own.aspect || shares_perfect(f));
        if (group.form != VerbForm::finite || (strict && !alike)) continue;
        stack_.coordinate(f, verb_);
        return true;
      }
    }
    return false;
  }

  // "said it had blocked the pipe and discharged water": the auxiliary is shared, but not in
  // "denied it had tried and opposed".
  bool shares_perfect(std::uint32_t f) {
    auto const& group = stack_.group_of(f);
    auto const governor = stack_.clause_of(f).governor;
    if (governor == none || group.aspect != Aspect::perfective) return false;
    auto const& above = stack_.head(stack_.clauses().clauses[governor].verb).verb;
    return stack_.clause_of(f).link == Link::complement && !above.has(VerbMeaning::acting) &&
           above.meanings.has_any({VerbMeaning::saying, VerbMeaning::thinking});
  }

  // --- the clause on top has no verb yet --------------------------------------------------------
  bool take_waiting() {
    auto const& frame = stack_.top();
    // "the buses since they were sold": such a pronoun is a subject
    bool const pronoun = frame.waiting != none && stack_.head_tag(frame.waiting) == Tag::PRP;
    if (frame.tentative && !pronoun && subject_waits_below()) return false;
    if (frame.waiting != none && frame.second != none && frame.second + 1 == verb_ &&
        frame.waiting + 1 == frame.second) {
      take_zero_relative();
      return true;
    }
    auto const relative = frame.link == Link::relative && frame.waiting == none;
    if (!relative && frame.waiting == none && frame.parent != none && !frame.aside) return false;
    if (relative) stack_.top().antecedent = planned_antecedent();
    auto& clause = stack_.open(verb_);
    if (relative) {
      clause.subject = clause.antecedent;
      clause.borrowed = true;
    }
    return true;
  }

  // "a contract with Norlin, which is expected to be signed": a plan is for a thing, not a name.
  std::uint32_t planned_antecedent() const {
    auto const noun = stack_.top().antecedent;
    if (is_what_began(noun)) return noun - 2;
    auto const& group = stack_.phrase(verb_).verb;
    if (noun == none || noun < 2 || stack_.head_tag(noun) != Tag::NNP || !group.passive ||
        !stack_.head(verb_).verb.has(VerbMeaning::planning) ||
        !is(noun - 1, PhraseKind::preposition) || !is(noun - 2, PhraseKind::noun))
      return noun;
    auto const thing = stack_.head_tag(noun - 2) == Tag::NN && !is_who();
    return thing ? noun - 2 : noun;
  }
  // "Work on the nearby junction, which started in May": what happens starts, a place does not.
  bool is_what_began(std::uint32_t noun) const {
    auto const& meaning = stack_.head(verb_).verb;
    return noun != none && noun >= 2 && is(noun - 1, PhraseKind::preposition) &&
           is(noun - 2, PhraseKind::noun) &&
           meaning.meanings.has_any({VerbMeaning::beginning, VerbMeaning::ending}) &&
           !meaning.has(VerbMeaning::acting) &&
           stack_.head(noun).noun.eventive < Eventive::at_times &&
           stack_.head(noun - 2).noun.eventive >= Eventive::at_times;
  }
  bool is_who() const {
    auto const marker = stack_.top().marker;
    return marker != none && stack_.head_tag(marker) != Tag::WDT;
  }

  bool subject_waits_below() const {
    auto const last = stack_.before(stack_.frame(stack_.top_index()).marker);
    return last != none && !is(last, PhraseKind::comma) && noun_waits_below();
  }

  // "the agreement signed between A and B": a noun phrase that still lacks its verb.
  bool noun_waits_below() const {
    auto const& top = stack_.frame(stack_.top_index());
    for (auto f = top.parent; f != none; f = stack_.frame(f).parent) {
      auto const& frame = stack_.frame(f);
      if (!stack_.has_verb(f) && frame.waiting != none) return true;
      if (top.antecedent != none && frame.fresh == top.antecedent) return true;
    }
    return false;
  }

  // "the shells Russia sent"
  void take_zero_relative() {
    auto const from = stack_.top_index();
    auto const subject = stack_.top().second;
    stack_.push({.link = Link::relative,
                 .governor = stack_.nearest_clause(),
                 .antecedent = stack_.top().waiting});
    take(subject, from);
  }

  // The noun phrase, which was read into frame `from`, is the subject of the clause on top.
  void take(std::uint32_t subject, std::uint32_t from) {
    stack_.top().waiting = subject;
    stack_.move_home(subject, verb_, from);
    stack_.open(verb_);
  }

  // --- the clause on top has its verb -----------------------------------------------------------

  // "the agreement signed between A and B was ...": the first verb was no past tense.
  bool mend_participle() {
    auto& clause = stack_.clause();
    auto& phrase = stack_.phrase(clause.verb);
    if (stack_.head_tag(clause.verb) != Tag::VBD || phrase.begin != phrase.head ||
        clause.object != none || clause.borrowed || clause.subject == none ||
        clause.subject + 1 != clause.verb || !is(clause.verb + 1, PhraseKind::preposition) ||
        is(last_, PhraseKind::comma) || is(last_, PhraseKind::coordinator) ||
        stack_.verb().verb_class == VerbClass::motion || stack_.tells(clause.verb) ||
        stack_.verb().has(VerbMeaning::intransitive) || has_own_subject()) {
      return false;
    }
    for (auto j = clause.verb + 1; j < verb_; ++j) {
      if (is(j, PhraseKind::verb) || is(j, PhraseKind::comma)) return false;
    }
    phrase.verb.form = VerbForm::participle;
    phrase.verb.tense = Tense::past_participle;
    auto const mended = stack_.top().clause;
    auto const noun = clause.subject;
    auto const link = clause.link;
    auto const governor = clause.governor;
    clause.link = Link::reduced;
    clause.antecedent = noun;
    clause.borrowed = true;
    stack_.top().clause = none;
    stack_.top().waiting = noun;
    auto& whole = stack_.open(verb_);
    whole.link = link;
    whole.governor = governor;
    for (auto j = noun + 1; j < verb_; ++j) stack_.clauses().owner[j] = mended;
    return true;
  }

  // "Talks resumed on Monday and a deal was ...": what stands behind a time and "and".
  bool has_own_subject() const {
    if (!is(last_, PhraseKind::noun)) return false;
    auto const joint = stack_.before(last_);
    return is(joint, PhraseKind::coordinator) && joint > 0 && is(joint - 1, PhraseKind::time);
  }

  // A noun phrase behind the verb of the clause on top is the subject of this one.
  bool take_object() {
    auto const fresh = stack_.top().fresh;
    auto const joined = stack_.top().joined;
    auto& clause = stack_.clause();
    auto const teller = stack_.tells(clause.verb);
    auto const before = fresh == none ? none : stack_.before(fresh);
    auto const direct = fresh != none && before == clause.verb;
    // "Lund, the first to win a crown, also sang": a comma parts no subject from its verb
    if (direct && is(last_, PhraseKind::comma) && stack_.before(last_) == fresh &&
        noun_waits_below())
      return false;
    // "When the army came in 1940 his father fled": behind a time, no object of the first verb
    if (direct && stack_.top().link == Link::adverbial && is(fresh - 1, PhraseKind::time) &&
        fresh + 1 == verb_) {
      if (clause.object == fresh) clause.object = none;
      return take_after_comma(fresh);
    }
    if (direct && teller) {
      if (clause.object == fresh) clause.object = none;
      return take_told(fresh);
    }
    if (joined != none && (fresh == none || joined > fresh) && !is(verb_ - 1, PhraseKind::comma) &&
        !noun_waits_below()) {
      stack_.clauses().conjunct_of[joined] = none;
      return take_coordinated(joined);
    }
    if (fresh == none || (direct && !is(before, PhraseKind::noun))) return false;
    auto const tag = stack_.head_tag(fresh);
    // "found cracks, and she was sold" tells no such thing
    bool const told = !is(before, PhraseKind::coordinator) || clause.object == none;
    if (teller && told && (tag == Tag::EX || tag == Tag::PRP)) return take_told(fresh);
    if (is(before, PhraseKind::noun)) {
      auto const from = stack_.top_index();
      stack_.push({.link = Link::relative, .governor = stack_.top().clause, .antecedent = before});
      take(fresh, from);
      return true;
    }
    // "Lund, who won both races and the cup, led"
    if (stack_.top().link == Link::relative && is(before, PhraseKind::coordinator) &&
        is(verb_ - 1, PhraseKind::comma) && noun_waits_below())
      return false;
    if (is(before, PhraseKind::coordinator)) return take_coordinated(fresh);
    if (is(before, PhraseKind::comma)) return take_after_comma(described_by(fresh, before));
    return teller && take_told(fresh);
  }

  // "..., Ann Lee, head of the fund, told": who is described between two commas, not what
  // describes.
  std::uint32_t described_by(std::uint32_t noun, std::uint32_t comma) const {
    auto const name = stack_.before(comma);
    bool const apposition = is(last_, PhraseKind::comma) && is(name, PhraseKind::noun) &&
                            is_proper(stack_.head_tag(name)) &&
                            is(stack_.before(name), PhraseKind::comma);
    return apposition ? name : noun;
  }

  bool take_told(std::uint32_t subject) {
    auto const from = stack_.top_index();
    stack_.push({.link = Link::complement, .governor = stack_.top().clause});
    take(subject, from);
    return true;
  }

  bool take_coordinated(std::uint32_t subject) {
    auto const from = stack_.top_index();
    stack_.coordinate(from, verb_).subject = subject;
    stack_.move_home(subject, verb_, from);
    return true;
  }

  // "When it began, the US imposed ...", "Kim, who met Putin, the president, said", "..., Wood
  // said"
  bool take_after_comma(std::uint32_t subject) {
    auto const from = stack_.top_index();
    for (auto f = from; f != none; f = stack_.frame(f).parent) {
      if (!stack_.has_verb(f) && !stack_.frame(f).tentative) {
        stack_.make_top(f);
        if (stack_.top().waiting == none) stack_.top().waiting = subject;
        stack_.move_home(subject, verb_, from);
        stack_.open(verb_);
        return true;
      }
      if (stack_.frame(f).aside) break;
    }
    if (stack_.tells(verb_)) {
      tell_before(stack_, verb_, subject);
      stack_.move_home(subject, verb_, from);
    } else {
      stack_.restart();
      take(subject, from);
    }
    return true;
  }

  ClauseStack& stack_;
  std::uint32_t verb_;
  std::uint32_t last_;  // the phrase before it that matters
};

}  // namespace

void read_finite_verb(ClauseStack& stack, std::uint32_t i, std::uint32_t last) {
  FiniteVerb(stack, i, last).read();
}

}  // namespace dateline
