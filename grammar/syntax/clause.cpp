// One walk over the phrases, with a stack of frames: each is a clause that is being read, and may
// still wait for its verb. A finite verb takes the subject that waits for it; where none waits in
// the frame on top, that frame is finished and the one below is asked.
#include "grammar/syntax/clause.hpp"

#include <algorithm>

namespace dateline {

namespace {

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

class Builder {
 public:
  Builder(std::span<Word const> words, std::span<Lexeme const> lexemes, std::span<Phrase> phrases,
          Clauses& out)
      : words_(words), lexemes_(lexemes), phrases_(phrases), out_(out) {
    out_.clauses.clear();
    out_.owner.assign(phrases.size(), none);
    out_.conjunct_of.assign(phrases.size(), none);
    home_.assign(phrases.size(), 0);
    frames_.push_back({});
  }

  void run() {
    for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
      home_[i] = top_;
      read(i);
    }
    finish();
  }

 private:
  // --- looking around ---------------------------------------------------------------------------
  bool is(std::uint32_t i, PhraseKind kind) const {
    return i < phrases_.size() && phrases_[i].is(kind);
  }
  Lexeme const& head(std::uint32_t i) const { return lexemes_[phrases_[i].head]; }
  Frame& top() { return frames_[top_]; }
  bool has_verb(std::uint32_t f) const { return frames_[f].clause != none; }
  Clause& clause_of(std::uint32_t f) { return out_.clauses[frames_[f].clause]; }
  VerbEntry const& verb_of(std::uint32_t f) { return head(clause_of(f).verb).verb; }
  bool tells(std::uint32_t i) const {
    auto const& verb = head(i).verb;
    return verb.has(VerbMeaning::saying) || verb.has(VerbMeaning::thinking) ||
           verb.has(VerbMeaning::perceiving);
  }

