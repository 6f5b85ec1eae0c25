// What a document's analysis came to, reduced to what is compared from one run to the next.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/timeline.hpp"

namespace dateline {

using NamedValues = std::vector<std::pair<std::string, std::string>>;

// A time expression, or an entry of the timeline (then the words are those of its trigger).
struct SnapshotItem {
  enum class Kind : std::uint8_t { time, event } kind{};
  Span span;  // code points of the text
  std::string words;
  // time: type, value, mod, quant, freq, edtf, bounds; event: date, bounds, status, who, headline,
  // after (triggers of the entries before it). What is absent is left out.
  NamedValues fields;
  std::string why;  // rule and steps of an expression; not kept in baselines

  std::string_view field(std::string_view name) const;
};

struct Snapshot {
  std::string id;
  std::string version;              // of the program; empty: not known
  std::string published;            // empty: none
  std::string text_mark;            // tells texts apart; empty: not known
  std::vector<SnapshotItem> items;  // by place
  bool timeml{};                    // only TIMEX3 attributes and bare triggers are known
};

Snapshot snapshot(Document const& document, Timeline const& timeline);

// Sixteen hexadecimal digits that differ where texts differ.
std::string text_mark(std::string_view text);

// The n-th occurrence of a word is named "word#n", the first by the word alone.
std::vector<std::string> trigger_names(std::vector<std::string> const& words);

// Puts the items in order of place.
void sort_items(Snapshot& snapshot);

}  // namespace dateline
