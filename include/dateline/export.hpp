// Timelines for other tools. Pure functions; ids are stable, text from articles is escaped, and no
// date is made finer than it is known. See docs/front-ends.md.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/timeline.hpp"

namespace dateline {

// What the lanes of a drawing are.
enum class GroupBy : std::uint8_t { none, participant, document };

struct ExportOptions {
  GroupBy group_by{GroupBy::participant};
  std::uint32_t slides{20};  // TimelineJS: as many at most, the most telling; 0: all
  bool undated{true};        // TimelineJS: a last slide lists the entries without a date
  bool byte_order_mark{};    // CSV: what old spreadsheets know UTF-8 by
  bool utf16_offsets{};      // CSV: begin and end_offset in UTF-16 units, not code points
};

// What was written, and what of the timeline it could not hold.
struct Exported {
  std::string bytes;
  std::vector<Warning> warnings;
};

// TimelineJS 3: {"title", "events"}.
Exported to_timelinejs(Document const&, Timeline const&, ExportOptions const& = {});

// vis-timeline: {"items", "groups", "options"}.
Exported to_vis(Document const&, Timeline const&, ExportOptions const& = {});

// CSV (RFC 4180), an entry a row. Several documents: one header, then the rows of each.
std::string csv_header(ExportOptions const& = {});
Exported to_csv_rows(Document const&, Timeline const&, ExportOptions const& = {});

// iCalendar (RFC 5545): all-day spans, or times where they are known.
Exported to_ics(Document const&, Timeline const&, ExportOptions const& = {});

// schema.org in JSON-LD: the article with its Events and temporalCoverage.
Exported to_jsonld(Document const&, Timeline const&, ExportOptions const& = {});

// One page that needs nothing else. `timeline` should hold explanations.
Exported to_html(Document const&, Timeline const&, ExportOptions const& = {});
// The same of several documents: the head, a part of each with commas between, the tail.
std::string html_head();
Exported to_html_part(Document const&, Timeline const&, ExportOptions const& = {});
std::string html_tail();

}  // namespace dateline
