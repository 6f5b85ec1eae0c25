// dateline check --baseline DIR ARTICLES: what moved in articles since it was last blessed.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <utility>

#include "apps/dateline/articles.hpp"
#include "apps/dateline/batch.hpp"
#include "apps/dateline/check.hpp"
#include "apps/dateline/files.hpp"
#include "apps/dateline/ordered.hpp"
#include "engine/check/baseline.hpp"
#include "engine/check/change_report.hpp"
#include "engine/write/check.hpp"

namespace dateline::cli {
namespace {

namespace fs = std::filesystem;

// One article against its baseline.
struct Comparison {
  Snapshot now;
  std::string path;                 // of its baseline
  std::optional<std::string> from;  // version that wrote the baseline; empty: there is none yet
  std::optional<Error> error;
  std::vector<Difference> differences;
};

Comparison compare_one(Document const& document, std::string const& folder, Engine const& engine) {
  Options options;
  options.explain = true;
  options.alternatives = false;
  Comparison result{snapshot(document, engine.timeline(document, options)),
                    (fs::path{folder} / baseline_name(document.id)).string(),
                    {},
                    {},
                    {}};
  std::error_code none;
  if (!fs::exists(result.path, none)) {
    result.differences.push_back({{},
                                  "baseline",
                                  "",
                                  std::to_string(result.now.items.size()) + " items",
                                  "",
                                  "no baseline yet; --update writes it"});
    return result;
  }
  auto const bytes = read_file(result.path);
  if (!bytes) {
    result.error = bytes.error();
    return result;
  }
  auto before = read_baseline(*bytes);
  if (!before) {
    result.error = Error{result.path + ":" + before.error().place, before.error().reason};
    return result;
  }
  result.from = before->version;
  if (before->published != result.now.published) {
    result.differences.push_back(
        {{}, "published", before->published, result.now.published, "", "the publication date"});
  }
  std::ranges::move(
      differences_of(compare(*before, result.now), *before, result.now, document.text),
      std::back_inserter(result.differences));
  return result;
}

// "baseline by dateline 0.1.0, now 0.2.0" where that is so.
std::string version_line(std::vector<Comparison> const& all) {
  for (auto const& one : all) {
    if (one.from && *one.from != version()) {
      return "baseline by dateline " + *one.from + ", now " + version() + "\n";
    }
  }
  return {};
}

std::size_t not_run(std::string const& folder, std::vector<Comparison> const& all) {
  auto const files = files_of(folder, {".baseline"});
  std::error_code none;
  if (!fs::is_directory(folder, none) || !files) return 0;
  std::size_t run = 0;
  for (auto const& one : all) run += one.from.has_value() || one.error.has_value();
  return files->size() > run ? files->size() - run : 0;
}

// Writes what differs; gives the errors.
std::vector<Error> bless(std::vector<Comparison> const& all, std::string const& folder) {
  std::error_code fault;
  fs::create_directories(folder, fault);
  if (fault) return {{folder, "cannot be written: " + fault.message()}};
  std::vector<Error> errors;
  for (auto const& one : all) {
    if (one.error || (one.from == version() && one.differences.empty())) continue;
    if (auto error = write_file(one.path, write_baseline(one.now))) errors.push_back(*error);
  }
  return errors;
}

}  // namespace

int check_baseline(CheckSettings const& settings, Engine const& engine) {
  auto const articles = load_articles(settings.inputs, settings.published, engine);
  std::vector<Comparison> all;
  std::size_t next = 0, left_out = 0;
  in_order(
      settings.jobs,
      [&]() -> std::optional<Document const*> {
        while (next < articles.documents.size()) {
          auto const& document = articles.documents[next++];
          bool const wanted = document.id.find(settings.filter) != std::string::npos &&
                              (next - 1) % settings.shards + 1 == settings.shard;
          if (wanted) return &document;
          ++left_out;
        }
        return {};
      },
      [&] {
        return [&](Document const* document) {
          return std::pair{document, compare_one(*document, settings.baseline, engine)};
        };
      },
      [&](std::pair<Document const*, Comparison> one) {
        all.push_back(std::move(one.second));
        return !(settings.fail_fast && (!all.back().differences.empty() || all.back().error));
      });

  CheckReport report;
  report.noun = "article";
  report.wanted = "was";
  report.got = "now";
  report.passed = "the same";
  report.failed = "changed";
  report.errors = articles.errors;
  report.left_out = left_out;
  std::vector<Case> names(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].error) {
      report.errors.push_back(*all[i].error);
      continue;
    }
    names[i].name = all[i].now.id;
    names[i].file = all[i].path;
    names[i].line = 1;
    auto const document = std::ranges::find(articles.documents, all[i].now.id, &Document::id);
    auto const outcome = all[i].differences.empty() ? Outcome::passed : Outcome::failed;
    report.cases.push_back({&names[i], &*document, {outcome, all[i].differences, {}}});
  }
  auto const line = version_line(all);
  if (!settings.json && !settings.tap) std::cout << line << std::flush;
  auto const status = publish(report, settings);
  if (auto const kept = not_run(settings.baseline, all);
      kept > 0 && !settings.json && !settings.tap) {
    std::cout << kept << " of the baseline not run, and kept\n" << std::flush;
  }
  if (!settings.update) return status;
  auto const errors = bless(all, settings.baseline);
  for (auto const& error : errors) complain(to_string(error));
  if (!errors.empty() || status == bad_usage) return bad_usage;
  return done;
}

}  // namespace dateline::cli
