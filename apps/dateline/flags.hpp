// The table of flags: each flag's name, help and meaning stand in one place, and each command takes
// those that are its own.
#pragma once

#include <CLI/App.hpp>
#include <functional>
#include <optional>
#include <string>

#include "apps/dateline/settings.hpp"

namespace dateline::cli {

enum Command : unsigned {
  timeline_command = 1,
  tag_command = 2,
  explain_command = 4,
  score_command = 8
};

// Adds the flags of `command` to `app`; they fill `settings` when it parses. A bad value throws
// CLI::ValidationError, whose text is the line to print.
void add_flags(CLI::App& app, Command command, Settings& settings);

// The same of a query's parameters, which are called as the flags are: what of the reading and
// writing of one article may be asked for. An error's place is the parameter's name.
using Parameter = std::function<std::optional<std::string>(char const* name)>;
std::optional<Error> read_parameters(Parameter const& parameter, Settings& settings);

}  // namespace dateline::cli
