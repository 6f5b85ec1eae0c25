#include "grammar/syntax/nominal.hpp"

namespace dateline {

namespace {

bool is(Parse const& parse, std::uint32_t i, PhraseKind kind) {
  return i < parse.phrases.size() && parse.phrases[i].is(kind);
}

// End of an aside between dashes that begins at phrase i, at most a few phrases long; i: none.
std::uint32_t aside_end(Parse const& parse, std::uint32_t i) {
  if (!is(parse, i, PhraseKind::dash)) return i;
  for (auto j = i + 1; j < parse.phrases.size() && j < i + 10; ++j) {
    if (is(parse, j, PhraseKind::dash)) return j + 1;
    if (is(parse, j, PhraseKind::verb) || is(parse, j, PhraseKind::comma)) return i;
  }
  return i;
}

}  // namespace

std::uint32_t nominal_end(Parse const& parse, std::uint32_t i, bool joined) {
  auto last = i;
  for (auto j = i + 1; j < parse.phrases.size() && j < i + 24;) {
    if (is(parse, j, PhraseKind::preposition) && is(parse, j + 1, PhraseKind::noun) &&
        parse.lexemes[parse.phrases[j].begin].roles.has(Role::of)) {
      last = j + 1;
      j += 2;
      continue;
    }
    if (joined) {
      auto k = j;
      while (is(parse, k, PhraseKind::comma) || is(parse, k, PhraseKind::coordinator)) ++k;
      if (k > j && is(parse, k, PhraseKind::noun) && parse.clauses.conjunct_of[k] != none) {
        last = k;
        j = k + 1;
        continue;
      }
    }
    auto const aside = aside_end(parse, j);
    if (aside == j) break;
    last = aside - 2;
    j = aside;
  }
  return last;
}

Few<std::uint32_t, conjuncts_reach> conjuncts(Parse const& parse, std::uint32_t i) {
  Few<std::uint32_t, conjuncts_reach> all{i};
  for (auto j = i + 1; j < parse.phrases.size() && j < i + conjuncts_reach; ++j) {
    if (parse.clauses.conjunct_of[j] == all.back()) all.push_back(j);
  }
  return all;
}

namespace {

// "The Lighthouse": an article with a capital within the sentence.
bool is_of_name(Parse const& parse, std::uint32_t article) {
  if (article == 0 || parse.words[article].shape != Shape::title) return false;
  auto const& before = parse.words[article - 1];
  return !is_quote(before.tag) && before.tag != Tag::colon && before.tag != Tag::period &&
         parse.words[article + 1].shape == Shape::title;
}

}  // namespace

WordRange without_article(Parse const& parse, std::uint32_t i) {
  auto const& phrase = parse.phrases[i];
  auto begin = phrase.begin;
  if (phrase.end - begin > 1 && parse.words[begin].tag == Tag::DT &&
      parse.lexemes[begin].roles.empty() && !is_of_name(parse, begin)) {
    ++begin;
  }
  return {begin, phrase.end};
}

std::uint32_t preposition_of(Parse const& parse, std::uint32_t i) {
  for (auto first = parse.clauses.conjunct_of[i]; first != none;
       first = parse.clauses.conjunct_of[i]) {
    i = first;
  }
  while (i-- > 0) {
    if (is(parse, i, PhraseKind::preposition)) return i;
    if (!is(parse, i, PhraseKind::adverb) && !is(parse, i, PhraseKind::quote)) break;
  }
  return none;
}

std::uint32_t name_beside(Parse const& parse, std::uint32_t i) {
  if (is_name(parse, i) || parse.clauses.conjunct_of[i] != none) return i;
  auto const comma = nominal_end(parse, i, false) + 1;
  auto const name = comma + 1;
  if (!is(parse, comma, PhraseKind::comma) || !is(parse, name, PhraseKind::noun)) return i;
  if (!is_name(parse, name) || parse.clauses.conjunct_of[name] != none) return i;
  auto const tag = parse.words[parse.phrases[i].head].tag;
  auto const end = name + 1;
  // "Last year's champions, Tilbury, were relegated"
  if (tag == Tag::NNS && parse.words[parse.phrases[name].head].tag == Tag::NNP &&
      is(parse, end, PhraseKind::comma) && is(parse, end + 1, PhraseKind::verb))
    return name;
  return (tag == Tag::NN || tag == Tag::CD) &&
                 (is(parse, end, PhraseKind::comma) || end + 1 >= parse.phrases.size())
             ? name
             : i;
}

bool is_owned(Parse const& parse, std::uint32_t i) {
  return parse.words[parse.phrases[i].begin].tag == Tag::PRP_S;
}

bool is_described(Parse const& parse, std::uint32_t i) {
  return parse.words[parse.phrases[i].head].tag == Tag::NN &&
         parse.head(i).noun.noun_class == NounClass::person && conjuncts(parse, i).size() == 1;
}

bool is_name(Parse const& parse, std::uint32_t i) {
  return is_proper(parse.words[parse.phrases[i].head].tag);
}

std::uint32_t aged(Parse const& parse, std::uint32_t i) {
  auto const& p = parse.phrases[i];
  bool const article = p.end - p.begin == 1 && parse.words[p.begin].tag == Tag::DT;
  return article && i + 1 < parse.phrases.size() && parse.phrases[i + 1].is(PhraseKind::time)
             ? i + 1
             : none;
}

bool is_pronoun(Parse const& parse, std::uint32_t i) {
  return parse.words[parse.phrases[i].head].tag == Tag::PRP;
}

}  // namespace dateline
