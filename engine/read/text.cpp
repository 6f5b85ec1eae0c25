// Plain text -> Document.
#include "engine/read/text.hpp"

#include <string>
#include <utility>

#include "dateline/read.hpp"
#include "engine/text/utf8.hpp"

namespace dateline {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t most_bytes = std::size_t{1} << 31;

Error at(std::string_view text, std::size_t offset, std::string reason) {
  return {"line " + std::to_string(line_of(text, offset)),
          std::move(reason) + " at byte " + std::to_string(offset)};
}

}  // namespace

std::optional<Error> reject_text(std::string_view text) {
  if (text.size() > most_bytes) return Error{"", "text of more than 2 GiB"};
  if (auto nul = text.find('\0'); nul != text.npos) return at(text, nul, "NUL character");
  if (text.find_first_not_of(" \t\r\n\f\v") == text.npos) return Error{"", "no text (empty)"};
  return {};
}

std::size_t line_of(std::string_view text, std::size_t offset) {
  std::size_t line = 1;
  for (std::size_t i = 0; i < offset; ++i) {
    line += text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
  }
  return line;
}

Result<Document> read_text(std::string text) {
  if (auto offset = find_invalid_utf8(text)) return at(text, *offset, "invalid UTF-8");
  if (auto error = reject_text(text)) return *error;
  if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
  Document document;
  document.text = std::move(text);
  return document;
}

}  // namespace dateline
