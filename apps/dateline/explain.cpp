// dateline explain: how each expression of a text was read, step by step.
#include <CLI/CLI.hpp>

#include "apps/dateline/batch.hpp"
#include "apps/dateline/command.hpp"
#include "apps/dateline/flags.hpp"
#include "apps/dateline/output.hpp"
#include "engine/write/explain.hpp"

namespace dateline::cli {
namespace {

Result<Document> read(Settings const& settings, std::string text) {
  if (settings.files.empty() || settings.files.front() == "-") {
    text.assign(std::istreambuf_iterator<char>{std::cin}, {});
  }
  auto document = read_text(std::move(text));
  if (document) document->id = "explain";
  return document;
}

int run(Settings const& settings, std::string text) {
  auto engine = Engine::make();
  if (!engine) {
    complain(to_string(engine.error()));
    return bad_usage;
  }
  auto document = read(settings, std::move(text));
  if (!document) {
    complain(to_string(document.error()));
    return bad_usage;
  }
  date(*document, settings, *engine);
  auto options = settings.options;
  options.explain = true;
  auto const tagged = engine->tag(*document, options);
  Output output{settings.output, false, ""};
  WriteOptions const write{settings.offsets, true, wants_colour(output.to_terminal())};
  auto error =
      output.write(settings.format == Format::json ? to_json(*document, tagged, write)
                                                   : to_explanation(*document, tagged, write));
  if (!error) error = output.finish();
  if (error) complain(to_string(*error));
  return error ? bad_usage : done;
}

}  // namespace

void add_explain(CLI::App& app, Run& chosen) {
  auto* command = app.add_subcommand("explain", "how each expression was read, step by step");
  auto settings = std::make_shared<Settings>();
  command->add_option("TEXT", settings->files, "the text (default, or -: standard input)")
      ->type_name("");
  add_flags(*command, explain_command, *settings);
  command->footer("Example:\n  dateline explain 'since late 2023' --published 2024-06-29");
  command->callback([settings, &chosen] {
    chosen = [settings] {
      std::string text;
      for (auto const& word : settings->files) (text += text.empty() ? "" : " ") += word;
      return run(*settings, std::move(text));
    };
  });
}

}  // namespace dateline::cli
