// Parts of the timeline object as JSON, and how they are laid out on lines.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "dateline/document.hpp"
#include "dateline/timeline.hpp"
#include "engine/text/utf8.hpp"
#include "engine/write/json_writer.hpp"

namespace dateline {

// Everything a part needs besides itself: the text it points into, and the unit of offsets.
struct JsonContext {
  Document const& document;
  OffsetMap const& offset;
};

// `events`: those found in the same text; an anchor may be one of them.
void write(JsonWriter&, JsonContext const&, Tagged const&, TimexIndex,
           std::span<Event const> events);
void write(JsonWriter&, JsonContext const&, Range const&, std::size_t index);
void write(JsonWriter&, JsonContext const&, Event const&, std::size_t index);
void write(JsonWriter&, Relation const&);
void write(JsonWriter&, Entry const&, Timeline const&);
void write(JsonWriter&, JsonContext const&, Warning const&);

// Appends JSON laid out for people: what is flat and fits into a line stands on one line, all else
// has a line for each of its parts, indented by two blanks a level.
void append_indented(std::string& out, std::string_view json, std::size_t level);

}  // namespace dateline
