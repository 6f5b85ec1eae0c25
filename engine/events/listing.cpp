#include "engine/events/listing.hpp"

#include "engine/events/listing_view.hpp"

namespace dateline {

namespace {

using M = VerbMeaning;

class Editor : ListingView {
 public:
  using ListingView::ListingView;

  Listing decide() const {
    if (!candidate().verbal) return of_noun();
    for (auto const reason :
         {saying(), thinking(), modality(), generality(), background_of(scene(), candidate())}) {
      if (reason != Listing::listed) return reason;
    }
    return Listing::listed;
  }

 private:
  // "won Friday's election": told by its verb.
  bool is_object_of_light() const {
    if (candidate().clause == none || clause().object != candidate().phrase) return false;
    auto const place = scene().of_clause[candidate().clause];
    return verb().has(M::light) && place != none &&
           scene().candidates[place].event().timex == event().timex;
  }

  // "lost its majority in Sunday's election": told, with its date, by the verb.
  bool is_told_around() const {
    auto const c = candidate().clause;
    if (c == none || scene().of_clause[c] == none) return false;
    auto const preposition = preposition_of(parse(), candidate().phrase);
    return preposition != none && scene().signal_of(preposition) == Signal::at && event().timex &&
           scene().candidates[scene().of_clause[c]].event().timex == event().timex;
  }

  // "the coup in September that ousted the premier"
  bool is_told_by_relative() const {
    for (std::uint32_t c = 0; c < parse().clauses.clauses.size(); ++c) {
      auto const& other = scene().clause(c);
      if (other.link == Link::relative && other.subject == candidate().phrase &&
          scene().of_clause[c] != none &&
          scene().candidates[scene().of_clause[c]].event().timex == event().timex)
        return true;
    }
    return false;
  }

  Listing of_noun() const {
    if (is_object_of_light() || is_told_by_relative() || is_told_around())
      return Listing::background;
    auto const& noun = parse().lexemes[candidate().word].noun;
    auto const named = noun.eventive == Eventive::often && tells_more();
    return named && has_date() && event().event_class == EventClass::occurrence
               ? Listing::listed
               : Listing::background;
  }

  // "sailings" alone tells no reader anything: who, what, or a word that describes it must be
  // there.
  bool tells_more() const {
    if (has_what() || !event().where.empty()) return true;
    auto const& phrase = parse().phrases[candidate().phrase];
    for (auto w = phrase.begin; w < phrase.end; ++w) {
      auto const& word = parse().words[w];
      auto const& times = scene().tagged.timexes;
      bool const in_time = event().timex && times[*event().timex].span.begin <= word.span.begin &&
                           word.span.end <= times[*event().timex].span.end;
      if (w != candidate().word && word.tag != Tag::DT && word.tag != Tag::POS && !in_time)
        return true;
    }
    return false;
  }

  // --- saying: unless the saying is an act, and the news ----------------------------------------
  Listing saying() const {
    if (names() || tells_nothing_itself()) return Listing::saying;
    if (!verb().has(M::saying) || is_phrasal()) {
      return light_verb_says() ? Listing::saying : Listing::listed;
    }
    if (tells_content() || !(verb().has(M::acting) || verb().has(M::finding)))
      return Listing::saying;
    return has_what() ? Listing::listed : Listing::saying;
  }

  // "An inquest found in 2019 that ...", tagged as a participle
  bool is_told_at_once() const {
    return group().form == VerbForm::participle && clause().governor == none;
  }

  // "was sworn in": says nothing
  bool is_phrasal() const {
    auto const next = clause().verb + 1;
    if (!group().passive || next >= parse().phrases.size()) return false;
    auto const tag = parse().words[parse().phrases[next].begin].tag;
    return tag == Tag::RP || (is_adverb(tag) && scene().signal_of(next) == Signal::at);
  }

  // "The court ruled in May that ...": what it ruled is told by itself.
  bool tells_nothing_itself() const {
    if (clause().object != none || group().passive) return false;
    if (group().form != VerbForm::finite && !is_told_at_once()) return false;
    if (!verb().meanings.has_any({M::saying, M::thinking, M::finding})) return false;
    for (std::uint32_t c = 0; c < parse().clauses.clauses.size(); ++c) {
      auto const& other = scene().clause(c);
      if (other.governor == candidate().clause && other.link == Link::complement &&
          scene().group(c).form == VerbForm::finite)
        return true;
    }
    return false;
  }

  bool tells_content() const {
    for (std::uint32_t c = 0; c < parse().clauses.clauses.size(); ++c) {
      auto const& other = scene().clause(c);
      if (other.governor == candidate().clause && other.link == Link::complement) return true;
    }
    // "said "no"", but not "warned of "consequences""
    auto i = clause().verb + 1;
    while (i < parse().phrases.size() &&
           (parse().phrases[i].is(PhraseKind::comma) || parse().phrases[i].is(PhraseKind::time)))
      ++i;
    return i < parse().phrases.size() && parse().phrases[i].is(PhraseKind::quote);
  }