  // The phrase before i that matters to syntax; none at the start of the sentence.
  std::uint32_t before(std::uint32_t i) const {
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
  std::uint32_t noun_before(std::uint32_t i) const {
    for (auto bound = i > 12 ? i - 12 : 0; i-- > bound;) {
      if (is(i, PhraseKind::noun)) return i;
      if (is(i, PhraseKind::verb)) return none;
    }
    return none;
  }

  // --- frames -----------------------------------------------------------------------------------
  void push(Frame frame) {
    frame.parent = top_;
    frames_.push_back(frame);
    top_ = static_cast<std::uint32_t>(frames_.size() - 1);
  }
  bool pop() {
    if (top().parent == none || top().aside) return false;
    top_ = top().parent;
    return true;
  }
  // The frame a phrase belongs to changes with the clause it turns out to be in.
  void move_home(std::uint32_t begin, std::uint32_t end, std::uint32_t from) {
    for (auto i = begin; i < end; ++i) {
      if (home_[i] == from) home_[i] = top_;
    }
  }

  // The frame on top gets its verb.
  Clause& open_clause(std::uint32_t verb) {
    home_[verb] = top_;
    Clause clause;
    clause.verb = verb;
    clause.link = top().link;
    clause.governor = top().governor;
    clause.antecedent = top().antecedent;
    clause.marker = top().marker;
    clause.subject = top().waiting;
    top().clause = static_cast<std::uint32_t>(out_.clauses.size());
    out_.clauses.push_back(clause);
    return out_.clauses.back();
  }
  // The nearest clause that is read around the frame on top, itself included.
  std::uint32_t nearest_clause() const {
    for (auto f = top_; f != none; f = frames_[f].parent) {
      if (frames_[f].clause != none) return frames_[f].clause;
    }
    return none;
  }
  // A new clause with this verb, hanging on the frame on top.
  Clause& attach(Link link, std::uint32_t verb, std::uint32_t antecedent = none,
                 std::uint32_t marker = none) {
    push({.link = link, .governor = nearest_clause(), .antecedent = antecedent, .marker = marker});
    return open_clause(verb);
  }
  // A clause joined to that of frame f, sharing what opens it.
  Clause& coordinate(std::uint32_t f, std::uint32_t verb) {
    auto const first = frames_[f].clause;
    top_ = f;
    Frame frame{.link = Link::coordinated, .governor = first};
    frame.parent = frames_[f].parent;
    frame.aside = frames_[f].aside;
    frames_.push_back(frame);
    top_ = static_cast<std::uint32_t>(frames_.size() - 1);
    return open_clause(verb);
  }

  // --- what is read -----------------------------------------------------------------------------
  void read(std::uint32_t i) {
    if (i < aside_end_) return;
    switch (phrases_[i].kind) {
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
        if (top().tentative && !has_verb(top_)) pop();
        return;
      case PhraseKind::dash:
        return skip_aside(i);
      case PhraseKind::semicolon:
        return restart();
      case PhraseKind::open_bracket:
        return push({.aside = true});
      case PhraseKind::close_bracket:
        return close_aside();
      default:
        return;
    }
  }

  // "weapons -- mostly shells -- to Russia": no verb between two dashes, no argument of any.
  void skip_aside(std::uint32_t i) {
    if (i < aside_end_) return;
    auto const end = std::min<std::size_t>(i + 12, phrases_.size());
    for (auto j = i + 1; j < end && !is(j, PhraseKind::verb); ++j) {
      if (is(j, PhraseKind::dash)) {
        aside_begin_ = i;
        aside_end_ = j;
        return;
      }
    }
  }

  void restart() {
    while (pop()) {
    }
    if (!has_verb(top_) && top().waiting == none) return;
    auto const aside = top().aside;
    auto const parent = top().parent;
    frames_.push_back({.parent = parent, .aside = aside});
    top_ = static_cast<std::uint32_t>(frames_.size() - 1);
  }

  void close_aside() {
    while (pop()) {
    }
    if (top().parent != none) top_ = top().parent;
  }

  void read_noun(std::uint32_t i) {
    if (i == taken_) return;
    auto const last = before(i);
    auto const bare = last == none || !is(last, PhraseKind::preposition);
    if (last != none && last > 0 && is(last, PhraseKind::coordinator) &&
        is(before(last), PhraseKind::noun)) {
      return join(i, before(last));
    }
    if (last != none && is(last, PhraseKind::coordinator) && is(before(last), PhraseKind::comma) &&
        before(before(last)) != none && is(before(before(last)), PhraseKind::noun) &&
        ends_list(i)) {
      return join(i, before(before(last)));
    }
    if (last != none && is(last, PhraseKind::comma) && before(last) != none &&
        is(before(last), PhraseKind::noun) && in_list(i)) {
      return join(i, before(last));
    }
    if (!bare) {
      if (top().tentative && top().marker == last && top().waiting == none) top().waiting = i;
      return;
    }
    if (!has_verb(top_)) {
      (top().waiting == none ? top().waiting : top().second) = i;
      return;
    }
    top().fresh = i;
    auto& clause = clause_of(top_);
    if (last == clause.verb) {
      clause.object = i;
    } else if (last != none && last == clause.object && clause.indirect == none &&
               !is_existential(i) && head(clause.verb).verb.has(VerbMeaning::giving)) {
      clause.indirect = clause.object;
      clause.object = i;
    }
  }

  // Whether a comma before noun phrase i begins or goes on with a list that ends in "and ...".
  bool in_list(std::uint32_t i) const {
    auto const end = std::min<std::size_t>(i + 16, phrases_.size());
    for (auto j = i + 1; j < end; ++j) {
      if (is(j, PhraseKind::coordinator)) return is(j + 1, PhraseKind::noun);
      if (!is(j, PhraseKind::comma) && !is(j, PhraseKind::noun)) return false;
    }
    return false;
  }
  // Whether the noun phrase after ", and" goes on with a list, rather than being a new subject.
  bool ends_list(std::uint32_t i) const { return !is(i + 1, PhraseKind::verb); }

  void join(std::uint32_t i, std::uint32_t other) {
    out_.conjunct_of[i] = other;
    if (has_verb(top_)) top().joined = i;
  }

  void read_preposition(std::uint32_t i) {
    if (!lexemes_[phrases_[i].begin].roles.has(Role::either)) return;
    if (!is(i + 1, PhraseKind::noun)) return;
    push({.link = Link::adverbial, .governor = nearest_clause(), .marker = i, .tentative = true});
  }

  void read_subordinator(std::uint32_t i) {
    auto const roles = lexemes_[phrases_[i].begin].roles;
    auto const last = before(i);
    auto const says = roles.has(Role::complementizer);
    if (says && !roles.has(Role::subordinator) && is(i + 1, PhraseKind::verb) && last != none &&
        is(last, PhraseKind::noun)) {
      return read_relative(i);
    }
    if (says && last != none && is(last, PhraseKind::coordinator)) {
      for (auto f = top_; f != none; f = frames_[f].parent) {
        if (frames_[f].link != Link::complement || frames_[f].marker == none) continue;
        top_ = frames_[f].parent;
        break;
      }
    }
    auto const of_noun = says && last != none && is(last, PhraseKind::noun) &&
                         (!has_verb(top_) || clause_of(top_).object != last ||
                          head(last).noun.has(NounMeaning::saying));
    auto const complement =
        says && nearest_clause() != none && (last == none || !is(last, PhraseKind::comma));
    if (!of_noun && !complement) climb_to_finite(last);
    push({.link = of_noun || complement ? Link::complement : Link::adverbial,
          .governor = nearest_clause(),
          .antecedent = of_noun ? last : none,
          .marker = i});
  }

  // An adverbial clause after a comma hangs on a finite clause.
  void climb_to_finite(std::uint32_t last) {
    if (last == none || !is(last, PhraseKind::comma)) return;
    while (has_verb(top_) && phrases_[clause_of(top_).verb].verb.form != VerbForm::finite) {
      if (!pop()) return;
    }
  }

  void read_relative(std::uint32_t i) {
    auto const antecedent = noun_before(i);
    push({.link = antecedent == none ? Link::complement : Link::relative,
          .governor = nearest_clause(),
          .antecedent = antecedent,
          .marker = i});
  }

  void read_verb(std::uint32_t i) {
    auto const form = phrases_[i].verb.form;
    auto const last = before(i);
    if (form == VerbForm::finite) return read_finite(i, last);
    if (last != none && is(last, PhraseKind::coordinator) && read_coordinated(i)) return;
    switch (form) {
      case VerbForm::infinitive:
        return read_infinitive(i, last);
      case VerbForm::gerund:
        return read_gerund(i, last);
      case VerbForm::participle:
        return read_participle(i, last);
      default:
        return read_base(i, last);
    }
  }

  static bool alike(VerbGroup a, VerbGroup b) {
    if (a.form == b.form) return true;
    auto const bare = [](VerbGroup g) {
      return g.form == VerbForm::base || g.form == VerbForm::infinitive ||
             g.modal != VerbGroup::none;
    };
    if (bare(a) && bare(b)) return true;
    // "was arrested and charged", "has met and signed"
    return b.form == VerbForm::participle && (a.passive || a.aspect == Aspect::perfective);
  }

  // "and signed", "and building": joined to the nearest clause of the same form.
  bool read_coordinated(std::uint32_t i) {
    for (auto f = top_; f != none && !frames_[f].aside; f = frames_[f].parent) {
      if (!has_verb(f) || !alike(phrases_[clause_of(f).verb].verb, phrases_[i].verb)) continue;
      coordinate(f, i);
      return true;
    }
    return false;
  }

  void read_finite(std::uint32_t i, std::uint32_t last) {
    if (is_inverted(i)) return read_inverted(i);
    if (is_parenthetical(i)) return read_parenthetical(i);
    if (last != none && is(last, PhraseKind::coordinator) && coordinate_finite(i)) return;
    while (true) {
      auto& frame = top();
      if (!has_verb(top_)) {
        if (frame.tentative && subject_waits_below()) {
          pop();
          continue;
        }
        if (frame.waiting != none && frame.second != none && frame.second + 1 == i &&
            frame.waiting + 1 == frame.second) {
          return read_zero_relative(i);
        }
        if (frame.waiting != none || frame.link == Link::relative || frame.parent == none ||
            frame.aside) {
          auto const relative = frame.link == Link::relative && frame.waiting == none;
          auto& clause = open_clause(i);
          if (relative) {
            clause.subject = clause.antecedent;
            clause.borrowed = true;
          }
          return;
        }
      } else if (mend_participle(i) || read_with_fresh(i)) {
        return;
      }
      if (!pop()) break;
    }
    if (coordinate_finite(i)) return;
    restart();
    open_clause(i);
  }

  bool subject_waits_below() const {
    auto const marker = frames_[top_].marker;
    auto const last = before(marker);
    return last != none && !is(last, PhraseKind::comma) && noun_waits_below();
  }

  // "the agreement signed between A and B": a noun phrase that still lacks its verb.
  bool noun_waits_below() const {
    auto const antecedent = frames_[top_].antecedent;
    for (auto f = frames_[top_].parent; f != none; f = frames_[f].parent) {
      if (frames_[f].clause == none && frames_[f].waiting != none) return true;
      if (antecedent != none && frames_[f].fresh == antecedent) return true;
    }
    return false;
  }

  bool coordinate_finite(std::uint32_t i) {
    auto const& own = phrases_[i].verb;
    for (auto strict : {true, false}) {
      for (auto f = top_; f != none; f = frames_[f].parent) {
        if (!has_verb(f)) continue;
        auto const& group = phrases_[clause_of(f).verb].verb;
        if (group.form != VerbForm::finite ||
            (strict && (group.tense != own.tense || group.aspect != own.aspect))) {
          continue;
        }
        coordinate(f, i);
        return true;
      }
    }
    return false;
  }

  // "the shells Russia sent"
  void read_zero_relative(std::uint32_t i) {
    auto const from = top_;
    auto const antecedent = top().waiting;
    auto const subject = top().second;
    push({.link = Link::relative, .governor = nearest_clause(), .antecedent = antecedent});
    top().waiting = subject;
    move_home(subject, i, from);
    open_clause(i);
  }

  // A noun phrase that stood as an object turns out to be the subject of the verb at i.
  bool read_with_fresh(std::uint32_t i) {
    auto const f = top_;
    auto const fresh = frames_[f].fresh;
    auto const joined = frames_[f].joined;
    auto& clause = clause_of(f);
    auto const teller = tells(clause.verb);
    auto const last = fresh == none ? none : before(fresh);
    auto const direct = fresh != none && last == clause.verb;
    if (direct && teller) {
      if (clause.object == fresh) clause.object = none;
      push({.link = Link::complement, .governor = frames_[f].clause});
      return take_fresh(fresh, i, f);
    }
    if (joined != none && (fresh == none || joined > fresh) && !is(i - 1, PhraseKind::comma) &&
        !noun_waits_below()) {
      out_.conjunct_of[joined] = none;
      coordinate(f, i).subject = joined;
      move_home(joined, i, f);
      return true;
    }
    if (fresh == none) return false;
    // "found cracks, and she was sold" tells no such thing
    bool const told = !is(last, PhraseKind::coordinator) || clause.object == none;
    if (teller && told && (is_existential(fresh) || is_pronoun(fresh))) {
      push({.link = Link::complement, .governor = frames_[f].clause});
      return take_fresh(fresh, i, f);
    }
    if (is(last, PhraseKind::noun) || direct) {
      if (!is(last, PhraseKind::noun)) return false;
      push({.link = Link::relative, .governor = frames_[f].clause, .antecedent = last});
      return take_fresh(fresh, i, f);
    }
    if (is(last, PhraseKind::coordinator)) {
      coordinate(f, i).subject = fresh;
      move_home(fresh, i, f);
      return true;
    }
    if (is(last, PhraseKind::comma)) return read_after_comma(fresh, i, f);
    if (teller) {
      push({.link = Link::complement, .governor = frames_[f].clause});
      return take_fresh(fresh, i, f);
    }
    return false;
  }

  bool is_existential(std::uint32_t i) const { return words_[phrases_[i].head].tag == Tag::EX; }
  bool is_pronoun(std::uint32_t i) const { return words_[phrases_[i].head].tag == Tag::PRP; }

  // "Talks resumed on Monday and a deal was ...": what stands behind a time and "and".
  bool has_own_subject(std::uint32_t verb) const {
    auto const noun = before(verb);
    if (noun == none || !is(noun, PhraseKind::noun)) return false;
    auto const joint = before(noun);
    if (joint == none || !is(joint, PhraseKind::coordinator)) return false;
    return joint > 0 && phrases_[joint - 1].is(PhraseKind::time);
  }

  // "the agreement signed between A and B was ...": the first verb was no past tense.
  bool mend_participle(std::uint32_t i) {
    auto& clause = clause_of(top_);
    auto& phrase = phrases_[clause.verb];
    auto const last = before(i);
    if (words_[phrase.head].tag != Tag::VBD || phrase.begin != phrase.head ||
        clause.object != none || clause.borrowed || clause.subject == none ||
        clause.subject + 1 != clause.verb || !is(clause.verb + 1, PhraseKind::preposition) ||
        is(last, PhraseKind::comma) || is(last, PhraseKind::coordinator) ||
        verb_of(top_).verb_class == VerbClass::motion || tells(clause.verb) ||
        verb_of(top_).has(VerbMeaning::intransitive) || has_own_subject(i)) {
      return false;
    }
    for (auto j = clause.verb + 1; j < i; ++j) {
      if (is(j, PhraseKind::verb) || is(j, PhraseKind::comma)) return false;
    }
    phrase.verb.form = VerbForm::participle;
    phrase.verb.tense = Tense::past_participle;
    auto const mended = frames_[top_].clause;
    auto const noun = clause.subject;
    auto const link = clause.link;
    auto const governor = clause.governor;
    clause.link = Link::reduced;
    clause.antecedent = noun;
    clause.borrowed = true;
    top().clause = none;
    top().waiting = noun;
    auto& whole = open_clause(i);
    whole.link = link;
    whole.governor = governor;
    for (auto j = noun + 1; j < i; ++j) out_.owner[j] = mended;
    return true;
  }

  bool take_fresh(std::uint32_t fresh, std::uint32_t i, std::uint32_t from) {
    top().waiting = fresh;
    move_home(fresh, i, from);
    open_clause(i);
    return true;
  }

  // "When it began, the US imposed ...", "Kim, who met Putin, the president, said", "..., Wood
  // said"
  bool read_after_comma(std::uint32_t fresh, std::uint32_t i, std::uint32_t from) {
    for (auto f = from; f != none; f = frames_[f].parent) {
      if (!has_verb(f) && !frames_[f].tentative) {
        top_ = f;
        if (top().waiting == none) top().waiting = fresh;
        move_home(fresh, i, from);
        open_clause(i);
        return true;
      }
      if (frames_[f].aside) break;
    }
    if (tells(i)) {
      tell_before(i, fresh);
    } else {
      while (pop()) {
      }
      restart();
      top().waiting = fresh;
      open_clause(i);
    }
    move_home(fresh, i, from);
    return true;
  }

  // The clause at i tells what the outermost clause before it says.
  Clause& tell_before(std::uint32_t i, std::uint32_t subject) {
    while (pop()) {
    }
    auto const told = frames_[top_].clause;
    restart();
    top().waiting = subject;
    auto& clause = open_clause(i);
    if (told != none && out_.clauses[told].link == Link::root) {
      out_.clauses[told].link = Link::complement;
      out_.clauses[told].governor = frames_[top_].clause;
    }
    return clause;
  }

  // "...," said Wood
  bool is_inverted(std::uint32_t i) {
    if (!head(i).verb.has(VerbMeaning::saying) || i == 0 || !is(i + 1, PhraseKind::noun))
      return false;
    if (!is(i - 1, PhraseKind::quote) && !is(i - 1, PhraseKind::comma)) return false;
    if (is(i + 2, PhraseKind::verb)) return false;
    for (auto f = top_; f != none; f = frames_[f].parent) {
      if (frames_[f].clause == none && frames_[f].waiting != none) return false;
    }
    return true;
  }
  void read_inverted(std::uint32_t i) {
    taken_ = i + 1;
    tell_before(i, i + 1).inverted = true;
  }

  // "Russia, he said, has ..."
  bool is_parenthetical(std::uint32_t i) {
    auto const& frame = top();
    return !has_verb(top_) && frame.second != none && frame.second + 1 == i && frame.second > 0 &&
           is(frame.second - 1, PhraseKind::comma) && is(i + 1, PhraseKind::comma) && tells(i);
  }
  void read_parenthetical(std::uint32_t i) {
    auto const waiting = top_;
    auto const subject = top().second;
    top().second = none;
    push({.aside = true});
    top().waiting = subject;
    move_home(subject, i, waiting);
    parenthetical_ = static_cast<std::uint32_t>(out_.clauses.size());
    open_clause(i);
    frames_[waiting].link = Link::complement;
    frames_[waiting].governor = parenthetical_;
    top_ = waiting;
  }

  void read_infinitive(std::uint32_t i, std::uint32_t last) {
    if (last == none || is(last, PhraseKind::comma) || nearest_clause() == none) {
      auto const noun = last != none && is(last, PhraseKind::noun) ? last : none;
      attach(noun == none ? Link::purpose : Link::reduced, i, noun);
      return;
    }
    if (!is(last, PhraseKind::noun) || !has_verb(top_)) {
      attach(is(last, PhraseKind::noun) ? Link::reduced : Link::complement, i,
             is(last, PhraseKind::noun) ? last : none);
      return;
    }
    auto const& noun = head(last).noun;
    auto const& verb = verb_of(top_);
    auto const object = clause_of(top_).object == last;
    auto const ability = noun.has(NounMeaning::planning) || noun.has(NounMeaning::wanting);
    if (object && !ability &&
        (verb.has(VerbMeaning::asking) || verb.has(VerbMeaning::commanding) ||
         verb.has(VerbMeaning::causing) || verb.has(VerbMeaning::wanting) ||
         verb.has(VerbMeaning::thinking))) {
      attach(Link::complement, i).subject = last;
      out_.clauses.back().borrowed = true;
    } else if (ability) {
      attach(Link::reduced, i, last);
    } else {
      attach(Link::purpose, i);
    }
  }

  void read_gerund(std::uint32_t i, std::uint32_t last) {
    if (last == none || is(last, PhraseKind::comma) || is(last, PhraseKind::coordinator)) {
      attach(Link::participle, i);
    } else if (is(last, PhraseKind::preposition) || is(last, PhraseKind::subordinator)) {
      if (is(last, PhraseKind::subordinator) && top().marker == last) {
        open_clause(i);
        return;
      }
      attach(Link::participle, i, none, last);
    } else if (is(last, PhraseKind::noun)) {
      auto const preposition = last > 0 ? before(last) : none;
      auto const absolute = preposition != none && is(preposition, PhraseKind::preposition) &&
                            lexemes_[phrases_[preposition].begin].roles.has(Role::absolute);
      auto const perceived =
          has_verb(top_) && clause_of(top_).object == last &&
          (verb_of(top_).has(VerbMeaning::perceiving) || verb_of(top_).has(VerbMeaning::causing));
      auto const link = absolute ? Link::participle : perceived ? Link::complement : Link::reduced;
      auto& clause =
          attach(link, i, link == Link::reduced ? last : none, absolute ? preposition : none);
      clause.subject = last;
      clause.borrowed = !absolute;
    } else {
      attach(has_verb(top_) ? Link::complement : Link::participle, i);
    }
  }

  void read_participle(std::uint32_t i, std::uint32_t last) {
    if (last == none || is(last, PhraseKind::coordinator)) {
      attach(Link::participle, i);
    } else if (is(last, PhraseKind::preposition) || is(last, PhraseKind::subordinator)) {
      if (top().marker == last && !has_verb(top_)) {
        open_clause(i);
        return;
      }
      attach(Link::participle, i, none, last);
    } else if (is(last, PhraseKind::comma)) {
      auto const noun = noun_before(last);
      auto& clause = attach(Link::participle, i, noun);
      clause.subject = has_verb(frames_[top_].parent) ? none : noun;
      clause.borrowed = true;
    } else if (is(last, PhraseKind::noun)) {
      auto& clause = attach(Link::reduced, i, last);
      clause.subject = last;
      clause.borrowed = true;
    } else {
      attach(has_verb(top_) ? Link::complement : Link::participle, i);
    }
  }

  void read_base(std::uint32_t i, std::uint32_t last) {
    if (!has_verb(top_) && top().waiting != none) return read_finite(i, last);
    if (has_verb(top_) && last != none &&
        (last == clause_of(top_).verb || last == clause_of(top_).object)) {
      auto const object = last == clause_of(top_).object;
      auto& clause = attach(Link::complement, i);
      if (object) clause.subject = last;
      clause.borrowed = object;
      return;
    }
    if (has_verb(top_)) return read_finite(i, last);
    open_clause(i);
  }

  // --- at the end -------------------------------------------------------------------------------
  void finish() {
    for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
      auto f = home_[i];
      while (f != none && frames_[f].clause == none) f = frames_[f].parent;
      if (out_.owner[i] == none) out_.owner[i] = f == none ? none : frames_[f].clause;
    }
    // An opening "If ...," hangs on a verb that comes later.
    for (std::uint32_t f = 0; f < frames_.size(); ++f) {
      if (frames_[f].clause == none || clause_of(f).governor != none ||
          clause_of(f).link == Link::root)
        continue;
      for (auto p = frames_[f].parent; p != none && clause_of(f).governor == none;
           p = frames_[p].parent) {
        clause_of(f).governor = frames_[p].clause;
      }
    }
    for (int pass = 0; pass < 2; ++pass) {
      for (auto& clause : out_.clauses) borrow_subject(clause);
    }
  }

