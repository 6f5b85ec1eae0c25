// dateline timeline: the main job, articles in, ordered event timelines out.
#include <CLI/CLI.hpp>

#include "apps/dateline/batch.hpp"
#include "apps/dateline/command.hpp"
#include "apps/dateline/exporter.hpp"
#include "apps/dateline/flags.hpp"

namespace dateline::cli {
namespace {

int timeline(Settings const& settings) {
  auto engine = Engine::make();
  if (!engine) {
    complain(to_string(engine.error()));
    return bad_usage;
  }
  auto options = settings.options;
  options.explain |= settings.format == Format::html;  // the page shows why
  auto exports = settings.exports;
  exports.utf16_offsets = settings.offsets == OffsetUnit::utf16;
  auto const render = [&](std::string& out, Document const& document, std::string_view source,
                          Format format, WriteOptions const& write) {
    auto const timeline = engine->timeline(document, options);
    if (auto const write_export = exporter(format)) {
      auto exported = write_export(document, timeline, exports);
      out += exported.bytes;
      return std::move(exported.warnings);
    }
    switch (format) {
      case Format::text:
        out += to_text(document, timeline, write);
        break;
      case Format::timeml:
        out += to_timeml(document, timeline, source);
        break;
      default:
        append_json(out, document, timeline, write);
    }
    return std::vector<Warning>{};
  };
  return run_batch(settings, *engine, render);
}

}  // namespace

void add_timeline(CLI::App& app, Run& chosen) {
  auto* command = app.add_subcommand("timeline", "the ordered timeline of what articles tell");
  auto settings = std::make_shared<Settings>();
  command->add_option("FILE", settings->files, "articles (default, or -: standard input)")
      ->type_name("");
  add_flags(*command, timeline_command, *settings);
  command->footer(
      "Example:\n"
      "  echo 'The bank failed last Friday.' | dateline timeline --published 2013-02-12");
  command->callback([settings, &chosen] { chosen = [settings] { return timeline(*settings); }; });
}

}  // namespace dateline::cli
