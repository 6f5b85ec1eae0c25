#include "engine/write/timeml_annotations.hpp"

#include <algorithm>
#include <utility>

#include "engine/write/xml.hpp"

namespace dateline {
namespace {

constexpr std::string_view age_rule = "en.duration.age";

std::string id(char const* prefix, std::size_t index) {
  std::string name{prefix};
  return name += std::to_string(index + 1);
}

std::string timex_tag(Timex const& timex, std::size_t index) {
  std::string tag{"<TIMEX3"};
  append_attribute(tag, "tid", id("t", index));
  append_attribute(tag, "type", to_string(timex.type));
  append_attribute(tag, "value", timex.value);
  if (timex.mod != Mod::none) append_attribute(tag, "mod", to_string(timex.mod));
  if (!timex.quant.empty()) append_attribute(tag, "quant", timex.quant);
  if (!timex.freq.empty()) append_attribute(tag, "freq", timex.freq);
  if (timex.begin_point) append_attribute(tag, "beginPoint", id("t", *timex.begin_point));
  if (timex.end_point) append_attribute(tag, "endPoint", id("t", *timex.end_point));
  bool const counts = timex.anchor.kind != Anchor::Kind::none;
  append_attribute(tag, "temporalFunction", counts ? "true" : "false");
  append_attribute(tag, "functionInDocument", "NONE");
  if (timex.anchor.kind == Anchor::Kind::published) append_attribute(tag, "anchorTimeID", "t0");
  if (timex.anchor.kind == Anchor::Kind::timex) {
    append_attribute(tag, "anchorTimeID", id("t", timex.anchor.timex));
  }
  return tag += '>';
}

// TimeBank's annotators take an age for a property of its bearer, and mark none.
bool is_age(Timex const& timex) { return timex.rule == age_rule; }

class Annotator {
 public:
  Annotator(Document const& document, Tagged const& tagged)
      : tagged_{tagged}, taken_(document.text.size()) {
    for (std::size_t i = 0; i < tagged.timexes.size(); ++i) {
      if (is_age(tagged.timexes[i])) continue;
      add(tagged.timexes[i].span, timex_tag(tagged.timexes[i], i), "</TIMEX3>");
    }
  }

  void add_events(std::vector<Event> const& events) {
    marked_.resize(events.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
      Event const& event = events[i];
      std::string tag{"<EVENT"};
      append_attribute(tag, "eid", id("e", i));
      append_attribute(tag, "class", to_string(event.event_class));
      marked_[i] = add(event.trigger, tag += '>', "</EVENT>");
      if (marked_[i]) add_instance(event, i);
    }
  }

  void add_signals() {
    signals_.resize(tagged_.timexes.size());
    std::size_t number = 0;
    for (std::size_t i = 0; i < tagged_.timexes.size(); ++i) {
      auto const& signal = tagged_.timexes[i].signal;
      if (!signal) continue;
      auto name = id("s", number);
      std::string tag{"<SIGNAL"};
      append_attribute(tag, "sid", name);
      if (!add(*signal, tag += '>', "</SIGNAL>")) continue;
      signals_[i] = std::move(name);
      ++number;
    }
  }

  void add_links(std::vector<Relation> const& relations) {
    std::size_t number = 0;
    for (auto const& relation : relations) {
      if (!can_link(relation.from) || !can_link(relation.to)) continue;
      auto& tail = annotations_.tail;
      tail += "<TLINK";
      append_attribute(tail, "lid", id("l", number++));
      append_attribute(tail, "relType", to_string(relation.type));
      add_end(relation.from, "eventInstanceID", "timeID");
      add_end(relation.to, "relatedToEventInstance", "relatedToTime");
      bool const signalled =
          relation.to.kind == Node::Kind::timex && !signals_[relation.to.index].empty();
      if (signalled) append_attribute(tail, "signalID", signals_[relation.to.index]);
      tail += "/>\n";
    }
  }

  TimemlAnnotations done() {
    std::ranges::sort(annotations_.inlines, {}, &TimemlInline::span);
    return std::move(annotations_);
  }

 private:
  // False when another element has some of the span: TimeML's elements hold text alone.
  bool add(Span span, std::string tag, char const* close) {
    auto const begin = taken_.begin() + span.begin, end = taken_.begin() + span.end;
    if (std::find(begin, end, true) != end) return false;
    std::fill(begin, end, true);
    annotations_.inlines.push_back({span, std::move(tag), close});
    return true;
  }

  void add_instance(Event const& event, std::size_t index) {
    auto& tail = annotations_.tail;
    tail += "<MAKEINSTANCE";
    append_attribute(tail, "eiid", id("ei", index));
    append_attribute(tail, "eventID", id("e", index));
    append_attribute(tail, "tense", to_string(event.tense));
    append_attribute(tail, "aspect", to_string(event.aspect));
    append_attribute(tail, "polarity", to_string(event.polarity));
    append_attribute(tail, "pos", to_string(event.pos));
    if (!event.modality.empty()) append_attribute(tail, "modality", event.modality);
    tail += "/>\n";
  }

  void add_end(Node node, char const* event_name, char const* time_name) {
    bool const event = node.kind == Node::Kind::event;
    append_attribute(annotations_.tail, event ? event_name : time_name,
                     event ? id("ei", node.index) : to_string(node));
  }

  bool can_link(Node node) const {
    if (node.kind == Node::Kind::timex) return !is_age(tagged_.timexes[node.index]);
    return node.kind != Node::Kind::event || marked_[node.index];
  }

  Tagged const& tagged_;
  TimemlAnnotations annotations_;
  std::vector<bool> taken_;           // the bytes that stand inside an element
  std::vector<bool> marked_;          // the events that could be marked
  std::vector<std::string> signals_;  // id of each expression's signal; empty: none
};

}  // namespace

TimemlAnnotations timeml_annotations(Document const& document, Tagged const& tagged) {
  return Annotator{document, tagged}.done();
}

TimemlAnnotations timeml_annotations(Document const& document, Timeline const& timeline) {
  Annotator annotator{document, timeline};
  annotator.add_events(timeline.events);
  annotator.add_signals();
  annotator.add_links(timeline.relations);
  return annotator.done();
}

std::string publication_timex(Document const& document) {
  auto const& published = document.published;
  std::string const value = published ? to_string(*published) : "XXXX-XX-XX";
  bool const has_time = published && published->precision != Precision::day;
  std::string tag{"<TIMEX3"};
  append_attribute(tag, "tid", "t0");
  append_attribute(tag, "type", has_time ? "TIME" : "DATE");
  append_attribute(tag, "value", value);
  append_attribute(tag, "temporalFunction", "false");
  append_attribute(tag, "functionInDocument", "CREATION_TIME");
  tag += '>';
  if (published) tag += value;
  return tag += "</TIMEX3>";
}

}  // namespace dateline
