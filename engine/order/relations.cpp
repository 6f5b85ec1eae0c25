#include "engine/order/relations.hpp"

#include <string_view>

#include "engine/order/allen.hpp"
#include "engine/order/calendar_unit.hpp"
#include "engine/order/distance.hpp"

namespace dateline {
namespace {

using enum RelationType;

// What the dependent event is to its governor.
struct Claim {
  RelationType type{};
  double confidence{};
  std::string_view rule;
};

bool is_perfect(Event const& event) {
  return event.aspect == Aspect::perfective || event.aspect == Aspect::perfective_progressive;
}

bool is_progressive(Event const& event) {
  return event.aspect == Aspect::progressive || event.aspect == Aspect::perfective_progressive;
}

// "left after she came": came BEFORE left.
std::optional<Claim> by_signal(Detected const& dependent, Detected const& governor) {
  if (dependent.dependency != Dependency::adverbial) return std::nullopt;
  switch (dependent.signal) {
    case Signal::after:
      return Claim{before, 0.9, "adverbial"};
    case Signal::since:
      return Claim{before, 0.75, "adverbial"};
    case Signal::before:
      return Claim{after, 0.9, "adverbial"};
    case Signal::until:
      return Claim{after, 0.8, "adverbial"};
    case Signal::during:
      return Claim{includes, 0.8, "adverbial"};
    case Signal::when:
      if (is_progressive(governor.event)) return Claim{is_included, 0.75, "adverbial"};
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

// "said he had left", "agreed to leave"
std::optional<Claim> by_complement(Detected const& dependent, Detected const& governor) {
  if (dependent.dependency != Dependency::complement) return std::nullopt;
  auto const& event = dependent.event;
  auto const above = governor.event.event_class;
  if (above == EventClass::perception || above == EventClass::aspectual) return std::nullopt;
  bool const reported = above == EventClass::reporting;
  switch (event.tense) {
    case Tense::future:
      return Claim{after, 0.85, "complement"};
    case Tense::infinitive:
      if (is_perfect(event) || is_progressive(event)) return std::nullopt;
      return Claim{after, 0.85, "complement"};
    case Tense::past:
    case Tense::present:
      if (!reported) return std::nullopt;
      if (event.status == Status::planned) return Claim{after, 0.85, "complement"};
      if (event.status == Status::possible) return std::nullopt;
      if (is_perfect(event)) return Claim{before, 0.9, "complement"};
      if (event.tense == Tense::past) return Claim{before, 0.85, "complement"};
      return Claim{includes, 0.7, "complement"};
    case Tense::none:
      // A modal: "said it could leave"
      if (is_perfect(event)) return Claim{before, 0.8, "complement"};
      if (event.pos == PartOfSpeech::verb && !is_progressive(event)) {
        return Claim{after, 0.85, "complement"};
      }
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

// "signed the paper that he had written"
std::optional<Claim> by_past_perfect(Detected const& dependent, Detected const& governor) {
  // "bought it and had run it since": the second perfect says nothing of the first.
  if (dependent.dependency == Dependency::coordinated) return std::nullopt;
  bool const earlier = dependent.event.tense == Tense::past && is_perfect(dependent.event);
  bool const later = governor.event.tense == Tense::past && !is_perfect(governor.event);
  if (earlier && later) return Claim{before, 0.8, "subordinate"};
  return std::nullopt;
}

// "said of the man who had shot", "the order to leave came": what a noun is said to have done or
// to be for. In a story told in the past a relative clause may be anywhere; told of in a saying it
// was before that.
std::optional<Claim> by_relative(Detected const& dependent, Detected const& governor) {
  if (dependent.dependency != Dependency::relative) return std::nullopt;
  auto const& event = dependent.event;
  bool const simple = !is_perfect(event) && !is_progressive(event);
  if (event.tense == Tense::infinitive && simple) return Claim{after, 0.8, "relative"};
  bool const told = governor.event.event_class == EventClass::reporting;
  if (told && (event.tense == Tense::past || is_perfect(event)))
    return Claim{before, 0.8, "relative"};
  return std::nullopt;
}

// What may say something of an event and its governor, surest first; the first that does counts.
constexpr std::optional<Claim> (*rules[])(Detected const&, Detected const&) = {
    by_signal,      // words that say it outright
    by_complement,  // what is told, planned or believed against the telling
    by_relative,
    by_past_perfect,  // after complements, whose perfect says the same with more right
};

Link link(EventIndex from, Claim const& claim, EventIndex to, std::string why) {
  return {{node_of(from), claim.type, node_of(to), std::move(why), claim.confidence},
          constraints(ends_of(from), claim.type, ends_of(to))};
}

std::string described(Claim const& claim, Event const& event) {
  auto why = std::string(claim.rule) + " + " + to_string(event.tense);
  if (event.aspect != Aspect::none) (why += ' ') += to_string(event.aspect);
  if (event.status == Status::planned || event.status == Status::possible) {
    (why += ' ') += to_string(event.status);
  }
  return why;
}

bool is_dated(Story const& story, Detected const& detected) {
  auto const [timex, range] = dated_by(story, detected);
  return timex || range;
}

// Told in the present perfect, itself or as a part of what is: "has visited, signing ...".
bool is_background_perfect(Story const& story, Detected const& detected) {
  auto const* at = &detected;
  for (int steps = 0; steps < 6; ++steps) {
    if (at->event.tense == Tense::present && is_perfect(at->event)) return true;
    bool const part =
        at->dependency == Dependency::participle || at->dependency == Dependency::coordinated ||
        at->dependency == Dependency::argument || at->event.tense == Tense::present_participle;
    if (!part || !at->governor || is_dated(story, *at)) return false;
    at = &story.events[*at->governor];
  }
  return false;
}

}  // namespace

void link_to_governor(Story const& story, EventIndex event, Links& links) {
  auto const& dependent = story.events[event];
  if (!dependent.governor || *dependent.governor == event) return;
  auto const& governor = story.events[*dependent.governor];
  for (auto rule : rules) {
    if (auto const claim = rule(dependent, governor)) {
      auto why = dependent.dependency == Dependency::adverbial
                     ? std::string(claim->rule) + " + " + to_string(claim->type)
                     : described(*claim, dependent.event);
      auto found = link(event, *claim, *dependent.governor, std::move(why));
      if (dependent.dependency == Dependency::adverbial) {
        add_distance(story, event, *dependent.governor, claim->type == before, found.constraints);
      }
      links.push_back(std::move(found));
      return;
    }
  }
}

void link_to_first_telling(Story const& story, EventIndex event, Links& links) {
  auto const& first = story.events[event].same_as;
  if (!first || *first == event) return;
  // To say once more is to say something else.
  if (story.events[event].event.event_class == EventClass::reporting) return;
  links.push_back(link(event, {identity, 0.75, {}}, *first, "repeated"));
}

std::optional<EventIndex> news_event(Story const& story) {
  constexpr std::int64_t near = 4 * 86400;
  constexpr std::uint32_t first_sentences = 4;
  if (!story.published) return std::nullopt;
  for (EventIndex i = 0; i < story.events.size(); ++i) {
    auto const& detected = story.events[i];
    if (detected.sentence >= first_sentences) break;
    if (detected.listing != Listing::listed || detected.event.status != Status::happened) continue;
    auto const timex = dated_by(story, detected).timex;
    if (!timex || timex->granularity > Granularity::day) continue;
    auto const& begin = timex->bounds.earliest_begin;
    if (begin && *begin <= story.published->end &&
        begin->seconds >= story.published->begin.seconds - near) {
      return i;
    }
  }
  return std::nullopt;
}

// The perfect of the background tells what has come about by the time of writing, and news is what
// had not: were it of the same day it would have been dated like the news. In the first sentences
// the perfect is itself the news.
void link_to_news(Story const& story, EventIndex event, EventIndex news, Links& links) {
  constexpr std::uint32_t well_after = 4;
  auto const& detected = story.events[event];
  if (detected.sentence < story.events[news].sentence + well_after) return;
  if (detected.event.event_class != EventClass::occurrence || is_progressive(detected.event))
    return;
  if (detected.event.status != Status::happened || is_dated(story, detected)) return;
  if (!is_background_perfect(story, detected)) return;
  auto found = link(event, {before, 0.7, {}}, news, "background + PERFECTIVE");
  auto const& begin = dated_by(story, story.events[news]).timex->bounds.earliest_begin;
  auto const day = unit_around(*begin, Granularity::day).begin;
  found.constraints.push_back(strictly_before(begin_of(event), day));
  links.push_back(std::move(found));
}

}  // namespace dateline
