#include "grammar/syntax/lexeme.hpp"

namespace dateline {

void look_up(std::string_view text, std::span<Word const> words, Lemmatizer const& lemmatizer,
             Vocabulary const& vocabulary, std::vector<Lexeme>& lexemes) {
  lexemes.clear();
  for (auto const& word : words) {
    Lexeme lexeme{.lemma = word.key};
    if (word.tag == Tag::NNS || is_verb(word.tag)) {
      lexeme.lemma = lemmatizer.lemma_key(word.span.in(text), word.tag);
    }
    if (is_verb(word.tag)) {
      lexeme.verb = vocabulary.verb(lexeme.lemma);
    } else if (is_noun(word.tag)) {
      lexeme.noun = vocabulary.noun(lexeme.lemma);
    }
    if (word.tag == Tag::VBG) lexeme.noun = vocabulary.noun(word.key);
    if (!is_noun(word.tag)) lexeme.roles = vocabulary.roles(word.key);
    lexemes.push_back(lexeme);
  }
}

}  // namespace dateline
