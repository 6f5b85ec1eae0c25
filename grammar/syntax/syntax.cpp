#include "grammar/syntax/syntax.hpp"

namespace dateline {

struct Syntax::Data {};

Result<Syntax> Syntax::make() { return Syntax{}; }

}  // namespace dateline
