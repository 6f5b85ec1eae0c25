// How each expression was read, for people.
#pragma once

#include <string>

#include "dateline/write.hpp"

namespace dateline {

// At most twelve lines an expression; `tagged` must hold explanations.
std::string to_explanation(Document const&, Tagged const& tagged, WriteOptions const& = {});

}  // namespace dateline
