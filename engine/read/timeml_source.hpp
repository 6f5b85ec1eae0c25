// A TimeML file taken apart so that it can be written again: where its text stands in the XML, and
// how each piece of it is spelt there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/result.hpp"

namespace dateline {

// A run of text, and the bytes of the XML that spell it: the same bytes, or one entity, or CDATA.
struct TimemlPiece {
  enum class Spelling : std::uint8_t { literal, entity, cdata } spelling{};
  std::size_t text_begin{}, text_end{};      // in TimemlSource::text
  std::size_t source_begin{}, source_end{};  // in the XML
};

// An element inside <TEXT>, and the text that it holds.
struct TimemlElement {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;
  std::size_t text_begin{}, text_end{};  // in TimemlSource::text

  std::string attribute(std::string_view wanted) const;  // empty: it has none
};

struct TimemlSource {
  std::string id;                       // DOCID; empty: none
  std::string title;                    // TITLE; empty: none
  std::string published;                // the DCT's value as written; empty: none
  std::size_t dct_begin{}, dct_end{};   // content of <DCT> in the XML; 0: there is none
  std::string text;                     // content of <TEXT>, markup dropped, entities decoded
  std::size_t text_begin{};             // where that content begins in the XML
  std::size_t open_begin{};             // where the tag <TEXT> begins in the XML
  std::vector<TimemlPiece> pieces;      // of `text`, in order, nothing left out
  std::vector<TimemlElement> elements;  // inside <TEXT>, by their ends
  std::vector<std::string> ancestors;   // elements around <TEXT>, innermost first
};

// The error's place is "line N".
Result<TimemlSource> take_apart(std::string_view xml);

}  // namespace dateline
