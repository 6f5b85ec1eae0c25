// One expression a line, tab-separated: the fast way out. Nothing is allocated but the output.
#include <charconv>

#include "dateline/write.hpp"
#include "engine/civil.hpp"
#include "engine/text/utf8.hpp"

namespace dateline {
namespace {

char* put(char* at, std::uint32_t number) {
  constexpr int most_digits = 10;
  return std::to_chars(at, at + most_digits, number).ptr;
}
char* put(char* at, std::optional<Instant> const& instant) {
  return instant ? print(at, *instant) : at;
}
// A tab or line end within a cell becomes a blank.
char* put(char* at, std::string_view cell) {
  for (auto c : cell) *at++ = static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  return at;
}

}  // namespace

void append_tsv(std::string& out, Document const& document, Tagged const& tagged,
                WriteOptions const& options) {
  if (tagged.timexes.empty()) return;
  OffsetMap const offset{document.text, options.offsets};
  std::uint32_t number = 0;
  for (auto const& timex : tagged.timexes) {
    // written in place: numbers, dates and names take less than `fixed` bytes
    constexpr std::size_t fixed = 128;
    auto const text = timex.span.in(document.text);
    auto const begin = out.size();
    out.resize(begin + document.id.size() + text.size() + timex.value.size() + fixed);
    auto* at = put(out.data() + begin, document.id);
    auto const cell = [&](auto const& value) {
      *at++ = '\t';
      at = put(at, value);
    };
    *at++ = '\t';
    *at++ = 't';
    at = put(at, ++number);
    cell(offset(timex.span.begin));
    cell(offset(timex.span.end));
    cell(text);
    cell(std::string_view{to_string(timex.type)});
    cell(std::string_view{timex.value});
    cell(std::string_view{to_string(timex.mod)});
    cell(timex.bounds.earliest_begin);
    cell(timex.bounds.latest_end);
    *at++ = '\n';
    out.resize(at - out.data());
  }
}

}  // namespace dateline
