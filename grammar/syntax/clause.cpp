// One walk over the phrases with a stack of clauses. What opens a clause is put on the stack; a
// noun phrase waits there for its verb, or is an object of the verb that was read.
#include "grammar/syntax/clause.hpp"

#include <algorithm>

#include "grammar/syntax/clause_stack.hpp"

namespace dateline {

namespace {

class Walk {
 public:
  explicit Walk(ClauseStack& stack) : stack_(stack) {}

  void run() {
    for (std::uint32_t i = 0; i < stack_.size(); ++i) {
      stack_.read_into_top(i);
      if (!stack_.is_in_aside(i)) read(i);
    }
    stack_.finish();
  }

 private:
  bool is(std::uint32_t i, PhraseKind kind) const { return stack_.is(i, kind); }

  void read(std::uint32_t i) {
    switch (stack_.phrase(i).kind) {
      case PhraseKind::noun:
        return read_noun(i);
      case PhraseKind::verb:
        return read_verb(i);
      case PhraseKind::relative:
        return read_relative(i);
      case PhraseKind::subordinator:
        return read_subordinator(i);
      case PhraseKind::preposition:
        return read_preposition(i);
      case PhraseKind::comma:
        if (stack_.top().tentative && !stack_.has_verb()) stack_.pop();
        return;
      case PhraseKind::dash:
        return stack_.skip_aside(i);
      case PhraseKind::semicolon:
        return stack_.restart();
      case PhraseKind::open_bracket:
        return stack_.push({.aside = true});
      case PhraseKind::close_bracket:
        return stack_.leave_aside();
      default:
        return;
    }
  }

  // --- noun phrases -----------------------------------------------------------------------------
  void read_noun(std::uint32_t i) {
    if (is_inverted_subject(i)) return;
    auto const last = stack_.before(i);
    if (auto const other = joined_to(i, last); other != none) return join(i, other);
    auto& frame = stack_.top();
    if (last != none && is(last, PhraseKind::preposition)) {
      if (frame.tentative && frame.marker == last && frame.waiting == none) frame.waiting = i;
      return;
    }
    if (is_measure(i)) return;
    if (!stack_.has_verb()) {
      (frame.waiting == none ? frame.waiting : frame.second) = i;
      return;
    }
    frame.fresh = i;
    auto& clause = stack_.clause();
    if (last == clause.verb) {
      clause.object = i;
    } else if (last != none && last == clause.object && clause.indirect == none &&
               stack_.head_tag(i) != Tag::EX && stack_.verb().has(VerbMeaning::giving)) {
      clause.indirect = clause.object;
      clause.object = i;
    }
  }

  // "..., said Wood"
  bool is_inverted_subject(std::uint32_t i) const {
    return stack_.has_verb() && stack_.clause().inverted && stack_.clause().subject == i;
  }

  // "A short distance away another gang shot": how far, and no subject.
  bool is_measure(std::uint32_t i) const {
    return !stack_.has_verb() && is(i + 1, PhraseKind::adverb) && is(i + 2, PhraseKind::noun) &&
           stack_.head_tag(i) == Tag::NN && stack_.top().waiting == none;
  }

  // The noun phrase that i is joined to, by "and" or as one of a list; none.
  std::uint32_t joined_to(std::uint32_t i, std::uint32_t last) const {
    if (last == none) return none;
    auto const other = stack_.before(last);
    if (other == none) return none;
    if (is(last, PhraseKind::coordinator)) {
      if (is(other, PhraseKind::noun)) return other;
      auto const third = is(other, PhraseKind::comma) ? stack_.before(other) : none;
      return third != none && is(third, PhraseKind::noun) && ends_list(i) ? third : none;
    }
    return is(last, PhraseKind::comma) && is(other, PhraseKind::noun) && in_list(i) ? other : none;
  }

  // Whether a comma before noun phrase i begins or goes on with a list that ends in "and ...".
  bool in_list(std::uint32_t i) const {
    auto const end = std::min(i + 16, stack_.size());
    for (auto j = i + 1; j < end; ++j) {
      if (is(j, PhraseKind::coordinator)) return is(j + 1, PhraseKind::noun);
      if (!is(j, PhraseKind::comma) && !is(j, PhraseKind::noun)) return false;
    }
    return false;
  }
  // Whether the noun phrase after ", and" goes on with a list, rather than being a new subject.
  bool ends_list(std::uint32_t i) const { return !is(i + 1, PhraseKind::verb); }

  void join(std::uint32_t i, std::uint32_t other) {
    stack_.clauses().conjunct_of[i] = other;
    if (stack_.has_verb()) stack_.top().joined = i;
  }

