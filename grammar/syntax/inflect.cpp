#include "grammar/syntax/inflect.hpp"

namespace dateline {

namespace {

bool is_vowel(char c) { return std::string_view{"aeiou"}.find(c) != std::string_view::npos; }

// "plan", "stop": one syllable that ends in consonant, vowel, consonant.
bool doubles_last(std::string_view lemma) {
  auto const n = lemma.size();
  if (n < 3 || is_vowel(lemma[n - 1]) || !is_vowel(lemma[n - 2]) || is_vowel(lemma[n - 3]))
    return false;
  if (std::string_view{"wxy"}.find(lemma[n - 1]) != std::string_view::npos) return false;
  for (auto c : lemma.substr(0, n - 3)) {
    if (is_vowel(c)) return false;
  }
  return true;
}

}  // namespace

std::string past_form(std::string_view lemma) {
  std::string form{lemma};
  auto const n = form.size();
  if (form.ends_with('e')) return form + 'd';
  if (n > 1 && form.ends_with('y') && !is_vowel(form[n - 2])) {
    form.back() = 'i';
  } else if (doubles_last(lemma)) {
    form += form.back();
  }
  return form + "ed";
}

}  // namespace dateline
