// Entries as other tools draw them: where each begins and ends at the most, what of it is certain,
// and the words to put beside it.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/export.hpp"
#include "grammar/display/phrases.hpp"

namespace dateline {

using ExportJson = nlohmann::ordered_json;

struct Shown {
  Entry const* entry{};
  Event const* event{};
  std::string id;                     // "un-talks-e7"
  std::string group;                  // who or what its lane is; empty: no one
  std::string display;                // never empty
  std::string edtf;                   // empty: nothing is known
  std::string granularity;            // "day", "month" ...; empty: nothing is known
  std::optional<Instant> begin, end;  // it lies within [begin, end); empty: open
  std::optional<Interval> core;       // it certainly went on in all of this
  bool dated{};                       // more is known than on which side of publication it lies
};

// In the order of the entries.
std::vector<Shown> shown(Document const&, Timeline const&, GroupBy);

// The heading; of a timeline that no engine made the title, else the id.
std::string title_of(Document const&, Timeline const&);

// The wordings of exports, from display.tsv.
Phrases const& wording();

// The sentence that tells of the event.
std::string_view sentence(Document const&, Event const&);

// A warning with the wording of that name.
Warning left_out(char const* code, char const* phrase, std::size_t count, std::size_t kept = 0);

// Text within HTML: & < > " ' are references.
std::string html_escaped(std::string_view text);

// JSON that may stand in a script element too: no '<', nor U+2028 and U+2029, is left in it.
std::string dumped(ExportJson const& value);

}  // namespace dateline
