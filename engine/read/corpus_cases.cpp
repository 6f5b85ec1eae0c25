// Corpus files: a heading that states readings, and below it every wording that means them.
#include <algorithm>
#include <sstream>
#include <utility>

#include "engine/read/cases.hpp"
#include "engine/read/published.hpp"
#include "engine/read/text.hpp"
#include "engine/text/utf8.hpp"

namespace dateline {
namespace {

std::string_view trim(std::string_view text) {
  auto const first = text.find_first_not_of(" \t\r");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") + 1 - first);
}

// "2006 ; P3D type=DURATION" -> an expectation each; an error says what is wrong.
Result<std::vector<Expected>> read_heading(std::string_view heading) {
  std::vector<Expected> all;
  if (heading == "none") return all;
  while (!heading.empty()) {
    auto const end = std::min(heading.find(" ; "), heading.size());
    Expected expected;
    std::istringstream words{std::string{heading.substr(0, end)}};
    for (std::string word; words >> word;) {
      auto const equals = word.find('=');
      if (equals == word.npos) {
        if (!expected.fields.empty())
          return Error{"", "expected FIELD=VALUE, found '" + word + "'"};
        expected.fields.push_back({"value", {word}});
        continue;
      }
      auto const name = word.substr(0, equals);
      if (std::ranges::find(case_fields(), name) == case_fields().end()) {
        return Error{"", "unknown field '" + name + "'" + did_you_mean(name, case_fields())};
      }
      auto value = word.substr(equals + 1);
      if (name == "quant") std::ranges::replace(value, '_', ' ');
      if (!value.empty()) {
        if (auto problem = reject_field(name, value)) return Error{"", name + ": " + *problem};
      }
      expected.fields.push_back({name, {value}});
    }
    if (expected.fields.empty() || expected.fields.front().name != "value") {
      return Error{"", "expected a value first"};
    }
    all.push_back(std::move(expected));
    heading.remove_prefix(std::min(end + 3, heading.size()));
  }
  return all;
}

// Takes the brackets out of a wording; without any it is one expression as a whole.
std::vector<Span> take_brackets(std::string_view line, std::string& text) {
  std::vector<Span> spans;
  for (char const c : line) {
    auto const here = static_cast<std::uint32_t>(text.size());
    if (c == '[') {
      spans.push_back({here, here});
    } else if (c == ']' && !spans.empty()) {
      spans.back().end = here;
    } else {
      text += c;
    }
  }
  return spans;
}

}  // namespace

CaseFile read_corpus_cases(std::string const& file, std::string_view content) {
  CaseFile cases;
  if (auto byte = find_invalid_utf8(content)) {
    cases.errors.push_back({file + ":" + std::to_string(line_of(content, *byte)),
                            "invalid UTF-8 at byte " + std::to_string(*byte)});
    return cases;
  }
  std::optional<Instant> published;
  auto domain = Domain::news;
  std::optional<std::vector<Expected>> heading;
  std::string known;
  std::size_t number = 0;
  for (std::size_t at = 0; at < content.size();) {
    auto const end = std::min(content.find('\n', at), content.size());
    auto line = content.substr(at, end - at);
    at = end + 1;
    ++number;
    auto const fail = [&](std::string reason) {
      cases.errors.push_back({file + ":" + std::to_string(number), std::move(reason)});
    };
    if (trim(line).empty() || line.starts_with('#')) continue;
    if (!line.starts_with(' ')) {
      line = trim(line.substr(0, line.find("  #")));
      if (line.starts_with("anchor ")) {
        auto instant = parse_published(trim(line.substr(7, line.find('#') - 7)));
        if (instant) {
          published = *instant;
        } else {
          fail("anchor: " + instant.error().reason);
        }
      } else if (line == "domain news" || line == "domain narrative") {
        domain = line == "domain news" ? Domain::news : Domain::narrative;
      } else if (line.starts_with("known ")) {
        known = trim(line.substr(6));
      } else if (auto readings = read_heading(line)) {
        heading = *std::move(readings);
        known.clear();
      } else {
        heading.reset();
        fail(readings.error().reason);
      }
      continue;
    }
    if (!heading) continue;  // its heading has been reported
    CaseGroup group;
    Case wanted;
    wanted.file = file;
    wanted.line = number;
    wanted.nothing_else = true;
    wanted.known = known;
    wanted.expected = *heading;
    auto spans = take_brackets(trim(line), group.document.text);
    if (spans.empty() && !heading->empty()) {
      spans = {{0, static_cast<std::uint32_t>(group.document.text.size())}};
    }
    if (spans.size() != heading->size()) {
      fail("expected " + std::to_string(heading->size()) + " expressions in brackets, found " +
           std::to_string(spans.size()));
      continue;
    }
    for (std::size_t i = 0; i < spans.size(); ++i) wanted.expected[i].span = spans[i];
    group.document.published = published;
    group.options.domain = domain;
    group.cases.push_back(std::move(wanted));
    cases.groups.push_back(std::move(group));
  }
  return cases;
}

}  // namespace dateline
