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

void write(JsonWriter& json, Document const& document, OffsetUnit unit) {
  json.object([&] {
    json.field("id", document.id);
    json.text_or_null("title", document.title);
    json.field("published", document.published);
    json.field("published_from", to_string(document.published_from));
    json.field("language", "en");
    json.field("offsets", name(unit));
    if (!document.url.empty()) json.field("url", document.url);
  });
}

// Writes the object part by part; a part is laid out anew when it is for people.
class Object {
 public:
  Object(std::string& out, bool indented) : out_{out}, indented_{indented} { out_ += '{'; }

  // `write(json)` writes the value.
  void field(char const* name, auto write) {
    begin(name);
    part(write, 1);
  }

  // An array of `count` parts, `write(json, i)` each.
  void list(char const* name, std::size_t count, auto write) {
    begin(name);
    out_ += '[';
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) out_ += ',';
      if (indented_) out_ += "\n    ";
      part([&](JsonWriter& json) { write(json, i); }, 2);
    }
    if (indented_ && count > 0) out_ += "\n  ";
    out_ += ']';
  }

  void done() { out_ += indented_ ? "\n}\n" : "}\n"; }

 private:
  void begin(char const* name) {
    if (!std::exchange(first_, false)) out_ += ',';
    if (indented_) out_ += "\n  ";
    ((out_ += '"') += name) += indented_ ? "\": " : "\":";
  }
  void part(auto write, std::size_t level) {
    part_.clear();
    JsonWriter json{indented_ ? part_ : out_};
    write(json);
    json.finish();
    if (indented_) append_indented(out_, part_, level);
  }

  std::string& out_;
  std::string part_;
  bool indented_;
  bool first_{true};
};

struct Writing {
  Document const& document;
  WriteOptions const& options;
  std::string& out;
  OffsetMap offset{document.text, options.offsets};
  JsonContext context{document, offset};
  Object object{out, options.indented};

  void begin() {
    object.field("schema", [](JsonWriter& json) { json.value("dateline.timeline/1"); });
    object.field("document", [&](JsonWriter& json) { write(json, document, options.offsets); });
  }
  void tagged(Tagged const& tagged, std::span<Event const> events) {
    object.list("timexes", tagged.timexes.size(), [&](JsonWriter& json, auto i) {
      write(json, context, tagged, static_cast<TimexIndex>(i), events);
    });
    object.list("ranges", tagged.ranges.size(),
                [&](JsonWriter& json, auto i) { write(json, context, tagged.ranges[i], i); });
  }
  void warnings(Tagged const& tagged) {
    object.list("warnings", tagged.warnings.size(),
                [&](JsonWriter& json, auto i) { write(json, context, tagged.warnings[i]); });
  }
};

}  // namespace

void append_json(std::string& out, Document const& document, Timeline const& timeline,
                 WriteOptions const& options) {
  Writing writing{document, options, out};
  writing.begin();
  writing.tagged(timeline, timeline.events);
  auto& object = writing.object;
  object.list("events", timeline.events.size(), [&](JsonWriter& json, auto i) {
    write(json, writing.context, timeline.events[i], i);
  });
  object.list("relations", timeline.relations.size(),
              [&](JsonWriter& json, auto i) { write(json, timeline.relations[i]); });
  object.list("timeline", timeline.entries.size(),
              [&](JsonWriter& json, auto i) { write(json, timeline.entries[i], timeline); });
  if (options.heading && !timeline.heading.empty()) {
    object.field("heading", [&](JsonWriter& json) { json.value(timeline.heading); });
  }
  if (!timeline.furniture.empty()) {
    object.list("furniture", timeline.furniture.size(), [&](JsonWriter& json, auto i) {
      json.object([&] {
        json.field("begin", writing.offset(timeline.furniture[i].begin));
        json.field("end", writing.offset(timeline.furniture[i].end));
      });
    });
  }
  writing.warnings(timeline);
  object.done();
}

void append_json(std::string& out, Document const& document, Tagged const& tagged,
                 WriteOptions const& options) {
  Writing writing{document, options, out};
  writing.begin();
  writing.tagged(tagged, {});
  writing.warnings(tagged);
  writing.object.done();
}

std::string to_json(Document const& document, Timeline const& timeline,
                    WriteOptions const& options) {
  std::string out;
  append_json(out, document, timeline, options);
  return out;
}

std::string to_json(Document const& document, Tagged const& tagged, WriteOptions const& options) {
  std::string out;
  append_json(out, document, tagged, options);
  return out;
}

}  // namespace dateline
