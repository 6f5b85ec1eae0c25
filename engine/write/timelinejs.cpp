// TimelineJS 3. What it is picky about: a slide without start_date vanishes, end_date is inclusive,
// there is no year 0 (44 BC is -44), headline and text are HTML, ids come from headlines unless
// given, and a story needs a slide.
#include <algorithm>
#include <functional>
#include <map>

#include "engine/order/calendar_unit.hpp"
#include "engine/write/shown.hpp"

namespace dateline {
namespace {

using Json = ExportJson;

// The fields down to the finest that is known; they are numbers.
Json date_fields(Instant instant, std::size_t parts) {
  auto const day = civil_day(instant);
  Json json{{"year", day.year > 0 ? day.year : day.year - 1}};
  if (parts > 1) json["month"] = day.month;
  if (parts > 2) json["day"] = day.day;
  if (parts > 3) {
    auto const second = ((instant.seconds % 86400) + 86400) % 86400;
    json["hour"] = second / 3600;
    json["minute"] = second / 60 % 60;
    if (second % 60 != 0) json["second"] = second % 60;
  }
  return json;
}

// How many fields the unit needs that `begin` and `end` are limits of: 1 for whole years ...
std::size_t parts_of(std::optional<Instant> const& begin, std::optional<Instant> const& end) {
  std::size_t parts = 1;
  for (auto const& instant : {begin, end}) {
    if (!instant) continue;
    auto const day = civil_day(*instant);
    bool const midnight = instant->seconds % 86400 == 0;
    std::size_t const needs = !midnight ? 4 : day.day != 1 ? 3 : day.month != 1 ? 2 : 1;
    parts = std::max(parts, needs);
  }
  return parts;
}

// The last of what is before `limit`: end_date is inclusive.
Json last_fields(Instant limit, std::size_t parts) {
  return date_fields(parts > 3 ? limit : Instant{limit.seconds - 1}, parts);
}

// What is known to go on without a known end is drawn as far as that is known: up to the day of
// publication, or the end that it had not reached.
std::optional<Json> known_to_last(Document const& document, Shown const& one) {
  if (one.end || !one.core) return {};
  auto const to = one.core->end;
  return to == document.published ? date_fields(to, 3) : last_fields(to, parts_of({}, to));
}

// What began somewhere in a unit stands at that unit; what is known from one side only, at that
// side.
void add_dates(Json& slide, Document const& document, Shown const& one) {
  auto const& bounds = one.event->bounds;
  auto const begin = one.begin ? one.begin : one.event->bounds.latest_begin;
  bool const lasts = one.core && one.end && one.begin;
  auto const limit = lasts || !bounds.latest_begin ? one.end : bounds.latest_begin;
  if (!one.begin) {  // "before 28 June 2024": at the last unit before
    auto const at = bounds.latest_begin ? *bounds.latest_begin : *one.end;
    auto const parts = parts_of({}, at);
    slide["start_date"] = last_fields(at, parts);
  } else {
    auto const parts = parts_of(begin, limit && *limit < *begin ? begin : limit);
    slide["start_date"] = date_fields(*begin, parts);
    if (limit && *begin < *limit) {
      auto const fields = last_fields(*limit, parts);
      if (fields != slide["start_date"]) slide["end_date"] = fields;
    }
  }
  if (auto const last = known_to_last(document, one)) slide["end_date"] = *last;
  if (slide.contains("end_date")) slide["end_date"]["display_date"] = " ";
  slide["start_date"]["display_date"] = html_escaped(one.display);
  slide["display_date"] = slide["start_date"]["display_date"];  // else it joins both with a dash
}

std::string status_line(Event const& event) {
  std::string text;
  if (event.status != Status::happened && event.status != Status::unknown) {
    text +=
        "<p><em>" + wording().say(std::string{"STATUS_"} + to_string(event.status)) + "</em></p>";
  }
  if (!event.source.empty()) text += "<p><cite>" + html_escaped(event.source) + "</cite></p>";
  return text;
}

bool order_is_open(std::vector<Shown> const& all, std::size_t i) {
  auto const rank = [&](std::size_t j) { return all[j].entry->rank; };
  return !all[i].dated &&
         ((i > 0 && rank(i - 1) == rank(i)) || (i + 1 < all.size() && rank(i + 1) == rank(i)));
}

Json slide_of(Document const& document, Shown const& one, bool grouped) {
  Json slide = Json::object();
  add_dates(slide, document, one);
  slide["unique_id"] = "e" + std::to_string(one.entry->event + 1);
  if (grouped) slide["group"] = html_escaped(one.group);
  slide["text"] = {{"headline", html_escaped(one.event->headline)},
                   {"text", "<p>" + html_escaped(sentence(document, *one.event)) + "</p>" +
                                status_line(*one.event)}};
  return slide;
}

// TimelineJS gives each group a row of equal height: only the few names with several slides have
// one.
std::vector<std::string> rows_of(std::vector<Shown> const& slides) {
  constexpr std::size_t most_rows = 4;
  std::map<std::string, std::size_t> counts;
  for (auto const& one : slides) ++counts[one.group];
  counts.erase(std::string{});
  std::vector<std::pair<std::size_t, std::string>> several;
  for (auto const& [name, count] : counts) {
    if (count > 1) several.emplace_back(count, name);
  }
  std::ranges::stable_sort(several, std::greater{}, [](auto const& row) { return row.first; });
  std::vector<std::string> names;
  for (auto const& [count, name] : several) {
    if (names.size() < most_rows) names.push_back(name);
  }
  return names;
}

// The more that is told of it and the surer, the more telling.
double telling(Shown const& one) {
  return one.entry->confidence + (one.event->who.empty() ? 0 : 0.2) +
         (one.event->what.empty() ? 0 : 0.1) + (one.granularity.empty() ? 0 : 0.2) -
         (one.event->status == Status::denied ? 0.2 : 0);
}

// Where the list of the undated goes: behind all else.
Json last_date(Document const& document, std::vector<Shown> const& dated) {
  std::optional<Instant> last = document.published;
  for (auto const& one : dated) {
    for (auto const& instant : {one.begin, one.end}) {
      if (instant && (!last || *last < *instant)) last = instant;
    }
  }
  return last ? date_fields(*last, 3) : Json{{"year", 1}};
}

Json undated_slide(Document const& document, std::vector<Shown> const& all,
                   std::vector<Shown> const& dated) {
  std::string list;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].dated) continue;
    list += "<li>" + html_escaped(all[i].event->headline);
    if (order_is_open(all, i)) list += " <em>(" + wording().say("UNORDERED") + ")</em>";
    list += "</li>";
  }
  auto const title = html_escaped(wording().say("UNDATED"));
  Json slide{{"start_date", last_date(document, dated)}, {"unique_id", "undated"}};
  slide["start_date"]["display_date"] = title;
  slide["text"] = {{"headline", title}, {"text", "<ul>" + list + "</ul>"}};
  return slide;
}

