#include "engine/events/headline.hpp"

#include "engine/events/headline_rest.hpp"
#include "engine/events/headline_subject.hpp"
#include "engine/events/headline_verbs.hpp"
#include "engine/events/line.hpp"
#include "engine/events/naming.hpp"

namespace dateline {

namespace {

class Writer {
 public:
  Writer(Scene const& scene, People const& people, Candidate const& candidate)
      : scene_(scene), people_(people), parse_(scene.parse), candidate_(candidate), line_(scene) {}

  std::string of_verb() {
    auto const last = candidate_.clause;
    auto const first = chain_begin(scene_, last);
    add_subject(line_, scene_, people_, candidate_, first);
    add_verbs(line_, scene_, candidate_, first);
    add_antecedent(last);
    add_rest(line_, scene_, people_, candidate_);
    add_partner(last);
    return std::move(line_).finish();
  }

  std::string of_noun() {
    auto const& phrase = parse_.phrases[candidate_.phrase];
    auto const begin = after_time(phrase);
    line_.add(WordRange{begin, phrase.end});
    auto i = candidate_.phrase + 1;
    while (i + 1 < parse_.phrases.size() && parse_.phrases[i].is(PhraseKind::preposition) &&
           parse_.phrases[i + 1].is(PhraseKind::noun)) {
      WordRange const words{parse_.phrases[i].begin, parse_.phrases[i + 1].end};
      if (line_.size() + 1 + scene_.text_size(words) > longest_headline) break;
      line_.add(words);
      i += 2;
    }
    return std::move(line_).finish();
  }

 private:
  // "the plants, which she sent": what the relative clause is about is its object.
  void add_antecedent(std::uint32_t c) {
    auto const& clause = scene_.clause(c);
    auto antecedent = clause.antecedent;
    if (clause.link != Link::relative || clause.borrowed || clause.object != none ||
        antecedent == none || clause.subject == none || clause.subject < antecedent ||
        scene_.group(c).passive)
      return;
    if (clause.marker != none) {
      auto const tag = parse_.words[parse_.phrases[clause.marker].begin].tag;
      if (tag == Tag::WP_S || tag == Tag::WRB) return;
    }
    if (parse_.head(antecedent).noun.noun_class == NounClass::time) return;
    auto const last = nominal_end(parse_, antecedent, true);
    // "the border with Andara"
    if (antecedent >= 2 && parse_.phrases[antecedent - 1].is(PhraseKind::preposition) &&
        parse_.phrases[antecedent - 2].is(PhraseKind::noun))
      antecedent -= 2;
    WordRange const words{parse_.phrases[antecedent].begin, parse_.phrases[last].end};
    if (scene_.text_size(words) <= longest_headline / 2) line_.add(words);
  }

  void add_partner(std::uint32_t c) {
    constexpr std::size_t most = longest_headline + 10;
    auto const partner = partner_met(scene_, c);
    if (partner == none) return;
    auto const name = called(scene_, people_, partner);
    auto const with = scene_.syntax.vocabulary().partner_mark();
    if (line_.size() + with.size() + name.size() + 2 > most) return;
    line_.add(with);
    line_.add(name);
  }

  // Begin of a noun phrase behind its article and its date: "Friday's attack".
  std::uint32_t after_time(Phrase const& phrase) const {
    auto begin = phrase.begin;
    for (auto t = scene_.first_timex; t < scene_.last_timex; ++t) {
      auto const span = scene_.tagged.timexes[t].span;
      while (begin < phrase.head && span.contains(parse_.words[begin].span)) ++begin;
    }
    while (begin < phrase.head &&
           (parse_.words[begin].tag == Tag::DT || parse_.words[begin].tag == Tag::POS))
      ++begin;
    return begin;
  }

  Scene const& scene_;
  People const& people_;
  Parse const& parse_;
  Candidate const& candidate_;
  Line line_;
};

}  // namespace

std::string headline_of(Scene const& scene, People const& people, Candidate const& candidate) {
  Writer writer(scene, people, candidate);
  return candidate.verbal ? writer.of_verb() : writer.of_noun();
}

}  // namespace dateline