  // "called the transfers unlawful"
  bool names() const {
    if (!verb().has(M::naming) || clause().object == none) return false;
    auto i = nominal_end(parse(), clause().object, true) + 1;
    while (i < parse().phrases.size() && parse().phrases[i].is(PhraseKind::quote)) ++i;
    return i < parse().phrases.size() && parse().clauses.owner[i] == candidate().clause &&
           (parse().phrases[i].is(PhraseKind::adjective) ||
            parse().phrases[i].is(PhraseKind::noun));
  }

  // "made a statement", "the conclusion was made"
  bool light_verb_says() const {
    auto const undergoes = group().passive || group().form == VerbForm::participle;
    auto const noun = undergoes ? clause().subject : clause().object;
    if (!verb().has(M::light) || noun == none) return false;
    // "made it clear that"
    if (parse().head(noun).roles.has(Role::thing) && tells_content()) return true;
    auto const& entry = parse().head(noun).noun;
    if (has_date() && group().form == VerbForm::finite)
      return false;  // "issued a warning on Thursday"
    return entry.has(NounMeaning::saying) ||
           (entry.noun_class == NounClass::cognition &&
            parse().words[parse().phrases[noun].head].tag != Tag::NNS);
  }

  // --- thinking ---------------------------------------------------------------------------------
  Listing thinking() const {
    if (verb().has(M::finding) && has_what() && !tells_content()) return Listing::listed;
    if (event().status == Status::planned && has_date()) return Listing::listed;
    if (settles()) return Listing::listed;
    auto const mental = event().event_class == EventClass::i_state ||
                        event().event_class == EventClass::perception ||
                        (verb().has(M::thinking) && (tells_content() || !has_what()));
    // "the oldest feathers known until now"
    bool const describes = clause().link == Link::reduced && group().form == VerbForm::participle;
    return mental && (describes || !(dated() && has_what())) ? Listing::thinking : Listing::listed;
  }

  // "agreed on Wednesday to buy the mill": dated, where what is to come is not
  bool settles() const {
    return verb().has(M::planning) && event().status == Status::happened && has_date() &&
           group().form == VerbForm::finite && !group().passive && undated_plan() != none;
  }
  std::uint32_t undated_plan() const {
    for (std::uint32_t c = candidate().clause + 1; c < parse().clauses.clauses.size(); ++c) {
      auto const& other = scene().clause(c);
      auto const place = scene().of_clause[c];
      if (other.governor == candidate().clause && other.link == Link::complement && place != none &&
          scene().group(c).form == VerbForm::infinitive && !scene().candidates[place].event().timex)
        return c;
    }
    return none;
  }

  // --- modality ---------------------------------------------------------------------------------
  Listing modality() const {
    if (event().status == Status::possible && !(has_date() && has_what())) return Listing::modal;
    if (event().status == Status::unknown) return Listing::background;
    if (event().status == Status::denied && !event().modality.empty())
      return Listing::modal;  // "could not walk"
    if (event().status == Status::denied && event().source.empty() && !has_date())
      return Listing::background;
    return Listing::listed;
  }

  // --- generality: what is so at all times, or of anybody ---------------------------------------
  Listing generality() const {
    // "One turned up in June" is no rule
    bool const one = clause().subject != none && has_date() && event().tense == Tense::past &&
                     parse().words[parse().phrases[clause().subject].head].tag == Tag::CD;
    if (clause().subject != none && subject_roles().has(Role::generic) && !is_people() && !one)
      return Listing::generic;
    if (group().form == VerbForm::base && clause().link == Link::root) return Listing::generic;
    if (has_habit() || goes_on_by_itself()) return Listing::generic;
    auto const simple = event().tense == Tense::present && event().aspect == Aspect::none &&
                        event().modality.empty();
    if (simple && !has_date()) return Listing::generic;
    return Listing::listed;
  }

  // "The field is evolving": nobody does it.
  bool goes_on_by_itself() const {
    if (event().status != Status::ongoing || event().aspect != Aspect::progressive || has_date())
      return false;
    auto const subject = clause().subject;
    return subject != none && clause().link != Link::complement && !is_name(parse(), subject) &&
           !parse().head(subject).noun.has(NounMeaning::agent) && !group().passive &&
           parse().head(subject).noun.noun_class != NounClass::person &&
           parse().head(subject).noun.noun_class != NounClass::group;
  }

  bool has_habit() const {
    auto const end = std::min<std::size_t>(parse().phrases.size(), clause().verb + 2);
    for (auto i = clause().verb > 1 ? clause().verb - 1 : 0; i < end; ++i) {
      for (auto w = parse().phrases[i].begin; w < parse().phrases[i].end; ++w) {
        if (parse().lexemes[w].roles.has(Role::habit)) return true;
      }
    }
    return event().timex && scene().tagged.timexes[*event().timex].type == TimexType::set;
  }
};

}  // namespace

Listing listing_of(Scene const& scene, Candidate const& candidate) {
  return Editor(scene, candidate).decide();
}

}  // namespace dateline
