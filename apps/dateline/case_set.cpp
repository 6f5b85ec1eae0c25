// Files and folders -> the cases that are to be run.
#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "apps/dateline/check.hpp"
#include "apps/dateline/files.hpp"
#include "engine/read/cases.hpp"

namespace dateline::cli {
namespace {

namespace fs = std::filesystem;

bool is_among(std::string const& text, std::initializer_list<char const*> names) {
  return std::ranges::find(names, text) != names.end();
}

// Spreadsheets write ';' where the comma is that of decimals; no column's name holds either.
char separator_of(std::string_view csv) {
  auto const header = csv.substr(0, csv.find('\n'));
  return header.find(',') == header.npos && header.find(';') != header.npos ? ';' : ',';
}

CaseFile read_cases(std::string const& path) {
  auto const content = read_file(path);
  if (!content) return {{}, {content.error()}};
  auto const kind = fs::path{path}.extension().string();
  if (is_among(kind, {".csv"})) return read_table_cases(path, *content, separator_of(*content));
  if (is_among(kind, {".tsv", ".tab"})) return read_table_cases(path, *content, '\t');
  if (kind == ".corpus") return read_corpus_cases(path, *content);
  if (is_among(kind, {".tml", ".timeml", ".xml"})) return read_timeml_cases(path, *content);
  if (is_among(kind, {".json", ".jsonl", ".ndjson"}) || path == "-") {
    return read_json_cases(path == "-" ? "<stdin>" : path, *content, kind != ".json");
  }
  return {{},
          {{path, "no kind of case file: expected .json, .jsonl, .csv, .tsv, .corpus or .tml"}}};
}

class Loading {
 public:
  Loading(CheckSettings const& settings, CaseSet& set) : settings_{settings}, set_{set} {}

  void add(CaseFile file) {
    std::ranges::move(file.errors, std::back_inserter(set_.errors));
    for (auto& group : file.groups) {
      std::vector<Case> kept;
      for (auto& wanted : group.cases) {
        if (!name(wanted)) continue;
        wanted.tags.push_back(fs::path{wanted.file}.stem().string());
        if (settings_.only) wanted.nothing_else = true;
        if (chosen(wanted, group.document)) {
          kept.push_back(std::move(wanted));
        } else {
          ++set_.left_out;
        }
      }
      if (kept.empty()) continue;
      group.cases = std::move(kept);
      set_.groups.push_back(std::move(group));
    }
  }

 private:
  // False when another case has its name.
  bool name(Case& wanted) {
    if (wanted.name.empty()) {
      auto const count = ++nameless_[wanted.place()];
      wanted.name = wanted.place();
      if (count > 1) wanted.name += "#" + std::to_string(count);
      return true;
    }
    auto const [at, is_new] = names_.try_emplace(wanted.name, wanted.place());
    if (!is_new) {
      set_.errors.push_back(
          {wanted.place(), "another case is named '" + wanted.name + "', at " + at->second});
    }
    return is_new;
  }

  bool chosen(Case const& wanted, Document const& document) {
    if (wanted.name.find(settings_.filter) == std::string::npos &&
        document.text.find(settings_.filter) == std::string::npos) {
      return false;
    }
    auto const& tags = settings_.tags;
    if (!tags.empty() && !std::ranges::any_of(wanted.tags, [&](std::string const& tag) {
          return std::ranges::find(tags, tag) != tags.end();
        })) {
      return false;
    }
    return matched_++ % settings_.shards + 1 == settings_.shard;
  }

  CheckSettings const& settings_;
  CaseSet& set_;
  std::map<std::string, std::string> names_;
  std::map<std::string, int> nameless_;
  std::size_t matched_{};
};

}  // namespace

CaseSet load_cases(CheckSettings const& settings) {
  CaseSet set;
  Loading loading{settings, set};
  for (auto const& input : settings.inputs) {
    auto const files = files_of(input, {".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".corpus",
                                        ".tml", ".timeml", ".xml"});
    if (!files) {
      set.errors.push_back(files.error());
      continue;
    }
    if (files->empty()) set.errors.push_back({input, "no case files in this folder"});
    for (auto const& file : *files) loading.add(read_cases(file));
  }
  return set;
}

}  // namespace dateline::cli
