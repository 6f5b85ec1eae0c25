// dateline tag: time expressions only, the fast path.
#include <CLI/CLI.hpp>

#include "apps/dateline/batch.hpp"
#include "apps/dateline/command.hpp"
#include "apps/dateline/flags.hpp"

namespace dateline::cli {
namespace {

int tag(Settings const& settings) {
  auto engine = Engine::make(Work::tag);
  if (!engine) {
    complain(to_string(engine.error()));
    return bad_usage;
  }
  auto options = settings.options;
  options.alternatives = settings.format != Format::tsv && settings.format != Format::timeml;
  auto const render = [&](std::string& out, Document const& document, std::string_view source,
                          Format format, WriteOptions const& write) {
    auto const tagged = engine->tag(document, options);
    switch (format) {
      case Format::tsv:
        append_tsv(out, document, tagged, write);
        break;
      case Format::text:
        out += to_text(document, tagged, write);
        break;
      case Format::timeml:
        out += to_timeml(document, tagged, source);
        break;
      default:
        append_json(out, document, tagged, write);
    }
    return std::vector<Warning>{};
  };
  return run_batch(settings, *engine, render);
}

}  // namespace

void add_tag(CLI::App& app, Run& chosen) {
  auto* command = app.add_subcommand("tag", "time expressions only, no events: the fast path");
  auto settings = std::make_shared<Settings>();
  command->add_option("FILE", settings->files, "articles (default, or -: standard input)")
      ->type_name("");
  add_flags(*command, tag_command, *settings);
  command->footer(
      "Example:\n"
      "  echo 'The bank failed last Friday.' | dateline tag --published 2013-02-12 --format tsv");
  command->callback([settings, &chosen] { chosen = [settings] { return tag(*settings); }; });
}

}  // namespace dateline::cli
