#include "engine/events/dating.hpp"

namespace dateline {

namespace {

class Lender {
 public:
  explicit Lender(Scene& scene) : scene_(scene), parse_(scene.parse) {}

  void run() {
    for (std::uint32_t c = 0; c < parse_.clauses.clauses.size(); ++c) {
      told_by_when(c);
      tells_when(c);
      told_of_noun(c);
    }
  }

 private:
  // "in early 2021, when the council cut its subsidy": at that time.
  void told_by_when(std::uint32_t c) {
    auto const marker = scene_.clause(c).marker;
    if (marker == none || marker == 0 || scene_.signal_of(marker) != Signal::when) return;
    auto time = marker - 1;
    if (time > 0 && parse_.phrases[time].is(PhraseKind::comma)) --time;
    if (!parse_.phrases[time].is(PhraseKind::time)) return;
    for (auto t = scene_.first_timex; t < scene_.last_timex; ++t) {
      if (phrase_at(parse_, scene_.tagged.timexes[t].span.begin) != time) continue;
      date_at(c, t);
      for (auto d = c + 1; d < parse_.clauses.clauses.size(); ++d) {
        if (scene_.clause(d).governor == c && scene_.clause(d).link == Link::coordinated)
          date_at(d, t);
      }
    }
  }
  // "was killed when a tree fell at 5:30 a.m.": the killing, too.
  void tells_when(std::uint32_t c) {
    auto const& clause = scene_.clause(c);
    auto const place = scene_.of_clause[c];
    if (clause.marker == none || clause.governor == none || place == none ||
        scene_.signal_of(clause.marker) != Signal::when ||
        clause.verb < scene_.clause(clause.governor).verb)
      return;
    auto const& told = scene_.candidates[place].detected;
    if (!told.event.timex) return;
    auto const t = *told.event.timex;
    if (told.timex_signal == Signal::at) return date_at(clause.governor, t);
    if (told.timex_signal == Signal::after || told.timex_signal == Signal::before)
      date_verb_unless_dated(clause.governor, t);
  }
  void date_verb_unless_dated(std::uint32_t clause, TimexIndex t) {
    auto const place = scene_.of_clause[clause];
    if (place != none && !scene_.candidates[place].event().timex) date_verb(scene_, clause, t);
  }
  void date_at(std::uint32_t clause, TimexIndex t) {
    auto const place = scene_.of_clause[clause];
    if (place == none || scene_.candidates[place].event().timex) return;
    date(scene_, scene_.candidates[place], t);
    scene_.candidates[place].detected.timex_signal = Signal::at;
    scene_.candidates[place].detected.range.reset();
  }

  // "the coup in September that ousted the premier": then, too.
  void told_of_noun(std::uint32_t c) {
    auto const& clause = scene_.clause(c);
    if (clause.link != Link::relative || clause.subject != clause.antecedent ||
        clause.subject == none || scene_.group(c).tense != Tense::past)
      return;
    auto const* noun = noun_candidate(scene_, clause.subject);
    if (noun != nullptr && noun->event().timex && noun->detected.timex_signal == Signal::at)
      date_at(c, *noun->event().timex);
  }

  Scene& scene_;
  Parse const& parse_;
};

}  // namespace

void lend_times(Scene& scene) { Lender(scene).run(); }

}  // namespace dateline
