#include "engine/order/order.hpp"

#include <algorithm>
#include <utility>

#include "engine/order/bounds.hpp"
#include "engine/order/calendar_unit.hpp"
#include "engine/order/entries.hpp"
#include "engine/order/network.hpp"
#include "engine/order/relations.hpp"

namespace dateline {
namespace {

Links all_links(Story const& story) {
  Links links;
  links.reserve(2 * story.events.size());
  auto const news = news_event(story);
  for (EventIndex event = 0; event < story.events.size(); ++event) {
    link_to_timex(story, event, links);
    link_to_publication(story, event, links);
    link_to_governor(story, event, links);
    link_to_first_telling(story, event, links);
    if (news && *news != event) link_to_news(story, event, *news, links);
  }
  return links;
}

// A bound that an expression states keeps the precision and the offset that it was stated with.
void restate(std::optional<Instant>& bound, Bounds const& stated) {
  for (auto const& known :
       {stated.earliest_begin, stated.latest_begin, stated.earliest_end, stated.latest_end}) {
    if (bound && known == bound) bound = known;
  }
}

std::vector<Bounds> all_bounds(Story const& story, Network const& network) {
  std::vector<Bounds> all;
  for (EventIndex event = 0; event < story.events.size(); ++event) {
    auto bounds = network.bounds(event);
    auto const [timex, range] = dated_by(story, story.events[event]);
    for (auto* bound :
         {&bounds.earliest_begin, &bounds.latest_begin, &bounds.earliest_end, &bounds.latest_end}) {
      if (timex) restate(*bound, timex->bounds);
      if (range) restate(*bound, range->bounds);
    }
    all.push_back(bounds);
  }
  return all;
}

std::string described(Relation const& relation) {
  return to_string(relation.from) + ' ' + to_string(relation.type) + ' ' + to_string(relation.to) +
         " (" + relation.why + ')';
}

std::vector<Warning> contradictions(Story const& story, Links const& links, Network const& network,
                                    Phrases const& phrases) {
  std::vector<Warning> warnings;
  for (auto const& [dropped, kept] : network.contradictions()) {
    auto const& relation = links[dropped].relation;
    warnings.push_back(
        {"contradiction",
         phrases.say("CONTRADICTION", {described(relation), described(links[kept].relation)}),
         story.events[relation.from.index].event.trigger});
  }
  std::ranges::stable_sort(warnings, {}, &Warning::span);
  return warnings;
}

// Events whose date turned out to contradict what is surer.
std::vector<char> wrongly_dated(std::size_t events, Links const& links, Network const& network) {
  std::vector<char> wrong(events);
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    auto const& relation = links[i].relation;
    if (relation.to.kind == Node::Kind::timex && !network.holds(i)) {
      wrong[relation.from.index] = true;
    }
  }
  return wrong;
}

// How sure an entry's place is: that of its date, or less where it hangs on relations alone.
std::vector<double> confidences(Story const& story, Links const& links, Network const& network) {
  constexpr double nothing_known = 0.3, relative = 0.7;
  std::vector<double> all(story.events.size(), nothing_known);
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    if (!network.holds(i)) continue;
    auto const& [from, type, to, why, confidence] = links[i].relation;
    double const here = to.kind == Node::Kind::timex ? confidence : relative * confidence;
    all[from.index] = std::max(all[from.index], here);
  }
  return all;
}

}  // namespace

Timeline order(Document const& document, Tagged tagged, DetectedEvents detected,
               Options const& options, Phrases const& phrases) {
  Story const story{document, tagged, detected, publication_of(document)};
  auto links = all_links(story);
  Network const network(static_cast<std::uint32_t>(detected.size()), links, story.published);
  auto const bounds = all_bounds(story, network);

  Timeline timeline;
  timeline.entries = ranked_entries(listed_events(story, network, bounds, options), network);
  auto const sure = confidences(story, links, network);
  auto const wrong = wrongly_dated(detected.size(), links, network);
  for (auto& entry : timeline.entries) {
    auto const& b = bounds[entry.event];
    if (b.earliest_begin && b.latest_begin) {
      entry.date = smallest_unit(*b.earliest_begin, *b.latest_begin);
    }
    auto dating = wrong[entry.event] ? Dating{} : dating_of(story, entry.event);
    if (!dating.timex && !wrong[entry.event]) dating = shared_dating(story, entry.event);
    entry.display = display(dating, b, story.published, phrases);
    entry.confidence = sure[entry.event];
  }
  auto warnings = contradictions(story, links, network, phrases);
  timeline.relations.reserve(links.size());
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    bool const to_nothing = links[i].relation.to == published_node && !story.published;
    if (network.holds(i) && !to_nothing) timeline.relations.push_back(std::move(links[i].relation));
  }
  timeline.events.reserve(detected.size());
  for (EventIndex event = 0; event < detected.size(); ++event) {
    timeline.events.push_back(std::move(detected[event].event));
    timeline.events.back().bounds = bounds[event];
  }
  static_cast<Tagged&>(timeline) = std::move(tagged);
  timeline.warnings.insert(timeline.warnings.end(), std::make_move_iterator(warnings.begin()),
                           std::make_move_iterator(warnings.end()));
  return timeline;
}

}  // namespace dateline
