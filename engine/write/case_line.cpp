#include "engine/write/case_line.hpp"

#include <nlohmann/json.hpp>

namespace dateline {

std::string case_line(std::string const& name, Document const& document, Tagged const& tagged) {
  using Object = nlohmann::ordered_json;
  Object line{{"name", name}};
  if (document.published) line["published"] = to_string(*document.published);
  line["text"] = document.text;
  line["expect"] = Object::array();
  for (auto const& timex : tagged.timexes) {
    line["expect"] += Object{{"text", timex.span.in(document.text)},
                             {"type", to_string(timex.type)},
                             {"value", timex.value}};
  }
  return line.dump(-1, ' ', false, Object::error_handler_t::replace);
}

}  // namespace dateline
