// The timeline object, part by part, with the fields in the order of docs/format.md.
#include "engine/write/json_value.hpp"

#include <algorithm>
#include <string>

#include "grammar/rule_files.hpp"

namespace dateline {
namespace {

std::string id(char letter, std::size_t index) {
  std::string name{letter};
  return name += std::to_string(index + 1);
}

// An object with room for its fields: one that grows copies all that it holds, its keys being
// const.
Json object(std::size_t fields) {
  Json json = Json::object();
  json.get_ref<Json::object_t&>().reserve(fields);
  return json;
}

Json instant_or_null(std::optional<Instant> const& instant) {
  return instant ? Json(to_string(*instant)) : Json();
}

Json timex_or_null(std::optional<TimexIndex> const& timex) {
  return timex ? Json(id('t', *timex)) : Json();
}

void add_span(Json& json, JsonContext const& context, Span span) {
  json["begin"] = context.offset(span.begin);
  json["end"] = context.offset(span.end);
}

Json words(JsonContext const& context, Span span) {
  Json json = object(3);
  json["text"] = span.in(context.document.text);
  add_span(json, context, span);
  return json;
}

Json components(Components parts) {
  Json json = object(4);
  for (unsigned i = 0; i <= static_cast<unsigned>(Part::zone); ++i) {
    unsigned const bit = 1u << i;
    bool const stated = (parts.stated & bit) != 0;
    if (!stated && (parts.inferred & bit) == 0) continue;
    json[to_string(static_cast<Part>(i))] = stated ? "stated" : "inferred";
  }
  return json;
}

// TIMEX3's attributes; those that only some expressions have are left out of the others.
void add_timex3(Json& json, Reading const& reading) {
  json["type"] = to_string(reading.type);
  json["value"] = reading.value;
  if (reading.mod != Mod::none) json["mod"] = to_string(reading.mod);
  if (!reading.quant.empty()) json["quant"] = reading.quant;
  if (!reading.freq.empty()) json["freq"] = reading.freq;
}

void add_interval(Json& json, Reading const& reading) {
  json["edtf"] = json_or_null(reading.edtf);
  json["bounds"] = json_of(reading.bounds);
  json["granularity"] = to_string(reading.granularity);
}

Json alternative(Reading const& reading) {
  Json json = object(10);
  add_timex3(json, reading);
  add_interval(json, reading);
  json["components"] = components(reading.components);
  json["rule"] = reading.rule;
  return json;
}

// An event has an id when the words that name it are those of one of the events found.
Json anchor_id(Anchor const& anchor, std::span<Event const> events) {
  switch (anchor.kind) {
    case Anchor::Kind::none:
      return {};
    case Anchor::Kind::published:
      return "t0";
    case Anchor::Kind::timex:
      return id('t', anchor.timex);
    case Anchor::Kind::event:
      break;
  }
  auto const found = std::ranges::find_if(
      events, [&](Event const& event) { return anchor.event.contains(event.trigger); });
  if (found == events.end()) return {};
  return id('e', static_cast<std::size_t>(found - events.begin()));
}

Json explanation(Reading const& reading, Explanation const& steps) {
  return {{"file", rule_file(reading.rule)},
          {"written", steps.written},
          {"anchor", steps.anchor},
          {"direction", to_string(reading.direction)},
          {"direction_reason", to_string(reading.direction_reason)},
          {"direction_why", steps.direction},
          {"arithmetic", steps.arithmetic}};
}

}  // namespace

Json json_or_null(std::string_view text) { return text.empty() ? Json() : Json(text); }

Json json_of(Bounds const& bounds) {
  Json json = object(4);
  json["earliest_begin"] = instant_or_null(bounds.earliest_begin);
  json["latest_begin"] = instant_or_null(bounds.latest_begin);
  json["earliest_end"] = instant_or_null(bounds.earliest_end);
  json["latest_end"] = instant_or_null(bounds.latest_end);
  return json;
}

Json json_of(JsonContext const& context, Tagged const& tagged, TimexIndex index,
             std::span<Event const> events) {
  Timex const& timex = tagged.timexes[index];
  Json json = object(20);
  json["id"] = id('t', index);
  json["text"] = timex.span.in(context.document.text);
  add_span(json, context, timex.span);
  json["signal"] = timex.signal ? words(context, *timex.signal) : Json();
  add_timex3(json, timex);
  if (timex.begin_point) json["begin_point"] = id('t', *timex.begin_point);
  if (timex.end_point) json["end_point"] = id('t', *timex.end_point);
  add_interval(json, timex);
  json["anchor"] = anchor_id(timex.anchor, events);
  if (timex.anchor.kind == Anchor::Kind::event) {
    json["anchor_text"] = words(context, timex.anchor.event);
  }
  json["components"] = components(timex.components);
  json["rule"] = timex.rule;
  json["alternatives"] = Json::array();
  for (auto const& reading : timex.alternatives) json["alternatives"] += alternative(reading);
  if (index < tagged.explanations.size()) {
    json["explanation"] = explanation(timex, tagged.explanations[index]);
  }
  return json;
}

Json json_of(JsonContext const& context, Range const& range, std::size_t index) {
  Json json = object(10);
  json["id"] = id('r', index);
  json["text"] = range.span.in(context.document.text);
  add_span(json, context, range.span);
  json["from"] = timex_or_null(range.from);
  json["to"] = timex_or_null(range.to);
  json["edtf"] = json_or_null(range.edtf);
  json["bounds"] = json_of(range.bounds);
  json["rule"] = range.rule;
  json["alternatives"] = Json::array();
  for (auto const& bounds : range.alternatives) {
    json["alternatives"] += Json{{"bounds", json_of(bounds)}};
  }
  return json;
}

Json json_of(JsonContext const& context, Event const& event, std::size_t index) {
  Json json = object(22);
  json["id"] = id('e', index);
  json["trigger"] = event.trigger.in(context.document.text);
  add_span(json, context, event.trigger);
  json["lemma"] = event.lemma;
  json["class"] = to_string(event.event_class);
  json["tense"] = to_string(event.tense);
  json["aspect"] = to_string(event.aspect);
  json["polarity"] = to_string(event.polarity);
  json["modality"] = json_or_null(event.modality);
  json["pos"] = to_string(event.pos);
  json["status"] = to_string(event.status);
  json["who"] = event.who;
  json["whom"] = event.whom;
  json["what"] = json_or_null(event.what);
  json["where"] = event.where;
  json["source"] = json_or_null(event.source);
  json["headline"] = event.headline;
  json["sentence"] = object(2);
  add_span(json["sentence"], context, event.sentence);
  json["timex"] = timex_or_null(event.timex);
  json["bounds"] = json_of(event.bounds);
  return json;
}

Json json_of(Relation const& relation) {
  Json json = object(5);
  json["from"] = to_string(relation.from);
  json["to"] = to_string(relation.to);
  json["type"] = to_string(relation.type);
  json["why"] = relation.why;
  json["confidence"] = relation.confidence;
  return json;
}

Json json_of(Entry const& entry, Timeline const& timeline) {
  Event const& event = timeline.events[entry.event];
  Json after = Json::array();
  for (auto earlier : entry.after) after += id('e', earlier);
  Json json = object(10);
  json["event"] = id('e', entry.event);
  json["rank"] = entry.rank;
  json["after"] = std::move(after);
  json["date"] = json_or_null(entry.date);
  json["display"] = entry.display;
  json["headline"] = event.headline;
  json["status"] = to_string(event.status);
  json["source"] = json_or_null(event.source);
  json["bounds"] = json_of(event.bounds);
  json["confidence"] = entry.confidence;
  return json;
}

Json json_of(JsonContext const& context, Warning const& warning) {
  Json json{{"code", warning.code}, {"message", warning.message}};
  if (warning.span.begin != warning.span.end) add_span(json, context, warning.span);
  return json;
}

}  // namespace dateline
