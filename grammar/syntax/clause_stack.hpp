// The clauses that are being read, the innermost on top. Each is a frame that may still wait for
// its verb: a noun phrase waits there to be its subject.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "grammar/syntax/clause.hpp"

namespace dateline {

struct Frame {
  Link link{};
  std::uint32_t parent{none};
  std::uint32_t clause{none};  // once its verb is read
  std::uint32_t governor{none};
  std::uint32_t antecedent{none};
  std::uint32_t marker{none};
  std::uint32_t waiting{none};  // noun phrase before the verb: the subject to be
  std::uint32_t second{none};   // the last noun phrase before the verb, where there are two
  std::uint32_t fresh{none};    // last noun phrase after the verb that hangs on no preposition
  std::uint32_t joined{none};   // last noun phrase after the verb that a conjunction joins
  bool tentative{};             // "after" may open a clause or be a preposition
  bool aside{};                 // in brackets: nothing outside is reached from it
};

class ClauseStack {
 public:
  // `clauses` is written over. Places below are indices of phrases, but for frames' own.
  ClauseStack(std::span<Word const> words, std::span<Lexeme const> lexemes,
              std::span<Phrase> phrases, Clauses& clauses);

  // --- the phrases ------------------------------------------------------------------------------
  std::uint32_t size() const { return static_cast<std::uint32_t>(phrases_.size()); }
  Phrase& phrase(std::uint32_t i) { return phrases_[i]; }
  bool is(std::uint32_t i, PhraseKind kind) const { return i < size() && phrases_[i].is(kind); }
  Lexeme const& first(std::uint32_t i) const { return lexemes_[phrases_[i].begin]; }
  Lexeme const& head(std::uint32_t i) const { return lexemes_[phrases_[i].head]; }
  Tag head_tag(std::uint32_t i) const { return words_[phrases_[i].head].tag; }
  bool tells(std::uint32_t i) const;  // its verb says, thinks or perceives what may follow
  // The phrase before i that matters to syntax; none at the start of the sentence.
  std::uint32_t before(std::uint32_t i) const;
  std::uint32_t noun_before(std::uint32_t i) const;
  // "weapons -- mostly shells -- to Russia": no verb between two dashes, no argument of any.
  void skip_aside(std::uint32_t dash);
  bool is_in_aside(std::uint32_t i) const { return i < aside_end_; }

  // --- the frames -------------------------------------------------------------------------------
  std::uint32_t top_index() const { return top_; }
  Frame& top() { return frames_[top_]; }
  Frame const& frame(std::uint32_t f) const { return frames_[f]; }
  Frame& frame(std::uint32_t f) { return frames_[f]; }
  void make_top(std::uint32_t f) { top_ = f; }
  void push(Frame frame);
  bool pop();      // false where nothing is below, or only what stands outside of brackets
  void pop_all();  // as far as pop() goes
  void restart();  // another clause beside the outermost
  void leave_aside();
  // Phrases in [begin, end) that were read into frame `from` belong to the frame on top.
  void move_home(std::uint32_t begin, std::uint32_t end, std::uint32_t from);
  void read_into_top(std::uint32_t i) { home_[i] = top_; }

  // --- their clauses ----------------------------------------------------------------------------
  Clauses& clauses() { return out_; }
  bool has_verb(std::uint32_t f) const { return frames_[f].clause != none; }
  bool has_verb() const { return has_verb(top_); }
  Clause& clause_of(std::uint32_t f) { return out_.clauses[frames_[f].clause]; }
  Clause& clause() { return clause_of(top_); }
  VerbGroup const& group_of(std::uint32_t f) { return phrases_[clause_of(f).verb].verb; }
  VerbEntry const& verb() { return head(clause().verb).verb; }
  // The nearest clause that is read around the frame on top, itself included.
  std::uint32_t nearest_clause() const;
  // The frame on top gets its verb.
  Clause& open(std::uint32_t verb);
  // A new clause with this verb, hanging on the frame on top.
  Clause& attach(Link link, std::uint32_t verb, std::uint32_t antecedent = none,
                 std::uint32_t marker = none);
  // A clause joined to that of frame f, sharing what opens it.
  Clause& coordinate(std::uint32_t f, std::uint32_t verb);
  // At the end of the sentence: whose each phrase is, and subjects that stand in other clauses.
  void finish();

 private:
  void find_owners();
  void find_late_governors();
  void borrow_subject(Clause& clause);

  std::span<Word const> words_;
  std::span<Lexeme const> lexemes_;
  std::span<Phrase> phrases_;
  Clauses& out_;
  std::vector<Frame> frames_;
  std::vector<std::uint32_t> home_;  // the frame of each phrase
  std::uint32_t top_{};
  std::uint32_t aside_begin_{}, aside_end_{};  // the last one between dashes
};

// How verbs are read into the stack; `last` is stack.before(i).
void read_finite_verb(ClauseStack& stack, std::uint32_t i, std::uint32_t last);
void read_nonfinite_verb(ClauseStack& stack, std::uint32_t i, std::uint32_t last);

// What tells may stand within or behind what is told: "..., said Wood", "Russia, he said, has ...".
// False when the verb does not; then nothing is read.
bool read_inverted_telling(ClauseStack& stack, std::uint32_t verb);
bool read_parenthetical_telling(ClauseStack& stack, std::uint32_t verb);
// The clause at `verb` tells what the outermost clause before it says.
Clause& tell_before(ClauseStack& stack, std::uint32_t verb, std::uint32_t subject);

}  // namespace dateline
