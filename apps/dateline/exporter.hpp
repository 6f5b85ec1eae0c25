// Formats for other tools -> their writers.
#pragma once

#include "apps/dateline/settings.hpp"

namespace dateline::cli {

using Exporter = Exported (*)(Document const&, Timeline const&, ExportOptions const&);

// What stands before, between and after the documents of one file.
struct Frame {
  std::string head, between, tail;
};

inline Frame frame(Format format, ExportOptions const& options) {
  if (format == Format::csv) return {csv_header(options), "", ""};
  if (format == Format::html) return {html_head(), ",", html_tail()};
  return {};
}

// Null for the formats that are not for other tools.
inline Exporter exporter(Format format) {
  switch (format) {
    case Format::timelinejs:
      return to_timelinejs;
    case Format::vis:
      return to_vis;
    case Format::csv:
      return to_csv_rows;
    case Format::ics:
      return to_ics;
    case Format::jsonld:
      return to_jsonld;
    case Format::html:
      return to_html_part;
    default:
      return nullptr;
  }
}

}  // namespace dateline::cli
