// dateline check: the command line of the regression check. Each way of checking has a file.
#include "apps/dateline/check.hpp"

#include <CLI/CLI.hpp>
#include <charconv>
#include <thread>

#include "apps/dateline/batch.hpp"
#include "apps/dateline/command.hpp"
#include "engine/read/published.hpp"

namespace dateline::cli {
namespace {

// "2/4" -> 2 and 4.
bool read_shard(std::string const& text, CheckSettings& settings) {
  auto const* end = text.data() + text.size();
  auto const first = std::from_chars(text.data(), end, settings.shard);
  if (first.ec != std::errc{} || first.ptr == end || *first.ptr != '/') return false;
  auto const second = std::from_chars(first.ptr + 1, end, settings.shards);
  return second.ec == std::errc{} && second.ptr == end && settings.shard >= 1 &&
         settings.shard <= settings.shards;
}

void add_reports(CLI::App& command, CheckSettings& settings) {
  command.add_option("--junit", settings.junit, "write JUnit's XML to FILE")->type_name("FILE");
  command.add_flag("--tap", settings.tap, "report as TAP 14");
  command.add_flag("--json", settings.json, "report as JSON (schema/check.schema.json)");
  command.add_flag("--github", settings.github, "add annotations for GitHub");
}

void add_choice(CLI::App& command, CheckSettings& settings) {
  command.add_option("--filter", settings.filter, "only cases with TEXT in their name or text")
      ->type_name("TEXT");
  command.add_option("--tag", settings.tags, "only cases of this tag or file (repeatable)")
      ->type_name("TAG")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  command
      .add_option_function<std::string>(
          "--shard",
          [&settings](std::string const& text) {
            if (!read_shard(text, settings))
              throw CLI::ValidationError("--shard " + text, "expected one like 1/4");
          },
          "only every N-th case, from the I-th")
      ->type_name("I/N");
  command
      .add_option_function<std::string>(
          "--jobs",
          [&settings](std::string const& text) {
            auto const* end = text.data() + text.size();
            auto const [stop, fault] = std::from_chars(text.data(), end, settings.jobs);
            if (fault != std::errc{} || stop != end || settings.jobs > 256)
              throw CLI::ValidationError("--jobs " + text, "expected a number from 0 to 256");
            if (settings.jobs == 0)
              settings.jobs = std::max(1u, std::thread::hardware_concurrency());
          },
          "cases at work at once; 0: as many as there are cores (default: 1)")
      ->type_name("N");
  command.add_flag("--fail-fast", settings.fail_fast, "end at the first difference");
  command.add_flag("--only", settings.only, "what a case does not expect is a difference too");
}

void add_ways(CLI::App& command, CheckSettings& settings) {
  command
      .add_option("--baseline", settings.baseline,
                  "compare what is found in articles with what DIR holds of them")
      ->type_name("DIR");
  command
      .add_option("--against", settings.against,
                  "compare ours with the TimeML of another tagger on the same texts")
      ->type_name("DIR");
  command
      .add_option("--with", settings.with,
                  "run the cases on this command; {text} and {published} are put into it")
      ->type_name("COMMAND")
      ->check([](std::string const& text) {
        return text.find_first_not_of(' ') == text.npos ? "expected a command, found none" : "";
      });
  command.add_flag("--shell", settings.shell, "of --with: through /bin/sh");
  command.add_option("--timeout", settings.timeout, "of --with: seconds a case (default: 10)")
      ->type_name("S")
      ->check([](std::string const& text) {
        double seconds = 0;
        bool const good = CLI::detail::lexical_cast(text, seconds) && seconds > 0;
        return good ? "" : "expected seconds, more than 0, found " + text;
      });
  command
      .add_option("--answers", settings.answers,
                  "judge these answers of another engine: JSONL of {\"name\", \"found\"}")
      ->type_name("FILE");
  command.add_flag("--properties", settings.properties,
                   "check what must hold of any text, in articles without expectations");
  command
      .add_option("--sweep", settings.sweep,
                  "read the one phrase given from every day of a span: 2020-01-01..2030-12-31")
      ->type_name("SPAN");
  command.add_option("--expect", settings.table, "of --sweep: the CSV that is wanted")
      ->type_name("FILE");
  command.add_flag("--csv", settings.csv, "of --sweep: print CSV (on a terminal too)");
  command
      .add_option_function<std::string>(
          "--published",
          [&settings](std::string const& text) {
            auto published = parse_published(text);
            if (!published) {
              throw CLI::ValidationError("--published " + text, published.error().reason);
            }
            settings.published = *published;
          },
          "publication date of articles that have none of their own")
      ->type_name("DATE");
}

// Two of the options of which one run takes one: "--tap and --json".
std::optional<std::string> clash(CheckSettings const& s) {
  using Asked = std::pair<char const*, bool>;
  for (auto const& options : {std::vector<Asked>{{"--tap", s.tap}, {"--json", s.json}},
                              std::vector<Asked>{{"--baseline", !s.baseline.empty()},
                                                 {"--against", !s.against.empty()},
                                                 {"--with", !s.with.empty()},
                                                 {"--answers", !s.answers.empty()},
                                                 {"--properties", s.properties},
                                                 {"--sweep", !s.sweep.empty()}}}) {
    std::string first;
    for (auto const& [name, asked] : options) {
      if (asked && !first.empty()) return first + " and " + name;
      if (asked) first = name;
    }
  }
  return std::nullopt;
}

int run(CheckSettings const& settings) {
  if (auto const both = clash(settings)) {
    complain(*both + ": only one of them");
    return bad_usage;
  }
  if (!settings.against.empty() && !settings.inputs.empty()) {
    complain("--against " + settings.against + ": takes no files besides, found " +
             settings.inputs.front());
    return bad_usage;
  }
  if (settings.inputs.empty() && settings.against.empty()) {
    complain("no files given; dateline check --help shows an example");
    return bad_usage;
  }
  auto engine = Engine::make();
  if (!engine) {
    complain(to_string(engine.error()));
    return bad_usage;
  }
  if (!settings.against.empty()) return check_against(settings, *engine);
  if (!settings.with.empty() || !settings.answers.empty()) return check_other(settings);
  if (!settings.sweep.empty()) return check_sweep(settings, *engine);
  if (settings.properties) return check_properties_of(settings, *engine);
  if (!settings.baseline.empty()) return check_baseline(settings, *engine);
  return check_cases(settings, *engine);
}

}  // namespace

void add_check(CLI::App& app, Run& chosen) {
  auto* command = app.add_subcommand("check", "regression check: what differs from what is wanted");
  auto settings = std::make_shared<CheckSettings>();
  command->add_option("CASES", settings->inputs, "case files or folders of them; - is JSONL")
      ->type_name("");
  add_choice(*command, *settings);
  add_reports(*command, *settings);
  command->add_flag("--update", settings->update,
                    "after showing the differences, write what is found now as wanted");
  add_ways(*command, *settings);
  command->footer(
      "Example:\n"
      "  printf 'text,published,expect_value\\n\"last Friday\",2024-06-29,2024-06-28\\n' > "
      "dates.csv\n"
      "  dateline check dates.csv");
  command->callback([settings, &chosen] { chosen = [settings] { return run(*settings); }; });
}

}  // namespace dateline::cli
