// TE3 input or TimeML -> Document.
#include <string>
#include <utility>

#include "dateline/read.hpp"
#include "engine/read/published.hpp"
#include "engine/read/timeml_source.hpp"

namespace dateline {
namespace {

// "1998-01-08TNI" is some time of that night: the day is what is known.
std::string_view without_day_part(std::string_view value) {
  auto const time = value.find('T');
  bool const letters = time + 1 < value.size() && value[time + 1] >= 'A' && value[time + 1] <= 'Z';
  return time != value.npos && letters ? value.substr(0, time) : value;
}

}  // namespace

Result<Document> read_timeml(std::string_view xml) {
  auto source = take_apart(xml);
  if (!source) return source.error();
  Document document;
  document.id = std::move(source->id);
  document.title = std::move(source->title);
  document.text = std::move(source->text);
  bool const known = !source->published.empty() && !source->published.starts_with("XXXX");
  if (known) {
    auto published = parse_published(without_day_part(source->published));
    if (!published) return Error{"DCT", published.error().reason};
    document.published = *published;
    document.published_from = PublishedFrom::document;
  }
  return document;
}

}  // namespace dateline
