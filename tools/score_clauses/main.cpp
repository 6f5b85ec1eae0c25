// How right are subjects, objects and governors? Reads a CoNLL-U treebank with its own tags and
// lemmas, builds clauses, and compares them with the treebank's dependencies.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "grammar/syntax/syntax.hpp"

using namespace dateline;

namespace {

struct Gold {
  std::string form, lemma, tag, relation;
  int head{};
};

struct Tally {
  int gold{}, system{}, right{};
  void print(char const* name) const {
    auto const p = system ? 100.0 * right / system : 0, r = gold ? 100.0 * right / gold : 0;
    std::printf("%-12s P %5.1f R %5.1f F %5.1f  (%d gold)\n", name, p, r,
                p + r > 0 ? 2 * p * r / (p + r) : 0, gold);
  }
};

std::vector<std::string> split(std::string const& line) {
  std::vector<std::string> parts(1);
  for (char c : line) {
    if (c == '\t')
      parts.emplace_back();
    else
      parts.back() += c;
  }
  return parts;
}

Shape shape_of(std::string const& form) {
  if (std::isdigit(static_cast<unsigned char>(form[0]))) return Shape::number;
  return std::isupper(static_cast<unsigned char>(form[0])) ? Shape::title : Shape::lower;
}

std::map<std::string, Tally> tallies;
bool verbose = false;

char const* names[] = {"root",       "complement", "adverbial", "purpose",
                       "participle", "relative",   "reduced",   "coordinated"};

void show(Parse const& p) {
  for (std::uint32_t i = 0; i < p.phrases.size(); ++i) {
    auto const& ph = p.phrases[i];
    std::printf("%u", i);
    static char const kinds[] = "NTVARPSWC,-()\";o";
    std::printf("%c[", kinds[static_cast<int>(ph.kind)]);
    for (auto w = ph.begin; w < ph.end; ++w)
      std::printf("%s%.*s", w > ph.begin ? " " : "", (int)p.word(w).size(), p.word(w).data());
    std::printf("] ");
  }
  std::printf("\n");
  auto text = [&](std::uint32_t ph) {
    return ph == none ? std::string{"-"} : std::string{p.word(p.phrases[ph].head)};
  };
  for (std::uint32_t c = 0; c < p.clauses.clauses.size(); ++c) {
    auto const& k = p.clauses.clauses[c];
    std::printf("   %u %s(%s) subj=%s%s obj=%s iobj=%s gov=%d ant=%s mark=%s\n", c,
                text(k.verb).c_str(), names[(int)k.link], text(k.subject).c_str(),
                k.borrowed ? "*" : "", text(k.object).c_str(), text(k.indirect).c_str(),
                (int)k.governor, text(k.antecedent).c_str(), text(k.marker).c_str());
  }
}

// "F", "-", "16" -> "F-16", as our words are cut; the last part is the head of the whole.
std::vector<Gold> join_hyphens(std::vector<Gold> const& gold) {
  std::vector<Gold> joined;
  std::vector<int> place(gold.size());
  std::vector<int> last;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    if (i > 0 && (gold[i].tag == "HYPH" || gold[i - 1].tag == "HYPH") && !joined.empty()) {
      auto g = gold[i];
      g.form = joined.back().form + g.form;
      g.lemma = joined.back().lemma + g.lemma;
      joined.back() = g;
      last.back() = static_cast<int>(i);
    } else {
      joined.push_back(gold[i]);
      last.push_back(static_cast<int>(i));
    }
    place[i] = static_cast<int>(joined.size() - 1);
  }
  for (std::size_t j = 0; j < joined.size(); ++j) {
    auto i = static_cast<std::size_t>(last[j]);
    while (gold[i].head > 0 &&
           place[static_cast<std::size_t>(gold[i].head - 1)] == static_cast<int>(j))
      i = static_cast<std::size_t>(gold[i].head - 1);
    joined[j].head = gold[i].head == 0 ? 0 : place[static_cast<std::size_t>(gold[i].head - 1)] + 1;
    joined[j].relation = gold[i].relation;
  }
  return joined;
}

