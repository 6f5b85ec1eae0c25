// What `dateline check` is asked for, and its ways of working: each gives the exit status.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "apps/dateline/settings.hpp"
#include "dateline/dateline.hpp"
#include "engine/check/report.hpp"

namespace dateline::cli {

struct CheckSettings {
  std::vector<std::string> inputs;
  std::string filter;             // part of a name or text; empty: all
  std::vector<std::string> tags;  // any of them
  std::size_t shard{1}, shards{1};
  unsigned jobs{1};
  bool fail_fast{}, update{}, only{};
  std::string junit;  // a file; empty: none
  bool tap{}, json{}, github{}, csv{};
  std::string baseline, against, with, answers;
  double timeout{10};  // seconds, of a command's answer to one case
  bool shell{};
  bool properties{};
  std::string sweep, table;
  std::optional<Instant> published;
  Options options;
};

int check_properties_of(CheckSettings const& settings, Engine const& engine);
int check_sweep(CheckSettings const& settings, Engine const& engine);
int check_against(CheckSettings const& settings, Engine const& engine);
int check_other(CheckSettings const& settings);
int check_baseline(CheckSettings const& settings, Engine const& engine);
int check_cases(CheckSettings const& settings, Engine const& engine);

// Cases of all inputs that pass the filters; nameless ones are named for their place.
struct CaseSet {
  std::vector<CaseGroup> groups;
  std::vector<Error> errors;
  std::size_t left_out{};
};
CaseSet load_cases(CheckSettings const& settings);

// Prints the report as the settings ask, in plain text `text` before its summary where that is
// given; gives the exit status.
int publish(CheckReport const& report, CheckSettings const& settings,
            std::string const* text = nullptr);

}  // namespace dateline::cli
