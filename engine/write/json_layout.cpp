// How JSON is laid out for people: flat values on one line, one line a part for the rest.
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/write/json_value.hpp"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t line_width = 150;

bool is_flat(Json const& value) {
  for (auto const& part : value) {
    if (part.is_structured() && !part.empty()) return false;
  }
  return true;
}

void append_inline(std::string& out, Json const& value) {
  if (!value.is_structured()) {
    out += value.dump();
    return;
  }
  out += value.is_object() ? '{' : '[';
  bool first = true;
  for (auto const& [key, part] : value.items()) {
    if (!std::exchange(first, false)) out += ", ";
    if (value.is_object()) out += Json(key).dump() + ": ";
    append_inline(out, part);
  }
  out += value.is_object() ? '}' : ']';
}

void append(std::string& out, Json const& value, std::size_t level) {
  if (is_flat(value)) {
    auto const before = out.size();
    append_inline(out, value);
    if (!value.is_structured() || out.size() - before + 2 * level <= line_width) return;
    out.resize(before);
  }
  out += value.is_object() ? "{" : "[";
  bool first = true;
  for (auto const& [key, part] : value.items()) {
    out += std::exchange(first, false) ? "\n" : ",\n";
    out.append(2 * (level + 1), ' ');
    if (value.is_object()) out += Json(key).dump() + ": ";
    append(out, part, level + 1);
  }
  out += '\n';
  out.append(2 * level, ' ');
  out += value.is_object() ? '}' : ']';
}

}  // namespace

void append_indented(std::string& out, std::string_view json, std::size_t level) {
  append(out, Json::parse(json), level);
}

}  // namespace dateline
