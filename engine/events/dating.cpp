#include "engine/events/dating.hpp"

#include <algorithm>

namespace dateline {

namespace {

bool is_now(Timex const& timex) { return timex.value == "PRESENT_REF"; }

int weight(Scene const& scene, TimexIndex t) {
  auto const& timex = scene.tagged.timexes[t];
  if (timex.type == TimexType::set) return 0;
  if (timex.end_point) return 3;
  if (timex.type == TimexType::duration || is_now(timex)) return 1;
  return timex.bounds.earliest_begin || timex.bounds.latest_end ? 3 : 2;
}

Signal timex_signal(Scene const& scene, TimexIndex t) {
  auto const& timex = scene.tagged.timexes[t];
  if (!timex.signal) return Signal::at;
  auto const first = std::lower_bound(
      scene.parse.words.begin(), scene.parse.words.end(), timex.signal->begin,
      [](Word const& word, std::uint32_t place) { return word.span.begin < place; });
  auto const match = scene.syntax.vocabulary().signal({first, scene.parse.words.end()});
  return match.signal == Signal::none ? Signal::at : match.signal;
}

std::optional<std::uint32_t> range_of(Scene const& scene, TimexIndex t) {
  for (std::uint32_t r = 0; r < scene.tagged.ranges.size(); ++r) {
    auto const& range = scene.tagged.ranges[r];
    if (range.from == t || range.to == t) return r;
  }
  return {};
}

}  // namespace

std::uint32_t phrase_at(Parse const& parse, std::uint32_t place) {
  auto const begins_after = [&](std::uint32_t at, Phrase const& phrase) {
    return at < parse.words[phrase.begin].span.begin;
  };
  auto const next =
      std::upper_bound(parse.phrases.begin(), parse.phrases.end(), place, begins_after);
  if (next == parse.phrases.begin()) return none;
  return static_cast<std::uint32_t>(next - parse.phrases.begin() - 1);
}

Candidate* noun_candidate(Scene& scene, std::uint32_t phrase) {
  for (auto& candidate : scene.candidates) {
    if (candidate.phrase == phrase && !candidate.verbal) return &candidate;
  }
  return nullptr;
}

void date(Scene& scene, Candidate& candidate, TimexIndex t) {
  auto& event = candidate.event();
  if (event.timex && weight(scene, *event.timex) >= weight(scene, t)) return;
  event.timex = t;
  candidate.detected.timex_signal = timex_signal(scene, t);
  candidate.detected.range = range_of(scene, t);
}

void date_verb(Scene& scene, std::uint32_t clause, TimexIndex t) {
  auto const place = scene.of_clause[clause];
  // "restored it within six weeks": a length, which only for plans counts from now
  auto const& group = scene.group(clause);
  bool const length = scene.tagged.timexes[t].type == TimexType::duration &&
                      !scene.tagged.timexes[t].end_point &&
                      timex_signal(scene, t) == Signal::within && group.tense == Tense::past;
  // "has now been built", "will now be built": by now, or from now on
  bool const by_now = is_now(scene.tagged.timexes[t]) &&
                      (group.modal != VerbGroup::none || group.aspect == Aspect::perfective);
  // "announced losses for the year to March": those were then
  bool const told = place != none && scene.tagged.timexes[t].end_point &&
                    scene.verb(clause).has(VerbMeaning::saying);
  if (place != none && !told && !length && !by_now) date(scene, scene.candidates[place], t);
}

}  // namespace dateline
