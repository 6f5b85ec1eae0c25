// Before or after the publication? Status tells, and where it does not, tense.
#include "engine/order/allen.hpp"
#include "engine/order/bounds.hpp"

namespace dateline {
namespace {

constexpr std::int64_t week = 7 * 86400;

std::optional<RelationType> side(Event const& event) {
  bool const perfect = event.aspect == Aspect::perfective;
  bool const finite = event.tense == Tense::present || event.tense == Tense::past;
  bool const future = event.tense == Tense::future;
  switch (event.status) {
    case Status::happened:
      return RelationType::before;
    case Status::ongoing:
      if (future) return RelationType::after;
      if (!finite) return std::nullopt;  // "going on since May" does not say until when
      // "says" is told of the day itself, what else goes on reaches beyond it.
      return event.event_class == EventClass::reporting ? RelationType::is_included
                                                        : RelationType::includes;
    case Status::planned:
      if (event.tense == Tense::present_participle) return std::nullopt;
      return RelationType::after;
    case Status::possible:
      if (perfect) return RelationType::before;
      return std::nullopt;
    case Status::denied:
      if (future) return std::nullopt;
      [[fallthrough]];
    default:
      if (event.tense == Tense::past || perfect) return RelationType::before;
      if (future) return RelationType::after;
      return std::nullopt;
  }
}

// A plan that belongs to a time long past was for a time that may be past too.
bool is_old_plan(Story const& story, Detected const& detected) {
  if (detected.event.tense == Tense::future) return false;  // "will" is told of now
  auto governor = detected.governor;
  for (int steps = 0; governor && steps < 4; ++steps) {
    auto const& above = story.events[*governor];
    auto const timex = dated_by(story, above).timex;
    if (timex && timex->bounds.latest_end &&
        timex->bounds.latest_end->seconds < story.published->begin.seconds - week) {
      return true;
    }
    governor = above.governor;
  }
  return false;
}

// A unit larger than the day that holds the publication: who tells on Saturday what happened "this
// year" does not mean Saturday.
bool is_wider_than_publication(Timex const& timex, Interval published) {
  auto const& b = timex.bounds;
  return timex.granularity > Granularity::day && b.earliest_begin && b.latest_end &&
         *b.earliest_begin < published.begin && published.end <= *b.latest_end;
}

}  // namespace

void link_to_publication(Story const& story, EventIndex index, Links& links) {
  auto const& detected = story.events[index];
  auto const& event = detected.event;
  auto const type = side(event);
  if (!type) return;
  if (type == RelationType::after && story.published && is_old_plan(story, detected)) return;

  bool const verb = event.pos == PartOfSpeech::verb;
  Relation relation{node_of(index), *type, published_node,
                    std::string(verb ? to_string(event.tense) : to_string(event.pos)),
                    verb ? 0.85 : 0.7};
  if (event.aspect != Aspect::none) (relation.why += ' ') += to_string(event.aspect);
  if (event.status != Status::unknown) (relation.why += " + ") += to_string(event.status);

  Constraints constraints;
  auto const [begin, end] = ends_of(index);
  switch (*type) {
    case RelationType::after:
      constraints = {not_after(publication, begin)};
      break;
    case RelationType::includes:
    case RelationType::is_included:
      constraints = {strictly_before(begin, publication), not_after(publication, end)};
      break;
    default: {
      auto const timex = dating_of(story, index).timex;
      bool const wider =
          timex && story.published && is_wider_than_publication(*timex, *story.published);
      constraints = {wider ? strictly_before(begin, story.published->begin)
                           : strictly_before(begin, publication)};
      bool const over = event.event_class != EventClass::state &&
                        event.event_class != EventClass::i_state &&
                        event.aspect != Aspect::progressive;
      if (over) {
        constraints.push_back(wider ? not_after(end, story.published->begin)
                                    : not_after(end, publication));
      }
    }
  }
  links.push_back({std::move(relation), constraints});
}

}  // namespace dateline
