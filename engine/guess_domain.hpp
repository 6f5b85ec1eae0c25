// Which domain a text is of, where nobody says.
#pragma once

#include <cstdint>
#include <optional>

#include "dateline/options.hpp"
#include "grammar/scan.hpp"

namespace dateline {

// The calendar date within "around 4 July 1831" and "on the morning of 30 May 1832"; or null.
ast::Calendar const* date_in(ast::Expression const& expression);

// A text is narrative when it tells mostly of dated years well before its publication.
Domain guess_domain(Scan const& scan, std::optional<std::int64_t> published);

}  // namespace dateline
