// Runs one command and takes what it prints, without a shell unless asked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/result.hpp"

namespace dateline::cli {

// Words as a shell parts them, with '...', "..." and backslashes, and nothing else of a shell.
Result<std::vector<std::string>> split_command(std::string_view command);

// Standard output of the command. An error when it cannot be started, does not end within
// `seconds`, ends by a signal or with another status than 0, or prints more than 64 MiB.
Result<std::string> run_command(std::vector<std::string> const& arguments, double seconds);

}  // namespace dateline::cli
