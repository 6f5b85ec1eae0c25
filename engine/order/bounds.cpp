#include "engine/order/bounds.hpp"

#include <algorithm>
#include <cctype>

#include "engine/order/calendar_unit.hpp"
#include "engine/order/placement.hpp"

namespace dateline {
namespace {

bool names_interval(Timex const& timex) {
  auto const& b = timex.bounds;
  return timex.type != TimexType::set && (b.earliest_begin || b.latest_end);
}

// How the signal joins an event to its expression.
Joint joint_of(Detected const& detected) {
  switch (detected.timex_signal) {
    case Signal::since:
    case Signal::from:
      return Joint::begun_by;
    case Signal::until:
    case Signal::to:
      // What does not happen until then happens then.
      return detected.event.polarity == Polarity::negative ? Joint::none : Joint::ended_by;
    case Signal::before:
      return Joint::before;
    case Signal::after:
      return Joint::after;
    case Signal::by:
      return Joint::deadline;
    case Signal::within:
      return Joint::within;
    default:
      return Joint::none;
  }
}

RelationType relation_of(Joint joint) {
  switch (joint) {
    case Joint::begun_by:
      return RelationType::begun_by;
    case Joint::ended_by:
      return RelationType::ended_by;
    case Joint::before:
    case Joint::deadline:
      return RelationType::before;
    case Joint::after:
      return RelationType::after;
    default:
      return RelationType::is_included;
  }
}

// "since + date": the words that join them, and what kind of expression it is.
std::string reason(Story const& story, Timex const& timex) {
  std::string why;
  if (timex.signal) (why += timex.signal->in(story.document.text)) += " + ";
  why += to_string(timex.type);
  std::ranges::transform(why, why.begin(), [](unsigned char c) { return std::tolower(c); });
  return why;
}

double confidence_of(Detected const& detected, Timex const& timex) {
  bool const guessed = timex.direction_reason == DirectionReason::domain;
  return (detected.timex_signal == Signal::none ? 0.8 : 0.9) - (guessed ? 0.1 : 0.0);
}

// "from 2014 to 2018": began within the one, ended within the other; "between": lies within both.
void link_to_range(Story const& story, EventIndex index, Range const& range, Links& links) {
  auto const& detected = story.events[index];
  auto const& from = story.tagged.timexes[*range.from];
  auto const& b = range.bounds;
  Relation relation{node_of(index), RelationType::begun_by, node_of_timex(*range.from),
                    reason(story, from), confidence_of(detected, from)};
  bool const inside = detected.timex_signal == Signal::between ||
                      (!lasts(detected.event) && detected.event.pos == PartOfSpeech::noun);
  if (inside) {
    relation.type = RelationType::after;
    links.push_back({relation, Placement(index).begins_from(b.earliest_begin).done()});
  } else {
    links.push_back(
        {relation, Placement(index).begins_within(b.earliest_begin, b.latest_begin).done()});
  }
  relation.to = node_of_timex(*range.to);
  if (inside) {
    relation.type = RelationType::before;
    links.push_back(
        {relation, Placement(index).begins_before(b.latest_end).ends_by(b.latest_end).done()});
  } else {
    relation.type = RelationType::ended_by;
    links.push_back(
        {relation, Placement(index).ends_from(b.earliest_end).ends_by(b.latest_end).done()});
  }
}

// "met on Friday, signing a treaty", "left on Friday when it rained": one clause's day is the
// other's.
bool shares_day(Detected const& dependent) {
  switch (dependent.dependency) {
    case Dependency::participle:
    case Dependency::coordinated:
    case Dependency::argument:
      return true;
    case Dependency::adverbial:
      return dependent.signal == Signal::at || dependent.signal == Signal::when ||
             dependent.signal == Signal::during_which;
    default:
      return false;
  }
}

void link_to_shared_day(Story const& story, EventIndex index, Links& links) {
  auto const dating = shared_dating(story, index);
  if (!dating.timex) return;
  auto const& timex = *dating.timex;
  auto const number = static_cast<TimexIndex>(&timex - story.tagged.timexes.data());
  Relation relation{node_of(index), RelationType::is_included, node_of_timex(number),
                    "governor + " + reason(story, timex), 0.7};
  auto constraints = placed(index, story.events[index].event, Joint::none, timex.bounds);
  links.push_back({std::move(relation), constraints});
}

}  // namespace

Dating dating_of(Story const& story, EventIndex index) {
  auto const& detected = story.events[index];
  auto const [timex, range] = dated_by(story, detected);
  auto const& timexes = story.tagged.timexes;
  if (range && range->from && range->to) return {&timexes[*range->from], &timexes[*range->to]};
  if (timex && names_interval(*timex)) return {timex, nullptr, joint_of(detected)};
  if (range && range->from) return {&timexes[*range->from], nullptr, Joint::begun_by};
  if (range && range->to) return {&timexes[*range->to], nullptr, Joint::ended_by};
  return {};
}

Dating shared_dating(Story const& story, EventIndex index) {
  auto const& detected = story.events[index];
  auto const governor = detected.governor;
  if (!governor || *governor == index || !shares_day(detected)) return {};
  auto const status = detected.event.status;
  if (lasts(detected.event) || story.events[*governor].event.status != Status::happened) return {};
  if (status != Status::happened && status != Status::unknown) return {};
  auto const dating = dating_of(story, *governor);
  if (!dating.timex || dating.to || dating.joint != Joint::none) return {};
  auto const unit = dating.timex->granularity;
  return unit == Granularity::day || unit == Granularity::day_part ? dating : Dating{};
}

void link_to_timex(Story const& story, EventIndex index, Links& links) {
  auto const& detected = story.events[index];
  auto const range = dated_by(story, detected).range;
  if (range && range->from && range->to) return link_to_range(story, index, *range, links);
  auto const dating = dating_of(story, index);
  if (!dating.timex) return link_to_shared_day(story, index, links);
  bool const open = dating.joint != Joint::none && dating.joint != Joint::within;
  auto const& stated = dating.timex->bounds;
  auto constraints = placed(index, detected.event, dating.joint,
                            range && open ? range->bounds : open_range(dating.joint, stated));
  if (constraints.empty()) return;
  // "after 2 p.m." is the same afternoon.
  bool const beside = dating.joint == Joint::before || dating.joint == Joint::after;
  if (beside && dating.timex->granularity < Granularity::day && stated.earliest_begin) {
    Instant const beside_it{stated.earliest_begin->seconds - (dating.joint == Joint::before)};
    auto const day = unit_around(beside_it, Granularity::day);
    for (auto const& c : Placement(index).begins_within(day.begin, day.end).done()) {
      constraints.push_back(c);
    }
  }
  auto const timex = static_cast<TimexIndex>(dating.timex - story.tagged.timexes.data());
  links.push_back({{node_of(index), relation_of(dating.joint), node_of_timex(timex),
                    reason(story, *dating.timex), confidence_of(detected, *dating.timex)},
                   constraints});
}

}  // namespace dateline
