// Which domain a text is of, where nobody says.
#pragma once

#include <cstdint>
#include <optional>

#include "dateline/options.hpp"
#include "grammar/scan.hpp"

namespace dateline {

// A text is narrative when it tells mostly of dated years well before its publication.
Domain guess_domain(Scan const& scan, std::optional<std::int64_t> published);

}  // namespace dateline
