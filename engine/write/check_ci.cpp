// What CI servers read: JUnit's XML, TAP, and GitHub's workflow commands.
#include <map>

#include "engine/write/check.hpp"
#include "engine/write/xml.hpp"

namespace dateline {
namespace {

// All differences, a line each, with the text and the reason.
std::string story(Judged const& judged, CheckReport const& report) {
  std::string text;
  if (judged.verdict.outcome == Outcome::fixed) {
    return "known to fail, but holds: " + judged.wanted->known + "\n";
  }
  for (auto const& difference : judged.verdict.differences) {
    auto const& context = difference.context;
    text += difference_line(difference, report) + "\n  in: ";
    text += (context.empty() ? marked(judged.document->text, difference.span) : context) + '\n';
    if (!difference.why.empty()) text += "  why: " + difference.why + '\n';
  }
  return text;
}

std::string first_line(std::string const& text) { return text.substr(0, text.find('\n')); }

// `error.place` -> the file alone.
std::string file_of(Error const& error) { return error.place.substr(0, error.place.rfind(':')); }

void append_testcase(std::string& out, Judged const& judged, CheckReport const& report) {
  out += "    <testcase";
  append_attribute(out, "name", judged.wanted->name);
  append_attribute(out, "classname", judged.wanted->file);
  append_attribute(out, "time", "0");
  auto const outcome = judged.verdict.outcome;
  if (outcome == Outcome::passed) {
    out += "/>\n";
    return;
  }
  auto const text = story(judged, report);
  bool const known = outcome == Outcome::known;
  out += known ? ">\n      <skipped" : ">\n      <failure";
  append_attribute(out, "message", known ? judged.wanted->known : first_line(text));
  if (!known) {
    append_attribute(out, "type", "difference");
    out += '>';
    append_escaped(out, judged.wanted->place() + "\n" + text);
    out += "</failure>\n    </testcase>\n";
  } else {
    out += "/>\n    </testcase>\n";
  }
}

void append_error_case(std::string& out, Error const& error) {
  out += "    <testcase";
  append_attribute(out, "name", error.place);
  append_attribute(out, "classname", file_of(error));
  append_attribute(out, "time", "0");
  out += ">\n      <error";
  append_attribute(out, "message", error.reason);
  append_attribute(out, "type", "unusable");
  out += "/>\n    </testcase>\n";
}

struct Suite {
  std::string cases;
  std::size_t tests{}, failures{}, errors{}, skipped{};
};

void append_counts(std::string& out, Suite const& suite) {
  append_attribute(out, "tests", std::to_string(suite.tests));
  append_attribute(out, "failures", std::to_string(suite.failures));
  append_attribute(out, "errors", std::to_string(suite.errors));
  append_attribute(out, "time", "0");
}

std::string escaped_command(std::string_view text, bool property) {
  std::string out;
  for (char const c : text) {
    if (c == '%' || c == '\n' || c == '\r' || (property && (c == ':' || c == ','))) {
      constexpr auto digits = "0123456789ABCDEF";
      auto const byte = static_cast<unsigned char>(c);
      ((out += '%') += digits[byte >> 4]) += digits[byte & 15];
    } else {
      out += c;
    }
  }
  return out;
}

std::string command(std::string const& file, std::string const& line, std::string const& title,
                    std::string const& message) {
  return "::error file=" + escaped_command(file, true) + ",line=" + line +
         ",title=" + escaped_command(title, true) + "::" + escaped_command(message, false) + "\n";
}

}  // namespace

std::string check_junit(CheckReport const& report) {
  std::vector<std::string> order;
  std::map<std::string, Suite> suites;
  auto const suite_of = [&](std::string const& file) -> Suite& {
    auto const [at, is_new] = suites.try_emplace(file);
    if (is_new) order.push_back(file);
    ++at->second.tests;
    return at->second;
  };
  Suite all;
  for (auto const& judged : report.cases) {
    auto& suite = suite_of(judged.wanted->file);
    suite.failures += !judged.verdict.good();
    suite.skipped += judged.verdict.outcome == Outcome::known;
    append_testcase(suite.cases, judged, report);
  }
  for (auto const& error : report.errors) {
    auto& suite = suite_of(file_of(error));
    ++suite.errors;
    append_error_case(suite.cases, error);
  }
  for (auto const& [file, suite] : suites) {
    all.tests += suite.tests;
    all.failures += suite.failures;
    all.errors += suite.errors;
  }
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites";
  append_attribute(out, "name", "dateline check");
  append_counts(out, all);
  out += ">\n";
  for (auto const& file : order) {
    auto const& suite = suites[file];
    out += "  <testsuite";
    append_attribute(out, "name", file);
    append_counts(out, suite);
    append_attribute(out, "skipped", std::to_string(suite.skipped));
    out += ">\n" + suite.cases + "  </testsuite>\n";
  }
  return out += "</testsuites>\n";
}

std::string check_tap(CheckReport const& report) {
  std::string out = "TAP version 14\n1..";
  out += std::to_string(report.cases.size() + report.errors.size()) + '\n';
  std::size_t number = 0;
  auto const line = [&](bool good, std::string const& name) {
    std::string escaped;
    for (char const c : name) {
      if (c == '#' || c == '\\') escaped += '\\';
      escaped += c == '\n' ? ' ' : c;
    }
    out += (good ? "ok " : "not ok ") + std::to_string(++number) + " - " + escaped;
  };
  auto const detail = [&](std::string const& place, std::string const& text) {
    out += "  ---\n  at: \"" + place + "\"\n  message: |\n";
    for (std::size_t at = 0; at < text.size();) {
      auto const end = std::min(text.find('\n', at), text.size());
      out += "    " + text.substr(at, end - at) + '\n';
      at = end + 1;
    }
    out += "  ...\n";
  };
  for (auto const& judged : report.cases) {
    auto const outcome = judged.verdict.outcome;
    line(outcome == Outcome::passed, judged.wanted->name);
    if (outcome == Outcome::known) out += " # TODO " + judged.wanted->known;
    out += '\n';
    if (outcome != Outcome::passed) detail(judged.wanted->place(), story(judged, report));
  }
  for (auto const& error : report.errors) {
    line(false, error.place);
    out += '\n';
    detail(error.place, error.reason);
  }
  return out;
}

std::string check_github(CheckReport const& report) {
  std::string out;
  for (auto const& judged : report.cases) {
    if (judged.verdict.good()) continue;
    out += command(judged.wanted->file, std::to_string(judged.wanted->line), judged.wanted->name,
                   story(judged, report));
  }
  for (auto const& error : report.errors) {
    auto const line =
        error.place.substr(std::min(error.place.rfind(':'), error.place.size() - 1) + 1);
    bool const number = !line.empty() && line.find_first_not_of("0123456789") == line.npos;
    out += command(number ? file_of(error) : error.place, number ? line : "1", "unusable",
                   error.reason);
  }
  return out;
}

}  // namespace dateline
