// JSON case files: one object a case, or one of a date-recogniser specification.
#include <nlohmann/json.hpp>
#include <utility>

#include "dateline/read.hpp"
#include "engine/read/cases.hpp"
#include "engine/read/json_pieces.hpp"
#include "engine/read/published.hpp"
#include "engine/read/recognizer_case.hpp"
#include "engine/read/text.hpp"
#include "engine/text/utf8.hpp"

namespace dateline {
namespace {

using Json = nlohmann::json;

std::vector<std::string_view> const case_keys{"name",   "published", "text",  "expect",
                                              "domain", "day_order", "known", "tags",
                                              "only",   "id",        "title", "comment"};

std::string found(Json const& value) { return std::string{", found "} + value.type_name(); }

// Reads one object; each member function gives why it cannot, or nothing.
class CaseReading {
 public:
  using Problem = std::optional<std::string>;

  CaseReading(Json const& object, CaseGroup& group) : object_{object}, group_{group} {}

  Problem run() {
    auto& wanted = group_.cases.front();
    for (auto const& [key, value] : object_.items()) {
      if (std::ranges::find(case_keys, key) == case_keys.end()) {
        return "unknown field '" + key + "'" + did_you_mean(key, case_keys);
      }
    }
    if (auto problem = text_of("name", wanted.name)) return problem;
    if (auto problem = text_of("known", wanted.known)) return problem;
    if (!object_.contains("text")) return "text: missing";
    std::string text;
    if (auto problem = text_of("text", text)) return problem;
    auto document = read_text(text);
    if (!document) return "text: " + document.error().reason;
    group_.document = *std::move(document);
    if (auto problem = published()) return problem;
    if (auto problem = options()) return problem;
    if (auto problem = tags(wanted)) return problem;
    return expect(wanted);
  }

 private:
  Problem text_of(char const* key, std::string& text) const {
    auto const value = object_.find(key);
    if (value == object_.end() || value->is_null()) return {};
    if (!value->is_string()) return std::string{key} + ": expected a string" + found(*value);
    text = value->get<std::string>();
    return {};
  }

  Problem published() {
    std::string text;
    if (auto problem = text_of("published", text)) return problem;
    if (text.empty()) return {};
    auto instant = parse_published(text);
    if (!instant) return "published: " + instant.error().reason;
    group_.document.published = *instant;
    group_.document.published_from = PublishedFrom::document;
    return {};
  }

  Problem options() {
    std::string domain, day_order;
    if (auto problem = text_of("domain", domain)) return problem;
    if (auto problem = text_of("day_order", day_order)) return problem;
    if (!domain.empty() && domain != "news" && domain != "narrative") {
      return "domain: expected news or narrative, found '" + domain + "'";
    }
    if (!day_order.empty() && day_order != "month" && day_order != "day") {
      return "day_order: expected month or day, found '" + day_order + "'";
    }
    if (!domain.empty())
      group_.options.domain = domain == "news" ? Domain::news : Domain::narrative;
    if (day_order == "day") group_.options.day_order = DayOrder::day_first;
    return {};
  }

  Problem tags(Case& wanted) const {
    auto const value = object_.find("tags");
    if (value == object_.end()) return {};
    if (!value->is_array()) return "tags: expected an array" + found(*value);
    for (auto const& tag : *value) {
      if (!tag.is_string()) return "tags: expected strings" + found(tag);
      wanted.tags.push_back(tag.get<std::string>());
    }
    return {};
  }

  Problem expect(Case& wanted) {
    auto const list = object_.find("expect");
    if (list == object_.end()) return "expect: missing; [] says that nothing may be found";
    if (!list->is_array()) return "expect: expected an array" + found(*list);
    wanted.nothing_else = list->empty() || object_.value("only", Json()) == Json(true);
    for (std::size_t i = 0; i < list->size(); ++i) {
      auto const place = "expect[" + std::to_string(i) + "]";
      if (!(*list)[i].is_object()) return place + ": expected an object" + found((*list)[i]);
      Expected expected;
      if (auto problem = expectation((*list)[i], expected)) return place + "." + *problem;
      wanted.expected.push_back(std::move(expected));
    }
    return {};
  }

  Problem expectation(Json const& stated, Expected& expected) {
    static auto const keys = [] {
      auto names = case_fields();
      names.insert(names.end(), {"text", "begin", "end"});
      return names;
    }();
    for (auto const& [key, value] : stated.items()) {
      if (std::ranges::find(keys, key) == keys.end()) {
        return key + ": unknown field" + did_you_mean(key, keys);
      }
      if (key == "text" || key == "begin" || key == "end") continue;
      Field field{key, {}};
      if (auto problem = values(value, field)) return key + ": " + *problem;
      expected.fields.push_back(std::move(field));
    }
    return place(stated, expected);
  }

