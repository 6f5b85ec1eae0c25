// Why an expression was read as it was, step by step, for people.
#pragma once

#include <span>
#include <string>

#include "dateline/document.hpp"
#include "dateline/timex.hpp"
#include "engine/resolve/resolve.hpp"
#include "grammar/scan.hpp"
#include "grammar/token.hpp"

namespace dateline {

// What was known when the expression was read.
struct Known {
  Document const& document;
  Tokens const& tokens;
  Lexicon const& lexicon;
  Anchors const& anchors;
  std::span<Timex const> before;  // the expressions read so far
};

Explanation explain(Known const& known, Mention const& mention, Timex const& timex);

// "year inferred, month stated"
std::string parts_text(Components components);

}  // namespace dateline
