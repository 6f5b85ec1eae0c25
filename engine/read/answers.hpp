// What another engine says of a text -> what it found there.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/result.hpp"
#include "engine/check/found.hpp"

namespace dateline {

// A JSON list of expressions ({"text", "value", "type" ...}), an object that holds it as "found" or
// "timexes" (so Dateline's own), TimeML or text with TIMEX3 elements in it, or one word alone,
// which is the value of the whole text. Nothing at all is found in an empty answer.
Result<std::vector<Found>> read_answer(std::string_view answer, std::string_view text);

// JSONL of {"name": the case's, "found": [...]}: the answers by name, still to be read.
// The error's place is "LINE".
Result<std::map<std::string, std::string>> read_answer_lines(std::string_view content);

}  // namespace dateline
