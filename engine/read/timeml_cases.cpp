// An annotated document -> a case for each of its TIMEX3 elements.
#include <utility>

#include "engine/read/annotated.hpp"
#include "engine/read/cases.hpp"

namespace dateline {

CaseFile read_timeml_cases(std::string const& file, std::string_view xml) {
  CaseFile cases;
  auto annotated = read_annotated(xml);
  if (!annotated) {
    auto place = annotated.error().place;
    if (place.starts_with("line ")) {
      place = file + ":" + place.substr(5);
    } else {
      place = place.empty() ? file : file + ": " + place;
    }
    cases.errors.push_back({place, annotated.error().reason});
    return cases;
  }
  CaseGroup group;
  group.document = std::move(annotated->document);
  for (auto const& timex : annotated->timexes) {
    Case wanted;
    wanted.file = file;
    wanted.line = timex.line;
    Expected expected;
    expected.span = timex.span;
    for (auto const& [name, value] : timex.fields) {
      if (name != "class") expected.fields.push_back({name, {value}});
    }
    wanted.expected.push_back(std::move(expected));
    group.cases.push_back(std::move(wanted));
  }
  cases.groups.push_back(std::move(group));
  return cases;
}

}  // namespace dateline
