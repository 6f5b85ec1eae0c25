// A JSON case that differs -> the same case, with its stated fields as they are found now.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/check/case.hpp"
#include "engine/check/found.hpp"
#include "engine/check/judge.hpp"

namespace dateline {

// `source` is the JSON of the case, and stays on one line when it is on one.
std::string updated_case(std::string_view source, Document const& document, Verdict const& verdict,
                         std::vector<Found> const& found);

}  // namespace dateline
