// The table of agreement of two engines, and their disagreements, for people.
#pragma once

#include <string>

#include "engine/check/agreement.hpp"

namespace dateline {

// `wanted` and `got` name the two sides.
std::string agreement_text(Agreement const& agreement, std::string const& wanted,
                           std::string const& got, bool colour);

}  // namespace dateline
