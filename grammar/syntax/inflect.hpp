// Lemma -> inflected form, for lines that are written anew.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// The past of a regular verb: "denied" for "deny", "planned" for "plan".
std::string past_form(std::string_view lemma);

}  // namespace dateline
