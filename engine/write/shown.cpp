#include "engine/write/shown.hpp"

#include <algorithm>

#include "engine/order/calendar_unit.hpp"

namespace dateline {
namespace {

// The event lies somewhere within what the expression names.
bool names(Timex const& timex, Bounds const& bounds) {
  auto const& named = timex.bounds;
  return bounds.earliest_begin && named.earliest_begin == bounds.earliest_begin &&
         named.latest_end == bounds.latest_end && bounds.latest_end;
}

// EDTF of one of a set of days: "[2024-01-05..2024-01-17]", "[..2024-06-27]".
std::string edtf_one_of(Bounds const& bounds) {
  auto const& first = bounds.earliest_begin;
  auto const& limit = bounds.latest_begin;
  if (!first && !limit) return {};
  auto const day = [](Instant instant) { return to_string({instant.seconds, Precision::day}); };
  auto const last = limit ? day({limit->seconds - 1}) : std::string{};
  if (first && limit && day(*first) == last) return last;
  std::string text{"["};
  if (first) text += day(*first);
  return ((text += "..") += last) += ']';
}

std::string edtf_of(Timeline const& timeline, Event const& event, Entry const& entry) {
  if (event.timex && names(timeline.timexes[*event.timex], event.bounds)) {
    auto const& edtf = timeline.timexes[*event.timex].edtf;
    if (!edtf.empty()) return edtf;
  }
  auto const found = std::ranges::find(timeline.ranges, event.bounds, &Range::bounds);
  if (found != timeline.ranges.end() && !found->edtf.empty()) return found->edtf;
  bool const whole = entry.date.find_first_of("WT") == std::string::npos && !entry.date.empty();
  bool const all = event.bounds.latest_end && event.bounds.latest_begin == event.bounds.latest_end;
  return whole && all &&
                 smallest_unit(*event.bounds.earliest_begin, *event.bounds.latest_begin) ==
                     entry.date &&
                 entry.date.size() < 11
             ? entry.date
             : edtf_one_of(event.bounds);
}

// Of the expression that dates it, else of the unit that holds its begin.
std::string granularity_of(Timeline const& timeline, Event const& event, Entry const& entry) {
  if (event.timex) return to_string(timeline.timexes[*event.timex].granularity);
  if (entry.date.empty()) return {};
  if (entry.date.find('T') != std::string::npos) return to_string(Granularity::minute);
  if (entry.date.find('W') != std::string::npos) return to_string(Granularity::week);
  auto const dashes = std::count(entry.date.begin() + 1, entry.date.end(), '-');
  return to_string(dashes == 0   ? Granularity::year
                   : dashes == 1 ? Granularity::month
                                 : Granularity::day);
}

// It went on for certain from its latest begin to its earliest end; what is ongoing still does
// when the article is published.
std::optional<Interval> core_of(Document const& document, Event const& event) {
  auto from = event.bounds.latest_begin, to = event.bounds.earliest_end;
  if (event.status == Status::ongoing && document.published && (!to || *to < *document.published)) {
    to = document.published;
  }
  if (to && event.bounds.latest_end && *event.bounds.latest_end < *to) to = event.bounds.latest_end;
  if (!from || !to || !(*from < *to)) return {};
  return Interval{*from, *to};
}

}  // namespace

std::vector<Shown> shown(Document const& document, Timeline const& timeline, GroupBy group_by) {
  std::vector<Shown> all;
  all.reserve(timeline.entries.size());
  auto const title = title_of(document, timeline);
  for (auto const& entry : timeline.entries) {
    Event const& event = timeline.events[entry.event];
    Shown one{&entry, &event};
    one.id = document.id + "-e" + std::to_string(entry.event + 1);
    if (group_by == GroupBy::document) one.group = title;
    if (group_by == GroupBy::participant && !event.who.empty()) one.group = event.who.front();
    one.begin = event.bounds.earliest_begin;
    one.end = event.bounds.latest_end;
    if (one.begin && one.end && *one.end < *one.begin) one.end = one.begin;
    bool const said = !entry.display.empty() || !entry.date.empty();
    one.dated = said && (one.begin || one.end);
    one.display = said ? entry.display : wording().say("UNDATED");
    if (one.display.empty()) one.display = entry.date;
    if (one.dated) {
      one.core = core_of(document, event);
      one.edtf = edtf_of(timeline, event, entry);
      one.granularity = granularity_of(timeline, event, entry);
    }
    all.push_back(std::move(one));
  }
  return all;
}

std::string title_of(Document const& document, Timeline const& timeline) {
  if (!timeline.heading.empty()) return timeline.heading;
  return document.title.empty() ? document.id : document.title;
}

Phrases const& wording() {
  static Phrases const phrases = [] {
    auto made = Phrases::make();
    return made ? *made : Phrases{};  // Engine::make() has told of a bad table
  }();
  return phrases;
}

std::string_view sentence(Document const& document, Event const& event) {
  return event.sentence.in(document.text);
}

Warning left_out(char const* code, char const* phrase, std::size_t count, std::size_t kept) {
  return {code, wording().say(phrase, {std::to_string(count), std::to_string(kept)}), {}};
}

std::string html_escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  for (char const c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string dumped(ExportJson const& value) {
  auto const raw = value.dump();
  std::string out;
  out.reserve(raw.size() + raw.size() / 64);
  for (std::size_t i = 0; i < raw.size(); ++i) {
    auto const rest = std::string_view{raw}.substr(i, 3);
    if (raw[i] == '<') {
      out += "\\u003c";
    } else if (rest == "\xE2\x80\xA8" || rest == "\xE2\x80\xA9") {
      out += rest[2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else {
      out += raw[i];
    }
  }
  return out += '\n';
}

}  // namespace dateline
