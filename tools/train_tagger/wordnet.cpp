#include "tools/train_tagger/wordnet.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <vector>

namespace dateline::training {

namespace {

using Forms = std::map<std::string, std::uint16_t>;
using Irregular = std::map<std::string, std::vector<std::string>>;  // lemma -> its forms

bool is_vowel(char c) { return std::string_view{"aeiou"}.find(c) != std::string_view::npos; }

std::string folded(std::string word) {
  for (auto& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return word;
}

bool ends_in_consonant_y(std::string const& word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

std::string stem(std::string const& word) { return word.substr(0, word.size() - 1); }

std::string with_s(std::string const& word) {
  if (ends_in_consonant_y(word)) return stem(word) + "ies";
  for (auto const* end : {"s", "x", "z", "ch", "sh"}) {
    if (word.ends_with(end)) return word + "es";
  }
  return word + "s";
}

std::string with_ed(std::string const& word) {
  if (word.ends_with("e")) return word + "d";
  return ends_in_consonant_y(word) ? stem(word) + "ied" : word + "ed";
}

std::string with_ing(std::string const& word) {
  if (word.ends_with("ie")) return word.substr(0, word.size() - 2) + "ying";
  bool const drops_e = word.ends_with("e") && !word.ends_with("ee") && !word.ends_with("oe") &&
                       !word.ends_with("ye");
  return (drops_e ? stem(word) : word) + "ing";
}

// The words of one part of speech, without those of several parts ("ice_cream").
Result<std::vector<std::string>> read_words(std::string const& path) {
  std::ifstream in{path};
  if (!in) return Error{path, "cannot be read"};
  std::vector<std::string> words;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with(' ')) continue;  // the licence
    std::istringstream fields{line};
    std::string offset, lexicographer, type, count, word, id;
    fields >> offset >> lexicographer >> type >> count;
    for (auto n = std::stoul(count, nullptr, 16); n > 0; --n) {
      fields >> word >> id;
      word = word.substr(0, word.find('('));
      if (word.find('_') == word.npos) words.push_back(word);
    }
  }
  return words;
}

Irregular read_irregular(std::string const& path) {
  std::ifstream in{path};
  Irregular forms;
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields{line};
    std::string form, lemma;
    fields >> form;
    while (fields >> lemma) forms[lemma].push_back(form);
  }
  return forms;
}

void add_noun(Forms& forms, Irregular const& irregular, std::string const& word) {
  if (folded(word) != word) {
    forms[folded(word)] |= Form::name;
    return;
  }
  forms[word] |= Form::noun;
  auto const found = irregular.find(word);
  if (found == irregular.end()) {
    forms[with_s(word)] |= Form::plural;
  } else {
    for (auto const& form : found->second) forms[form] |= Form::plural;
  }
}

void add_verb(Forms& forms, Irregular const& irregular, std::string const& word) {
  forms[word] |= Form::verb;
  forms[with_s(word)] |= Form::third_person;
  bool has_gerund = false;
  bool has_past = false;
  if (auto const found = irregular.find(word); found != irregular.end()) {
    for (auto const& form : found->second) {
      bool const is_gerund = form.ends_with("ing");
      (is_gerund ? has_gerund : has_past) = true;
      forms[form] |= is_gerund ? Form::gerund : Form::past;
    }
  }
  if (!has_gerund) forms[with_ing(word)] |= Form::gerund;
  if (!has_past) forms[with_ed(word)] |= Form::past;
}

void add_adjective(Forms& forms, Irregular const& irregular, std::string const& word) {
  constexpr std::size_t longest_compared = 6;
  forms[word] |= Form::adjective;
  if (auto const found = irregular.find(word); found != irregular.end()) {
    for (auto const& form : found->second) forms[form] |= Form::compared;
  }
  if (word.size() > longest_compared) return;
  auto const base = word.ends_with("y")   ? stem(word) + 'i'
                    : word.ends_with("e") ? stem(word)
                                          : word;
  forms[base + "er"] |= Form::compared;
  forms[base + "est"] |= Form::compared;
}

}  // namespace

Result<Forms> read_wordnet(std::string const& folder) {
  Forms forms;
  for (std::string const part : {"noun", "verb", "adj", "adv"}) {
    auto const words = read_words(folder + "/data." + part);
    if (!words) return words.error();
    auto const irregular = read_irregular(folder + '/' + part + ".exc");
    for (auto const& word : *words) {
      if (part == "noun") add_noun(forms, irregular, word);
      if (part == "verb") add_verb(forms, irregular, folded(word));
      if (part == "adj") add_adjective(forms, irregular, folded(word));
      if (part == "adv") forms[folded(word)] |= Form::adverb;
    }
  }
  return forms;
}

}  // namespace dateline::training
