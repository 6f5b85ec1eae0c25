#include "engine/events/detect.hpp"

#include <algorithm>
#include <iterator>

#include "engine/events/attach.hpp"
#include "engine/events/headline.hpp"
#include "engine/events/listing.hpp"
#include "engine/events/participants.hpp"
#include "engine/events/people.hpp"
#include "engine/events/retold.hpp"
#include "engine/events/scene.hpp"
#include "engine/events/source.hpp"
#include "engine/events/status.hpp"
#include "engine/events/trigger.hpp"

namespace dateline {

namespace {

constexpr std::uint32_t longest_sentence = 400;  // words; what is longer is read in pieces

bool is_furniture(Document const& document, Sentences const& sentences, std::uint32_t s,
                  Syntax const& syntax) {
  auto const& all = sentences.sentences;
  bool const alone = (s == 0 || all[s - 1].paragraph != all[s].paragraph) &&
                     (s + 1 == all.size() || all[s + 1].paragraph != all[s].paragraph);
  return syntax.furniture().holds(document.text, sentences.words_of(all[s]), alone);
}

class Detector {
 public:
  Detector(Document const& document, Tagged const& tagged, Syntax const& syntax)
      : document_(document), tagged_(tagged), syntax_(syntax) {
    for (auto const& timex : tagged.timexes) times_.push_back(timex.span);
  }

  DetectedEvents run(Sentences const& sentences) {
    auto const& all = sentences.sentences;
    events_.reserve(sentences.words.size() / 7);
    for (std::uint32_t s = 0; s < all.size(); ++s) {
      auto const words = sentences.words_of(all[s]);
      auto const furniture = is_furniture(document_, sentences, s, syntax_) && !is_news(words);
      for (std::uint32_t begin = 0; begin < words.size(); begin += longest_sentence) {
        auto const size = std::min<std::size_t>(longest_sentence, words.size() - begin);
        read(words.subspan(begin, size), all[s], s, furniture);
      }
    }
    mark_repeated(tagged_.timexes, events_);
    return std::move(events_);
  }

 private:
  // A line without a full stop that says what happened when: "Part of the dam broke at 5 a.m."
  bool is_news(std::span<Word const> words) const {
    constexpr std::size_t shortest = 7;
    if (words.size() < shortest || syntax_.furniture().holds(document_.text, words, false))
      return false;
    auto const first = std::ranges::lower_bound(times_, words.front().span.begin, {}, &Span::begin);
    bool const dated = first != times_.end() && first->begin < words.back().span.end;
    return dated &&
           std::ranges::any_of(words, [](Word const& word) { return word.tag == Tag::VBD; });
  }

  void read(std::span<Word const> words, Sentence const& sentence, std::uint32_t number,
            bool furniture) {
    while (timex_ < times_.size() && times_[timex_].begin < words.front().span.begin) ++timex_;
    auto last = timex_;
    while (last < times_.size() && times_[last].begin < words.back().span.end) ++last;
    auto const times = std::span<Span const>{times_}.subspan(timex_, last - timex_);
    syntax_.parse(document_.text, words, times, parse_);

    Scene scene{document_, tagged_, syntax_, parse_, sentence.span, timex_, last, {}, {}};
    find_triggers(scene);
    scene.of_clause.assign(parse_.clauses.clauses.size(), none);
    for (std::uint32_t i = 0; i < scene.candidates.size(); ++i) {
      if (scene.candidates[i].verbal) scene.of_clause[scene.candidates[i].clause] = i;
    }
    attach_times(scene);
    noted_ = 0;
    for (auto& candidate : scene.candidates) describe(scene, candidate);
    note_people(scene, static_cast<std::uint32_t>(parse_.phrases.size()));
    for (std::uint32_t i = 0; i < parse_.phrases.size(); ++i)
      if (parse_.phrases[i].is(PhraseKind::noun)) people_.hear(scene, i);
    for (auto& candidate : scene.candidates) {
      auto& detected = candidate.detected;
      detected.sentence = number;
      detected.paragraph = sentence.paragraph;
      detected.listing = furniture ? Listing::furniture : listing_of(scene, candidate);
    }
    drop_told_twice(scene);
    hang_together(scene);
    DetectedEvents again;
    for (auto& candidate : scene.candidates) {
      for (auto const t : further_times(scene, candidate)) {
        again.push_back(candidate.detected);
        again.back().event.timex = t;
      }
      events_.push_back(std::move(candidate.detected));
    }
    std::ranges::move(again, std::back_inserter(events_));
  }

