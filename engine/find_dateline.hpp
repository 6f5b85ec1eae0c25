// The publication date that the article itself gives.
#pragma once

#include <optional>
#include <string_view>

#include "dateline/civil.hpp"
#include "grammar/lexicon/lexicon.hpp"

namespace dateline {

// The publication date that a dateline in the first lines gives, when it has a year.
std::optional<Instant> find_dateline(std::string_view text, Lexicon const& lexicon);

}  // namespace dateline
