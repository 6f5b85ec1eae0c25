// The timeline object, part by part, with the fields in the order of docs/format.md.
#include "engine/write/json_value.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "grammar/rule_files.hpp"

namespace dateline {
namespace {

// "e12", counted from one.
struct Id {
  Id(char letter, std::size_t index) : text_{letter} {
    end_ = std::to_chars(text_.data() + 1, text_.data() + text_.size(), index + 1).ptr;
  }
  operator std::string_view() const {
    return {text_.data(), static_cast<std::size_t>(end_ - text_.data())};
  }

 private:
  std::array<char, 24> text_;
  char* end_;
};

void write_node(JsonWriter& json, char const* name, Node node) {
  if (node.kind == Node::Kind::published)
    json.field(name, "t0");
  else
    json.field(name, Id{node.kind == Node::Kind::event ? 'e' : 't', node.index});
}

void write_timex(JsonWriter& json, char const* name, std::optional<TimexIndex> const& timex) {
  json.key(name);
  if (timex)
    json.value(Id{'t', *timex});
  else
    json.value(nullptr);
}

void write_span(JsonWriter& json, JsonContext const& context, Span span) {
  json.field("begin", context.offset(span.begin));
  json.field("end", context.offset(span.end));
}

void write_words(JsonWriter& json, char const* name, JsonContext const& context, Span span) {
  json.object(name, [&] {
    json.field("text", span.in(context.document.text));
    write_span(json, context, span);
  });
}

void write_components(JsonWriter& json, Components parts) {
  json.object("components", [&] {
    for (unsigned i = 0; i <= static_cast<unsigned>(Part::zone); ++i) {
      unsigned const bit = 1u << i;
      bool const stated = (parts.stated & bit) != 0;
      if (!stated && (parts.inferred & bit) == 0) continue;
      json.field(to_string(static_cast<Part>(i)), stated ? "stated" : "inferred");
    }
  });
}

// TIMEX3's attributes; those that only some expressions have are left out of the others.
void write_timex3(JsonWriter& json, Reading const& reading) {
  json.field("type", to_string(reading.type));
  json.field("value", reading.value);
  if (reading.mod != Mod::none) json.field("mod", to_string(reading.mod));
  if (!reading.quant.empty()) json.field("quant", reading.quant);
  if (!reading.freq.empty()) json.field("freq", reading.freq);
}

void write_bounds(JsonWriter& json, Bounds const& bounds) {
  json.object("bounds", [&] {
    json.field("earliest_begin", bounds.earliest_begin);
    json.field("latest_begin", bounds.latest_begin);
    json.field("earliest_end", bounds.earliest_end);
    json.field("latest_end", bounds.latest_end);
  });
}

void write_interval(JsonWriter& json, Reading const& reading) {
  json.text_or_null("edtf", reading.edtf);
  write_bounds(json, reading.bounds);
  json.field("granularity", to_string(reading.granularity));
}

void write_alternative(JsonWriter& json, Reading const& reading) {
  json.object([&] {
    write_timex3(json, reading);
    write_interval(json, reading);
    write_components(json, reading.components);
    json.field("rule", reading.rule);
  });
}

// An event has an id when the words that name it are those of one of the events found.
void write_anchor(JsonWriter& json, Anchor const& anchor, std::span<Event const> events) {
  json.key("anchor");
  switch (anchor.kind) {
    case Anchor::Kind::none:
      return json.value(nullptr);
    case Anchor::Kind::published:
      return json.value("t0");
    case Anchor::Kind::timex:
      return json.value(Id{'t', anchor.timex});
    case Anchor::Kind::event:
      break;
  }
  auto const found = std::ranges::find_if(
      events, [&](Event const& event) { return anchor.event.contains(event.trigger); });
  if (found == events.end()) return json.value(nullptr);
  json.value(Id{'e', static_cast<std::size_t>(found - events.begin())});
}

void write_explanation(JsonWriter& json, Reading const& reading, Explanation const& steps) {
  json.object("explanation", [&] {
    json.field("file", rule_file(reading.rule));
    json.field("written", steps.written);
    json.field("anchor", steps.anchor);
    json.field("direction", to_string(reading.direction));
    json.field("direction_reason", to_string(reading.direction_reason));
    json.field("direction_why", steps.direction);
    json.field("arithmetic", steps.arithmetic);
  });
}

}  // namespace

void write(JsonWriter& json, JsonContext const& context, Tagged const& tagged, TimexIndex index,
           std::span<Event const> events) {
  Timex const& timex = tagged.timexes[index];
  json.object([&] {
    json.field("id", Id{'t', index});
    json.field("text", timex.span.in(context.document.text));
    write_span(json, context, timex.span);
    if (timex.signal)
      write_words(json, "signal", context, *timex.signal);
    else
      json.field("signal", nullptr);
    write_timex3(json, timex);
    if (timex.begin_point) write_timex(json, "begin_point", timex.begin_point);
    if (timex.end_point) write_timex(json, "end_point", timex.end_point);
    write_interval(json, timex);
    write_anchor(json, timex.anchor, events);
    if (timex.anchor.kind == Anchor::Kind::event) {
      write_words(json, "anchor_text", context, timex.anchor.event);
    }
    write_components(json, timex.components);
    json.field("rule", timex.rule);
    json.array("alternatives", [&] {
      for (auto const& reading : timex.alternatives) write_alternative(json, reading);
    });
    if (index < tagged.explanations.size()) {
      write_explanation(json, timex, tagged.explanations[index]);
    }
  });
}

void write(JsonWriter& json, JsonContext const& context, Range const& range, std::size_t index) {
  json.object([&] {
    json.field("id", Id{'r', index});
    json.field("text", range.span.in(context.document.text));
    write_span(json, context, range.span);
    write_timex(json, "from", range.from);
    write_timex(json, "to", range.to);
    json.text_or_null("edtf", range.edtf);
    write_bounds(json, range.bounds);
    json.field("rule", range.rule);
    json.array("alternatives", [&] {
      for (auto const& bounds : range.alternatives) {
        json.object([&] { write_bounds(json, bounds); });
      }
    });
  });
}

void write(JsonWriter& json, JsonContext const& context, Event const& event, std::size_t index) {
  json.object([&] {
    json.field("id", Id{'e', index});
    json.field("trigger", event.trigger.in(context.document.text));
    write_span(json, context, event.trigger);
    json.field("lemma", event.lemma);
    json.field("class", to_string(event.event_class));
    json.field("tense", to_string(event.tense));
    json.field("aspect", to_string(event.aspect));
    json.field("polarity", to_string(event.polarity));
    json.text_or_null("modality", event.modality);
    json.field("pos", to_string(event.pos));
    json.field("status", to_string(event.status));
    json.field("who", event.who);
    json.field("whom", event.whom);
    json.text_or_null("what", event.what);
    json.field("where", event.where);
    json.text_or_null("source", event.source);
    json.field("headline", event.headline);
    json.object("sentence", [&] { write_span(json, context, event.sentence); });
    write_timex(json, "timex", event.timex);
    write_bounds(json, event.bounds);
  });
}

void write(JsonWriter& json, Relation const& relation) {
  json.object([&] {
    write_node(json, "from", relation.from);
    write_node(json, "to", relation.to);
    json.field("type", to_string(relation.type));
    json.field("why", relation.why);
    json.field("confidence", relation.confidence);
  });
}

void write(JsonWriter& json, Entry const& entry, Timeline const& timeline) {
  Event const& event = timeline.events[entry.event];
  json.object([&] {
    json.field("event", Id{'e', entry.event});
    json.field("rank", entry.rank);
    json.array("after", [&] {
      for (auto earlier : entry.after) json.value(Id{'e', earlier});
    });
    json.text_or_null("date", entry.date);
    json.field("display", entry.display);
    json.field("headline", event.headline);
    json.field("status", to_string(event.status));
    json.text_or_null("source", event.source);
    write_bounds(json, event.bounds);
    json.field("confidence", entry.confidence);
  });
}

void write(JsonWriter& json, JsonContext const& context, Warning const& warning) {
  json.object([&] {
    json.field("code", warning.code);
    json.field("message", warning.message);
    if (warning.span.begin != warning.span.end) write_span(json, context, warning.span);
  });
}

}  // namespace dateline
