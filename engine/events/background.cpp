#include <algorithm>

#include "engine/events/listing_view.hpp"
#include "engine/events/status.hpp"

namespace dateline {

namespace {

using M = VerbMeaning;

class Background : ListingView {
 public:
  using ListingView::ListingView;

  Listing decide() const {
    if (event().event_class == EventClass::state && !dated()) return Listing::background;
    if (verb().has(M::being) && event().event_class != EventClass::occurrence && !dated())
      return Listing::background;
    auto const finite = group().form == VerbForm::finite;
    switch (clause().link) {
      case Link::adverbial:
        if (group().form == VerbForm::infinitive) return Listing::background;  // "how to deal with"
        break;
      case Link::root:
      case Link::coordinated:
        break;
      case Link::complement:
        if (!finite && (is_phase_of_listed() || is_aim() || is_settled()))
          return Listing::background;
        break;
      case Link::relative:
        if (!has_date() && is_of_owner()) return Listing::background;
        if (!has_date() && (event().tense != Tense::past || !has_what()))
          return Listing::background;
        break;
      case Link::purpose:
      case Link::participle:
      case Link::reduced:
        if (!has_date() || is_told_what_became()) return Listing::background;
    }
    if (!finite && event().status == Status::possible) return Listing::modal;
    if (has_phase_below() || only_follows() || is_told_by_when() || only_begins() ||
        stands_for_another())
      return Listing::background;
    if (unnamed_subject() && !has_date()) return Listing::background;
    if (clause().link == Link::relative && subject_is_one()) return Listing::background;
    if (clause().subject != none && parse().head(clause().subject).roles.has(Role::first_person))
      return Listing::background;
    if (event().who.empty() && !has_what()) return Listing::background;
    // "won the silver", "the decision to start the cuts in May"
    if (clause().subject == none && (finite || group().form == VerbForm::infinitive))
      return Listing::background;
    if (verb().has(M::light) && group().form != VerbForm::finite && !has_what() && !has_date())
      return Listing::background;  // "have 30 days to do so"
    return Listing::listed;
  }

 private:
  // "The trial, planned for January, was put off"
  bool is_told_what_became() const {
    if (group().form != VerbForm::participle || !verb().has(M::planning) || clause().object != none)
      return false;
    auto const& clauses = parse().clauses.clauses;
    return std::any_of(clauses.begin(), clauses.end(), [&](Clause const& other) {
      return other.subject == clause().subject && other.verb > clause().verb &&
             parse().phrases[other.verb].verb.form == VerbForm::finite;
    });
  }

  // "the composer whose operas filled houses"
  bool is_of_owner() const {
    return clause().marker != none &&
           parse().words[parse().phrases[clause().marker].begin].tag == Tag::WP_S;
  }

  // "failed to send", "agreed to sign": the governor is the news.
  bool is_phase_of_listed() const {
    if (clause().governor == none) return false;
    return scene()
        .verb(clause().governor)
        .meanings.has_any({M::ending, M::failing, M::trying, M::asking, M::commanding, M::causing});
  }

  // "agreed on Wednesday to buy": told with its date by the verb above.
  bool is_settled() const {
    if (event().timex || group().form != VerbForm::infinitive || clause().governor == none)
      return false;
    auto const place = scene().of_clause[clause().governor];
    if (place == none || scene().group(clause().governor).passive ||
        !scene().verb(clause().governor).has(M::planning))
      return false;
    auto const& above = scene().candidates[place].event();
    if (!above.timex || above.status != Status::happened ||
        scene().group(clause().governor).form != VerbForm::finite)
      return false;
    auto const& timex = scene().tagged.timexes[*above.timex];
    return timex.bounds.earliest_begin || timex.bounds.latest_end;
  }

