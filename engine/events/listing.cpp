#include "engine/events/listing.hpp"

#include <algorithm>

namespace dateline {

namespace {

using M = VerbMeaning;

class Editor {
 public:
  Editor(Scene const& scene, Candidate const& candidate)
      : scene_(scene), parse_(scene.parse), candidate_(candidate), event_(candidate.event()) {}

  Listing decide() const {
    if (!candidate_.verbal) return of_noun();
    for (auto const reason : {saying(), thinking(), modality(), generality(), background()}) {
      if (reason != Listing::listed) return reason;
    }
    return Listing::listed;
  }

 private:
  Clause const& clause() const { return scene_.clause(candidate_.clause); }
  VerbGroup const& group() const { return scene_.group(candidate_.clause); }
  VerbEntry const& verb() const { return scene_.verb(candidate_.clause); }
  bool dated() const {
    return event_.timex && scene_.tagged.timexes[*event_.timex].type != TimexType::set;
  }
  // dated, and not by a length alone: "they have 30 days"
  bool has_date() const {
    if (!dated()) return false;
    auto const& timex = scene_.tagged.timexes[*event_.timex];
    return timex.type != TimexType::duration || timex.bounds.earliest_begin ||
           timex.bounds.latest_end;
  }
  bool has_what() const { return !event_.what.empty() || !event_.whom.empty(); }

  // "won Friday's election": told by its verb.
  bool is_object_of_light() const {
    if (candidate_.clause == none || clause().object != candidate_.phrase) return false;
    auto const place = scene_.of_clause[candidate_.clause];
    return verb().has(M::light) && place != none &&
           scene_.candidates[place].event().timex == event_.timex;
  }

  // "the coup in September that ousted the premier"
  bool is_told_by_relative() const {
    for (std::uint32_t c = 0; c < parse_.clauses.clauses.size(); ++c) {
      auto const& other = scene_.clause(c);
      if (other.link == Link::relative && other.subject == candidate_.phrase &&
          scene_.of_clause[c] != none &&
          scene_.candidates[scene_.of_clause[c]].event().timex == event_.timex)
        return true;
    }
    return false;
  }

  Listing of_noun() const {
    if (is_object_of_light() || is_told_by_relative()) return Listing::background;
    auto const& noun = parse_.lexemes[candidate_.word].noun;
    auto const named = noun.eventive == Eventive::often && tells_more();
    return named && has_date() && event_.event_class == EventClass::occurrence
               ? Listing::listed
               : Listing::background;
  }

  // "sailings" alone tells no reader anything: who, what, or a word that describes it must be
  // there.
  bool tells_more() const {
    if (has_what() || !event_.who.empty() || !event_.where.empty()) return true;
    auto const& phrase = parse_.phrases[candidate_.phrase];
    for (auto w = phrase.begin; w < phrase.end; ++w) {
      auto const& word = parse_.words[w];
      auto const& times = scene_.tagged.timexes;
      bool const in_time = event_.timex && times[*event_.timex].span.begin <= word.span.begin &&
                           word.span.end <= times[*event_.timex].span.end;
      if (w != candidate_.word && word.tag != Tag::DT && word.tag != Tag::POS && !in_time)
        return true;
    }
    return false;
  }

  // --- saying: unless the saying is an act, and the news ----------------------------------------
  Listing saying() const {
    if (names()) return Listing::saying;
    if (!verb().has(M::saying)) {
      return light_verb_says() ? Listing::saying : Listing::listed;
    }
    if (tells_content() || !(verb().has(M::acting) || verb().has(M::finding)))
      return Listing::saying;
    return has_what() ? Listing::listed : Listing::saying;
  }

  bool tells_content() const {
    for (std::uint32_t c = 0; c < parse_.clauses.clauses.size(); ++c) {
      auto const& other = scene_.clause(c);
      if (other.governor == candidate_.clause && other.link == Link::complement) return true;
    }
    // "said "no"", but not "warned of "consequences""
    auto i = clause().verb + 1;
    while (i < parse_.phrases.size() &&
           (parse_.phrases[i].is(PhraseKind::comma) || parse_.phrases[i].is(PhraseKind::time)))
      ++i;
    return i < parse_.phrases.size() && parse_.phrases[i].is(PhraseKind::quote);
  }

  // "called the transfers unlawful"
  bool names() const {
    if (!verb().has(M::naming) || clause().object == none) return false;
    auto i = nominal_end(parse_, clause().object, true) + 1;
    while (i < parse_.phrases.size() && parse_.phrases[i].is(PhraseKind::quote)) ++i;
    return i < parse_.phrases.size() && parse_.clauses.owner[i] == candidate_.clause &&
           (parse_.phrases[i].is(PhraseKind::adjective) || parse_.phrases[i].is(PhraseKind::noun));
  }

