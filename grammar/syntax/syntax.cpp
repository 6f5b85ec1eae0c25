#include "grammar/syntax/syntax.hpp"

#include <utility>

#include "grammar/syntax/inflect.hpp"
#include "grammar/syntax/repair.hpp"
#include "grammar/syntax/tagger.hpp"

namespace dateline {

struct Syntax::Data {
  SentenceSplitter splitter;
  Tagger tagger;
  Lemmatizer lemmatizer;
  Vocabulary vocabulary;
  Furniture furniture;
};

Result<Syntax> Syntax::make() {
  auto splitter = SentenceSplitter::make();
  if (!splitter) return splitter.error();
  auto tagger = Tagger::make();
  if (!tagger) return tagger.error();
  auto lemmatizer = Lemmatizer::make();
  if (!lemmatizer) return lemmatizer.error();
  auto vocabulary = Vocabulary::make();
  if (!vocabulary) return vocabulary.error();
  auto furniture = Furniture::make();
  if (!furniture) return furniture.error();
  Syntax syntax;
  syntax.data_ =
      std::make_shared<Data const>(Data{*splitter, *tagger, *lemmatizer, *vocabulary, *furniture});
  return syntax;
}

Sentences Syntax::read(std::string_view text) const {
  auto sentences = data_->splitter.split(text);
  data_->tagger.tag(text, sentences);
  for (auto const& sentence : sentences.sentences)
    repair_tags(text, sentences.words_of(sentence), data_->lemmatizer, data_->vocabulary);
  return sentences;
}

void Syntax::parse(std::string_view text, std::span<Word const> words, std::span<Span const> times,
                   Parse& parse) const {
  parse.text = text;
  parse.words = words;
  look_up(text, words, data_->lemmatizer, data_->vocabulary, parse.lexemes);
  chunk(words, parse.lexemes, times, data_->vocabulary, parse.phrases);
  build_clauses(words, parse.lexemes, parse.phrases, parse.clauses);
}

std::string Syntax::lemma(std::string_view form, Tag tag) const {
  return data_->lemmatizer.lemma(form, tag);
}

std::string Syntax::past(std::string_view lemma) const { return data_->lemmatizer.past(lemma); }

Furniture const& Syntax::furniture() const { return data_->furniture; }

Vocabulary const& Syntax::vocabulary() const { return data_->vocabulary; }

}  // namespace dateline