// Without a slide TimelineJS shows an error of its own.
Json nothing_slide(Document const& document) {
  Json slide{{"start_date", last_date(document, {})}, {"unique_id", "nothing"}};
  slide["start_date"]["display_date"] = " ";
  slide["text"] = {{"headline", html_escaped(wording().say("NOTHING"))}};
  return slide;
}

}  // namespace

Exported to_timelinejs(Document const& document, Timeline const& timeline,
                       ExportOptions const& options) {
  auto const all = shown(document, timeline, options.group_by);
  Exported out;
  std::vector<Shown> dated;
  std::ranges::copy_if(all, std::back_inserter(dated), &Shown::dated);
  auto const undated = all.size() - dated.size();
  if (options.slides > 0 && dated.size() > options.slides) {
    std::vector<double> scores;
    scores.reserve(dated.size());
    for (auto const& one : dated) scores.push_back(telling(one));
    std::ranges::nth_element(scores, scores.begin() + (options.slides - 1), std::greater{});
    auto const least = scores[options.slides - 1];
    auto above = static_cast<std::size_t>(
        std::ranges::count_if(dated, [&](auto const& one) { return telling(one) > least; }));
    auto ties = options.slides - above;
    auto const whole = dated.size();
    std::erase_if(dated, [&](Shown const& one) {
      auto const score = telling(one);
      return score < least || (score == least && (ties == 0 || ties-- == 0));
    });
    out.warnings.push_back(
        left_out("too_many_slides", "LEFT_OUT_SLIDES", whole - dated.size(), dated.size()));
  }
  Json json = Json::object();
  json["title"] = {{"unique_id", "title"},
                   {"text", {{"headline", html_escaped(title_of(document, timeline))}}}};
  json["events"] = Json::array();
  auto const rows = rows_of(dated);
  for (auto const& one : dated) {
    bool const grouped = std::ranges::find(rows, one.group) != rows.end();
    json["events"] += slide_of(document, one, grouped);
  }
  if (undated > 0 && options.undated) json["events"] += undated_slide(document, all, dated);
  if (undated > 0 && !options.undated) {
    out.warnings.push_back(left_out("undated", "LEFT_OUT_UNDATED", undated));
  }
  if (json["events"].empty()) json["events"] += nothing_slide(document);
  out.bytes = dumped(json);
  return out;
}

}  // namespace dateline
