// The EDTF dialect (ISO 8601-2:2019, levels 0 to 2); empty where it has no way to say a thing.
#pragma once

#include <string>

#include "engine/resolve/place.hpp"

namespace dateline {

// "2024-03-05", "2024-03", "199X", "18XX", "2024-21" (spring), "2024-35" (third quarter),
// "2024-40" (first half), "2024-01-29/2024-02-04" (a week), "-0043".
std::string edtf(Place const& place);

// A vague stretch, by its first and last unit, both approximate: "2023-09~/2023-12~".
std::string edtf_about(Interval interval, Granularity granularity);

// An interval of two expressions, either of which may be open: "2023-09~/..".
std::string edtf_range(std::string const& from, std::string const& to);

}  // namespace dateline
