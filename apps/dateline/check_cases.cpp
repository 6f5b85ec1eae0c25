// dateline check CASES: runs cases on this engine and reports what differs.
#include <algorithm>
#include <iostream>
#include <map>
#include <utility>

#include "apps/dateline/batch.hpp"
#include "apps/dateline/check.hpp"
#include "apps/dateline/files.hpp"
#include "apps/dateline/ordered.hpp"
#include "apps/dateline/output.hpp"
#include "engine/write/check.hpp"
#include "engine/write/update_case.hpp"

namespace dateline::cli {
namespace {

struct Run {
  CaseGroup const* group{};
  std::vector<Found> found;
  std::vector<Verdict> verdicts;
};

Run run_group(CaseGroup const& group, Engine const& engine) {
  auto options = group.options;
  options.explain = true;
  // as all articles are read: a case that states no day of publication may have a dateline
  auto document = group.document;
  if (!document.published) document.published = engine.find_dateline(document.text);
  Run run{&group, found_in(document, engine.tag(document, options)), {}};
  for (auto const& wanted : group.cases) {
    run.verdicts.push_back(judge(wanted, group.document, run.found));
  }
  return run;
}

// What is to stand in a file in the place of what stood there.
struct Edit {
  Span place;
  std::string text;
};

class Updates {
 public:
  void add(Run const& run) {
    for (std::size_t i = 0; i < run.verdicts.size(); ++i) {
      auto const& wanted = run.group->cases[i];
      if (run.verdicts[i].good()) continue;
      auto& file = files_[wanted.file];
      bool const can_be = wanted.source.begin < wanted.source.end;
      if (!can_be) {
        file.refused = true;
        continue;
      }
      file.edits.push_back({wanted.source, {}});
      file.edits.back().text = "";
      file.sources.push_back({&run.group->document, run.verdicts[i], run.found});
    }
  }

  // The errors of files that could not be rewritten.
  std::vector<Error> write() {
    std::vector<Error> errors;
    for (auto& [path, file] : files_) {
      if (file.refused) errors.push_back({path, "--update rewrites JSON case files only"});
      if (file.edits.empty()) continue;
      auto content = read_file(path);
      if (!content) {
        errors.push_back(content.error());
        continue;
      }
      for (auto i = file.edits.size(); i-- > 0;) {
        auto const& [place, unused] = file.edits[i];
        auto const& source = file.sources[i];
        content->replace(
            place.begin, place.end - place.begin,
            updated_case(place.in(*content), *source.document, source.verdict, source.found));
      }
      if (auto error = write_file(path, *content)) errors.push_back(*error);
    }
    return errors;
  }

 private:
  struct Source {
    Document const* document;
    Verdict verdict;
    std::vector<Found> found;
  };
  struct File {
    bool refused{};
    std::vector<Edit> edits;
    std::vector<Source> sources;
  };
  std::map<std::string, File> files_;
};

}  // namespace

int publish(CheckReport const& report, CheckSettings const& settings, std::string const* agreed) {
  for (auto const& error : report.errors) complain(to_string(error));
  auto status = report.errors.empty() ? done : bad_usage;
  if (status == done &&
      !std::ranges::all_of(report.cases, [](auto const& j) { return j.verdict.good(); })) {
    status = differences;
  }
  if (!settings.junit.empty()) {
    if (auto error = write_file(settings.junit, check_junit(report))) {
      complain(to_string(*error));
      status = bad_usage;
    }
  }
  Output output{"", false, ""};
  std::string text;
  if (settings.json) {
    text = check_json(report);
  } else if (settings.tap) {
    text = check_tap(report);
  } else {
    text = agreed ? *agreed + "\n" + check_summary(report) + "\n"
                  : check_text(report, wants_colour(output.to_terminal()));
    if (settings.github) text += check_github(report);
  }
  auto error = output.write(text);
  if (!error) error = output.finish();
  if (error) {
    complain(to_string(*error));
    return bad_usage;
  }
  return status;
}

int check_cases(CheckSettings const& settings, Engine const& engine) {
  auto const set = load_cases(settings);
  CheckReport report;
  report.errors = set.errors;
  report.left_out = set.left_out;
  if (set.groups.empty() && set.errors.empty() && settings.shards == 1) {
    complain(set.left_out > 0 ? "no case passes the filters" : "no cases in the input");
    return bad_usage;
  }
  Updates updates;
  std::size_t next = 0;
  bool ended = false;
  in_order(
      settings.jobs,
      [&]() -> std::optional<CaseGroup const*> {
        if (next == set.groups.size()) return {};
        return &set.groups[next++];
      },
      [&] { return [&](CaseGroup const* group) { return run_group(*group, engine); }; },
      [&](Run run) {
        if (settings.update) updates.add(run);
        for (std::size_t i = 0; i < run.verdicts.size(); ++i) {
          if (ended) {
            ++report.left_out;
            continue;
          }
          bool const good = run.verdicts[i].good();
          report.cases.push_back(
              {&run.group->cases[i], &run.group->document, std::move(run.verdicts[i])});
          ended = settings.fail_fast && !good;
        }
        return true;
      });
  auto const status = publish(report, settings);
  if (!settings.update || status == done) return status;
  auto const errors = updates.write();
  for (auto const& error : errors) complain(to_string(error));
  return errors.empty() && status == differences ? done : bad_usage;
}

}  // namespace dateline::cli
