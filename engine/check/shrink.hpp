// The smallest part of a text that still fails.
#pragma once

#include <functional>
#include <string>

namespace dateline {

// Leaves out paragraphs, then runs of words, then words, while `fails` of the rest holds (it does
// of `text`). Delta debugging with a bound on the number of tries.
std::string shrink(std::string text, std::function<bool(std::string const&)> const& fails);

}  // namespace dateline
