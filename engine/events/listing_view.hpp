// What listing asks of one event, again and again.
#pragma once

#include "engine/events/scene.hpp"

namespace dateline {

class ListingView {
 public:
  ListingView(Scene const& scene, Candidate const& candidate)
      : scene_(scene), parse_(scene.parse), candidate_(candidate), event_(candidate.event()) {}

 protected:
  Scene const& scene() const { return scene_; }
  Parse const& parse() const { return parse_; }
  Candidate const& candidate() const { return candidate_; }
  Event const& event() const { return event_; }
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

  // What the tables know of the subject's head as a function word, though it is tagged as a noun.
  Roles subject_roles() const {
    return scene_.syntax.vocabulary().roles(
        parse_.words[parse_.phrases[clause().subject].head].key);
  }
  bool is_people() const {
    return parse_.words[parse_.phrases[clause().subject].head].tag == Tag::NNS;
  }

 private:
  Scene const& scene_;
  Parse const& parse_;
  Candidate const& candidate_;
  Event const& event_;
};

// Listing::listed unless a verb's event stands behind others, by its place among the clauses or
// because its line would not read by itself.
Listing background_of(Scene const& scene, Candidate const& candidate);

}  // namespace dateline
