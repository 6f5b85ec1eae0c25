// TimeML as any tagger writes it: the text, and the TIMEX3 elements in it with their attributes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/result.hpp"

namespace dateline {

struct AnnotatedElement {
  Span span;           // bytes of the document's text
  std::size_t line{};  // of the file
  // "type", "value", "mod", "quant", "freq", as far as they are there. Where a tagger resolves no
  // value but says how it would (SUTime's alt_value), that is the value.
  std::vector<std::pair<std::string, std::string>> fields;
};

struct Annotated {
  Document document;
  std::vector<AnnotatedElement>
      timexes;  // in text order; nested ones too; empty elements are left out
  std::vector<AnnotatedElement> events;  // EVENT elements: "class" and the like
};

// The error's place is "line N".
Result<Annotated> read_annotated(std::string_view xml);

}  // namespace dateline
