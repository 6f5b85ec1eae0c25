#include "engine/events/source.hpp"

#include "engine/events/naming.hpp"

namespace dateline {

namespace {

constexpr int max_depth = 16;

// "It's believed", "they say": a subject that names nobody.
bool names_nobody(Scene const& scene, std::uint32_t subject) {
  return scene.parse.head(subject).roles.has(Role::thing);
}

std::string words_of(Scene const& scene, std::uint32_t c) {
  auto const& clause = scene.clause(c);
  auto const& phrases = scene.parse.phrases;
  auto text = scene.text({phrases[clause.subject].begin, phrases[clause.verb].end});
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z')
    text[0] = static_cast<char>(text[0] | 0x20);
  return text;
}

// Who tells in clause c; empty when it tells nothing.
std::string teller(Scene const& scene, People const& people, std::uint32_t c) {
  auto const& verb = scene.verb(c);
  if (!verb.has(VerbMeaning::saying) && !verb.has(VerbMeaning::thinking) &&
      !verb.has(VerbMeaning::denying)) {
    return {};
  }
  auto const& clause = scene.clause(c);
  if (clause.subject == none) return {};
  auto const finite = scene.group(c).form == VerbForm::finite;
  if (!finite && !verb.has(VerbMeaning::saying)) return {};
  if (scene.group(c).passive)  // "it's believed"; "Bello is expected" tells not by whom
    return names_nobody(scene, clause.subject) ? words_of(scene, c) : std::string{};
  if (names_nobody(scene, clause.subject) && verb.has(VerbMeaning::copular)) return {};
  if (scene.parse.head(clause.subject).roles.has(Role::first_person)) return people.speaker();
  return called(scene, people, clause.subject);
}

// "according to X", "as reported by X" in the same clause or in one above it.
std::string named_source(Scene const& scene, People const& people) {
  auto const& parse = scene.parse;
  for (std::uint32_t i = 0; i + 1 < parse.phrases.size(); ++i) {
    auto const& phrase = parse.phrases[i];
    if (!phrase.is(PhraseKind::preposition) || !parse.phrases[i + 1].is(PhraseKind::noun)) continue;
    auto const source = scene.syntax.vocabulary()
                            .signal(parse.words.subspan(phrase.begin, phrase.end - phrase.begin))
                            .source;
    if (source) return called(scene, people, i + 1);
    auto const c = parse.clauses.owner[i];
    if (c == none || !parse.lexemes[phrase.begin].roles.has(Role::by)) continue;
    auto const& clause = scene.clause(c);
    if (clause.link != Link::participle && clause.link != Link::adverbial) continue;
    if (clause.marker != none && scene.verb(c).has(VerbMeaning::saying)) {
      return called(scene, people, i + 1);
    }
  }
  return {};
}

}  // namespace

std::string source_of(Scene const& scene, People const& people, std::uint32_t clause) {
  for (int depth = 0; depth < max_depth && clause != none; ++depth) {
    auto const& c = scene.clause(clause);
    if (c.governor == none) break;
    // "plans to open": whose plan it is, nobody has to say
    auto const said = scene.group(clause).form == VerbForm::finite ||
                      scene.verb(c.governor).has(VerbMeaning::saying);
    if (c.link == Link::complement && said) {
      auto name = teller(scene, people, c.governor);
      if (!name.empty()) return name;
    }
    clause = c.governor;
  }
  return named_source(scene, people);
}

}  // namespace dateline