  // "made a statement", "the conclusion was made"
  bool light_verb_says() const {
    auto const undergoes = group().passive || group().form == VerbForm::participle;
    auto const noun = undergoes ? clause().subject : clause().object;
    if (!verb().has(M::light) || noun == none) return false;
    // "made it clear that"
    if (parse_.head(noun).roles.has(Role::thing) && tells_content()) return true;
    auto const& entry = parse_.head(noun).noun;
    if (has_date() && group().form == VerbForm::finite)
      return false;  // "issued a warning on Thursday"
    return entry.has(NounMeaning::saying) ||
           (entry.noun_class == NounClass::cognition &&
            parse_.words[parse_.phrases[noun].head].tag != Tag::NNS);
  }

  // --- thinking ---------------------------------------------------------------------------------
  Listing thinking() const {
    if (verb().has(M::finding) && has_what() && !tells_content()) return Listing::listed;
    if (event_.status == Status::planned && has_date()) return Listing::listed;
    auto const mental = event_.event_class == EventClass::i_state ||
                        event_.event_class == EventClass::perception ||
                        (verb().has(M::thinking) && (tells_content() || !has_what()));
    return mental && !(dated() && has_what()) ? Listing::thinking : Listing::listed;
  }

  // --- modality ---------------------------------------------------------------------------------
  Listing modality() const {
    if (event_.status == Status::possible && !(has_date() && has_what())) return Listing::modal;
    if (event_.status == Status::unknown) return Listing::background;
    if (event_.status == Status::denied && !event_.modality.empty())
      return Listing::modal;  // "could not walk"
    if (event_.status == Status::denied && event_.source.empty() && !has_date())
      return Listing::background;
    return Listing::listed;
  }

  // --- generality: what is so at all times, or of anybody ---------------------------------------
  Listing generality() const {
    if (clause().subject != none && subject_roles().has(Role::generic) && !is_people())
      return Listing::generic;
    if (group().form == VerbForm::base && clause().link == Link::root) return Listing::generic;
    if (has_habit() || goes_on_by_itself()) return Listing::generic;
    auto const simple =
        event_.tense == Tense::present && event_.aspect == Aspect::none && event_.modality.empty();
    if (simple && !has_date()) return Listing::generic;
    return Listing::listed;
  }

  // "The field is evolving": nobody does it.
  bool goes_on_by_itself() const {
    if (event_.status != Status::ongoing || event_.aspect != Aspect::progressive || has_date())
      return false;
    auto const subject = clause().subject;
    return subject != none && clause().link != Link::complement && !is_name(parse_, subject) &&
           !parse_.head(subject).noun.has(NounMeaning::agent) && !group().passive &&
           parse_.head(subject).noun.noun_class != NounClass::person &&
           parse_.head(subject).noun.noun_class != NounClass::group;
  }

  bool has_habit() const {
    auto const end = std::min<std::size_t>(parse_.phrases.size(), clause().verb + 2);
    for (auto i = clause().verb > 1 ? clause().verb - 1 : 0; i < end; ++i) {
      for (auto w = parse_.phrases[i].begin; w < parse_.phrases[i].end; ++w) {
        if (parse_.lexemes[w].roles.has(Role::habit)) return true;
      }
    }
    return event_.timex && scene_.tagged.timexes[*event_.timex].type == TimexType::set;
  }

  // --- background -------------------------------------------------------------------------------
  Listing background() const {
    if (event_.event_class == EventClass::state && !dated()) return Listing::background;
    if (verb().has(M::being) && event_.event_class != EventClass::occurrence && !dated())
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
        if (!finite && (is_phase_of_listed() || is_aim())) return Listing::background;
        break;
      case Link::relative:
        if (!has_date() && is_of_owner()) return Listing::background;
        if (!has_date() && (event_.tense != Tense::past || !has_what())) return Listing::background;
        break;
      case Link::purpose:
      case Link::participle:
      case Link::reduced:
        if (!has_date()) return Listing::background;
    }
    if (!finite && event_.status == Status::possible) return Listing::modal;
    if (has_phase_below() || only_follows() || stands_for_another()) return Listing::background;
    if (unnamed_subject() && !has_date()) return Listing::background;
    if (clause().link == Link::relative && subject_is_one()) return Listing::background;
    if (clause().subject != none && parse_.head(clause().subject).roles.has(Role::first_person))
      return Listing::background;
    if (event_.who.empty() && !has_what()) return Listing::background;
    if (finite && clause().subject == none) return Listing::background;
    if (verb().has(M::light) && group().form != VerbForm::finite && !has_what() && !has_date())
      return Listing::background;  // "have 30 days to do so"
    return Listing::listed;
  }

  // "the composer whose operas filled houses"
  bool is_of_owner() const {
    return clause().marker != none &&
           parse_.words[parse_.phrases[clause().marker].begin].tag == Tag::WP_S;
  }

  // "failed to send", "agreed to sign": the governor is the news.
  bool is_phase_of_listed() const {
    if (clause().governor == none) return false;
    return scene_.verb(clause().governor)
        .meanings.has_any({M::ending, M::failing, M::trying, M::asking, M::commanding, M::causing});
  }

