// An entry a row (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe.
#include "engine/text/utf8.hpp"
#include "engine/write/shown.hpp"

namespace dateline {
namespace {

class Row {
 public:
  explicit Row(std::string& out) : out_{out} {}

  void cell(std::string_view text) {
    constexpr std::string_view signs{"=+-@\t\r\n|%"};
    add(text, !text.empty() && signs.find(text[0]) != signs.npos);
  }
  // A date of ours is no formula, though BCE years have a sign.
  void instant(std::optional<Instant> const& instant) {
    plain(instant ? to_string(*instant) : std::string{});
  }
  // What is no formula, though it may begin with a sign: a number, EDTF.
  void plain(std::string_view text) { add(text, false); }
  void end() { out_ += "\r\n"; }

 private:
  void add(std::string_view text, bool formula) {
    if (!std::exchange(first_, false)) out_ += ',';
    if (!formula && text.find_first_of("\",\r\n") == text.npos) {
      out_ += text;
      return;
    }
    out_ += formula ? "\"'" : "\"";
    for (char const c : text) {
      if (c == '"') out_ += '"';
      out_ += c;
    }
    out_ += '"';
  }

  std::string& out_;
  bool first_{true};
};

std::string rounded(double confidence) {
  auto const thousandths = std::lround(confidence * 1000);
  auto digits = std::to_string(thousandths % 1000);
  digits.insert(0, 3 - digits.size(), '0');
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  return std::to_string(thousandths / 1000) + '.' + digits;
}

}  // namespace

std::string csv_header(ExportOptions const& options) {
  std::string const mark = options.byte_order_mark ? "\xEF\xBB\xBF" : "";
  return mark +
         "id,label,group,start,end,core_start,core_end,granularity,status,confidence,edtf,display,"
         "source,document,begin,end_offset,sentence\r\n";
}

Exported to_csv_rows(Document const& document, Timeline const& timeline,
                     ExportOptions const& options) {
  OffsetMap const offset{document.text,
                         options.utf16_offsets ? OffsetUnit::utf16 : OffsetUnit::codepoint};
  Exported out;
  for (auto const& one : shown(document, timeline, options.group_by)) {
    Row row{out.bytes};
    auto const& event = *one.event;
    row.cell(one.id);
    row.cell(event.headline);
    row.cell(one.group);
    row.instant(one.dated ? one.begin : std::nullopt);  // not that it was before publication
    row.instant(one.dated ? one.end : std::nullopt);
    row.instant(one.core ? std::optional{one.core->begin} : std::nullopt);
    row.instant(one.core ? std::optional{one.core->end} : std::nullopt);
    row.cell(one.granularity);
    row.cell(to_string(event.status));
    row.plain(rounded(one.entry->confidence));
    row.plain(one.edtf);
    row.cell(one.display);
    row.cell(event.source);
    row.cell(document.id);
    row.plain(std::to_string(offset(event.trigger.begin)));
    row.plain(std::to_string(offset(event.trigger.end)));
    row.cell(sentence(document, event));
    row.end();
  }
  return out;
}

}  // namespace dateline
