#include "engine/read/annotated.hpp"

#include <algorithm>
#include <pugixml.hpp>

#include "dateline/read.hpp"
#include "engine/read/text.hpp"
#include "engine/read/timeml_source.hpp"

namespace dateline {
namespace {

// Where each byte of the text's XML stands in the text: the first piece that begins there or later.
std::uint32_t text_offset(TimemlSource const& source, std::size_t xml_offset) {
  auto const piece =
      std::ranges::lower_bound(source.pieces, xml_offset, {}, &TimemlPiece::source_begin);
  auto const at = piece == source.pieces.end() ? source.text.size() : piece->text_begin;
  return static_cast<std::uint32_t>(at);
}

// Behind the element's end tag.
std::size_t end_of(std::string_view xml, pugi::xml_node node) {
  auto last = node;
  while (last.last_child()) last = last.last_child();
  auto const from = static_cast<std::size_t>(last.offset_debug());
  std::string const tag = std::string{"</"} + node.name();
  // of elements nested in one of the same name, the inner ones close first
  std::size_t closes = 1;
  for (auto up = last.parent(); up && up != node && last != node; up = up.parent()) {
    closes += std::string_view{up.name()} == node.name();
  }
  auto at = from;
  for (; closes > 0; --closes) {
    at = xml.find(tag, at);
    if (at == xml.npos) return xml.size();
    ++at;
  }
  return at;
}

AnnotatedElement annotation(std::string_view xml, TimemlSource const& source, pugi::xml_node node) {
  AnnotatedElement result;
  auto const begin = static_cast<std::size_t>(node.offset_debug());
  result.line = line_of(xml, begin);
  result.span = {text_offset(source, begin),
                 node.first_child() ? text_offset(source, end_of(xml, node)) : 0};
  for (auto const* name : {"type", "value", "mod", "quant", "freq", "class"}) {
    std::string value = node.attribute(name).value();
    if (value.empty() && std::string_view{name} == "value") {
      value = node.attribute("alt_value").value();
    }
    if (!value.empty()) result.fields.emplace_back(name, std::move(value));
  }
  return result;
}

}  // namespace

Result<Annotated> read_annotated(std::string_view xml) {
  auto source = take_apart(xml);
  if (!source) return source.error();
  auto document = read_timeml(xml);
  if (!document) return document.error();
  Annotated result{*std::move(document), {}, {}};
  pugi::xml_document tree;
  tree.load_buffer(xml.data(), xml.size(),
                   pugi::parse_ws_pcdata | pugi::parse_cdata | pugi::parse_doctype,
                   pugi::encoding_utf8);
  for (auto const& [element, list] :
       {std::pair{"TIMEX3", &result.timexes}, std::pair{"EVENT", &result.events}}) {
    auto const xpath = std::string{"//TEXT//"} + element;
    for (auto const& match : tree.select_nodes(xpath.c_str())) {
      auto found = annotation(xml, *source, match.node());
      if (found.span.begin < found.span.end) list->push_back(std::move(found));
    }
    std::ranges::stable_sort(*list, {}, [](AnnotatedElement const& a) { return a.span.begin; });
  }
  return result;
}

}  // namespace dateline
