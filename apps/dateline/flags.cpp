#include "apps/dateline/flags.hpp"

#include <CLI/CLI.hpp>
#include <charconv>
#include <thread>
#include <utility>

#include "engine/read/published.hpp"

namespace dateline::cli {
namespace {

using Problem = std::optional<std::string>;  // why a value is refused

constexpr char const* not_available = "not available in this version";

// Finds `text` among pairs of name and value.
template <class Value, std::size_t N>
Problem choose(std::pair<char const*, Value> const (&choices)[N], std::string const& text,
               Value& value) {
  std::string names;
  for (auto const& [name, choice] : choices) {
    if (text == name) {
      value = choice;
      return {};
    }
    (names += names.empty() ? "" : ", ") += name;
  }
  return "expected one of " + names;
}

Problem set_published(Settings& settings, std::string const& text) {
  auto published = parse_published(text);
  if (!published) return published.error().reason;
  settings.published = *published;
  return {};
}

Problem set_instant(std::optional<Instant>& instant, std::string const& text) {
  instant = parse_instant(text.data(), text.data() + text.size());
  if (!instant) return "no such date; expected one like 2024, 2024-06 or 2024-06-29";
  return {};
}

Problem set_domain(Settings& settings, std::string const& text) {
  static constexpr std::pair<char const*, Domain> choices[] = {{"news", Domain::news},
                                                               {"narrative", Domain::narrative}};
  return choose(choices, text, settings.options.domain);
}

Problem set_format(Settings& settings, std::string const& text) {
  static constexpr std::pair<char const*, Format> choices[] = {{"json", Format::json},
                                                               {"text", Format::text},
                                                               {"jsonl", Format::jsonl},
                                                               {"timeml", Format::timeml},
                                                               {"timelinejs", Format::timelinejs},
                                                               {"vis", Format::vis},
                                                               {"csv", Format::csv},
                                                               {"ics", Format::ics},
                                                               {"jsonld", Format::jsonld},
                                                               {"html", Format::html}};
  return choose(choices, text, settings.format);
}

Problem set_tag_format(Settings& settings, std::string const& text) {
  static constexpr std::pair<char const*, Format> choices[] = {{"json", Format::json},
                                                               {"text", Format::text},
                                                               {"jsonl", Format::jsonl},
                                                               {"timeml", Format::timeml},
                                                               {"tsv", Format::tsv}};
  return choose(choices, text, settings.format);
}

Problem set_report_format(Settings& settings, std::string const& text) {
  static constexpr std::pair<char const*, Format> choices[] = {{"text", Format::text},
                                                               {"json", Format::json}};
  return choose(choices, text, settings.format);
}

Problem set_input(Settings& settings, std::string const& text) {
  static constexpr std::pair<char const*, InputKind> choices[] = {
      {"text", InputKind::text}, {"timeml", InputKind::timeml}, {"jsonl", InputKind::jsonl}};
  if (text == "html") return not_available;
  InputKind kind{};
  auto problem = choose(choices, text, kind);
  if (!problem) settings.input = kind;
  return problem;
}

Problem set_offsets(Settings& settings, std::string const& text) {
  static constexpr std::pair<char const*, OffsetUnit> choices[] = {
      {"codepoint", OffsetUnit::codepoint},
      {"byte", OffsetUnit::byte},
      {"utf16", OffsetUnit::utf16}};
  return choose(choices, text, settings.offsets);
}

Problem set_include(Settings& settings, std::string const& text) {
  static constexpr std::pair<char const*, Include> choices[] = {
      {"dated", Include::dated}, {"main", Include::main}, {"all", Include::all}};
  return choose(choices, text, settings.options.include);
}

Problem set_day_order(Settings& settings, std::string const& text) {
  static constexpr std::pair<char const*, DayOrder> choices[] = {{"month", DayOrder::month_first},
                                                                 {"day", DayOrder::day_first}};
  return choose(choices, text, settings.options.day_order);
}

Problem set_jobs(Settings& settings, std::string const& text) {
  auto const* end = text.data() + text.size();
  auto const [stop, fault] = std::from_chars(text.data(), end, settings.jobs);
  if (fault != std::errc{} || stop != end || settings.jobs > 256) {
    return "expected a number from 0 to 256";
  }
  if (settings.jobs == 0) settings.jobs = std::max(1u, std::thread::hardware_concurrency());
  return {};
}

Problem set_output(Settings& settings, std::string const& text) {
  if (text.empty()) return "expected a file or a folder";
  settings.output = text == "-" ? "" : text;
  return {};
}

Problem set_quiet(Settings& settings, std::string const&) {
  settings.quiet = true;
  return {};
}

Problem set_explain(Settings& settings, std::string const&) {
  settings.options.explain = true;
  return {};
}

Problem set_errors(Settings& settings, std::string const&) {
  settings.errors = true;
  return {};
}

Problem set_group_by(Settings& settings, std::string const& text) {
  static constexpr std::pair<char const*, GroupBy> choices[] = {
      {"participant", GroupBy::participant},
      {"document", GroupBy::document},
      {"none", GroupBy::none}};
  return choose(choices, text, settings.exports.group_by);
}

Problem set_slides(Settings& settings, std::string const& text) {
  auto const* end = text.data() + text.size();
  auto const [stop, fault] = std::from_chars(text.data(), end, settings.exports.slides);
  if (fault != std::errc{} || stop != end) return "expected a number";
  return {};
}

Problem set_undated(Settings& settings, std::string const& text) {
  static constexpr std::pair<char const*, bool> choices[] = {{"slide", true}, {"omit", false}};
  return choose(choices, text, settings.exports.undated);
}

Problem set_bom(Settings& settings, std::string const&) {
  settings.exports.byte_order_mark = true;
  return {};
}

Problem refuse(Settings&, std::string const&) { return not_available; }

struct Flag {
  unsigned commands;  // bits of Command
  char const* name;
  char const* value;  // what its value is called; empty: it takes none
  char const* help;
  Problem (*set)(Settings&, std::string const&);
};

constexpr unsigned articles = timeline_command | tag_command;
constexpr unsigned all = articles | explain_command;

constexpr Flag flags[] = {
    {all, "--published", "DATE", "publication date: 2024-06-29 or 2024-06-29T14:00", set_published},
    {all, "--domain", "D", "news or narrative (default: told by the text)", set_domain},
    {timeline_command, "--format", "F",
     "json (text on a terminal), text, jsonl, timeml, timelinejs, vis, csv, ics, jsonld or html",
     set_format},
    {tag_command, "--format", "F",
     "json, text, jsonl, timeml or tsv (default: json; text on a terminal)", set_tag_format},
    {explain_command | score_command, "--format", "F", "text or json (default: text)",
     set_report_format},
    {all | score_command, "-o,--output", "PATH",
     "a file, or a folder for many inputs (default: standard output)", set_output},
    {articles, "--input", "KIND", "text, timeml or jsonl (default: by extension)", set_input},
    {all, "--offsets", "UNIT", "codepoint, byte or utf16 (default: codepoint)", set_offsets},
    {all, "--day-order", "PART", "what 3/5 begins with: month or day (default: month)",
     set_day_order},
    {articles, "--jobs", "N",
     "articles at work at once; 0: as many as there are cores (default: 1)", set_jobs},
    {timeline_command, "--include", "WHICH", "dated, main or all events (default: main)",
     set_include},
    {timeline_command, "--from", "DATE", "leave out what ended before DATE",
     [](Settings& s, std::string const& text) { return set_instant(s.options.from, text); }},
    {timeline_command, "--to", "DATE", "leave out what began on DATE or later",
     [](Settings& s, std::string const& text) { return set_instant(s.options.to, text); }},
    {timeline_command, "--group-by", "WHAT",
     "lanes of vis, csv and timelinejs: participant, document or none (default: participant)",
     set_group_by},
    {timeline_command, "--slides", "N", "timelinejs: the N most telling; 0: all (default: 20)",
     set_slides},
    {timeline_command, "--undated", "HOW",
     "timelinejs: a slide lists entries without a date, or omit (default: slide)", set_undated},
    {timeline_command, "--bom", "", "csv: begin with a byte order mark, for old spreadsheets",
     set_bom},
    {timeline_command, "--about", "NAME", "", refuse},
    {timeline_command, "--merge", "", "", refuse},
    {articles, "--explain", "", "add to each expression how it was read", set_explain},
    {score_command, "--errors", "", "list every error, gold and system", set_errors},
    {all, "--quiet", "", "no progress bar", set_quiet},
};

constexpr char const* parameters[] = {
    "--domain", "--offsets", "--day-order", "--include", "--from",  "--to",   "--group-by",
    "--slides", "--undated", "--bom",       "--explain", "--about", "--merge"};

}  // namespace

std::optional<Error> read_parameters(Parameter const& parameter, Settings& settings) {
  for (auto const& flag : flags) {
    std::string_view const name = flag.name;
    if ((flag.commands & timeline_command) == 0 ||
        std::ranges::find(parameters, name) == std::end(parameters)) {
      continue;
    }
    auto const value = parameter(flag.name + 2);
    bool const off = value == "false" || value == "0";
    if (!value || (!*flag.value && off)) continue;
    if (auto problem = flag.set(settings, *value))
      return Error{std::string{name.substr(2)}, *problem};
  }
  return {};
}

void add_flags(CLI::App& app, Command command, Settings& settings) {
  for (auto const& flag : flags) {
    if ((flag.commands & command) == 0) continue;
    auto const name = std::string{flag.name}.substr(std::string_view{flag.name}.find("--"));
    bool const hidden = *flag.help == 0;
    CLI::Option* option = nullptr;
    if (*flag.value) {
      auto const set = [&settings, &flag, name](std::string const& text) {
        if (auto problem = flag.set(settings, text)) {
          throw CLI::ValidationError(name + " " + text, *problem);
        }
      };
      option = app.add_option_function<std::string>(flag.name, set, flag.help);
      option->type_name(flag.value)->take_last();
    } else {
      option = app.add_flag_callback(
          flag.name,
          [&settings, &flag, name] {
            if (auto problem = flag.set(settings, "")) throw CLI::ValidationError(name, *problem);
          },
          flag.help);
    }
    if (hidden) option->group("");
  }
}

}  // namespace dateline::cli
