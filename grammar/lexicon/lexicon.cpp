#include "grammar/lexicon/lexicon.hpp"

namespace dateline {

struct Lexicon::Data {};

Result<Lexicon> Lexicon::make() { return Lexicon{}; }

}  // namespace dateline