void score(std::vector<Gold> const& raw, Vocabulary const& vocabulary) {
  auto const gold = join_hyphens(raw);
  std::string text;
  std::vector<Word> words;
  Parse p;
  for (auto const& g : gold) {
    Word w;
    w.span.begin = static_cast<std::uint32_t>(text.size());
    text += g.form;
    w.span.end = static_cast<std::uint32_t>(text.size());
    text += ' ';
    w.key = folded_key(g.form);
    parse_tag(g.tag, w.tag);
    w.shape = shape_of(g.form);
    words.push_back(w);
  }
  for (std::size_t i = 0; i < gold.size(); ++i) {
    Lexeme l{.lemma = folded_key(gold[i].lemma)};
    if (is_verb(words[i].tag)) l.verb = vocabulary.verb(l.lemma);
    if (is_noun(words[i].tag)) l.noun = vocabulary.noun(l.lemma);
    if (!is_noun(words[i].tag)) l.roles = vocabulary.roles(words[i].key);
    p.lexemes.push_back(l);
  }
  p.text = text;
  p.words = words;
  chunk(words, p.lexemes, {}, vocabulary, p.phrases);
  build_clauses(words, p.lexemes, p.phrases, p.clauses);
  if (verbose) {
    std::printf("\n%s\n", text.c_str());
    show(p);
  }
  std::map<std::string, std::set<std::pair<int, int>>> want, got;
  auto is_v = [&](int i) { return is_verb(words[i].tag); };
  for (std::size_t i = 0; i < gold.size(); ++i) {
    auto const& g = gold[i];
    if (g.head == 0) continue;
    auto const h = g.head - 1;
    auto const base = g.relation.substr(0, g.relation.find(':'));
    std::pair<int, int> const pair{h, static_cast<int>(i)};
    if (base == "nsubj" && is_v(h) &&
        !p.lexemes[static_cast<std::size_t>(h)].verb.has(VerbMeaning::copular) &&
        gold[i].tag[0] != 'W' && gold[i].form != "that")
      want["subject"].insert(pair);
    if (base == "obj" && is_v(h) && gold[i].tag[0] != 'W' && gold[i].form != "that")
      want["object"].insert(pair);
    if (base == "iobj" && is_v(h)) want["indirect"].insert(pair);
    if (is_v(static_cast<int>(i)) && is_v(h)) {
      if (base == "ccomp" || base == "xcomp" || (g.relation == "parataxis" && 0))
        want["complement"].insert(pair);
      if (base == "advcl") want["adverbial"].insert(pair);
      if (base == "conj") want["coordinated"].insert(pair);
    }
    if (is_v(static_cast<int>(i)) && base == "acl") want["noun clause"].insert(pair);
  }
  for (auto const& c : p.clauses.clauses) {
    int const v = static_cast<int>(p.phrases[c.verb].head);
    auto head = [&](std::uint32_t ph) { return static_cast<int>(p.phrases[ph].head); };
    if (!is_v(v)) continue;
    auto const copula = gold[static_cast<std::size_t>(v)].relation == "cop" ||
                        p.lexemes[static_cast<std::size_t>(v)].verb.has(VerbMeaning::copular);
    if (c.subject != none && !c.borrowed && !copula) got["subject"].insert({v, head(c.subject)});
    if (c.object != none && !copula) got["object"].insert({v, head(c.object)});
    if (c.indirect != none) got["indirect"].insert({v, head(c.indirect)});
    if (c.antecedent != none &&
        (c.link == Link::relative || c.link == Link::reduced || c.link == Link::complement)) {
      got["noun clause"].insert({head(c.antecedent), v});
    } else if (c.governor != none) {
      int const g = static_cast<int>(p.phrases[p.clauses.clauses[c.governor].verb].head);
      if (!is_v(g)) continue;
      if (c.link == Link::complement) got["complement"].insert({g, v});
      if (c.link == Link::adverbial || c.link == Link::participle || c.link == Link::purpose)
        got["adverbial"].insert({g, v});
      if (c.link == Link::coordinated) got["coordinated"].insert({g, v});
    }
  }
  // heads of flat names: the first word in UD; take the chunk as the same
  auto chunk_of = [&](int w) {
    for (std::uint32_t i = 0; i < p.phrases.size(); ++i)
      if ((int)p.phrases[i].begin <= w && w < (int)p.phrases[i].end) return (int)i;
    return -1;
  };
  for (auto name :
       {"subject", "object", "indirect", "complement", "adverbial", "coordinated", "noun clause"}) {
    auto norm = [&](std::set<std::pair<int, int>> const& s) {
      std::set<std::pair<int, int>> r;
      for (auto [a, b] : s) r.insert({chunk_of(a), chunk_of(b)});
      return r;
    };
    auto const w = norm(want[name]), g = norm(got[name]);
    auto& t = tallies[name];
    t.gold += w.size();
    t.system += g.size();
    for (auto const& x : g) t.right += w.count(x);
    if (verbose) {
      auto word = [&](int ph) { return std::string{p.word(p.phrases[ph].head)}; };
      for (auto const& x : w)
        if (!g.count(x) && x.first >= 0 && x.second >= 0)
          std::printf("  MISS %s %s -> %s\n", name, word(x.first).c_str(), word(x.second).c_str());
      for (auto const& x : g)
        if (!w.count(x))
          std::printf("  FALSE %s %s -> %s\n", name, word(x.first).c_str(), word(x.second).c_str());
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  auto vocabulary = Vocabulary::make();
  if (!vocabulary) {
    std::cerr << to_string(vocabulary.error()) << '\n';
    return 2;
  }
  verbose = argc > 2;
  std::ifstream in(argv[1]);
  std::vector<Gold> gold;
  int n = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) {
      if (!gold.empty()) score(gold, *vocabulary);
      gold.clear();
      if (verbose && ++n >= std::atoi(argv[2])) break;
    } else if (line[0] != '#') {
      auto const f = split(line);
      if (f[0].find_first_of("-.") != std::string::npos) continue;
      gold.push_back({f[1], f[2], f[4], f[7], std::stoi(f[6])});
    }
  }
  for (auto const& [name, tally] : tallies) tally.print(name.c_str());
}
