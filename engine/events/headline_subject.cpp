#include "engine/events/headline_subject.hpp"

#include "engine/events/naming.hpp"

namespace dateline {

namespace {

void add_list(Line& line, Scene const& scene, std::vector<std::string> const& names) {
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0)
      list += i + 1 < names.size()
                  ? ", "
                  : " " + std::string{scene.syntax.vocabulary().conjunction()} + " ";
    list += names[i];
  }
  line.add(list);
}

// "officials from North Korea and Russia": what hangs on the noun before its verb.
void add_prepositional(Line& line, Scene const& scene, std::uint32_t last, std::uint32_t verb) {
  auto const& phrases = scene.parse.phrases;
  for (auto i = last + 1; i + 1 < verb && phrases[i].is(PhraseKind::preposition) &&
                          phrases[i + 1].is(PhraseKind::noun);) {
    auto const end = nominal_end(scene.parse, i + 1, true) + 1;
    WordRange const words{phrases[i].begin, phrases[end - 1].end};
    if (end > verb || scene.text_size(words) > longest_headline / 2) break;
    line.add(words);
    i = end;
  }
}

}  // namespace

void add_subject(Line& line, Scene const& scene, People const& people, Candidate const& candidate,
                 std::uint32_t c) {
  auto const& parse = scene.parse;
  auto const subject = scene.clause(c).subject;
  if (subject == none) return;
  auto const& who = candidate.event().who;
  auto const joined = conjuncts(parse, subject);
  if (who.size() > joined.size() && !scene.group(c).passive) return add_list(line, scene, who);
  auto const named = name_beside(parse, subject);
  if (joined.size() == 1 && (is_pronoun(parse, subject) || named != subject))
    return line.add(called(scene, people, subject));
  // "The 27-year-old scored"
  if (auto const age = aged(parse, subject); age != none)
    return line.add(WordRange{parse.phrases[age].begin, parse.phrases[age].end});
  auto const last = nominal_end(parse, subject, true);
  auto begin = without_article(parse, subject).begin;
  if (is_owned(parse, subject)) {
    // "Its shares fell": who knows whose
    auto const owner = owner_of(scene, people, subject);
    if (!owner.empty()) line.add(owner);
    if (!owner.empty() || begin + 1 < parse.phrases[subject].end) ++begin;
  }
  line.add(WordRange{begin, parse.phrases[last].end});
  add_prepositional(line, scene, last, scene.clause(c).verb);
}

}  // namespace dateline
