// dateline score: how near a system's TimeML is to the gold, in the measures of TempEval-3.
#include "dateline/score.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <utility>

#include "apps/dateline/batch.hpp"
#include "apps/dateline/command.hpp"
#include "apps/dateline/flags.hpp"
#include "apps/dateline/output.hpp"

namespace dateline::cli {
namespace {

namespace fs = std::filesystem;

struct Files {
  std::string name;
  fs::path gold, system;
};

Result<Annotation> read(fs::path const& path) {
  std::error_code fault;
  std::ifstream file{path, std::ios::binary};
  if (!file || fs::is_directory(path, fault)) return Error{path.string(), "cannot be read"};
  std::string const bytes{std::istreambuf_iterator<char>{file}, {}};
  auto annotation = read_annotation(bytes);
  if (annotation) return annotation;
  auto const& [place, reason] = annotation.error();
  bool const line = place.starts_with("line ");
  return Error{path.string() + (line ? ":" + place.substr(5) : ""), reason};
}

// Two files, or each .tml file of a folder and the one of its name in the other.
Result<std::vector<Files>> pair_up(fs::path const& gold, fs::path const& system) {
  std::error_code fault;
  for (auto const& path : {gold, system}) {
    if (!fs::exists(path, fault)) return Error{path.string(), "no such file or folder"};
  }
  bool const folder = fs::is_directory(gold, fault);
  if (folder != fs::is_directory(system, fault)) {
    return Error{system.string(),
                 folder ? "not a folder, as GOLD is" : "a folder, and GOLD is not"};
  }
  if (!folder) return std::vector<Files>{{gold.filename().string(), gold, system}};
  std::vector<Files> files;
  for (auto at = fs::directory_iterator{gold, fault}; !fault && at != fs::directory_iterator{};
       at.increment(fault)) {
    if (at->path().extension() != ".tml") continue;
    auto const name = at->path().filename();
    files.push_back({name.string(), at->path(), system / name});
  }
  if (fault) return Error{gold.string(), fault.message()};
  if (files.empty()) return Error{gold.string(), "no .tml file in this folder"};
  std::ranges::sort(files, {}, &Files::name);
  return files;
}

Result<Score> score(std::vector<Files> const& all) {
  Score sum;
  for (auto const& files : all) {
    auto const gold = read(files.gold);
    if (!gold) return gold.error();
    std::error_code fault;
    if (!fs::exists(files.system, fault)) {
      sum = add_missing(std::move(sum), files.name, *gold);
      continue;
    }
    auto const system = read(files.system);
    if (!system) return system.error();
    auto next = add(std::move(sum), files.name, *gold, *system);
    if (!next) return Error{files.system.string(), next.error().reason};
    sum = *std::move(next);
  }
  return sum;
}

int run(Settings const& settings) {
  auto const fail = [](Error const& error) {
    complain(to_string(error));
    return bad_usage;
  };
  auto const files = pair_up(settings.files[0], settings.files[1]);
  if (!files) return fail(files.error());
  auto const sum = score(*files);
  if (!sum) return fail(sum.error());
  Output output{settings.output, false, ""};
  auto error = output.write(settings.format == Format::json ? to_json(*sum, settings.errors)
                                                            : to_text(*sum, settings.errors));
  if (!error) error = output.finish();
  return error ? fail(*error) : done;
}

}  // namespace

void add_score(CLI::App& app, Run& chosen) {
  auto* command = app.add_subcommand("score", "TempEval-3 measures of TimeML against gold TimeML");
  auto settings = std::make_shared<Settings>();
  settings->files.resize(2);
  command->add_option("GOLD", settings->files[0], "a folder of .tml files, or a file")
      ->required()
      ->type_name("");
  command->add_option("SYSTEM", settings->files[1], "the same texts, as a system annotates them")
      ->required()
      ->type_name("");
  add_flags(*command, score_command, *settings);
  command->footer(
      "Example:\n"
      "  dateline tag gold/*.tml --format timeml -o system/ && dateline score gold system");
  command->callback([settings, &chosen] { chosen = [settings] { return run(*settings); }; });
}

}  // namespace dateline::cli
