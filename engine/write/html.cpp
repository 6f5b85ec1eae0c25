// One page: the built viewer (viewer/dist/page.html) with the timeline object and the text put in.
#include <string_view>

#include "dateline/write.hpp"
#include "engine/write/shown.hpp"
#include "grammar/embedded.hpp"

namespace dateline {
namespace {

// Where the data goes; the built page holds it once.
constexpr std::string_view slot = R"({"slot":"data"})";

}  // namespace

Exported to_html(Document const& document, Timeline const& timeline, ExportOptions const&) {
  WriteOptions write;
  write.offsets = OffsetUnit::utf16;  // what JavaScript counts in
  write.indented = false;
  auto data = ExportJson::parse(to_json(document, timeline, write), nullptr, false);
  data["text"] = document.text;
  std::string_view page;
  for (auto const& file : embedded_viewer()) {
    if (file.name == "page.html") page = file.content;
  }
  auto const at = page.find(slot);
  if (at == page.npos) return {};
  Exported out;
  (out.bytes = page.substr(0, at)) += dumped(ExportJson::array({std::move(data)}));
  out.bytes += page.substr(at + slot.size());
  return out;
}

}  // namespace dateline