  // Where it stands: as begin says, else the next of its words in the text.
  Problem place(Json const& stated, Expected& expected) {
    auto const words = stated.find("text");
    auto const begin = stated.find("begin");
    auto const& text = group_.document.text;
    if (words != stated.end() && !words->is_string()) {
      return "text: expected a string" + found(*words);
    }
    std::optional<std::uint32_t> from, to;
    for (auto const& [key, bound] : {std::pair{"begin", &from}, std::pair{"end", &to}}) {
      auto const value = stated.find(key);
      if (value == stated.end()) continue;
      if (!value->is_number_unsigned()) {
        return std::string{key} + ": expected a number" + found(*value);
      }
      *bound = byte_of(text, value->get<std::uint32_t>());
      if (!*bound) return std::string{key} + ": lies behind the end of the text";
    }
    if (words == stated.end()) {
      if (from && to && *from < *to) expected.span = Span{*from, *to};
      return from.has_value() == to.has_value() ? Problem{} : "begin: needs text or end beside it";
    }
    auto const needle = words->get<std::string>();
    if (needle.empty()) return "text: is empty";
    auto at = from ? *from : text.find(needle, after_);
    if (at == text.npos) at = text.find(needle);
    if (at == text.npos || text.compare(at, needle.size(), needle) != 0) {
      return "text: '" + needle + "' is not in the text" + (from ? " at begin" : "");
    }
    auto const end = at + needle.size();
    if (to && *to != end) return "end: is not where '" + needle + "' ends";
    expected.span = Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    expected.anywhere = begin == stated.end() && after_ == 0 && text.find(needle, end) != text.npos;
    after_ = end;
    return {};
  }

  static Problem values(Json const& value, Field& field) {
    if (field.name == "bounds") return bounds(value, field);
    auto const one = [&](Json const& v) -> Problem {
      if (!v.is_string() && !v.is_null()) return "expected a string" + found(v);
      field.accepted.push_back(v.is_null() ? "" : v.get<std::string>());
      if (v.is_null()) return {};
      return reject_field(field.name, field.accepted.back());
    };
    if (!value.is_array()) return one(value);
    if (value.empty()) return "an empty list accepts nothing";
    for (auto const& v : value) {
      if (auto problem = one(v)) return problem;
    }
    return {};
  }

  // [A, B], [A, B, C, D], the object of the timeline, or a list of the first two.
  static Problem bounds(Json const& value, Field& field) {
    if (value.is_array() && !value.empty() && value.front().is_array()) {
      for (auto const& one : value) {
        if (auto problem = bounds(one, field)) return problem;
      }
      return {};
    }
    if (!value.is_array() && !value.is_object()) {
      return "expected two or four dates" + found(value);
    }
    std::string text;
    std::size_t count = 0;
    auto const add = [&](Json const& bound) -> Problem {
      if (!bound.is_string() && !bound.is_null()) return "expected dates" + found(bound);
      if (count++ > 0) text += "..";
      if (bound.is_string()) text += bound.get<std::string>();
      return {};
    };
    if (value.is_object()) {
      for (auto const* key : {"earliest_begin", "latest_begin", "earliest_end", "latest_end"}) {
        if (!value.contains(key)) return std::string{key} + ": missing";
        if (auto problem = add(value[key])) return problem;
      }
    }
    for (auto const& bound : value.is_array() ? value : Json::array()) {
      if (auto problem = add(bound)) return problem;
    }
    field.accepted.push_back(text);
    if (count != 2 && count != 4) {
      return "expected two or four bounds, found " + std::to_string(count);
    }
    return reject_field("bounds", text);
  }

  Json const& object_;
  CaseGroup& group_;
  std::size_t after_{};  // where the words of the next expectation are looked for
};

}  // namespace

CaseFile read_json_cases(std::string const& file, std::string_view content, bool by_line) {
  CaseFile cases;
  if (auto byte = find_invalid_utf8(content)) {
    cases.errors.push_back({file + ":" + std::to_string(line_of(content, *byte)),
                            "invalid UTF-8 at byte " + std::to_string(*byte)});
    return cases;
  }
  for (auto const& piece : json_pieces(content, by_line)) {
    auto const source = content.substr(piece.begin, piece.end - piece.begin);
    auto const fail = [&](std::size_t line, std::string reason) {
      cases.errors.push_back({file + ":" + std::to_string(line), std::move(reason)});
    };
    Json object;
    try {
      object = Json::parse(source);
    } catch (Json::parse_error const& error) {
      auto const at = std::min(error.byte > 0 ? error.byte - 1 : 0, source.size());
      auto const line = piece.line + line_of(source, at) - 1;
      auto const begin = source.substr(0, at).rfind('\n');
      auto const column = begin == source.npos ? at + 1 : at - begin;
      fail(line, "column " + std::to_string(column) + ": not valid JSON");
      continue;
    }
    if (!object.is_object()) {
      fail(piece.line, "expected a case, an object" + found(object));
      continue;
    }
    CaseGroup group;
    Case empty;
    empty.file = file;
    empty.line = piece.line;
    empty.source = {static_cast<std::uint32_t>(piece.begin), static_cast<std::uint32_t>(piece.end)};
    group.cases.push_back(std::move(empty));
    auto const problem = object.contains("Input") ? read_recognizer_case(object, group)
                                                  : CaseReading{object, group}.run();
    if (problem) {
      fail(piece.line, *problem);
    } else {
      cases.groups.push_back(std::move(group));
    }
  }
  return cases;
}

std::optional<std::uint32_t> byte_of(std::string_view text, std::uint32_t code_point) {
  std::uint32_t count = 0;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) continue;
    if (count++ == code_point) return i;
  }
  if (count == code_point) return static_cast<std::uint32_t>(text.size());
  return {};
}

}  // namespace dateline
