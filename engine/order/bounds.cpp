#include "engine/order/bounds.hpp"

#include <algorithm>
#include <cctype>

#include "engine/order/allen.hpp"

namespace dateline {
namespace {

// Constraints of one event's ends to the calendar; open bounds add nothing.
class Placement {
 public:
  explicit Placement(EventIndex event) : ends_(ends_of(event)) {}

  Placement& begins_from(std::optional<Instant> bound) { return from(ends_.begin, bound); }
  Placement& ends_from(std::optional<Instant> bound) { return from(ends_.end, bound); }
  Placement& ends_by(std::optional<Instant> bound) {
    if (bound) all_.push_back(not_after(ends_.end, *bound));
    return *this;
  }
  Placement& begins_before(std::optional<Instant> bound) {
    if (bound) all_.push_back(strictly_before(ends_.begin, *bound));
    return *this;
  }
  // A begin that is known exactly is that instant.
  Placement& begins_within(std::optional<Instant> earliest, std::optional<Instant> latest) {
    begins_from(earliest);
    if (earliest && latest == earliest) {
      all_.push_back(not_after(ends_.begin, *latest));
      return *this;
    }
    return begins_before(latest);
  }
  std::vector<Constraint> done() { return std::move(all_); }

 private:
  Placement& from(Point point, std::optional<Instant> bound) {
    if (bound) all_.push_back(not_before(point, *bound));
    return *this;
  }
  Ends ends_;
  std::vector<Constraint> all_;
};

bool lasts(Event const& event) {
  return event.event_class == EventClass::state || event.event_class == EventClass::i_state ||
         event.aspect == Aspect::progressive || event.aspect == Aspect::perfective_progressive ||
         event.status == Status::ongoing;
}

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

// What an open range from or to an expression leaves of begin and end.
Bounds open_range(Joint joint, Bounds const& t) {
  switch (joint) {
    case Joint::begun_by:
      return {t.earliest_begin, t.latest_end, {}, {}};
    case Joint::ended_by:
      return {{}, {}, t.earliest_begin, t.latest_end};
    case Joint::before:
      return {{}, t.latest_begin, {}, t.latest_begin};
    case Joint::deadline:
      return {{}, t.latest_end, {}, t.latest_end};
    case Joint::after:
      return {t.earliest_end, {}, {}, {}};
    default:
      return t;
  }
}

// `t` bounds an open range, or is the interval that holds the event.
std::vector<Constraint> placed(EventIndex index, Event const& event, Joint joint, Bounds const& t) {
  Placement place(index);
  if (joint == Joint::none || joint == Joint::within) {
    // What lasts need not begin or end there.
    if (lasts(event)) return place.begins_before(t.latest_end).ends_from(t.earliest_begin).done();
    return place.begins_within(t.earliest_begin, t.latest_end).ends_by(t.latest_end).done();
  }
  // "Three have been fired since January": none need be at the very beginning.
  bool const any_time_since =
      joint == Joint::begun_by && event.aspect == Aspect::perfective && !lasts(event);
  if (any_time_since) return place.begins_from(t.earliest_begin).done();
  place.begins_within(t.earliest_begin, t.latest_begin);
  if (joint == Joint::before || joint == Joint::deadline) place.begins_before(t.latest_end);
  return place.ends_from(t.earliest_end).ends_by(t.latest_end).done();
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

void link_to_timex(Story const& story, EventIndex index, Links& links) {
  auto const& detected = story.events[index];
  auto const range = dated_by(story, detected).range;
  if (range && range->from && range->to) return link_to_range(story, index, *range, links);
  auto const dating = dating_of(story, index);
  if (!dating.timex) return;
  bool const open = dating.joint != Joint::none && dating.joint != Joint::within;
  auto const& stated = dating.timex->bounds;
  auto constraints = placed(index, detected.event, dating.joint,
                            range && open ? range->bounds : open_range(dating.joint, stated));
  if (constraints.empty()) return;
  auto const timex = static_cast<TimexIndex>(dating.timex - story.tagged.timexes.data());
  links.push_back({{node_of(index), relation_of(dating.joint), node_of_timex(timex),
                    reason(story, *dating.timex), confidence_of(detected, *dating.timex)},
                   std::move(constraints)});
}

}  // namespace dateline
