// Publication dates as people and files give them.
#pragma once

#include <string_view>

#include "dateline/civil.hpp"
#include "dateline/result.hpp"

namespace dateline {

// "2024-06-29", "2024-06-29T14:00[:05][+02:00]"; a month or a year alone is no publication date.
// The error has no place; its reason quotes the text.
Result<Instant> parse_published(std::string_view text);

}  // namespace dateline
