// What a field of a JSON object says, where it is text.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace dateline {

// Empty where the field is missing or no string.
inline std::string text_at(nlohmann::json const& object, char const* key) {
  auto const value = object.find(key);
  return value != object.end() && value->is_string() ? value->get<std::string>() : std::string{};
}

}  // namespace dateline
