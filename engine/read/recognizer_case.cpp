// Those specifications give the words in lower case, their ends inclusive, and several resolutions
// any of which will do. Their extents follow rules of their own and are not compared.
#include "engine/read/recognizer_case.hpp"

#include <map>
#include <utility>

#include "dateline/read.hpp"
#include "engine/read/cases.hpp"
#include "engine/read/json_text.hpp"
#include "engine/read/published.hpp"

namespace dateline {
namespace {

using Json = nlohmann::json;

// "2016-11-07 16:00:00" -> "2016-11-07T16:00"; "16:00:00" gets the day of `published`.
std::string iso(std::string text, std::string const& day) {
  if (text.size() == 8 && text[2] == ':') text.insert(0, day + "T");
  if (text.size() > 10 && text[10] == ' ') text[10] = 'T';
  if (text.size() == 19 && text.ends_with(":00")) text.resize(16);
  return text;
}

// Their type -> TIMEX3's; empty: one of their ranges.
std::string timex3_type(std::string const& type) {
  static std::map<std::string, std::string> const names{{"date", "DATE"},
                                                        {"time", "TIME"},
                                                        {"datetime", "TIME"},
                                                        {"duration", "DURATION"},
                                                        {"set", "SET"}};
  auto const found = names.find(type.substr(type.find('.') + 1));
  return found == names.end() ? "" : found->second;
}

void add(std::vector<std::string>& accepted, std::string value) {
  if (!value.empty() && std::ranges::find(accepted, value) == accepted.end()) {
    accepted.push_back(std::move(value));
  }
}

Expected expectation(Json const& result, std::string const& day) {
  Expected expected;
  expected.exact = false;
  auto const type = timex3_type(text_at(result, "TypeName"));
  std::vector<std::string> values, bounds;
  if (auto const list = result.find("Resolution"); list != result.end() && list->is_object()) {
    for (auto const& one : list->value("values", Json::array())) {
      auto const timex = text_at(one, "timex");
      if (type.empty()) {
        auto const begin = iso(text_at(one, "start"), day), end = iso(text_at(one, "end"), day);
        if (!begin.empty() || !end.empty()) add(bounds, begin + ".." + end);
        continue;
      }
      add(values, timex);
      auto const hour = timex.find('T');
      if (hour != timex.npos && timex.size() == hour + 3) add(values, timex + ":00");
      if (type == "DATE" || type == "TIME") add(values, iso(text_at(one, "value"), day));
    }
  }
  if (!values.empty()) expected.fields.push_back({"value", std::move(values)});
  if (!bounds.empty()) expected.fields.push_back({"bounds", std::move(bounds)});
  return expected;
}

}  // namespace

std::optional<std::string> read_recognizer_case(Json const& object, CaseGroup& group) {
  auto& wanted = group.cases.front();
  if (!object["Input"].is_string()) return "Input: expected a string";
  auto document = read_text(text_at(object, "Input"));
  if (!document) return "Input: " + document.error().reason;
  group.document = *std::move(document);
  auto const& text = group.document.text;
  std::string day;
  if (auto const context = object.find("Context"); context != object.end()) {
    auto const reference = text_at(*context, "ReferenceDateTime");
    if (!reference.empty()) {
      auto published = parse_published(reference);
      if (!published) return "Context.ReferenceDateTime: " + published.error().reason;
      group.document.published = *published;
      group.document.published_from = PublishedFrom::document;
      day = reference.substr(0, 10);
    }
  }
  auto const results = object.find("Results");
  if (results == object.end() || !results->is_array()) return "Results: expected an array";
  wanted.nothing_else = results->empty();
  for (std::size_t i = 0; i < results->size(); ++i) {
    auto const& result = (*results)[i];
    auto const place = "Results[" + std::to_string(i) + "].";
    if (!result.is_object()) return place + "Text: missing";
    auto expected = expectation(result, day);
    auto const first = result.value("Start", Json()), last = result.value("End", Json());
    if (first.is_number_unsigned() && last.is_number_unsigned()) {
      auto const begin = byte_of(text, first.get<std::uint32_t>());
      auto const end = byte_of(text, last.get<std::uint32_t>() + 1);
      if (!begin || !end || *begin >= *end) return place + "Start: does not lie in the text";
      expected.span = Span{*begin, *end};
    }
    wanted.expected.push_back(std::move(expected));
  }
  return {};
}

}  // namespace dateline
