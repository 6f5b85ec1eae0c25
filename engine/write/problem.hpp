// What is wrong with a request, as problem+json (RFC 9457).
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// {"type", "title", "status", "detail"} and, where they are known, "field" and "reason".
std::string to_problem(int status, std::string_view field, std::string_view reason);

}  // namespace dateline
