#include "engine/write/problem.hpp"

#include "engine/write/shown.hpp"

namespace dateline {

std::string to_problem(int status, std::string_view field, std::string_view reason) {
  auto const title = wording().say("HTTP_" + std::to_string(status));
  ExportJson json{{"type", "about:blank"}, {"title", title}, {"status", status}};
  json["detail"] =
      field.empty() ? std::string{reason} : std::string{field} + ": " + std::string{reason};
  if (!field.empty()) json["field"] = field;
  json["reason"] = reason;
  return dumped(json);
}

}  // namespace dateline
