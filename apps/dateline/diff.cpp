// dateline diff: two timelines or two folders of them, and what changed from one to the other.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <map>

#include "apps/dateline/batch.hpp"
#include "apps/dateline/check.hpp"
#include "apps/dateline/command.hpp"
#include "apps/dateline/files.hpp"
#include "apps/dateline/output.hpp"
#include "engine/check/baseline.hpp"
#include "engine/check/change_report.hpp"
#include "engine/read/snapshots.hpp"
#include "engine/write/check.hpp"
#include "engine/write/diff.hpp"

namespace dateline::cli {
namespace {

namespace fs = std::filesystem;

struct DiffSettings {
  std::string before, after, output;
  bool stat{}, html{}, json{};
};

struct Side {
  std::map<std::string, Snapshot> documents;  // by id, or by file where it has none
  std::vector<Error> errors;
};

Result<std::vector<Snapshot>> read_snapshots(std::string const& path) {
  auto const content = read_file(path);
  if (!content) return content.error();
  auto const kind = fs::path{path}.extension();
  auto const placed = [&](Error const& error) {
    return Error{error.place.empty() ? path : path + ":" + error.place, error.reason};
  };
  auto const one = [&](Result<Snapshot> snapshot) -> Result<std::vector<Snapshot>> {
    if (!snapshot) return placed(snapshot.error());
    return std::vector<Snapshot>{*std::move(snapshot)};
  };
  if (kind == ".tml" || kind == ".timeml" || kind == ".xml") {
    return one(read_timeml_snapshot(*content));
  }
  if (kind == ".baseline") return one(read_baseline(*content));
  auto all = read_json_snapshots(*content);
  if (!all) return placed(all.error());
  return all;
}

Side read_side(std::string const& path) {
  Side side;
  auto const files = files_of(path, {".json", ".jsonl", ".tml", ".timeml", ".xml", ".baseline"});
  if (!files || files->empty()) {
    side.errors.push_back(files ? Error{path, "no timelines in this folder"} : files.error());
    return side;
  }
  bool const folder = fs::is_directory(path);
  for (auto const& file : *files) {
    auto all = read_snapshots(file);
    if (!all) {
      side.errors.push_back(all.error());
      continue;
    }
    bool const alone = all->size() == 1;
    for (auto& snapshot : *all) {
      // in a folder a document is known by its file, two files by their place
      auto const name = fs::path{file}.lexically_relative(path).replace_extension().string();
      auto const key = alone ? (folder ? name : std::string{}) : snapshot.id;
      if (snapshot.id.empty()) snapshot.id = folder ? name : file;
      side.documents.insert_or_assign(key, std::move(snapshot));
    }
  }
  return side;
}

std::vector<DocumentChanges> compare_sides(Side const& before, Side const& after) {
  std::map<std::string, DocumentChanges> all;
  for (auto const& [key, snapshot] : before.documents) all[key].before = snapshot;
  for (auto const& [key, snapshot] : after.documents) all[key].after = snapshot;
  std::vector<DocumentChanges> list;
  for (auto& [key, document] : all) {
    if (document.after.id.empty()) document.after.id = document.before.id;
    document.changes = compare(document.before, document.after);
    list.push_back(std::move(document));
  }
  return list;
}

CheckReport report_of(std::vector<DocumentChanges> const& all, std::vector<Case>& names,
                      std::string const& file) {
  static Document const no_text;
  CheckReport report;
  report.noun = "document";
  report.wanted = "was";
  report.got = "now";
  report.passed = "the same";
  report.failed = "changed";
  names.resize(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    names[i].name = all[i].after.id;
    names[i].file = file;
    names[i].line = 1;
    Verdict verdict;
    verdict.differences = differences_of(all[i].changes, all[i].before, all[i].after, {});
    verdict.outcome = verdict.differences.empty() ? Outcome::passed : Outcome::failed;
    report.cases.push_back({&names[i], &no_text, std::move(verdict)});
  }
  return report;
}

int run(DiffSettings const& settings) {
  auto const before = read_side(settings.before), after = read_side(settings.after);
  for (auto const* side : {&before, &after}) {
    for (auto const& error : side->errors) complain(to_string(error));
  }
  bool const broken = !before.errors.empty() || !after.errors.empty();
  if (broken && (before.documents.empty() || after.documents.empty())) return bad_usage;
  auto const all = compare_sides(before, after);
  Output output{settings.output, false, ""};
  bool const colour = settings.output.empty() && wants_colour(output.to_terminal());
  std::vector<Case> names;
  auto const report = report_of(all, names, settings.after);
  auto const text = settings.html   ? diff_html(all)
                    : settings.json ? check_json(report)
                    : settings.stat ? diff_stat(all, colour)
                                    : check_text(report, colour);
  auto error = output.write(text);
  if (!error) error = output.finish();
  if (error) {
    complain(to_string(*error));
    return bad_usage;
  }
  if (broken) return bad_usage;
  return std::ranges::all_of(all, [](auto const& d) { return d.changes.empty(); }) ? done
                                                                                   : differences;
}

}  // namespace

void add_diff(CLI::App& app, Run& chosen) {
  auto* command =
      app.add_subcommand("diff", "what changed between two timelines or folders of them");
  auto settings = std::make_shared<DiffSettings>();
  command->add_option("OLD", settings->before, "JSON, JSONL or TimeML, or a folder")
      ->type_name("")
      ->required();
  command->add_option("NEW", settings->after, "the same, later")->type_name("")->required();
  command->add_flag("--stat", settings->stat, "a table of counts");
  command->add_flag("--html", settings->html, "a page with both timelines");
  command->add_flag("--json", settings->json, "the differences as JSON (schema/check.schema.json)");
  command->add_option("-o,--output", settings->output, "a file (default: standard output)")
      ->type_name("PATH");
  command->footer(
      "Example:\n"
      "  echo 'It rained on Friday.' > a.txt\n"
      "  dateline timeline a.txt --published 2024-06-29 -o old.json\n"
      "  dateline timeline a.txt --published 2024-07-29 -o new.json\n"
      "  dateline diff old.json new.json");
  command->callback([settings, &chosen] { chosen = [settings] { return run(*settings); }; });
}

}  // namespace dateline::cli
