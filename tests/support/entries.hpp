// What an editor reads: the lines of the timeline that a short text becomes.
#pragma once

#include <string>
#include <vector>

namespace dateline::test {

using Lines = std::vector<std::string>;

// "display: headline [status] -- source", sorted; happened goes without saying.
Lines entries(std::string text, char const* published = "2024-06-29");

}  // namespace dateline::test
