#include "engine/read/answers.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "engine/check/case.hpp"
#include "engine/read/annotated.hpp"
#include "engine/read/cases.hpp"
#include "engine/read/json_pieces.hpp"
#include "engine/text/utf8.hpp"

namespace dateline {
namespace {

using Json = nlohmann::json;

std::string text_of(Json const& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.is_null() ? std::string{} : value.dump();
}

std::string bounds_of(Json const& value) {
  std::string bounds;
  bool first = true;
  for (auto const& bound : value) {
    if (!std::exchange(first, false)) bounds += "..";
    bounds += text_of(bound);
  }
  return bounds;
}

class AnswerReading {
 public:
  explicit AnswerReading(std::string_view text) : text_{text} {}

  Result<std::vector<Found>> list(Json const& list) {
    std::vector<Found> all;
    for (auto const& one : list) {
      if (!one.is_object()) return Error{"", "expected an expression, an object, in the answer"};
      auto found = expression(one);
      if (!found) return found.error();
      all.push_back(*std::move(found));
    }
    return all;
  }

 private:
  Result<Found> expression(Json const& object) {
    Found found;
    auto const words = object.value("text", Json());
    auto const begin = object.value("begin", Json()), end = object.value("end", Json());
    if (begin.is_number_unsigned() && end.is_number_unsigned()) {
      auto const from = byte_of(text_, begin.get<std::uint32_t>());
      auto const to = byte_of(text_, end.get<std::uint32_t>());
      if (!from || !to || *from >= *to) return Error{"", "a place outside of the text"};
      found.span = {*from, *to};
    } else if (words.is_string()) {
      auto const needle = words.get<std::string>();
      auto at = text_.find(needle, after_);
      if (at == text_.npos) at = text_.find(needle);
      if (at == text_.npos || needle.empty()) {
        return Error{"", "'" + needle + "' in the answer is not in the text"};
      }
      after_ = at + needle.size();
      found.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(after_)};
    } else {
      found.span = {0, static_cast<std::uint32_t>(text_.size())};
      found.placed = false;
    }
    for (auto const name : case_fields()) {
      auto const value = object.find(std::string{name});
      if (value == object.end()) continue;
      found.fields.emplace_back(name, value->is_structured() ? bounds_of(*value) : text_of(*value));
    }
    return found;
  }

  std::string_view text_;
  std::size_t after_{};
};

std::vector<Found> from_annotated(Annotated const& annotated) {
  std::vector<Found> all;
  for (auto const& timex : annotated.timexes) all.push_back({timex.span, timex.fields, {}});
  return all;
}

std::string_view trimmed(std::string_view text) {
  auto const first = text.find_first_not_of(" \t\r\n");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

constexpr std::size_t most_shown = 40;

}  // namespace

Result<std::vector<Found>> read_answer(std::string_view answer, std::string_view text) {
  answer = trimmed(answer);
  if (answer.empty()) return std::vector<Found>{};
  if (find_invalid_utf8(answer)) return Error{"", "an answer that is not UTF-8"};
  if (answer.front() == '[' || answer.front() == '{') {
    auto const json = Json::parse(answer, nullptr, false);
    if (json.is_discarded()) return Error{"", "an answer that is not valid JSON"};
    if (json.is_array()) return AnswerReading{text}.list(json);
    for (auto const* key : {"found", "timexes"}) {
      if (json.contains(key) && json[key].is_array()) return AnswerReading{text}.list(json[key]);
    }
    return Error{"", "an answer without \"found\" or \"timexes\""};
  }
  if (answer.find("<TIMEX3") != answer.npos || answer.front() == '<') {
    auto const whole = answer.find("<TEXT") != answer.npos;
    auto const annotated = read_annotated(
        whole ? std::string{answer} : "<TimeML><TEXT>" + std::string{answer} + "</TEXT></TimeML>");
    if (!annotated) return Error{"", "an answer that is no TimeML: " + annotated.error().reason};
    if (trimmed(annotated->document.text) != trimmed(text)) {
      return Error{"", "an answer to another text"};
    }
    return from_annotated(*annotated);
  }
  if (answer.find_first_of(" \t\n") != answer.npos) {
    return Error{"", "an answer that is neither JSON, TimeML nor one value: '" +
                         std::string{answer.substr(0, std::min(answer.find('\n'), most_shown))} +
                         "'"};
  }
  return std::vector<Found>{
      {{0, static_cast<std::uint32_t>(text.size())}, {{"value", std::string{answer}}}, {}, false}};
}

Result<std::map<std::string, std::string>> read_answer_lines(std::string_view content) {
  std::map<std::string, std::string> answers;
  for (auto const& piece : json_pieces(content, true)) {
    auto const place = std::to_string(piece.line);
    std::string const line{content.substr(piece.begin, piece.end - piece.begin)};
    auto const json = Json::parse(line, nullptr, false);
    if (json.is_discarded() || !json.is_object()) return Error{place, "not a JSON object"};
    auto const name = json.value("name", Json());
    if (!name.is_string()) return Error{place, "name: missing"};
    if (!answers.try_emplace(name.get<std::string>(), line).second) {
      return Error{place, "another answer to '" + name.get<std::string>() + "'"};
    }
  }
  return answers;
}

}  // namespace dateline
