#include "engine/events/status.hpp"

namespace dateline {

namespace {

constexpr int max_depth = 16;

}  // namespace

VerbGroup shared_group(Scene const& scene, std::uint32_t c) {
  auto group = scene.group(c);
  auto const& clause = scene.clause(c);
  if (clause.link != Link::coordinated || group.form == VerbForm::finite) return group;
  for (int depth = 0; depth < max_depth && scene.clause(c).link == Link::coordinated; ++depth) {
    c = scene.clause(c).governor;
    auto const& first = scene.group(c);
    auto const passive = group.passive;
    if (first.form == VerbForm::gerund || group.form == VerbForm::gerund) break;
    group = first;
    group.passive = first.passive || passive;
    if (first.form == VerbForm::finite) break;
  }
  return group;
}

namespace {

Modal modal_of(Scene const& scene, VerbGroup const& group) {
  if (group.modal == VerbGroup::none) return {};
  return scene.syntax.vocabulary().modal(scene.parse.words[group.modal].key);
}

bool tells(VerbEntry const& verb) {
  return verb.has(VerbMeaning::saying) || verb.has(VerbMeaning::thinking);
}

class Judge {
 public:
  explicit Judge(Scene const& scene) : scene_(scene) {}

  Status status(std::uint32_t c, int depth = 0) const {
    auto const group = shared_group(scene_, c);
    auto const& clause = scene_.clause(c);
    if (depth > max_depth) return Status::unknown;
    auto status = group.form == VerbForm::finite ? of_finite(c, group) : of_nonfinite(c, depth);
    // "has not said when it will resume"
    if (clause.governor != none && clause.marker != none && scene_.group(clause.governor).negated &&
        scene_.verb(clause.governor).has(VerbMeaning::saying) &&
        scene_.signal_of(clause.marker) == Signal::when)
      return Status::possible;
    if (clause.governor != none && clause.link == Link::complement && clause.antecedent == none) {
      auto const& governor = scene_.verb(clause.governor);
      if (governor.has(VerbMeaning::denying)) return Status::denied;
      // "does not believe that it leaked"
      if (governor.has(VerbMeaning::thinking) && scene_.group(clause.governor).negated)
        return Status::possible;
      auto const open = status != Status::planned && group.tense != Tense::past;
      if (group.form == VerbForm::finite && governor.has(VerbMeaning::doubting) &&
          (open || !governor.has(VerbMeaning::saying))) {
        return Status::possible;
      }
    }
    return group.negated ? Status::denied : status;
  }

 private:
  Status of_finite(std::uint32_t c, VerbGroup const& group) const {
    auto const& clause = scene_.clause(c);
    if (clause.marker != none && is_condition(clause.marker)) return Status::possible;
    switch (modal_of(scene_, group).meaning) {
      case ModalMeaning::future:
        return Status::planned;
      case ModalMeaning::conditional:
        return reported(c) ? Status::planned : Status::possible;
      case ModalMeaning::possible:
      case ModalMeaning::needed:
        return Status::possible;
      case ModalMeaning::none:
        break;
    }
    if (group.tense == Tense::past) return Status::happened;
    if (group.aspect == Aspect::perfective) return Status::happened;
    return Status::ongoing;
  }

  // "said it would send": the future as it was seen then.
  bool reported(std::uint32_t c) const {
    for (int depth = 0; depth < max_depth && c != none; ++depth) {
      auto const& clause = scene_.clause(c);
      if (clause.governor == none) return false;
      if (clause.link == Link::complement && tells(scene_.verb(clause.governor))) return true;
      c = clause.governor;
    }
    return false;
  }

  bool is_condition(std::uint32_t marker) const {
    return scene_.parse.lexemes[scene_.parse.phrases[marker].begin].roles.has(Role::condition);
  }

  Status of_nonfinite(std::uint32_t c, int depth) const {
    auto const& clause = scene_.clause(c);
    auto const& group = scene_.group(c);
    if (clause.link == Link::reduced) return of_reduced(clause, group, depth);
    if (clause.governor == none) {
      return group.form == VerbForm::participle ? Status::happened : Status::unknown;
    }
    auto const governor = status(clause.governor, depth + 1);
    if (clause.link == Link::purpose) return Status::possible;
    // "A vessel, ordered in November, is due": done, whatever goes on; "if elected" is not
    if (clause.link == Link::participle && group.form == VerbForm::participle &&
        (governor == Status::ongoing || governor == Status::planned))
      return clause.marker != none && is_condition(clause.marker) ? Status::possible
                                                                  : Status::happened;
    // "barred from running", "accused of lying"
    if (clause.link == Link::participle && clause.marker != none) {
      auto const& above = scene_.verb(clause.governor);
      auto const roles = scene_.parse.lexemes[scene_.parse.phrases[clause.marker].begin].roles;
      if (roles.has(Role::origin) && above.has(VerbMeaning::failing)) return Status::denied;
      if (roles.has(Role::of) && above.has(VerbMeaning::acting)) return Status::possible;
      // "was aimed at preventing a run"
      if (roles.has(Role::place) && above.has(VerbMeaning::planning)) return Status::possible;
    }
    if (clause.link != Link::complement) return governor;
    if (clause.marker != none && is_condition(clause.marker))
      return Status::possible;  // "whether to extend"
    if (is_disposed(clause)) return Status::possible;
    return governed(scene_.parse.head(scene_.clause(clause.governor).verb), governor, group,
                    clause);
  }

