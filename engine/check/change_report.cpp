#include "engine/check/change_report.hpp"

#include "engine/text/utf8.hpp"

namespace dateline {
namespace {

// Code points of a text -> bytes, all of them in one pass.
std::vector<std::uint32_t> bytes_of(std::string_view text) {
  std::vector<std::uint32_t> begins;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) begins.push_back(i);
  }
  begins.push_back(static_cast<std::uint32_t>(text.size()));
  return begins;
}

std::string shown(SnapshotItem const& item) {
  return std::to_string(item.span.begin) + "-" + std::to_string(item.span.end) + " '" + item.words +
         "'";
}

}  // namespace

std::vector<Difference> differences_of(std::vector<Change> const& changes, Snapshot const& before,
                                       Snapshot const& after, std::string_view text) {
  std::vector<Difference> differences;
  if (changes.empty()) return differences;
  auto const bytes = bytes_of(text);
  bool const same_text = before.text_mark.empty() || before.text_mark == after.text_mark;
  for (auto const& change : changes) {
    auto const& item = change.after ? after.items[*change.after] : before.items[*change.before];
    Difference difference{{}, to_string(change.kind), change.was, change.is, item.why, {}};
    bool const in_text =
        !text.empty() && (change.after || same_text) && item.span.end < bytes.size();
    if (in_text) {
      difference.span = {bytes[item.span.begin], bytes[item.span.end]};
    } else {
      difference.context = shown(item);
    }
    differences.push_back(std::move(difference));
  }
  return differences;
}

}  // namespace dateline
