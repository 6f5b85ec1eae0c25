// Exports for other tools: what each tool is known to stumble over.
#include <nlohmann/json.hpp>

#include "dateline/export.hpp"
#include "dateline/write.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample.hpp"

using namespace dateline;
using namespace dateline::test;
using nlohmann::json;

namespace {

// A document with one entry that began and ended within the bounds given; "" is open.
struct One {
  Document document;
  Timeline timeline;

  One(std::string_view eb, std::string_view lb, std::string_view ee, std::string_view le,
      std::string display) {
    document.id = "one";
    document.text = "It fell.";
    document.published = instant("2024-06-29");
    Event event;
    event.trigger = {3, 7};
    event.sentence = {0, 8};
    event.headline = "It fell";
    event.status = Status::happened;
    auto const bound = [](std::string_view text) {
      return text.empty() ? std::optional<Instant>{} : instant(text);
    };
    event.bounds = {bound(eb), bound(lb), bound(ee), bound(le)};
    timeline.events = {event};
    timeline.entries = {{0, 0, {}, "", std::move(display), 0.9}};
  }
  json slide() const {
    return json::parse(to_timelinejs(document, timeline).bytes)["events"].at(0);
  }
  json item(std::size_t i = 0) const {
    return json::parse(to_vis(document, timeline).bytes)["items"].at(i);
  }
  std::string ics() const { return to_ics(document, timeline).bytes; }
};

One dated(std::string_view begin, std::string_view end, std::string display) {
  return {begin, end, begin, end, std::move(display)};
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("TimelineJS: dates are as fine as they are known, ends are inclusive") {
  auto const day = dated("2024-01-02", "2024-01-03", "2 January 2024").slide();
  CHECK(day["start_date"] ==
        json({{"year", 2024}, {"month", 1}, {"day", 2}, {"display_date", "2 January 2024"}}));
  CHECK(!day.contains("end_date"));
  auto const year = dated("2023-01-01", "2024-01-01", "2023").slide();
  CHECK(year["start_date"] == json({{"year", 2023}, {"display_date", "2023"}}));
  CHECK(!year.contains("end_date"));
  auto const late = dated("2023-09-01", "2024-01-01", "late 2023").slide();
  CHECK(late["start_date"]["month"] == 9);
  CHECK(late["end_date"]["month"] == 12);
  CHECK(late["start_date"]["display_date"] == "late 2023");
}

TEST_CASE("TimelineJS: there is no year 0, and midnight has an hour") {
  CHECK(dated("-0043-03-15", "-0043-03-16", "15 March 44 BC").slide()["start_date"]["year"] == -44);
  auto const early = dated("2024-01-02T00:30", "2024-01-02T00:30", "0:30").slide()["start_date"];
  CHECK(early["hour"] == 0);
  CHECK(early["minute"] == 30);
}

TEST_CASE("TimelineJS: what is known from one side only stands at that side") {
  auto const before = One{"", "2024-06-28", "", "2024-06-28", "before 28 June 2024"}.slide();
  CHECK(before["start_date"]["day"] == 27);
  CHECK(before["start_date"]["display_date"] == "before 28 June 2024");
  auto const after = One{"2019-01-01", "", "2019-01-01", "", "in or after 2019"}.slide();
  CHECK(after["start_date"] == json({{"year", 2019}, {"display_date", "in or after 2019"}}));
}

TEST_CASE("TimelineJS: what goes on is drawn to the publication date, and told in its words") {
  One since{"2023-09-01", "2024-01-01", "2023-09-01", "", "since late 2023"};
  CHECK(since.slide()["end_date"]["year"] == 2023);  // whether it goes on is not known
  since.timeline.events[0].status = Status::ongoing;
  auto const slide = since.slide();
  CHECK(slide["start_date"] ==
        json({{"year", 2023}, {"month", 9}, {"display_date", "since late 2023"}}));
  CHECK(slide["end_date"] ==
        json({{"year", 2024}, {"month", 6}, {"day", 29}, {"display_date", " "}}));
  CHECK(slide["display_date"] == "since late 2023");
  auto const least = One{"2014-01-01", "2015-01-01", "2018-01-01", "", "2014 to at least 2017"};
  CHECK(least.slide()["end_date"] == json({{"year", 2017}, {"display_date", " "}}));
}

TEST_CASE("TimelineJS: entries without a date go to a last slide, or are left out with a warning") {
  One const one{"", "2024-06-30", "", "2024-06-30", ""};
  auto const slide = one.slide();
  CHECK(slide["unique_id"] == "undated");
  CHECK(slide.contains("start_date"));
  CHECK(holds(slide["text"]["text"].get<std::string>(), "<li>It fell</li>"));
  ExportOptions options;
  options.undated = false;
  auto const without = to_timelinejs(one.document, one.timeline, options);
  CHECK(json::parse(without.bytes)["events"].size() == 1);
  CHECK(json::parse(without.bytes)["events"][0]["unique_id"] == "nothing");
  REQUIRE(without.warnings.size() == 1);
  CHECK(without.warnings[0].code == "undated");
}

TEST_CASE("TimelineJS: more than twenty slides are the twenty most telling, with a warning") {
  auto one = dated("2024-01-02", "2024-01-03", "2 January 2024");
  for (int i = 0; i < 29; ++i) one.timeline.entries.push_back(one.timeline.entries[0]);
  one.timeline.entries[29].confidence = 0.95;
  auto const out = to_timelinejs(one.document, one.timeline);
  CHECK(json::parse(out.bytes)["events"].size() == 20);
  REQUIRE(out.warnings.size() == 1);
  CHECK(holds(out.warnings[0].message, "10 slides"));
  ExportOptions all;
  all.slides = 0;
  CHECK(json::parse(to_timelinejs(one.document, one.timeline, all).bytes)["events"].size() == 30);
}

TEST_CASE("text from articles is never markup") {
  auto one = dated("2024-01-02", "2024-01-03", "2 January 2024");
  one.document.text = "It <i>fell</i>.";
  one.timeline.events[0].headline = "<script>alert(1)</script>";
  one.timeline.events[0].who = {"<b onclick='x'>"};
  one.timeline.events[0].sentence = {0, 15};
  for (auto* write : {to_timelinejs, to_vis}) {
    auto const out = write(one.document, one.timeline, {}).bytes;
    CHECK(!holds(out, "<"));
    CHECK(holds(out, "&lt;script&gt;"));
  }
  auto const page = to_html(one.document, one.timeline, {}).bytes;
  CHECK(!holds(page, "<script>alert(1)"));
  CHECK(!to_jsonld(one.document, one.timeline, {}).bytes.empty());
  CHECK(!holds(to_jsonld(one.document, one.timeline, {}).bytes, "<"));
}

TEST_CASE("vis: a vague extent lies behind its certain core") {
  One const one{"2014-01-01", "2015-01-01", "2018-01-01", "2019-01-01", "2014-18"};
  auto const extent = one.item(0), core = one.item(1);
  CHECK(extent["type"] == "background");
  CHECK(extent["start"] == "2014-01-01T00:00:00Z");
  CHECK(extent["end"] == "2019-01-01T00:00:00Z");
  CHECK(core["start"] == "2015-01-01T00:00:00Z");
  CHECK(core["end"] == "2018-01-01T00:00:00Z");
  CHECK(core["subgroup"] == extent["subgroup"]);
  CHECK(core["id"] == "e1");
}

TEST_CASE("vis: what is open at one side is drawn a little beyond what is known of it") {
  One one{"", "2024-06-28", "", "2024-06-28", "before 28 June 2024"};
  one.timeline.events.push_back(one.timeline.events[0]);
  one.timeline.events[1].bounds = dated("2023-06-28", "2023-06-29", "").timeline.events[0].bounds;
  one.timeline.entries.push_back({1, 1, {}, "", "28 June 2023", 0.9});
  auto const item = one.item();
  CHECK(item["end"] == "2024-06-28T00:00:00Z");
  CHECK(item["start"].get<std::string>().starts_with("2024-06-0"));
  auto const options = json::parse(to_vis(one.document, one.timeline).bytes)["options"];
  CHECK(options["start"].get<std::string>().starts_with("2023-0"));
}

TEST_CASE("vis: names with several entries have lanes, the others share one, no one's is last") {
  auto one = dated("2024-01-02", "2024-01-03", "2 January 2024");
  for (auto const* name : {"Ann", "Bob", "Ann"}) {
    auto event = one.timeline.events[0];
    event.who = {name};
    one.timeline.events.push_back(event);
    auto entry = one.timeline.entries[0];
    entry.event = static_cast<EventIndex>(one.timeline.events.size() - 1);
    one.timeline.entries.push_back(entry);
  }
  std::vector<std::string> names;
  auto const vis = json::parse(to_vis(one.document, one.timeline).bytes);
  for (auto const& group : vis["groups"]) names.push_back(group["content"]);
  CHECK(names == std::vector<std::string>{"Ann", "others", "no one named"});
}

TEST_CASE("the heading of the timeline heads its exports") {
  auto one = dated("2024-01-02", "2024-01-03", "2 January 2024");
  auto const headline = [&] {
    return json::parse(to_jsonld(one.document, one.timeline).bytes)["headline"].get<std::string>();
  };
  CHECK(headline() == "one");
  one.document.title = "Title";
  CHECK(headline() == "Title");
  one.timeline.heading = "It fell";
  CHECK(headline() == "It fell");
  CHECK(holds(to_timelinejs(one.document, one.timeline).bytes, R"("headline":"It fell")"));
}

TEST_CASE("vis: the day of publication is drawn, long labels are cut and keep their words") {
  auto one = dated("2024-01-02", "2024-01-03", "2 January 2024");
  one.timeline.events[0].headline =
      "The \u00e9lys\u00e9e said that nothing at all was decided there";
  auto const item = one.item();
  CHECK(item["content"] == "The \u00e9lys\u00e9e said that nothing at all was\u2026");
  CHECK(holds(item["title"].get<std::string>(), "was decided there"));
  auto const published = one.item(1);
  CHECK(published["className"] == "published");
  CHECK(published["type"] == "background");
  CHECK(published["start"] == "2024-06-29T00:00:00Z");
  CHECK(published["end"] == "2024-06-30T00:00:00Z");
  one.document.published.reset();
  CHECK(json::parse(to_vis(one.document, one.timeline).bytes)["items"].size() == 1);
}

TEST_CASE("10,000 BC and 9999 are valid in every format") {
  auto early = dated("-9999-01-01", "-9998-01-01", "10,000 BC");
  auto late = dated("9999-12-31", "+10000-01-01", "31 December 9999");
  CHECK(early.item()["start"] == "-009999-01-01T00:00:00Z");
  CHECK(early.slide()["start_date"]["year"] == -10000);
  CHECK(late.item()["end"] == "+010000-01-01T00:00:00Z");
  CHECK(late.slide()["start_date"]["year"] == 9999);
  CHECK(holds(to_csv_rows(late.document, late.timeline).bytes, ",9999-12-31,+10000-01-01,"));
  CHECK(to_ics(early.document, early.timeline).warnings.size() == 1);
  CHECK(json::accept(to_jsonld(early.document, early.timeline).bytes));
}

TEST_CASE("vis: open ends are marked, years before 1 are expanded, clock times are UTC") {
  CHECK(holds(One{"2019-01-01", "", "2019-01-01", "", "in or after 2019"}
                  .item()["className"]
                  .get<std::string>(),
              "open-end"));
  CHECK(dated("-0043-03-15", "-0043-03-16", "44 BC").item()["start"] == "-000043-03-15T00:00:00Z");
  auto const at = dated("2024-01-02T14:00+02:00", "2024-01-02T14:00+02:00", "14:00").item();
  CHECK(at["start"] == "2024-01-02T12:00:00Z");
  CHECK(at["type"] == "point");
}

TEST_CASE("CSV: formulas are defused, quotes doubled, vague cores given") {
  auto one = dated("2024-01-02", "2024-01-03", "2 January 2024");
  one.timeline.events[0].headline = "=SUM(\"A1\")";
  auto const row = to_csv_rows(one.document, one.timeline).bytes;
  CHECK(row ==
        "one-e1,\"'=SUM(\"\"A1\"\")\",,2024-01-02,2024-01-03,,,,happened,0.9,2024-01-02,"
        "2 January 2024,,one,3,7,It fell.\r\n");
  CHECK(csv_header().starts_with("id,label,group,start,end,core_start,core_end,granularity,"));
  ExportOptions options;
  options.byte_order_mark = true;
  CHECK(
      csv_header(options).starts_with("\xEF\xBB\xBF"
                                      "id,"));
  auto const bce = dated("-0043-03-15", "-0043-03-16", "44 BC");
  CHECK(holds(to_csv_rows(bce.document, bce.timeline).bytes, ",-0043-03-15,-0043-03-16,"));
}

TEST_CASE("iCalendar: days are dates, what is coarser spans its days and says so") {
  auto const day = dated("2024-01-02", "2024-01-03", "2 January 2024").ics();
  CHECK(holds(day,
              "DTSTART;VALUE=DATE:20240102\r\nDTEND;VALUE=DATE:20240103\r\nSUMMARY:It fell\r\n"));
  CHECK(holds(day, "UID:one-e1@dateline\r\nDTSTAMP:20240629T000000Z\r\n"));
  auto const month = dated("2024-01-01", "2024-02-01", "January 2024").ics();
  CHECK(holds(
      month,
      "DTSTART;VALUE=DATE:20240101\r\nDTEND;VALUE=DATE:20240201\r\nSUMMARY:It fell (approx.)"));
  auto const at = dated("2024-01-02T14:00", "2024-01-02T14:00", "14:00").ics();
  CHECK(holds(at, "DTSTART:20240102T140000\r\n"));
}

TEST_CASE("iCalendar: what no calendar could show is left out with a warning; lines are folded") {
  auto bce = dated("-0043-03-15", "-0043-03-16", "44 BC");
  auto const out = to_ics(bce.document, bce.timeline);
  CHECK(!holds(out.bytes, "VEVENT"));
  REQUIRE(out.warnings.size() == 1);
  CHECK(out.warnings[0].code == "no_calendar");
  auto one = dated("2024-01-02", "2024-01-03", "x");
  one.timeline.events[0].headline = std::string(200, 'a') + "; \u00e9\u00e9";
  auto const ics = one.ics();
  for (std::size_t at = 0; at < ics.size();) {
    auto const end = ics.find("\r\n", at);
    REQUIRE(end != ics.npos);
    CHECK(end - at <= 75);
    at = end + 2;
  }
  CHECK(holds(ics, "\\; "));
}

TEST_CASE("JSON-LD: an article of schema.org with what time it covers, EDTF kept") {
  auto one = dated("2023-09-01", "2024-01-01", "late 2023");
  auto const article = json::parse(to_jsonld(one.document, one.timeline).bytes);
  CHECK(article["temporalCoverage"] == "2023-09-01/2023-12-31");
  auto const event = article["mentions"].at(0);
  CHECK(event["@type"] == "Event");
  CHECK(!event.contains("startDate"));
  CHECK(event["dcterms:date"]["@value"] == "[2023-09-01..2023-12-31]");
}

TEST_CASE("a timeline without entries is valid in every format") {
  Document document;
  document.id = "none";
  document.text = "Nothing.";
  for (auto* write : {to_timelinejs, to_vis, to_jsonld}) {
    CHECK(json::accept(write(document, {}, {}).bytes));
  }
  CHECK(to_ics(document, {}).bytes.ends_with("END:VCALENDAR\r\n"));
  CHECK(to_csv_rows(document, {}).bytes.empty());
  CHECK(holds(to_html(document, {}).bytes, "\"schema\":\"dateline.timeline/1\""));
}

TEST_CASE("the page holds the timeline in UTF-16 offsets and the text") {
  auto const document = sample_document();
  auto const page = to_html(document, sample_timeline(document), {}).bytes;
  CHECK(holds(page, "\"offsets\":\"utf16\""));
  CHECK(holds(page, "Bridge \\u003copen>"));
  CHECK(!holds(page, "{\"slot\":\"data\"}"));
}
