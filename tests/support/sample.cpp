#include "tests/support/sample.hpp"

#include <stdexcept>
#include <string>

namespace dateline::test {
namespace {

constexpr std::uint16_t bit(Part part) {
  return static_cast<std::uint16_t>(1u << static_cast<unsigned>(part));
}

Bounds exactly(std::string_view begin, std::string_view end) {
  return {instant(begin), instant(begin), instant(end), instant(end)};
}

Timex full_date(std::string_view text) {
  Timex timex;
  timex.span = span_of(text, "2 May 2023");
  timex.signal = span_of(text, "on");
  timex.value = timex.edtf = "2023-05-02";
  timex.bounds = exactly("2023-05-02", "2023-05-03");
  timex.components.stated =
      static_cast<std::uint16_t>(bit(Part::year) | bit(Part::month) | bit(Part::day));
  timex.rule = "en.date.day_month";
  return timex;
}

Timex weekday(std::string_view text) {
  Timex timex;
  timex.span = span_of(text, "Friday");
  timex.value = timex.edtf = "2023-05-05";
  timex.bounds = exactly("2023-05-05", "2023-05-06");
  timex.direction = Direction::future;
  timex.direction_reason = DirectionReason::modality;
  timex.components.stated = bit(Part::weekday);
  timex.components.inferred =
      static_cast<std::uint16_t>(bit(Part::year) | bit(Part::month) | bit(Part::day));
  timex.anchor.kind = Anchor::Kind::published;
  timex.rule = "en.deictic.weekday";
  Reading past = timex;
  past.value = past.edtf = "2023-04-28";
  past.bounds = exactly("2023-04-28", "2023-04-29");
  past.direction = Direction::past;
  timex.alternatives.push_back(past);
  return timex;
}

Timex duration(std::string_view text) {
  Timex timex;
  timex.span = span_of(text, "two days");
  timex.type = TimexType::duration;
  timex.mod = Mod::approx;
  timex.value = "P2D";
  timex.anchor = {Anchor::Kind::event, 0, span_of(text, "the flood")};
  timex.begin_point = 0;
  timex.end_point = 1;
  timex.rule = "en.duration.units";
  return timex;
}

Event opening(std::string_view text) {
  Event event;
  event.trigger = span_of(text, "opened");
  event.lemma = "open";
  event.tense = Tense::past;
  event.status = Status::happened;
  event.who = {"Rivera"};
  event.what = "the bridge";
  event.headline = "Rivera opened the bridge";
  event.sentence = {0, static_cast<std::uint32_t>(text.find(". ") + 1)};
  event.timex = 0;
  event.bounds = {instant("2023-05-02"), instant("2023-05-03"), instant("2023-05-02"),
                  instant("2023-05-03")};
  return event;
}

Event flood(std::string_view text) {
  Event event;
  event.trigger = span_of(text, "flood");
  event.lemma = "flood";
  event.pos = PartOfSpeech::noun;
  event.polarity = Polarity::negative;
  event.modality = "will";
  event.status = Status::planned;
  event.source = "Ziegler";
  event.headline = "Flood";
  event.sentence = {0, static_cast<std::uint32_t>(text.find(". ") + 1)};
  event.bounds.latest_end = instant("2023-05-03T10:00+02:00");
  return event;
}

}  // namespace

Span span_of(std::string_view text, std::string_view words) {
  auto const at = text.find(words);
  if (at == text.npos) throw std::logic_error{"the sample lacks " + std::string{words}};
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

Instant instant(std::string_view text) {
  return parse_instant(text.data(), text.data() + text.size()).value();
}

Document sample_document() {
  Document document;
  document.id = "bridge";
  document.title = "Bridge <open>";
  document.text =
      "\u00c1 Rivera opened the bridge on 2 May 2023, two days after the flood \U0001F30A & "
      "rain. Caf\u00e9s reopen Friday.\n";
  document.published = instant("2023-05-03");
  document.published_from = PublishedFrom::option;
  return document;
}

Timeline sample_timeline(Document const& document) {
  std::string_view const text = document.text;
  Timeline timeline;
  timeline.timexes = {full_date(text), duration(text), weekday(text)};
  Range range;
  range.span = {timeline.timexes[0].span.begin, timeline.timexes[2].span.end};
  range.from = 0;
  range.edtf = "2023-05-02/..";
  range.bounds = {instant("2023-05-02"), instant("2023-05-03"), {}, {}};
  range.rule = "en.range.since";
  range.alternatives.push_back(range.bounds);
  timeline.ranges = {range};
  timeline.events = {opening(text), flood(text)};
  timeline.relations = {
      {{Node::Kind::event, 0}, RelationType::is_included, {Node::Kind::timex, 0}, "on + date", 0.9},
      {{Node::Kind::event, 1}, RelationType::before, {Node::Kind::event, 0}, "after", 0.75}};
  timeline.entries = {{1, 0, {}, "", "before 2 May 2023", 0.5},
                      {0, 1, {1}, "2023-05-02", "2 May 2023", 0.9}};
  timeline.warnings = {{"invalid_date", "No such day.", span_of(text, "Friday")},
                       {"contradiction", "Two things cannot be.", {}}};
  return timeline;
}

}  // namespace dateline::test
