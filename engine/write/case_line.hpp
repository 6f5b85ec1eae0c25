// A text and what was found in it -> a line that `dateline check` reads.
#pragma once

#include <string>

#include "dateline/document.hpp"
#include "dateline/timeline.hpp"

namespace dateline {

std::string case_line(std::string const& name, Document const& document, Tagged const& tagged);

}  // namespace dateline
