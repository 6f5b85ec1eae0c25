// The command line: picks the command, and turns every failure into one line and a status.
#include <CLI/CLI.hpp>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <algorithm>
#include <csignal>
#include <exception>
#include <string>

#include "apps/dateline/batch.hpp"
#include "apps/dateline/command.hpp"

namespace dateline::cli {
namespace {

// CLI11's complaint in the words of this program: what it is about, and what is wrong with it.
std::string reason(CLI::App const& app, CLI::ParseError const& error) {
  if (dynamic_cast<CLI::ExtrasError const*>(&error)) {
    auto extras = app.remaining();
    bool const of_command = !app.get_subcommands().empty();
    if (of_command) extras = app.get_subcommands().front()->remaining();
    if (!extras.empty() && extras.front().starts_with('-'))
      return extras.front() + ": unknown option";
    if (!extras.empty() && !of_command) return extras.front() + ": unknown command";
  }
  std::string const text = error.what();
  if (dynamic_cast<CLI::ArgumentMismatch const*>(&error)) {
    return text.substr(0, text.find(':')) + ": wrong number of values";
  }
  return text;
}

int run(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  CLI::App app{"Articles in, ordered and explained timelines of events out.", "dateline"};
  app.set_version_flag("--version", std::string{"dateline "} + version());
  app.require_subcommand(0, 1);
  app.footer("Each command has a --help of its own.");
  Run chosen;
  add_timeline(app, chosen);
  add_tag(app, chosen);
  add_explain(app, chosen);
  add_score(app, chosen);
  add_check(app, chosen);
  add_diff(app, chosen);
  add_serve(app, chosen);
  try {
    app.parse(argc, argv);
  } catch (CLI::Success const& help) {
    return app.exit(help);
  } catch (CLI::ParseError const& error) {
    complain(reason(app, error));
    return bad_usage;
  }
  if (!chosen) {
    complain("no command given; dateline --help lists them");
    return bad_usage;
  }
  return chosen();
}

}  // namespace
}  // namespace dateline::cli

int main(int argc, char** argv) {
#ifdef __GLIBC__
  // What one document frees the next one takes: no page goes back to the kernel in between.
  mallopt(M_MMAP_THRESHOLD, 1 << 28);
  mallopt(M_TRIM_THRESHOLD, 1 << 28);
  mallopt(M_TOP_PAD, 1 << 20);
#endif
  try {
    return dateline::cli::run(argc, argv);
  } catch (std::exception const& fault) {
    dateline::cli::complain(fault.what());
    return dateline::cli::bad_usage;
  }
}
