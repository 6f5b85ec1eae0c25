// The timeline object, version dateline.timeline/1. Its parts are in json_value.cpp.
#include <utility>

#include "dateline/write.hpp"
#include "engine/write/json_value.hpp"

namespace dateline {
namespace {

char const* name(OffsetUnit unit) {
  static constexpr char const* names[] = {"codepoint", "byte", "utf16"};
  return names[static_cast<std::size_t>(unit)];
}

Json head(Document const& document, OffsetUnit unit) {
  Json json{{"id", document.id}, {"title", json_or_null(document.title)}};
  json["published"] = document.published ? Json(to_string(*document.published)) : Json();
  json["published_from"] = to_string(document.published_from);
  json["language"] = "en";
  json["offsets"] = name(unit);
  if (!document.url.empty()) json["url"] = document.url;
  return json;
}

// Writes the object field by field, so that no more than one part at a time is held as JSON.
class Object {
 public:
  explicit Object(bool indented) : indented_{indented} { out_ += '{'; }

  void field(char const* name, Json const& value) {
    begin(name);
    append(value, 1);
  }

  // An array of `count` parts, `part(i)` each.
  template <class Part>
  void list(char const* name, std::size_t count, Part part) {
    begin(name);
    out_ += '[';
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) out_ += ',';
      if (indented_) out_ += "\n    ";
      append(part(i), 2);
    }
    if (indented_ && count > 0) out_ += "\n  ";
    out_ += ']';
  }

  std::string done() {
    out_ += indented_ ? "\n}\n" : "}\n";
    return std::move(out_);
  }

 private:
  void begin(char const* name) {
    if (!std::exchange(first_, false)) out_ += ',';
    if (indented_) out_ += "\n  ";
    ((out_ += '"') += name) += indented_ ? "\": " : "\":";
  }
  void append(Json const& value, std::size_t level) {
    if (indented_) {
      append_indented(out_, value, level);
    } else {
      out_ += value.dump();
    }
  }

  std::string out_;
  bool indented_;
  bool first_{true};
};

struct Writing {
  Document const& document;
  WriteOptions const& options;
  OffsetMap offset{document.text, options.offsets};
  JsonContext context{document, offset};
  Object object{options.indented};

  void begin() {
    object.field("schema", "dateline.timeline/1");
    object.field("document", head(document, options.offsets));
  }
  void tagged(Tagged const& tagged, std::span<Event const> events) {
    object.list("timexes", tagged.timexes.size(), [&](auto i) {
      return json_of(context, tagged, static_cast<TimexIndex>(i), events);
    });
    object.list("ranges", tagged.ranges.size(),
                [&](auto i) { return json_of(context, tagged.ranges[i], i); });
  }
  void warnings(Tagged const& tagged) {
    object.list("warnings", tagged.warnings.size(),
                [&](auto i) { return json_of(context, tagged.warnings[i]); });
  }
};

}  // namespace

std::string to_json(Document const& document, Timeline const& timeline,
                    WriteOptions const& options) {
  Writing writing{document, options};
  writing.begin();
  writing.tagged(timeline, timeline.events);
  auto& object = writing.object;
  object.list("events", timeline.events.size(),
              [&](auto i) { return json_of(writing.context, timeline.events[i], i); });
  object.list("relations", timeline.relations.size(),
              [&](auto i) { return json_of(timeline.relations[i]); });
  object.list("timeline", timeline.entries.size(),
              [&](auto i) { return json_of(timeline.entries[i], timeline); });
  writing.warnings(timeline);
  return object.done();
}

std::string to_json(Document const& document, Tagged const& tagged, WriteOptions const& options) {
  Writing writing{document, options};
  writing.begin();
  writing.tagged(tagged, {});
  writing.warnings(tagged);
  return writing.object.done();
}

}  // namespace dateline
