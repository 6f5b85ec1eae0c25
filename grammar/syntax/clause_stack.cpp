#include "grammar/syntax/clause_stack.hpp"

#include <algorithm>

namespace dateline {

ClauseStack::ClauseStack(std::span<Word const> words, std::span<Lexeme const> lexemes,
                         std::span<Phrase> phrases, Clauses& clauses)
    : words_(words), lexemes_(lexemes), phrases_(phrases), out_(clauses), home_(phrases.size()) {
  out_.clauses.clear();
  out_.owner.assign(phrases.size(), none);
  out_.conjunct_of.assign(phrases.size(), none);
  frames_.push_back({});
}

// --- the phrases --------------------------------------------------------------------------------

bool ClauseStack::tells(std::uint32_t i) const {
  return head(i).verb.meanings.has_any(
      {VerbMeaning::saying, VerbMeaning::thinking, VerbMeaning::perceiving});
}

std::uint32_t ClauseStack::before(std::uint32_t i) const {
  while (i-- > 0) {
    if (is(i, PhraseKind::dash) && i == aside_end_) i = aside_begin_;
    switch (phrases_[i].kind) {
      case PhraseKind::time:  // "on Monday" is whole: what follows hangs on no preposition
        if (i > 0 && is(i - 1, PhraseKind::preposition)) --i;
        continue;
      case PhraseKind::quote:
      case PhraseKind::adverb:
      case PhraseKind::dash:
      case PhraseKind::other:
        continue;
      default:
        return i;
    }
  }
  return none;
}

std::uint32_t ClauseStack::noun_before(std::uint32_t i) const {
  for (auto bound = i > 12 ? i - 12 : 0; i-- > bound;) {
    if (is(i, PhraseKind::close_bracket))  // "Heaney (Ind.), who": not what stands in brackets
      while (i > bound && !is(i, PhraseKind::open_bracket)) --i;
    if (is(i, PhraseKind::noun)) return i;
    if (is(i, PhraseKind::verb)) return none;
  }
  return none;
}

void ClauseStack::skip_aside(std::uint32_t dash) {
  auto const end = std::min(dash + 12, size());
  for (auto j = dash + 1; j < end && !is(j, PhraseKind::verb); ++j) {
    if (is(j, PhraseKind::dash)) {
      aside_begin_ = dash;
      aside_end_ = j;
      return;
    }
  }
}

// --- the frames ---------------------------------------------------------------------------------

void ClauseStack::push(Frame frame) {
  frame.parent = top_;
  frames_.push_back(frame);
  top_ = static_cast<std::uint32_t>(frames_.size() - 1);
}

bool ClauseStack::pop() {
  if (top().parent == none || top().aside) return false;
  top_ = top().parent;
  return true;
}

void ClauseStack::pop_all() {
  while (pop()) {
  }
}

void ClauseStack::restart() {
  pop_all();
  if (!has_verb() && top().waiting == none) return;
  frames_.push_back({.parent = top().parent, .aside = top().aside});
  top_ = static_cast<std::uint32_t>(frames_.size() - 1);
}

void ClauseStack::leave_aside() {
  pop_all();
  if (top().parent != none) top_ = top().parent;
}

void ClauseStack::move_home(std::uint32_t begin, std::uint32_t end, std::uint32_t from) {
  std::replace(home_.begin() + begin, home_.begin() + end, from, top_);
}

// --- their clauses ------------------------------------------------------------------------------

std::uint32_t ClauseStack::nearest_clause() const {
  for (auto f = top_; f != none; f = frames_[f].parent) {
    if (has_verb(f)) return frames_[f].clause;
  }
  return none;
}

Clause& ClauseStack::open(std::uint32_t verb) {
  read_into_top(verb);
  auto& frame = top();
  frame.clause = static_cast<std::uint32_t>(out_.clauses.size());
  return out_.clauses.emplace_back(Clause{.verb = verb,
                                          .link = frame.link,
                                          .governor = frame.governor,
                                          .antecedent = frame.antecedent,
                                          .marker = frame.marker,
                                          .subject = frame.waiting});
}

Clause& ClauseStack::attach(Link link, std::uint32_t verb, std::uint32_t antecedent,
                            std::uint32_t marker) {
  push({.link = link, .governor = nearest_clause(), .antecedent = antecedent, .marker = marker});
  return open(verb);
}

Clause& ClauseStack::coordinate(std::uint32_t f, std::uint32_t verb) {
  frames_.push_back({.link = Link::coordinated,
                     .parent = frames_[f].parent,
                     .governor = frames_[f].clause,
                     .aside = frames_[f].aside});
  top_ = static_cast<std::uint32_t>(frames_.size() - 1);
  return open(verb);
}

// --- at the end ---------------------------------------------------------------------------------

void ClauseStack::finish() {
  find_owners();
  find_late_governors();
  for (int pass = 0; pass < 2; ++pass) {
    for (auto& clause : out_.clauses) borrow_subject(clause);
  }
}

void ClauseStack::find_owners() {
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (out_.owner[i] != none) continue;
    auto f = home_[i];
    while (f != none && !has_verb(f)) f = frames_[f].parent;
    if (f != none) out_.owner[i] = frames_[f].clause;
  }
}

// An opening "If ...," hangs on a verb that comes later.
void ClauseStack::find_late_governors() {
  for (std::uint32_t f = 0; f < frames_.size(); ++f) {
    if (!has_verb(f) || clause_of(f).governor != none || clause_of(f).link == Link::root) continue;
    for (auto p = frames_[f].parent; p != none && clause_of(f).governor == none;
         p = frames_[p].parent) {
      clause_of(f).governor = frames_[p].clause;
    }
  }
}

// Who sends in "met Kim and sent", "plans to send", "by sending": the subject of the governor.
void ClauseStack::borrow_subject(Clause& clause) {
  if (clause.subject != none || clause.governor == none || clause.link == Link::root) return;
  auto const finite = phrases_[clause.verb].verb.form == VerbForm::finite;
  if (finite && clause.link != Link::coordinated) return;
  if (clause.link == Link::reduced && clause.antecedent != none) return;
  clause.subject = out_.clauses[clause.governor].subject;
  clause.borrowed = true;
}

}  // namespace dateline
