#include "tools/train_tagger/treebank.hpp"

#include <fstream>

#include "grammar/syntax/tokens.hpp"

namespace dateline::training {

namespace {

std::vector<std::string> fields_of(std::string const& line) {
  std::vector<std::string> fields(1);
  for (char const c : line) {
    if (c == '\t') {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

// GUM writes TreeTagger's refinements: "VVZ", "VHZ", "NP", "PP$", "SENT", "IN/that".
std::string penn_of(std::string tag) {
  if (tag == "SENT") return ".";
  if (tag == "(") return "-LRB-";
  if (tag == ")") return "-RRB-";
  if (tag == "NP" || tag == "NPS") return "NNP" + tag.substr(2);
  if (tag == "PP" || tag == "PP$") return "PRP" + tag.substr(2);
  if (tag.starts_with("VV") || tag.starts_with("VH")) return "VB" + tag.substr(2);
  return tag.substr(0, tag.find('/'));
}

std::string unescape(std::string text) {
  for (auto const& [from, to] :
       {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}}) {
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + 1))
      text.replace(at, std::string_view{from}.size(), to);
  }
  return text;
}

void add_word(Labelled& sentence, std::size_t begin, std::size_t end, Tag tag) {
  Word word;
  word.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  auto const form = word.span.in(sentence.text);
  word.key = folded_key(form);
  word.shape = shape_of(form);
  word.glued = begin > 0 && sentence.text[begin - 1] != ' ';
  sentence.words.push_back(word);
  sentence.gold.push_back(tag);
}

std::vector<Labelled> read_conllu(std::istream& in) {
  std::vector<Labelled> sentences;
  Labelled sentence;
  std::size_t at = 0;
  bool is_sound = true;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("# text = ")) {
      sentence.text = line.substr(9);
    } else if (line.empty()) {
      if (is_sound && !sentence.words.empty()) sentences.push_back(std::move(sentence));
      sentence = {};
      at = 0;
      is_sound = true;
    } else if (line[0] != '#') {
      auto const fields = fields_of(line);
      if (fields[0].find_first_of("-.") != std::string::npos) continue;
      auto const begin = sentence.text.find(fields[1], at);
      Tag tag{};
      if (begin == std::string::npos || begin > at + 2 || !parse_tag(fields[4], tag)) {
        is_sound = false;
        continue;
      }
      at = begin + fields[1].size();
      add_word(sentence, begin, at, tag);
    }
  }
  return sentences;
}

// Words stand apart, except within <w>.
std::vector<Labelled> read_gum(std::istream& in) {
  std::vector<Labelled> sentences;
  Labelled sentence;
  bool is_sound = true;
  bool is_joined = false;
  bool is_first = true;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("<s ") || line == "<s>") {
      sentence = {};
      is_sound = is_first = true;
    } else if (line == "</s>") {
      if (is_sound && !sentence.words.empty()) sentences.push_back(std::move(sentence));
      sentence = {};
    } else if (line == "<w>" || line == "</w>") {
      is_joined = line == "<w>";
      is_first = true;
    } else if (auto const fields = fields_of(line); fields.size() >= 4) {
      Tag tag{};
      if (!parse_tag(penn_of(fields[1]), tag)) {
        is_sound = false;
        continue;
      }
      if (!sentence.text.empty() && (!is_joined || is_first)) sentence.text += ' ';
      is_first = false;
      auto const begin = sentence.text.size();
      sentence.text += unescape(fields[0]);
      add_word(sentence, begin, sentence.text.size(), tag);
    }
  }
  return sentences;
}

bool is_nominal(Tag tag) { return is_noun(tag) || tag == Tag::JJ || tag == Tag::VBG; }

// The tag of a word that the treebank cuts at its hyphens, as the Penn Treebank would have it:
// what stands before a noun is an adjective, else the last part decides.
Tag joined_tag(Labelled const& gold, std::size_t begin, std::size_t end) {
  auto const tag = [&](std::size_t i) { return gold.gold[i]; };
  auto const last = tag(end - 1);
  bool all_numbers = true;
  bool all_proper = true;
  bool has_verb = false;
  for (auto i = begin; i < end; ++i) {
    if (tag(i) == Tag::hyphen || tag(i) == Tag::SYM || tag(i) == Tag::colon) continue;
    all_numbers &= tag(i) == Tag::CD;
    all_proper &= is_proper(tag(i));
    has_verb |= is_verb(tag(i));
  }
  if (all_numbers) return Tag::CD;
  if (all_proper) return last;
  bool const before_noun =
      end < gold.words.size() && is_nominal(tag(end)) && gold.words[end].shape != Shape::mark;
  if (is_participle(last)) return before_noun || tag(begin) != Tag::AFX ? Tag::JJ : last;
  if (is_verb(last) && tag(begin) == Tag::AFX) return last;
  if (before_noun && !is_proper(last)) return Tag::JJ;
  if (last == Tag::RP || last == Tag::IN || last == Tag::hyphen)
    return has_verb ? Tag::NN : tag(begin);
  return is_verb(last) || last == Tag::CD ? Tag::NN : last;
}

}  // namespace

Result<std::vector<Labelled>> read_treebank(std::string const& path) {
  std::ifstream in{path};
  if (!in) return Error{path, "cannot be read"};
  auto sentences = path.ends_with(".xml") ? read_gum(in) : read_conllu(in);
  for (auto& sentence : sentences) {
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      if (sentence.words[i].shape == Shape::mark)
        sentence.words[i].tag = mark_tag(sentence.text, sentence.words[i].span);
    }
  }
  return sentences;
}

Labelled recut(Labelled const& sentence, Orthography const& orthography) {
  Labelled made;
  made.text = sentence.text;
  cut_words(made.text, {0, static_cast<std::uint32_t>(made.text.size())}, orthography, made.words);
  auto const& theirs = sentence.words;
  std::size_t j = 0;
  for (auto const& word : made.words) {
    while (j < theirs.size() && theirs[j].span.end <= word.span.begin) ++j;
    auto end = j;
    while (end < theirs.size() && theirs[end].span.end <= word.span.end) ++end;
    if (j == theirs.size() || (end > j && theirs[j].span.begin < word.span.begin) ||
        (end == j && theirs[j].span.begin > word.span.begin) ||
        (end > j && end < theirs.size() && theirs[end].span.begin < word.span.end))
      return {};
    made.gold.push_back(end - j <= 1 ? sentence.gold[j] : joined_tag(sentence, j, end));
  }
  return made;
}

}  // namespace dateline::training
