// TimeML 1.2.1. The text is copied as the source spells it; annotations are put around it anew.
#include <algorithm>
#include <string>

#include "dateline/write.hpp"
#include "engine/read/timeml_source.hpp"
#include "engine/write/timeml_annotations.hpp"
#include "engine/write/xml.hpp"

namespace dateline {
namespace {

constexpr char const* new_head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
    "xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n\n";

// The text with its elements; copy(begin, end) appends a stretch of it, called from left to right.
template <class Copy>
void append_annotated(std::string& out, TimemlAnnotations const& annotations, std::size_t size,
                      Copy copy) {
  std::size_t at = 0;
  for (auto const& [span, open, close] : annotations.inlines) {
    copy(at, span.begin);
    out += open;
    copy(span.begin, span.end);
    out += close;
    at = span.end;
  }
  copy(at, size);
}

std::string new_document(Document const& document, TimemlAnnotations const& annotations) {
  std::string out{new_head};
  auto const element = [&](std::string_view name, std::string_view text) {
    ((out += '<') += name) += '>';
    append_escaped(out, text);
    ((out += "</") += name) += ">\n\n";
  };
  element("DOCID", document.id);
  ((out += "<DCT>") += publication_timex(document)) += "</DCT>\n\n";
  if (!document.title.empty()) element("TITLE", document.title);
  out += "<TEXT>";
  append_annotated(out, annotations, document.text.size(), [&](std::size_t begin, std::size_t end) {
    append_escaped(out, std::string_view{document.text}.substr(begin, end - begin));
  });
  ((out += "</TEXT>\n\n") += annotations.tail) += "\n</TimeML>\n";
  return out;
}

// Copies stretches of a source's text, in order, each piece as it is spelt.
class SourceText {
 public:
  SourceText(std::string_view xml, TimemlSource const& source) : xml_{xml}, source_{source} {}

  void append(std::string& out, std::size_t begin, std::size_t end) {
    while (begin < end) {
      while (source_.pieces[piece_].text_end <= begin) ++piece_;
      auto const& piece = source_.pieces[piece_];
      auto const stop = std::min(end, piece.text_end);
      if (piece.spelling == TimemlPiece::Spelling::literal) {
        out += xml_.substr(piece.source_begin + (begin - piece.text_begin), stop - begin);
      } else if (piece.spelling == TimemlPiece::Spelling::cdata) {
        append_escaped(out, std::string_view{source_.text}.substr(begin, stop - begin));
      } else if (begin == piece.text_begin) {
        out += xml_.substr(piece.source_begin, piece.source_end - piece.source_begin);
      }
      begin = stop;
    }
  }

 private:
  std::string_view xml_;
  TimemlSource const& source_;
  std::size_t piece_{};
};

// All that stands before the text, with the publication date that was used.
std::string head_of(std::string_view xml, TimemlSource const& source, Document const& document) {
  std::string out;
  bool const has_dct = source.dct_begin > 0 && source.dct_end <= source.open_begin;
  bool const other_date = document.published && document.published_from != PublishedFrom::document;
  if (has_dct && !other_date) return std::string{xml.substr(0, source.text_begin)};
  if (has_dct) {
    ((out += xml.substr(0, source.dct_begin)) += publication_timex(document));
    return out += xml.substr(source.dct_end, source.text_begin - source.dct_end);
  }
  ((out += xml.substr(0, source.open_begin)) += "<DCT>") += publication_timex(document);
  return (out += "</DCT>\n") +=
         xml.substr(source.open_begin, source.text_begin - source.open_begin);
}

std::string annotate(Document const& document, TimemlAnnotations const& annotations,
                     std::string_view xml) {
  if (xml.empty()) return new_document(document, annotations);
  auto const source = take_apart(xml);
  if (!source || source->text != document.text) return new_document(document, annotations);
  std::string out = head_of(xml, *source, document);
  SourceText text{xml, *source};
  append_annotated(out, annotations, document.text.size(),
                   [&](std::size_t begin, std::size_t end) { text.append(out, begin, end); });
  (out += "</TEXT>\n\n") += annotations.tail;
  for (auto const& name : source->ancestors) ((out += "\n</") += name) += ">\n";
  return out;
}

}  // namespace

std::string to_timeml(Document const& document, Timeline const& timeline, std::string_view source) {
  return annotate(document, timeml_annotations(document, timeline), source);
}

std::string to_timeml(Document const& document, Tagged const& tagged, std::string_view source) {
  return annotate(document, timeml_annotations(document, tagged), source);
}

}  // namespace dateline
