#include "grammar/syntax/tagger.hpp"

namespace dateline {

Result<Tagger> Tagger::make() { return Tagger{}; }

void Tagger::tag(std::string_view, std::span<Word>) const {}

}  // namespace dateline
