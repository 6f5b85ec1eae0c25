// The loop that all commands over articles share: read, date, render, write, and count what failed.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "apps/dateline/settings.hpp"

namespace dateline::cli {

// Appends a document's result to `out` and gives what the format could not hold; `source` is the
// XML it came from, or empty.
using Render = std::function<std::vector<Warning>(
    std::string& out, Document const&, std::string_view source, Format, WriteOptions const&)>;

// Prints one line "dateline: ..." on standard error.
void complain(std::string_view message);

// The publication date, by the first of the contract's ways that applies.
void date(Document& document, Settings const& settings, Engine const& engine);

// Colours are for terminals, and not where NO_COLOR is set.
bool wants_colour(bool terminal);

// All articles of the settings; gives the exit status.
int run_batch(Settings const& settings, Engine const& engine, Render const& render);

}  // namespace dateline::cli
