#include "grammar/syntax/lemma.hpp"

namespace dateline {

struct Lemmatizer::Data {};

Result<Lemmatizer> Lemmatizer::make() { return Lemmatizer{}; }

std::string Lemmatizer::lemma(std::string_view form, Tag) const { return std::string{form}; }

}  // namespace dateline
