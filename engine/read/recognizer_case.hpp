// One object of the open date-recogniser specifications -> a case.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "engine/check/case.hpp"

namespace dateline {

// Fills the document of `group` and its one case; gives why it cannot.
std::optional<std::string> read_recognizer_case(nlohmann::json const& object, CaseGroup& group);

}  // namespace dateline
