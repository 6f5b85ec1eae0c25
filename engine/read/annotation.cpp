// TimeML -> what its elements say of the text.
#include <algorithm>
#include <utility>

#include "dateline/score.hpp"
#include "engine/read/timeml_source.hpp"

namespace dateline {
namespace {

// Length of the white space that `text` begins with a code point of (Unicode's White_Space, and the
// four separators of ASCII); 0: none.
std::size_t white_space(std::string_view text) {
  auto const c = static_cast<unsigned char>(text.front());
  if (c < 0x80) return (c >= 9 && c <= 13) || (c >= 28 && c <= 32) ? 1 : 0;
  if (text.starts_with("\xC2\x85") || text.starts_with("\xC2\xA0")) return 2;
  if (text.size() < 3) return 0;
  auto const third = static_cast<unsigned char>(text[2]);
  bool const of_2000 = text.starts_with("\xE2\x80") &&
                       (third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF);
  bool const one = text.starts_with("\xE1\x9A\x80") || text.starts_with("\xE2\x81\x9F") ||
                   text.starts_with("\xE3\x80\x80");
  return of_2000 || one ? 3 : 0;
}

// A text without its white space, and for each byte of the text its place there.
struct Squeezed {
  std::string text;
  std::vector<std::uint32_t> place;  // one more than the text has bytes
};

Squeezed squeeze(std::string_view text) {
  Squeezed squeezed;
  squeezed.place.reserve(text.size() + 1);
  for (std::size_t i = 0; i < text.size();) {
    auto const blank = white_space(text.substr(i));
    auto const length = std::max<std::size_t>(blank, 1);
    squeezed.place.insert(squeezed.place.end(), length,
                          static_cast<std::uint32_t>(squeezed.text.size()));
    if (blank == 0) squeezed.text += text[i];
    i += length;
  }
  squeezed.place.push_back(static_cast<std::uint32_t>(squeezed.text.size()));
  return squeezed;
}

}  // namespace

Result<Annotation> read_annotation(std::string_view timeml) {
  auto source = take_apart(timeml);
  if (!source) return source.error();
  auto squeezed = squeeze(source->text);
  Annotation annotation;
  for (auto const& element : source->elements) {
    Span const span{squeezed.place[element.text_begin], squeezed.place[element.text_end]};
    if (span.begin == span.end) continue;
    if (element.name == "EVENT") annotation.events.push_back({span, element.attribute("class")});
    bool const publication = element.attribute("tid") == "t0" ||
                             element.attribute("functionInDocument") == "CREATION_TIME";
    if (element.name != "TIMEX3" || publication) continue;
    annotation.timexes.push_back(
        {span, element.attribute("type"), element.attribute("value"), element.attribute("mod"),
         source->text.substr(element.text_begin, element.text_end - element.text_begin)});
  }
  annotation.text = std::move(squeezed.text);
  return annotation;
}

}  // namespace dateline