  void describe(Scene const& scene, Candidate& candidate) {
    auto& event = candidate.event();
    auto const& word = parse_.words[candidate.word];
    event.trigger = word.span;
    event.lemma = syntax_.lemma(parse_.word(candidate.word), word.tag);
    event.sentence = scene.sentence;
    note_people(scene, candidate.phrase + 1);
    if (candidate.verbal) {
      describe_verb(scene, candidate);
      event.status = status_of(scene, candidate.clause);
      event.status = status_at(document_, tagged_, candidate.detected);
    } else if (is_ahead(event)) {
      event.status = Status::planned;
    }
    find_participants(scene, people_, candidate);
    if (candidate.clause != none) event.source = source_of(scene, people_, candidate.clause);
    event.headline = headline_of(scene, people_, candidate);
  }

  // Whether its date lies ahead.
  bool is_ahead(Event const& event) const {
    if (!event.timex || !document_.published) return false;
    constexpr std::int64_t day = 86400;  // what lies within that of publication is none of the two
    auto const& begin = tagged_.timexes[*event.timex].bounds.earliest_begin;
    return begin && begin->seconds >= document_.published->seconds + day;
  }

  // Who is told of in the clauses whose verbs stand before phrase `end`.
  void note_people(Scene const& scene, std::uint32_t end) {
    auto const& clauses = parse_.clauses.clauses;
    for (; noted_ < clauses.size() && clauses[noted_].verb < end; ++noted_) {
      auto const& clause = clauses[noted_];
      // "criticised her handling of it" says nothing of who "she" is
      bool const finite = scene.group(noted_).form == VerbForm::finite;
      if (clause.subject != none && (finite || !is_pronoun(parse_, clause.subject))) {
        // "Her coach, Maiyo, said": the story stays with her
        auto const owned =
            parse_.lexemes[parse_.phrases[clause.subject].begin].roles.has(Role::possessive_person);
        // "A spokesman said": of somebody else
        auto const named = name_beside(parse_, clause.subject);
        // "The victim was taken there, the report said"
        auto const told = clause.link == Link::complement && clause.governor != none &&
                          scene.clause(clause.governor).verb > clause.verb;
        auto const main = clause.link == Link::root || clause.link == Link::coordinated || told;
        auto const& opening = parse_.words[parse_.phrases[named].begin];
        auto const any = opening.span.end - opening.span.begin < 3;  // "a", not "the"
        auto const beside = (!main || (any && scene.verb(noted_).has(VerbMeaning::saying))) &&
                            is_described(parse_, named);
        if (!beside) people_.see(scene, named, !owned, clause.borrowed);
      }
      if (clause.object != none && clause.link != Link::relative &&
          !scene.verb(noted_).has(VerbMeaning::copular))
        people_.see(scene, clause.object, false);
    }
  }

  // Which event each depends on, and how.
  void hang_together(Scene& scene) {
    auto const first = static_cast<EventIndex>(events_.size());
    for (auto& candidate : scene.candidates) {
      auto& detected = candidate.detected;
      if (candidate.verbal) {
        of_clause(scene, candidate.clause, detected, first);
      } else if (candidate.clause != none && scene.of_clause[candidate.clause] != none) {
        detected.governor = first + scene.of_clause[candidate.clause];
        detected.dependency = Dependency::argument;
        auto const preposition = preposition_of(parse_, candidate.phrase);
        if (preposition != none) {
          detected.signal = scene.signal_of(preposition);
          if (detected.signal != Signal::none && detected.signal != Signal::to) {
            detected.dependency = Dependency::adverbial;
          }
        }
      }
    }
  }

