// Results -> bytes. Pure functions of their arguments; see docs/format.md for every field.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "dateline/document.hpp"
#include "dateline/result.hpp"
#include "dateline/timeline.hpp"

namespace dateline {

// The unit of every begin and end that is written.
enum class OffsetUnit : std::uint8_t { codepoint, byte, utf16 };

struct WriteOptions {
  OffsetUnit offsets{OffsetUnit::codepoint};
  bool indented{true};  // false: one line, as JSONL wants it
  bool colour{};        // text format only: ANSI colours
  bool heading{};       // of a timeline's JSON: its heading too
};

// The timeline object, version dateline.timeline/1, ending in a line feed.
std::string to_json(Document const&, Timeline const&, WriteOptions const& = {});
// The same with document, timexes, ranges and warnings alone.
std::string to_json(Document const&, Tagged const&, WriteOptions const& = {});
// The same behind what `out` holds: a stream of documents is copied once less.
void append_json(std::string& out, Document const&, Timeline const&, WriteOptions const& = {});
void append_json(std::string& out, Document const&, Tagged const&, WriteOptions const& = {});

// An aligned list for people.
std::string to_text(Document const&, Timeline const&, WriteOptions const& = {});
std::string to_text(Document const&, Tagged const&, WriteOptions const& = {});

// TimeML 1.2.1. With `source` (the XML the document was read from) its text is kept byte for
// byte; without, a new TimeML document is written around the escaped text.
std::string to_timeml(Document const&, Timeline const&, std::string_view source = {});
std::string to_timeml(Document const&, Tagged const&, std::string_view source = {});

// One expression a line: document, id, begin, end, text, type, value, mod, earliest, latest, with
// tabs between. Appends to `out`; no header.
void append_tsv(std::string& out, Document const&, Tagged const&, WriteOptions const& = {});

}  // namespace dateline
