// One page: the built viewer (viewer/dist/page.html) with timeline objects and their texts put in.
#include <string_view>

#include "dateline/write.hpp"
#include "engine/write/shown.hpp"
#include "grammar/embedded.hpp"

namespace dateline {
namespace {

// Where the data goes; the built page holds it once.
constexpr std::string_view slot = R"({"slot":"data"})";

std::string_view page() {
  for (auto const& file : embedded_viewer()) {
    if (file.name == "page.html") return file.content;
  }
  return slot;
}

}  // namespace

std::string html_head() { return std::string{page().substr(0, page().find(slot))} + '['; }

std::string html_tail() {
  return "]\n" + std::string{page().substr(page().find(slot) + slot.size())};
}

Exported to_html_part(Document const& document, Timeline const& timeline, ExportOptions const&) {
  WriteOptions write;
  write.offsets = OffsetUnit::utf16;  // what JavaScript counts in
  write.indented = false;
  write.heading = true;
  auto data = ExportJson::parse(to_json(document, timeline, write), nullptr, false);
  data["text"] = document.text;
  return {dumped(data), {}};
}

Exported to_html(Document const& document, Timeline const& timeline, ExportOptions const& options) {
  auto out = to_html_part(document, timeline, options);
  out.bytes = html_head() + out.bytes + html_tail();
  return out;
}

}  // namespace dateline