  void of_clause(Scene const& scene, std::uint32_t c, Detected& detected, EventIndex first) const {
    auto const& clause = scene.clause(c);
    for (auto g = clause.governor, depth = 0u; g != none && depth < 16; ++depth) {
      if (scene.of_clause[g] != none) {
        detected.governor = first + scene.of_clause[g];
        break;
      }
      g = scene.clause(g).governor;
    }
    if (clause.marker != none) detected.signal = scene.signal_of(clause.marker);
    detected.dependency = dependency_of(clause.link, detected.signal);
    if (detected.dependency != Dependency::adverbial) detected.signal = Signal::none;
  }

  static Dependency dependency_of(Link link, Signal signal) {
    switch (link) {
      case Link::root:
        return Dependency::none;
      case Link::complement:
        return Dependency::complement;
      case Link::adverbial:
        return Dependency::adverbial;
      case Link::purpose:
        return Dependency::complement;
      case Link::participle:
        return signal == Signal::none ? Dependency::participle : Dependency::adverbial;
      case Link::relative:
      case Link::reduced:
        return Dependency::relative;
      case Link::coordinated:
        return Dependency::coordinated;
    }
    return Dependency::none;
  }

  Document const& document_;
  Tagged const& tagged_;
  Syntax const& syntax_;
  std::vector<Span> times_;
  std::uint32_t timex_{};
  Parse parse_;
  People people_;
  std::uint32_t noted_{};  // clauses of the sentence
  DetectedEvents events_;
};

std::string_view stretch(Scene const& scene, WordRange words) {
  if (words.begin >= words.end) return {};
  auto const begin = scene.parse.words[words.begin].span.begin;
  auto const end = scene.parse.words[words.end - 1].span.end;
  return scene.parse.text.substr(begin, end - begin);
}

// No line breaks and no two blanks together; without a branch, so that many bytes are looked at
// together.
bool is_one_line(std::string_view text) {
  unsigned odd = 0;
  for (auto const c : text) odd |= static_cast<unsigned char>(c) < ' ';
  for (std::size_t i = 1; i < text.size(); ++i) odd |= text[i - 1] == ' ' && text[i] == ' ';
  return odd == 0;
}

}  // namespace

std::string Scene::text(WordRange words) const {
  auto const source = stretch(*this, words);
  if (is_one_line(source)) return std::string{source};
  std::string text;
  for (char c : source) {
    auto const blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!blank)
      text += c;
    else if (!text.empty() && text.back() != ' ')
      text += ' ';
  }
  return text;
}

std::size_t Scene::text_size(WordRange words) const {
  auto const source = stretch(*this, words);
  return is_one_line(source) ? source.size() : text(words).size();
}

DetectedEvents detect(Document const& document, Tagged const& tagged, Sentences const& sentences,
                      Syntax const& syntax) {
  return Detector(document, tagged, syntax).run(sentences);
}

std::vector<Span> furniture_of(Document const& document, Sentences const& sentences,
                               Syntax const& syntax) {
  auto const& all = sentences.sentences;
  std::vector<bool> found(all.size() + 1);
  for (std::uint32_t s = 1; s < all.size(); ++s) {  // the first line is a title, if it is none
    found[s] = is_furniture(document, sentences, s, syntax);
  }
  std::vector<Span> lines;
  for (std::uint32_t s = 0; s < all.size(); ++s) {
    // A heading with text after it is the article's own, unless its words tell otherwise.
    bool const heading =
        found[s] && !found[s - 1] && !found[s + 1] && s + 1 < all.size() &&
        !syntax.furniture().holds(document.text, sentences.words_of(all[s]), false);
    if (found[s] && !heading) lines.push_back(all[s].span);
  }
  return lines;
}

}  // namespace dateline
