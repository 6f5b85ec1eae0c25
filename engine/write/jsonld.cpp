// schema.org in JSON-LD: the article, what time it covers, and its events. startDate is as fine as
// it is known; the whole of what is known is kept as EDTF, a typed literal of the Library of
// Congress.
#include "engine/write/shown.hpp"

namespace dateline {
namespace {

using Json = ExportJson;

Json named(char const* type, std::vector<std::string> const& names) {
  Json all = Json::array();
  for (auto const& name : names) all += Json{{"@type", type}, {"name", name}};
  return all;
}

bool is_iso_date(std::string const& date) {
  return !date.empty() && date.find('W') == std::string::npos;
}

Json event_of(Document const& document, Shown const& one) {
  auto const& event = *one.event;
  Json json{{"@type", "Event"},
            {"@id", "#e" + std::to_string(one.entry->event + 1)},
            {"name", event.headline}};
  if (is_iso_date(one.entry->date)) json["startDate"] = one.entry->date;
  if (one.core && event.bounds.latest_end) {
    json["endDate"] = to_string({event.bounds.latest_end->seconds - 1, Precision::day});
  }
  json["description"] = std::string{sentence(document, event)};
  if (!event.who.empty()) json["about"] = named("Thing", event.who);
  if (!event.where.empty()) json["location"] = named("Place", event.where);
  if (event.status == Status::planned) json["eventStatus"] = "https://schema.org/EventScheduled";
  json["disambiguatingDescription"] = one.display;
  if (!one.edtf.empty()) {
    json["dcterms:date"] = {{"@type", "edtf:EDTF"}, {"@value", one.edtf}};
  }
  return json;
}

// From the first to the last instant known; ".." where one side is open.
std::string coverage(std::vector<Shown> const& all) {
  std::optional<Instant> first, last;
  for (auto const& one : all) {
    if (!one.dated) continue;
    if (one.begin && (!first || *one.begin < *first)) first = one.begin;
    if (one.end && (!last || *last < *one.end)) last = one.end;
  }
  if (!first && !last) return {};
  auto const day = [](Instant instant) { return to_string({instant.seconds, Precision::day}); };
  return (first ? day(*first) : "..") + '/' + (last ? day({last->seconds - 1}) : "..");
}

}  // namespace

Exported to_jsonld(Document const& document, Timeline const& timeline,
                   ExportOptions const& options) {
  auto const all = shown(document, timeline, options.group_by);
  Json json{
      {"@context",
       {"https://schema.org",
        {{"dcterms", "http://purl.org/dc/terms/"}, {"edtf", "http://id.loc.gov/datatypes/edtf/"}}}},
      {"@type", "Article"},
      {"identifier", document.id},
      {"headline", title_of(document, timeline)}};
  if (!document.url.empty()) json["url"] = document.url;
  if (document.published) json["datePublished"] = to_string(*document.published);
  if (auto covered = coverage(all); !covered.empty()) json["temporalCoverage"] = std::move(covered);
  json["mentions"] = Json::array();
  for (auto const& one : all) json["mentions"] += event_of(document, one);
  return {dumped(json), {}};
}

}  // namespace dateline