  // --- what opens a clause ----------------------------------------------------------------------
  void read_preposition(std::uint32_t i) {
    if (!stack_.first(i).roles.has(Role::either) || !is(i + 1, PhraseKind::noun)) return;
    stack_.push({.link = Link::adverbial,
                 .governor = stack_.nearest_clause(),
                 .marker = i,
                 .tentative = true});
  }

  void read_subordinator(std::uint32_t i) {
    auto const roles = stack_.first(i).roles;
    auto const last = stack_.before(i);
    auto const after_noun = last != none && is(last, PhraseKind::noun);
    // "warned of attacks if ...": a condition, unless it is what was asked
    auto const condition = roles.has(Role::condition) && roles.has(Role::subordinator) &&
                           after_noun &&
                           !(stack_.has_verb() && stack_.clause().object == last &&
                             stack_.verb().has(VerbMeaning::asking));
    auto const says = roles.has(Role::complementizer) && !condition;
    if (says && !roles.has(Role::subordinator) && is(i + 1, PhraseKind::verb) && after_noun)
      return read_relative(i);
    if (says && last != none && is(last, PhraseKind::coordinator)) leave_complement();
    auto const of_noun = says && after_noun &&
                         (!stack_.has_verb() || stack_.clause().object != last ||
                          stack_.head(last).noun.has(NounMeaning::saying));
    auto const complement =
        says && stack_.nearest_clause() != none && (last == none || !is(last, PhraseKind::comma));
    if (!of_noun && !complement) climb_to_finite(last);
    stack_.push({.link = of_noun || complement ? Link::complement : Link::adverbial,
                 .governor = stack_.nearest_clause(),
                 .antecedent = of_noun ? last : none,
                 .marker = i});
  }

  // "said that ... and that ...": the second hangs where the first does.
  void leave_complement() {
    for (auto f = stack_.top_index(); f != none; f = stack_.frame(f).parent) {
      auto const& frame = stack_.frame(f);
      if (frame.link != Link::complement || frame.marker == none) continue;
      return stack_.make_top(frame.parent);
    }
  }

  // An adverbial clause after a comma hangs on a finite clause.
  void climb_to_finite(std::uint32_t last) {
    if (last == none || !is(last, PhraseKind::comma)) return;
    while (stack_.has_verb() && stack_.group_of(stack_.top_index()).form != VerbForm::finite) {
      if (!stack_.pop()) return;
    }
  }

  // What a relative clause is about: the noun before it; but a name takes none without a comma, as
  // in "a race in China which began".
  std::uint32_t described_before(std::uint32_t i) const {
    auto const noun = stack_.noun_before(i);
    // "Duarte Salgado, 58, who ran the town"
    if (noun != none && noun >= 2 && stack_.head_tag(noun) == Tag::CD &&
        is(noun - 1, PhraseKind::comma) && is(noun - 2, PhraseKind::noun) &&
        is_proper(stack_.head_tag(noun - 2)))
      return noun - 2;
    if (noun == none || noun + 1 != i || noun < 2 || stack_.head_tag(noun) != Tag::NNP) return noun;
    // "a painting by Pieter van Holt that was stolen": "that" is of no person
    auto const of_noun =
        is(noun - 1, PhraseKind::preposition) && is(noun - 2, PhraseKind::noun) &&
        (stack_.phrase(noun).begin + 1 >= stack_.phrase(noun).head ||
         (stack_.first(noun - 1).roles.has(Role::by) && stack_.head_tag(noun - 2) == Tag::NN &&
          stack_.first(i).roles.has(Role::complementizer)));
    return of_noun ? noun - 2 : noun;
  }

  void read_relative(std::uint32_t i) {
    auto const antecedent = described_before(i);
    stack_.push({.link = antecedent == none ? Link::complement : Link::relative,
                 .governor = stack_.nearest_clause(),
                 .antecedent = antecedent,
                 .marker = i});
  }

  // --- verbs ------------------------------------------------------------------------------------
  void read_verb(std::uint32_t i) {
    auto const finite = stack_.phrase(i).verb.form == VerbForm::finite;
    (finite ? read_finite_verb : read_nonfinite_verb)(stack_, i, stack_.before(i));
  }

  ClauseStack& stack_;
};

}  // namespace

void build_clauses(std::span<Word const> words, std::span<Lexeme const> lexemes,
                   std::span<Phrase> phrases, Clauses& clauses) {
  ClauseStack stack(words, lexemes, phrases, clauses);
  Walk(stack).run();
}

}  // namespace dateline
