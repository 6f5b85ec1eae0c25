#include "apps/dateline/api.hpp"

#include <algorithm>
#include <utility>

#include "apps/dateline/batch.hpp"
#include "apps/dateline/exporter.hpp"
#include "apps/dateline/flags.hpp"
#include "engine/read/cases.hpp"
#include "engine/read/published.hpp"
#include "engine/text/utf8.hpp"
#include "engine/write/check.hpp"
#include "engine/write/explain.hpp"
#include "engine/write/problem.hpp"
#include "grammar/embedded.hpp"

namespace dateline::cli {
namespace {

struct Kind {
  Format format;
  char const* name;
  char const* type;
};

// The first is what is written when nothing is asked for.
constexpr Kind kinds[] = {
    {Format::json, "json", "application/json"},
    {Format::text, "text", "text/plain; charset=utf-8"},
    {Format::jsonl, "jsonl", "application/jsonl"},
    {Format::timeml, "timeml", "application/xml"},
    {Format::timelinejs, "timelinejs", "application/json"},
    {Format::vis, "vis", "application/json"},
    {Format::csv, "csv", "text/csv; charset=utf-8"},
    {Format::ics, "ics", "text/calendar; charset=utf-8"},
    {Format::jsonld, "jsonld", "application/ld+json"},
    {Format::html, "html", "text/html; charset=utf-8"},
    {Format::tsv, "tsv", "text/tab-separated-values; charset=utf-8"},
};

std::string_view essence(std::string_view type) {
  type = type.substr(0, type.find(';'));
  while (type.ends_with(' ')) type.remove_suffix(1);
  while (type.starts_with(' ')) type.remove_prefix(1);
  return type;
}

bool serves(std::string_view path, Format format) {
  constexpr Format of_tag[] = {Format::json, Format::text, Format::jsonl, Format::timeml,
                               Format::tsv};
  if (path == "/v1/timeline") return format != Format::tsv;
  if (path == "/v1/explain") return format == Format::json || format == Format::text;
  return std::ranges::find(of_tag, format) != std::end(of_tag);
}

// By ?format=, else the first type of Accept that is ours, else JSON; null: there is no such
// format.
Kind const* kind_of(Ask const& ask) {
  if (auto const name = ask.parameter("format")) {
    auto const* found =
        std::ranges::find_if(kinds, [&](Kind const& kind) { return *name == kind.name; });
    return found != std::end(kinds) && serves(ask.path, found->format) ? found : nullptr;
  }
  for (auto rest = ask.accept; !rest.empty();) {
    auto const end = rest.find(',');
    auto const type = essence(rest.substr(0, end));
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    for (auto const& kind : kinds) {
      if (type == essence(kind.type) && serves(ask.path, kind.format)) return &kind;
    }
  }
  return kinds;
}

// A document or what is wrong with the request.
struct Read {
  std::optional<Document> document;
  Answer problem;
};

Read read(Ask const& ask, Engine const& engine, Settings const& settings) {
  auto const type = essence(ask.content_type);
  bool const json = type == "application/json";
  bool const xml = type == "application/xml" || type == "text/xml";
  if (!json && !xml && type != "text/plain") {
    return {
        {},
        problem(415, "content-type", "expected application/json, text/plain or application/xml")};
  }
  auto document = json  ? read_jsonl(ask.body)
                  : xml ? read_timeml(ask.body)
                        : read_text(std::string{ask.body});
  if (!document) return {{}, problem(400, document.error().place, document.error().reason)};
  Settings dated = settings;
  if (auto const published = ask.parameter("published")) {
    auto instant = parse_published(*published);
    if (!instant) return {{}, problem(400, "published", instant.error().reason)};
    dated.published = *instant;
  }
  if (document->id.empty()) document->id = "article";
  date(*document, dated, engine);
  return {std::move(*document), {}};
}

std::string written(Ask const& ask, Engine const& engine, Settings const& settings,
                    Document const& document, Format format) {
  auto options = settings.options;
  options.explain |= format == Format::html || ask.path == "/v1/explain";
  WriteOptions const write{settings.offsets, false, false, options.explain};
  auto const source = essence(ask.content_type).ends_with("xml") ? ask.body : std::string_view{};
  if (ask.path != "/v1/timeline") {
    auto const tagged = engine.tag(document, options);
    if (format == Format::text)
      return ask.path == "/v1/tag" ? to_text(document, tagged, write)
                                   : to_explanation(document, tagged, write);
    if (format == Format::timeml) return to_timeml(document, tagged, source);
    if (format != Format::tsv) return to_json(document, tagged, write);
    std::string rows;
    append_tsv(rows, document, tagged, write);
    return rows;
  }
  auto const timeline = engine.timeline(document, options);
  if (auto const write_export = exporter(format)) {
    auto const around = frame(format, settings.exports);
    return around.head + write_export(document, timeline, settings.exports).bytes + around.tail;
  }
  if (format == Format::text) return to_text(document, timeline, write);
  if (format == Format::timeml) return to_timeml(document, timeline, source);
  return to_json(document, timeline, write);
}

Answer check(Ask const& ask, Engine const& engine) {
  auto const type = essence(ask.content_type);
  bool const lines = type == "application/jsonl" || type == "application/x-ndjson";
  if (!lines && type != "application/json") {
    return problem(415, "content-type", "expected application/json or application/jsonl");
  }
  auto const file = read_json_cases("body", ask.body, lines);
  if (!file.errors.empty())
    return problem(400, file.errors.front().place, file.errors.front().reason);
  if (file.groups.empty()) return problem(400, "", "no cases in the body");
  CheckReport report;
  for (auto const& group : file.groups) {
    auto options = group.options;
    options.explain = true;
    auto const found = found_in(group.document, engine.tag(group.document, options));
    for (auto const& wanted : group.cases) {
      report.cases.push_back({&wanted, &group.document, judge(wanted, group.document, found)});
    }
  }
  return {200, "application/json", check_json(report)};
}

constexpr std::string_view slot = "{\"slot\":\"data\"}";

}  // namespace

Answer problem(int status, std::string_view field, std::string_view reason) {
  return {status, "application/problem+json", to_problem(status, field, reason)};
}

Answer answer(Ask const& ask, Engine const& engine, Settings const& base) {
  if (ask.body.size() > most_bytes) return problem(413, "", "the body is larger than 10 MB");
  if (auto const at = find_invalid_utf8(ask.body)) {
    return problem(400, "body", "invalid UTF-8 at byte " + std::to_string(*at));
  }
  if (ask.path == "/v1/check") return check(ask, engine);
  Settings settings = base;
  if (auto wrong = read_parameters(ask.parameter, settings)) {
    return problem(400, wrong->place, wrong->reason);
  }
  auto const* kind = kind_of(ask);
  if (!kind) return problem(400, "format", "no such format of " + std::string{ask.path});
  auto read_in = read(ask, engine, settings);
  if (!read_in.document) return std::move(read_in.problem);
  return {200, kind->type, written(ask, engine, settings, *read_in.document, kind->format)};
}

std::string live_page() {
  for (auto const& file : embedded_viewer()) {
    auto const at = file.content.find(slot);
    if (at == std::string_view::npos) continue;
    std::string page{file.content.substr(0, at)};
    return (page += "{\"live\":true}") += file.content.substr(at + slot.size());
  }
  return {};
}

std::string policy_of(std::string_view page) {
  constexpr std::string_view before = "http-equiv=\"Content-Security-Policy\" content=\"";
  auto const at = page.find(before);
  if (at == page.npos) return "default-src 'none'";
  page.remove_prefix(at + before.size());
  return std::string{page.substr(0, page.find('"'))} + "; frame-ancestors 'none'";
}

}  // namespace dateline::cli
