// Parts of the timeline object as JSON values, and how they are laid out on lines.
#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>

#include "dateline/document.hpp"
#include "dateline/timeline.hpp"
#include "engine/text/utf8.hpp"

namespace dateline {

using Json = nlohmann::ordered_json;

// Everything a value needs besides itself: the text it points into, and the unit of offsets.
struct JsonContext {
  Document const& document;
  OffsetMap const& offset;
};

// `events`: those found in the same text; an anchor may be one of them.
Json json_of(JsonContext const&, Tagged const&, TimexIndex, std::span<Event const> events);
Json json_of(JsonContext const&, Range const&, std::size_t index);
Json json_of(JsonContext const&, Event const&, std::size_t index);
Json json_of(Relation const&);
Json json_of(Entry const&, Timeline const&);
Json json_of(JsonContext const&, Warning const&);
Json json_of(Bounds const&);

// null for what is absent: an empty text.
Json json_or_null(std::string_view text);

// Appends `value`: what is flat and fits into a line stands on one line, all else has a line for
// each of its parts, indented by two blanks a level.
void append_indented(std::string& out, Json const& value, std::size_t level);

}  // namespace dateline
