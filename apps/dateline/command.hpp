// The commands: each adds itself to the command line and, when called, gives the exit status.
#pragma once

#include <CLI/App.hpp>
#include <functional>
#include <memory>

namespace dateline::cli {

using Run = std::function<int()>;

// `chosen` is set when the command line names the command.
void add_timeline(CLI::App& app, Run& chosen);
void add_tag(CLI::App& app, Run& chosen);
void add_explain(CLI::App& app, Run& chosen);
void add_serve(CLI::App& app, Run& chosen);
void add_score(CLI::App& app, Run& chosen);
void add_check(CLI::App& app, Run& chosen);
void add_diff(CLI::App& app, Run& chosen);

}  // namespace dateline::cli
