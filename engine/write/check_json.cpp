// The report as data: schema/check.schema.json.
#include <nlohmann/json.hpp>

#include "dateline/engine.hpp"
#include "engine/write/check.hpp"

namespace dateline {
namespace {

using Object = nlohmann::ordered_json;

Object json_of(Difference const& difference, Document const& document) {
  return {{"text", difference.span.in(document.text)},
          {"field", difference.field},
          {"wanted", difference.wanted},
          {"got", difference.got},
          {"why", difference.why}};
}

Object json_of(Judged const& judged) {
  Object json{{"name", judged.wanted->name},
              {"file", judged.wanted->file},
              {"line", judged.wanted->line},
              {"outcome", to_string(judged.verdict.outcome)}};
  auto const& published = judged.document->published;
  json["published"] = published ? Object(to_string(*published)) : Object();
  if (!judged.wanted->known.empty()) json["known"] = judged.wanted->known;
  json["tags"] = judged.wanted->tags;
  json["differences"] = Object::array();
  for (auto const& difference : judged.verdict.differences) {
    json["differences"] += json_of(difference, *judged.document);
  }
  return json;
}

}  // namespace

std::string check_json(CheckReport const& report) {
  Object json{{"schema", "dateline.check/1"}, {"version", version()}};
  json["summary"] = {{"cases", report.cases.size()},
                     {"passed", report.count(Outcome::passed)},
                     {"failed", report.count(Outcome::failed)},
                     {"known", report.count(Outcome::known)},
                     {"fixed", report.count(Outcome::fixed)},
                     {"errors", report.errors.size()},
                     {"left_out", report.left_out}};
  json["cases"] = Object::array();
  for (auto const& judged : report.cases) json["cases"] += json_of(judged);
  json["errors"] = Object::array();
  for (auto const& error : report.errors) {
    json["errors"] += Object{{"place", error.place}, {"reason", error.reason}};
  }
  return json.dump(1, ' ', false, Object::error_handler_t::replace) + "\n";
}

}  // namespace dateline
