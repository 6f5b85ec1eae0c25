// Input kinds -> documents. Each reader takes bytes and gives a document or an error with a place.
#pragma once

#include <string>
#include <string_view>

#include "dateline/document.hpp"
#include "dateline/result.hpp"

namespace dateline {

// Plain text: UTF-8 without NUL, any line ends, not empty; a byte order mark is dropped. The
// error's place is "line N", its reason names the byte.
Result<Document> read_text(std::string text);

// TE3 input or TimeML: the text is the content of <TEXT>, annotations dropped, entities decoded;
// the publication date is the DCT's. The error's place is "line N".
Result<Document> read_timeml(std::string_view xml);

// One line of JSONL: {"id","published","text"[,"title","url"]}; unknown fields are ignored.
// The error's place is "column N" or the field's name.
Result<Document> read_jsonl(std::string_view line);

}  // namespace dateline