  // Who sends in "met Kim and sent", "plans to send", "by sending": the subject of the governor.
  void borrow_subject(Clause& clause) {
    if (clause.subject != none || clause.governor == none || clause.link == Link::root) return;
    auto const finite = phrases_[clause.verb].verb.form == VerbForm::finite;
    if (finite && clause.link != Link::coordinated) return;
    if (clause.link == Link::reduced && clause.antecedent != none) return;
    auto const& governor = out_.clauses[clause.governor];
    clause.subject = governor.subject;
    clause.borrowed = true;
  }

  std::span<Word const> words_;
  std::span<Lexeme const> lexemes_;
  std::span<Phrase> phrases_;
  Clauses& out_;
  std::vector<Frame> frames_;
  std::vector<std::uint32_t> home_;  // the frame of each phrase
  std::uint32_t top_{};
  std::uint32_t aside_begin_{}, aside_end_{};
  std::uint32_t taken_{none};  // a noun phrase that is a subject behind its verb
  std::uint32_t parenthetical_{none};
};

}  // namespace

void build_clauses(std::span<Word const> words, std::span<Lexeme const> lexemes,
                   std::span<Phrase> phrases, Clauses& clauses) {
  Builder(words, lexemes, phrases, clauses).run();
}

}  // namespace dateline
