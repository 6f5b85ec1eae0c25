// One expression a line, tab-separated: the fast way out. Nothing is allocated but the output.
#include <charconv>

#include "dateline/write.hpp"
#include "engine/civil.hpp"
#include "engine/text/utf8.hpp"

namespace dateline {
namespace {

void append_number(std::string& out, std::uint32_t number) {
  char digits[10];
  auto const [end, fault] = std::to_chars(digits, digits + sizeof digits, number);
  out.append(digits, end);
}

void append_instant(std::string& out, std::optional<Instant> const& instant) {
  char text[longest_instant];
  if (instant) out.append(text, print(text, *instant));
}

// A tab or line end within a cell becomes a blank.
void append_cell(std::string& out, std::string_view text) {
  auto const begin = out.size();
  out += text;
  for (auto i = begin; i < out.size(); ++i) {
    if (static_cast<unsigned char>(out[i]) < ' ') out[i] = ' ';
  }
}

}  // namespace

void append_tsv(std::string& out, Document const& document, Tagged const& tagged,
                WriteOptions const& options) {
  if (tagged.timexes.empty()) return;
  OffsetMap const offset{document.text, options.offsets};
  std::uint32_t number = 0;
  for (auto const& timex : tagged.timexes) {
    append_cell(out, document.id);
    out += "\tt";
    append_number(out, ++number);
    out += '\t';
    append_number(out, offset(timex.span.begin));
    out += '\t';
    append_number(out, offset(timex.span.end));
    out += '\t';
    append_cell(out, timex.span.in(document.text));
    out += '\t';
    out += to_string(timex.type);
    out += '\t';
    out += timex.value;
    out += '\t';
    out += to_string(timex.mod);
    out += '\t';
    append_instant(out, timex.bounds.earliest_begin);
    out += '\t';
    append_instant(out, timex.bounds.latest_end);
    out += '\n';
  }
}

}  // namespace dateline
