// dateline check CASES --with COMMAND, --answers FILE: the cases on an engine that is not ours; and
// --against DIR: our engine against the TimeML of another.
#include <algorithm>
#include <map>

#include "apps/dateline/batch.hpp"
#include "apps/dateline/check.hpp"
#include "apps/dateline/files.hpp"
#include "apps/dateline/ordered.hpp"
#include "apps/dateline/output.hpp"
#include "apps/dateline/process.hpp"
#include "engine/check/agreement.hpp"
#include "engine/read/answers.hpp"
#include "engine/read/cases.hpp"
#include "engine/write/agreement.hpp"

namespace dateline::cli {
namespace {

void replace_all(std::string& word, std::string_view name, std::string const& value) {
  for (auto at = word.find(name); at != word.npos; at = word.find(name, at + value.size())) {
    word.replace(at, name.size(), value);
  }
}

// 'It''s' for the shell.
std::string shell_quoted(std::string const& text) {
  std::string out = "'";
  for (char const c : text) out += c == '\'' ? std::string{"'\\''"} : std::string{c};
  return out += '\'';
}

using Answer = Result<std::vector<Found>>;

class Command {
 public:
  Command(CheckSettings const& settings, std::vector<std::string> words)
      : settings_{settings}, words_{std::move(words)} {}

  Answer ask(Document const& document) const {
    auto const published = document.published ? to_string(*document.published) : std::string{};
    auto words = words_;
    for (auto& word : words) {
      // text last: what it holds is never taken for a name
      replace_all(word, "{published}", settings_.shell ? shell_quoted(published) : published);
      replace_all(word, "{text}", settings_.shell ? shell_quoted(document.text) : document.text);
    }
    auto const output = run_command(words, settings_.timeout);
    if (!output) return output.error();
    return read_answer(*output, document.text);
  }

 private:
  CheckSettings const& settings_;
  std::vector<std::string> words_;
};

struct Asked {
  CaseGroup const* group{};
  std::vector<Answer> answers;  // of each case
};

// The report of a run on another engine, and its agreement with the cases.
int finish(CheckReport const& report, Agreement const& agreement, CheckSettings const& settings) {
  Output const output{"", false, ""};
  auto const text =
      agreement_text(agreement, report.wanted, report.got, wants_colour(output.to_terminal()));
  return publish(report, settings, &text);
}

int judge_answers(CaseSet const& set, CheckSettings const& settings,
                  std::function<Answer(Case const&, Document const&)> const& ask) {
  CheckReport report;
  report.got = "theirs";
  report.errors = set.errors;
  report.left_out = set.left_out;
  Agreement agreement;
  std::size_t next = 0;
  in_order(
      settings.jobs,
      [&]() -> std::optional<CaseGroup const*> {
        if (next == set.groups.size()) return {};
        return &set.groups[next++];
      },
      [&] {
        return [&](CaseGroup const* group) {
          Asked asked{group, {}};
          for (auto const& wanted : group->cases) {
            asked.answers.push_back(ask(wanted, group->document));
          }
          return asked;
        };
      },
      [&](Asked const& asked) {
        for (std::size_t i = 0; i < asked.answers.size(); ++i) {
          auto const& wanted = asked.group->cases[i];
          auto const& answer = asked.answers[i];
          if (!answer) {
            report.errors.push_back({wanted.place(), answer.error().reason});
            continue;
          }
          auto verdict = judge(wanted, asked.group->document, *answer);
          agreement.add(wanted, asked.group->document, *answer, verdict);
          report.cases.push_back({&wanted, &asked.group->document, std::move(verdict)});
          if (settings.fail_fast && !report.cases.back().verdict.good()) return false;
        }
        return true;
      });
  return finish(report, agreement, settings);
}

}  // namespace

int check_other(CheckSettings const& settings) {
  auto const set = load_cases(settings);
  if (!settings.answers.empty()) {
    auto const content = read_file(settings.answers);
    if (!content) {
      complain(to_string(content.error()));
      return bad_usage;
    }
    auto const answers = read_answer_lines(*content);
    if (!answers) {
      complain(settings.answers + ":" + to_string(answers.error()));
      return bad_usage;
    }
    return judge_answers(set, settings,
                         [&](Case const& wanted, Document const& document) -> Answer {
                           auto const answer = answers->find(wanted.name);
                           if (answer == answers->end())
                             return Error{"", "no answer to '" + wanted.name + "'"};
                           return read_answer(answer->second, document.text);
                         });
  }
  auto words = settings.shell ? Result<std::vector<std::string>>{std::vector<std::string>{
                                    "/bin/sh", "-c", settings.with}}
                              : split_command(settings.with);
  if (!words) {
    complain("--with " + settings.with + ": " + words.error().reason);
    return bad_usage;
  }
  Command const command{settings, *std::move(words)};
  return judge_answers(
      set, settings, [&](Case const&, Document const& document) { return command.ask(document); });
}

int check_against(CheckSettings const& settings, Engine const& engine) {
  CheckReport report;
  report.noun = "document";
  report.wanted = "theirs";
  report.got = "ours";
  Agreement agreement;
  auto const files = files_of(settings.against, {".tml", ".timeml", ".xml"});
  if (!files || files->empty()) {
    complain(
        to_string(files ? Error{settings.against, "no TimeML in this folder"} : files.error()));
    return bad_usage;
  }
  // one case a document: what only one of the two has is a disagreement too
  std::vector<CaseGroup> groups;
  for (auto const& file : *files) {
    auto const content = read_file(file);
    if (!content) {
      report.errors.push_back(content.error());
      continue;
    }
    auto cases = read_timeml_cases(file, *content);
    std::ranges::move(cases.errors, std::back_inserter(report.errors));
    for (auto& group : cases.groups) {
      Case all;
      all.name = all.file = file;
      all.line = 1;
      all.nothing_else = true;
      for (auto& one : group.cases) all.expected.push_back(std::move(one.expected.front()));
      group.cases = {std::move(all)};
      groups.push_back(std::move(group));
    }
  }
  for (auto& group : groups) {
    auto options = settings.options;
    options.explain = true;
    options.alternatives = false;
    auto const& wanted = group.cases.front();
    auto const found = found_in(group.document, engine.tag(group.document, options));
    auto verdict = judge(wanted, group.document, found);
    agreement.add(wanted, group.document, found, verdict);
    report.cases.push_back({&wanted, &group.document, std::move(verdict)});
  }
  return finish(report, agreement, settings);
}

}  // namespace dateline::cli
