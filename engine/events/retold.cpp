#include "engine/events/retold.hpp"

#include <algorithm>

namespace dateline {

namespace {

// Whether nothing but commas and "and" stands between two places of the text.
bool are_listed(Parse const& parse, std::uint32_t begin, std::uint32_t end) {
  bool joined = false;
  for (auto const& word : parse.words) {
    if (word.span.begin < begin || word.span.end > end) continue;
    if (word.tag != Tag::CC && word.tag != Tag::comma) return false;
    joined = true;
  }
  return joined;
}

// "former premier Rafik Hariri", "Rafik Hariri", "Hariri": the shorter ends the longer, or both end
// in the same two words that have capitals.
bool same_name(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() < b.size()) std::swap(a, b);
  auto const last = b.rfind(' ');
  auto const end = last == std::string_view::npos ? b : b.substr(b.rfind(' ', last - 1) + 1);
  bool const name = end[0] >= 'A' && end[0] <= 'Z';
  return name && a.ends_with(end) &&
         (a.size() == end.size() || a[a.size() - end.size() - 1] == ' ');
}

bool share(std::vector<std::string> const& a, std::vector<std::string> const& b) {
  return std::any_of(a.begin(), a.end(), [&](std::string const& name) {
    return std::any_of(b.begin(), b.end(),
                       [&](std::string const& other) { return same_name(name, other); });
  });
}

bool same_time(std::vector<Timex> const& timexes, Detected const& a, Detected const& b) {
  if (!a.event.timex || !b.event.timex || *a.event.timex == *b.event.timex) return true;
  auto const &x = timexes[*a.event.timex], &y = timexes[*b.event.timex];
  return a.timex_signal == b.timex_signal && x.type != TimexType::duration && x.value == y.value;
}

bool same(std::vector<Timex> const& timexes, Detected const& a, Detected const& b) {
  if (a.event.lemma != b.event.lemma) return false;
  if (!same_time(timexes, a, b)) return false;
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

void drop_told_twice(Scene& scene) {
  auto& all = scene.candidates;
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    auto& first = all[i].detected;
    auto& second = all[i + 1].detected;
    if (first.listing != Listing::listed || second.listing != Listing::listed ||
        first.event.headline != second.event.headline)
      continue;
    (first.event.timex && !second.event.timex ? second : first).listing = Listing::background;
  }
}

std::vector<TimexIndex> further_times(Scene const& scene, Candidate const& candidate) {
  std::vector<TimexIndex> times;
  auto const& event = candidate.event();
  auto const& detected = candidate.detected;
  if (!candidate.verbal || !event.timex || detected.listing != Listing::listed || detected.range ||
      detected.timex_signal != Signal::at || event.status != Status::happened)
    return times;
  auto const& timexes = scene.tagged.timexes;
  for (auto t = *event.timex; t + 1 < scene.last_timex; ++t) {
    auto const& next = timexes[t + 1];
    // "in March and April" is one time
    bool const goes_on = timexes[t].bounds.latest_end == next.bounds.earliest_begin;
    if (goes_on || next.type != TimexType::date ||
        next.granularity != timexes[*event.timex].granularity ||
        !are_listed(scene.parse, timexes[t].span.end, next.span.begin))
      break;
    times.push_back(t + 1);
  }
  return times;
}

void mark_repeated(std::vector<Timex> const& timexes, DetectedEvents& events) {
  constexpr std::size_t window = 48;  // listed events that one is compared with
  std::vector<EventIndex> told;
  for (EventIndex i = 0; i < events.size(); ++i) {
    if (events[i].listing != Listing::listed) continue;
    auto const begin = told.size() > window ? told.size() - window : 0;
    for (auto k = begin; k < told.size(); ++k) {
      if (!same(timexes, events[told[k]], events[i])) continue;
      events[i].listing = Listing::repeated;
      events[i].same_as = told[k];
      break;
    }
    if (events[i].listing == Listing::listed) told.push_back(i);
  }
}

}  // namespace dateline