  // "the agreement was to promote progress": what something is for; "is to close on Friday" is not.
  bool is_aim() const {
    if (has_date()) return false;
    if (clause().governor == none || clause().subject == none) return false;
    auto const& above = scene().group(clause().governor);
    bool const meant = above.passive && above.tense == Tense::past;
    if (!meant && !parse().head(scene().clause(clause().governor).verb).roles.has(Role::be))
      return false;
    auto const& noun = parse().head(clause().subject).noun;
    return !is_name(parse(), clause().subject) && !noun.has(NounMeaning::agent) &&
           noun.noun_class != NounClass::person;
  }

  // "began sending": what follows is the news.
  bool has_phase_below() const {
    if (!verb().meanings.has_any({M::beginning, M::continuing, M::managing})) return false;
    for (std::uint32_t c = candidate().clause + 1; c < parse().clauses.clauses.size(); ++c) {
      auto const& other = scene().clause(c);
      if (other.governor == candidate().clause && other.link == Link::complement) return true;
    }
    return false;
  }

  // "The decision came after a debate": what came is told of elsewhere.
  bool only_follows() const {
    if (has_date() || !verb().has(M::happening) || !verb().has(M::moving)) return false;
    if (clause().subject == none) return false;
    auto const noun_class = parse().head(clause().subject).noun.noun_class;
    return noun_class == NounClass::act || noun_class == NounClass::event ||
           noun_class == NounClass::cognition || noun_class == NounClass::communication;
  }

  // "The accident happened when a train struck a lorry"
  bool is_told_by_when() const {
    if (!event().timex || !verb().has(M::happening) || clause().object != none ||
        clause().subject == none || is_name(parse(), clause().subject) ||
        parse().words[parse().phrases[clause().subject].begin].tag != Tag::DT)
      return false;
    auto const noun_class = parse().head(clause().subject).noun.noun_class;
    if (noun_class != NounClass::act && noun_class != NounClass::event) return false;
    for (std::uint32_t c = 0; c < parse().clauses.clauses.size(); ++c) {
      auto const& other = scene().clause(c);
      if (other.governor == candidate().clause && other.marker != none &&
          scene().signal_of(other.marker) == Signal::when && !scene().verb(c).has(M::being))
        return true;
    }
    return false;
  }

  // "When she started": what?
  bool only_begins() const {
    return clause().link == Link::adverbial && !has_date() && !has_what() &&
           verb().meanings.has_any({M::beginning, M::continuing, M::ending}) &&
           clause().subject != none && is_pronoun(parse(), clause().subject);
  }

  // "has until July to do so"
  bool stands_for_another() const {
    auto const next = clause().verb + 1;
    auto const lemma = scene().syntax.vocabulary().roles(folded_key(event().lemma));
    return lemma.has(Role::do_) || (parse().head(clause().verb).roles.has(Role::have) &&
                                    clause().object == none && next < parse().phrases.size());
  }

  // "it", "they", "this": a line that does not read by itself.
  bool unnamed_subject() const {
    if (clause().subject == none) return !group().passive && event().who.empty();
    auto const roles = scene().syntax.vocabulary().roles(
        parse().words[parse().phrases[clause().subject].head].key);
    return roles.has(Role::first_person) ||
           (roles.has_any({Role::thing, Role::person_plural, Role::person_singular}) &&
            !is_told_who());
  }
  // "the one that was destroyed": of another thing that is not named.
  bool subject_is_one() const {
    return clause().subject != none && !is_people() && subject_roles().has(Role::generic);
  }
  // The pronoun was found to stand for something.
  bool is_told_who() const {
    auto const pronoun = scene().text_of(clause().subject);
    auto const passive = shared_group(scene(), candidate().clause).passive;
    auto const& list = passive ? event().whom : event().who;
    return is_pronoun(parse(), clause().subject) && !list.empty() && list.front() != pronoun;
  }
};

}  // namespace

Listing background_of(Scene const& scene, Candidate const& candidate) {
  return Background(scene, candidate).decide();
}

}  // namespace dateline