  // "the agreement was to promote progress": what something is for; "is to close on Friday" is not.
  bool is_aim() const {
    if (has_date()) return false;
    if (clause().governor == none || clause().subject == none) return false;
    auto const& above = scene_.group(clause().governor);
    bool const meant = above.passive && above.tense == Tense::past;
    if (!meant && !parse_.head(scene_.clause(clause().governor).verb).roles.has(Role::be))
      return false;
    auto const& noun = parse_.head(clause().subject).noun;
    return !is_name(parse_, clause().subject) && !noun.has(NounMeaning::agent) &&
           noun.noun_class != NounClass::person;
  }

  // "began sending": what follows is the news.
  bool has_phase_below() const {
    if (!verb().meanings.has_any({M::beginning, M::continuing, M::managing})) return false;
    for (std::uint32_t c = candidate_.clause + 1; c < parse_.clauses.clauses.size(); ++c) {
      auto const& other = scene_.clause(c);
      if (other.governor == candidate_.clause && other.link == Link::complement) return true;
    }
    return false;
  }

  // "The decision came after a debate": what came is told of elsewhere.
  bool only_follows() const {
    if (has_date() || !verb().has(M::happening) || !verb().has(M::moving)) return false;
    if (clause().subject == none) return false;
    auto const noun_class = parse_.head(clause().subject).noun.noun_class;
    return noun_class == NounClass::act || noun_class == NounClass::event ||
           noun_class == NounClass::cognition || noun_class == NounClass::communication;
  }

  // "has until July to do so"
  bool stands_for_another() const {
    auto const next = clause().verb + 1;
    return parse_.head(clause().verb).roles.has(Role::do_) ||
           (parse_.head(clause().verb).roles.has(Role::have) && clause().object == none &&
            next < parse_.phrases.size());
  }

  // "it", "they", "this": a line that does not read by itself.
  bool unnamed_subject() const {
    if (clause().subject == none) return !group().passive && event_.who.empty();
    auto const roles =
        scene_.syntax.vocabulary().roles(parse_.words[parse_.phrases[clause().subject].head].key);
    return roles.has(Role::first_person) ||
           (roles.has_any({Role::thing, Role::person_plural, Role::person_singular}) &&
            !is_told_who());
  }
  // What the tables know of the subject's head as a function word, though it is tagged as a noun.
  Roles subject_roles() const {
    return scene_.syntax.vocabulary().roles(
        parse_.words[parse_.phrases[clause().subject].head].key);
  }
  bool is_people() const {
    return parse_.words[parse_.phrases[clause().subject].head].tag == Tag::NNS;
  }

  // "the one that was destroyed": of another thing that is not named.
  bool subject_is_one() const {
    return clause().subject != none && !is_people() && subject_roles().has(Role::generic);
  }
  // The pronoun was found to stand for something.
  bool is_told_who() const {
    auto const pronoun = scene_.text_of(clause().subject);
    auto const& list = group().passive ? event_.whom : event_.who;
    return is_pronoun(parse_, clause().subject) && !list.empty() && list.front() != pronoun;
  }

  Scene const& scene_;
  Parse const& parse_;
  Candidate const& candidate_;
  Event const& event_;
};

bool share(std::vector<std::string> const& a, std::vector<std::string> const& b) {
  return std::any_of(a.begin(), a.end(), [&](std::string const& name) {
    return std::find(b.begin(), b.end(), name) != b.end();
  });
}

bool same(Detected const& a, Detected const& b) {
  if (a.event.lemma != b.event.lemma) return false;
  if (a.event.timex && b.event.timex && *a.event.timex != *b.event.timex) return false;
  auto const other_status = a.event.status != b.event.status;
  if (other_status) return false;
  auto const& x = a.event;
  auto const& y = b.event;
  if (!x.who.empty() && !y.who.empty() && !share(x.who, y.who)) return false;
  if (!x.whom.empty() && !y.whom.empty() && !share(x.whom, y.whom)) return false;
  if (!x.what.empty() && !y.what.empty() && x.what != y.what) return false;
  return share(x.who, y.who) || share(x.whom, y.whom) || (!x.what.empty() && x.what == y.what);
}

}  // namespace

Listing listing_of(Scene const& scene, Candidate const& candidate) {
  return Editor(scene, candidate).decide();
}

void mark_repeated(DetectedEvents& events) {
  constexpr std::size_t window = 48;  // listed events that one is compared with
  std::vector<EventIndex> told;
  for (EventIndex i = 0; i < events.size(); ++i) {
    if (events[i].listing != Listing::listed) continue;
    auto const begin = told.size() > window ? told.size() - window : 0;
    for (auto k = begin; k < told.size(); ++k) {
      if (!same(events[told[k]], events[i])) continue;
      events[i].listing = Listing::repeated;
      events[i].same_as = told[k];
      break;
    }
    if (events[i].listing == Listing::listed) told.push_back(i);
  }
}

}  // namespace dateline
