#include "engine/read/annotated.hpp"
#include "engine/read/snapshots.hpp"
#include "engine/text/utf8.hpp"

namespace dateline {

Result<Snapshot> read_timeml_snapshot(std::string_view xml) {
  auto const annotated = read_annotated(xml);
  if (!annotated) {
    auto const& place = annotated.error().place;
    return Error{place.starts_with("line ") ? place.substr(5) : place, annotated.error().reason};
  }
  auto const& document = annotated->document;
  Snapshot snapshot{document.id,
                    "",
                    document.published ? to_string(*document.published) : std::string{},
                    text_mark(document.text),
                    {},
                    true};
  OffsetMap const offset{document.text, OffsetUnit::codepoint};
  auto const add = [&](std::vector<AnnotatedElement> const& elements, SnapshotItem::Kind kind) {
    for (auto const& element : elements) {
      snapshot.items.push_back({kind,
                                {offset(element.span.begin), offset(element.span.end)},
                                std::string{element.span.in(document.text)},
                                element.fields,
                                {}});
    }
  };
  add(annotated->timexes, SnapshotItem::Kind::time);
  add(annotated->events, SnapshotItem::Kind::event);
  sort_items(snapshot);
  return snapshot;
}

}  // namespace dateline
