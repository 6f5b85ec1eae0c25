// The HTTP API as a function: a request's parts in, an answer out. No sockets here.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "apps/dateline/settings.hpp"

namespace dateline::cli {

struct Ask {
  std::string_view path;          // "/v1/timeline"
  std::string_view content_type;  // empty: not stated
  std::string_view accept;
  std::string_view body;
  // The value of a parameter of the query; empty: it is not there.
  std::function<std::optional<std::string>(char const* name)> parameter;
};

struct Answer {
  int status{200};
  std::string type, body;
};

inline constexpr std::size_t most_bytes = 10'000'000;  // of a request's body

// POST /v1/timeline, /v1/tag, /v1/explain, /v1/check. What is wrong is told as problem+json.
Answer answer(Ask const& ask, Engine const& engine, Settings const& settings);

// A problem of RFC 9457 in the words of HTTP; `field` may be empty.
Answer problem(int status, std::string_view field, std::string_view reason);

// The page with a box for an article, and the policy it asks for.
std::string live_page();
std::string policy_of(std::string_view page);

}  // namespace dateline::cli