  // "are willing to be examined": a plan only where the adjective says so, "is due to begin".
  bool is_disposed(Clause const& clause) const {
    auto const& parse = scene_.parse;
    if (clause.verb == 0 || !parse.phrases[clause.verb - 1].is(PhraseKind::adjective)) return false;
    if (!parse.head(scene_.clause(clause.governor).verb).roles.has(Role::be)) return false;
    auto const key = parse.words[parse.phrases[clause.verb - 1].head].key;
    return !scene_.syntax.vocabulary().verb(key).has(VerbMeaning::planning);
  }

  Status of_reduced(Clause const& clause, VerbGroup const& group, int depth) const {
    bool const planned =
        scene_.parse.head(clause.verb).verb.has(VerbMeaning::planning) && clause.object == none;
    if (group.form == VerbForm::participle)  // "exams planned for Friday"
      return planned ? Status::possible : Status::happened;
    if (group.form == VerbForm::gerund) {
      return clause.governor == none ? Status::ongoing : status(clause.governor, depth + 1);
    }
    auto const& noun = scene_.parse.head(clause.antecedent).noun;
    return noun.has(NounMeaning::planning) ? Status::planned : Status::possible;
  }

  static Status governed(Lexeme const& lexeme, Status governor, VerbGroup const& group,
                         Clause const& clause) {
    auto const& verb = lexeme.verb;
    if (verb.has(VerbMeaning::beginning) || verb.has(VerbMeaning::continuing) ||
        verb.has(VerbMeaning::ending) || verb.has(VerbMeaning::managing)) {
      return governor;
    }
    if (verb.has(VerbMeaning::failing)) return Status::denied;
    auto const to = group.form == VerbForm::infinitive;
    if (to && (verb.has(VerbMeaning::planning) || verb.has(VerbMeaning::commanding) ||
               lexeme.roles.has(Role::be))) {
      auto const open = governor == Status::denied || governor == Status::possible;
      return open ? governor : Status::planned;
    }
    if (verb.has(VerbMeaning::wanting) || verb.has(VerbMeaning::asking) ||
        verb.has(VerbMeaning::trying)) {
      return Status::possible;
    }
    if (clause.borrowed && verb.has(VerbMeaning::perceiving)) return governor;
    if (verb.has(VerbMeaning::causing)) return governor;
    return to ? Status::possible : governor;
  }

  Scene const& scene_;
};

}  // namespace

void describe_verb(Scene const& scene, Candidate& candidate) {
  auto const group = shared_group(scene, candidate.clause);
  auto& event = candidate.event();
  event.tense = group.tense;
  event.aspect = group.aspect;
  event.polarity = group.negated ? Polarity::negative : Polarity::positive;
  event.modality = modal_of(scene, group).lemma;
}

Status status_at(Document const& document, Tagged const& tagged, Detected const& detected) {
  auto const& event = detected.event;
  bool const counted =
      event.aspect == Aspect::perfective || event.event_class == EventClass::aspectual;
  bool const since = detected.timex_signal == Signal::since;
  if (since && event.status == Status::happened && !counted) return Status::ongoing;
  // "had planned to retire in 2020": whether he did is not told
  if (event.status == Status::planned && event.tense == Tense::infinitive && event.timex &&
      document.published && detected.timex_signal == Signal::at) {
    auto const& end = tagged.timexes[*event.timex].bounds.latest_end;
    if (end && *end <= *document.published) return Status::possible;
  }
  // "suggested that it would return in 1961"
  if (event.status == Status::planned && event.tense == Tense::none && event.timex &&
      document.published && detected.timex_signal == Signal::at) {
    auto const& end = tagged.timexes[*event.timex].bounds.latest_end;
    if (end && *end <= *document.published) return Status::possible;
  }
  if (event.status == Status::ongoing && event.timex && document.published && !since) {
    auto const& begin = tagged.timexes[*event.timex].bounds.earliest_begin;
    bool const goes_on = detected.timex_signal == Signal::until;  // "is shut until Saturday"
    if (begin && *begin > *document.published && !goes_on) return Status::planned;
    // "Rovers beat City last week": dated in the past, it is no longer so
    auto const& end = tagged.timexes[*event.timex].bounds.latest_end;
    if (end && detected.timex_signal == Signal::at && *end <= *document.published)
      return Status::happened;
  }
  return event.status;
}

Status status_of(Scene const& scene, std::uint32_t clause) { return Judge(scene).status(clause); }

}  // namespace dateline
