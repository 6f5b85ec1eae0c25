#include "engine/order/order.hpp"

#include <random>

#include "tests/engine/order/story_builder.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

Relation const* relation(Timeline const& timeline, EventIndex from, Node::Kind to) {
  for (auto const& r : timeline.relations) {
    if (r.from == Node{Node::Kind::event, from} && r.to.kind == to) return &r;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("what happened on a day has the bounds of the day") {
  StoryBuilder story("2024-06-29");
  auto const day = story.expression("2024-01-02", "2024-01-03", Granularity::day);
  auto& event = story.event();
  event.event.timex = day;
  event.timex_signal = Signal::at;
  auto const timeline = story.timeline();
  auto const& bounds = timeline.events[0].bounds;
  CHECK(bounds.earliest_begin == at("2024-01-02"));
  CHECK(bounds.latest_begin == at("2024-01-03"));
  CHECK(timeline.entries[0].date == "2024-01-02");
  CHECK(timeline.entries[0].display == "2 January 2024");
  REQUIRE(relation(timeline, 0, Node::Kind::timex));
  CHECK(relation(timeline, 0, Node::Kind::timex)->type == RelationType::is_included);
  CHECK(relation(timeline, 0, Node::Kind::published)->type == RelationType::before);
}

TEST_CASE("what goes on since then began there and is open") {
  StoryBuilder story("2024-06-29");
  auto const late = story.expression("2023-09-01", "2024-01-01", Granularity::year);
  story.tagged().timexes[late].mod = Mod::end;
  auto& event = story.event(Status::ongoing);
  event.event.tense = Tense::present_participle;
  event.event.timex = late;
  event.timex_signal = Signal::since;
  auto const timeline = story.timeline();
  auto const& bounds = timeline.events[0].bounds;
  CHECK(bounds.earliest_begin == at("2023-09-01"));
  CHECK(bounds.latest_begin == at("2024-01-01"));
  CHECK_FALSE(bounds.latest_end);
  CHECK(timeline.entries[0].date == "2023");
  CHECK(timeline.entries[0].display == "since late 2023");
  CHECK(relation(timeline, 0, Node::Kind::timex)->type == RelationType::begun_by);
}

TEST_CASE("a past event under a unit that holds the publication came before it") {
  StoryBuilder story("2024-06-29");
  auto const year = story.expression("2024-01-01", "2025-01-01", Granularity::year);
  story.event().event.timex = year;
  story.event(Status::planned).event.timex = year;
  auto const timeline = story.timeline();
  CHECK(timeline.events[0].bounds.earliest_begin == at("2024-01-01"));
  CHECK(timeline.events[0].bounds.latest_begin == at("2024-06-29"));
  CHECK(timeline.entries[0].date == "2024");
  CHECK(timeline.events[1].bounds.earliest_begin == at("2024-06-29"));
  CHECK(timeline.events[1].bounds.latest_begin == at("2025-01-01"));
  CHECK(claims(timeline, 0, 1));
}

TEST_CASE("what is planned within a time lies inside it") {
  StoryBuilder story("2024-06-29");
  auto const months = story.expression("2024-06-29", "2024-08-29", Granularity::month);
  auto& event = story.event(Status::planned);
  event.event.timex = months;
  event.timex_signal = Signal::within;
  auto const timeline = story.timeline();
  CHECK(timeline.events[0].bounds.earliest_begin == at("2024-06-29"));
  CHECK(timeline.events[0].bounds.latest_begin == at("2024-08-29"));
  CHECK(timeline.events[0].bounds.latest_end == at("2024-08-29"));
  CHECK(timeline.entries[0].display == "by 29 August 2024");
}

TEST_CASE("before, after, until and by bound one side") {
  StoryBuilder story("2024-06-29");
  auto const day = story.expression("2024-06-20", "2024-06-21", Granularity::day);
  for (auto signal : {Signal::before, Signal::after, Signal::until, Signal::by}) {
    auto& event = story.event();
    event.event.timex = day;
    event.timex_signal = signal;
  }
  auto const timeline = story.timeline();
  CHECK(timeline.events[0].bounds.latest_begin == at("2024-06-20"));
  CHECK_FALSE(timeline.events[0].bounds.earliest_begin);
  CHECK(timeline.events[1].bounds.earliest_begin == at("2024-06-21"));
  CHECK(timeline.events[2].bounds.earliest_end == at("2024-06-20"));
  CHECK(timeline.events[2].bounds.latest_end == at("2024-06-21"));
  CHECK(timeline.events[3].bounds.latest_end == at("2024-06-21"));
  CHECK(entry_of(timeline, 0).display == "before 20 June 2024");
  CHECK(entry_of(timeline, 3).display == "by 20 June 2024");
}

TEST_CASE("signals order events, and the text's own order does not") {
  StoryBuilder story("2024-06-29");
  story.event();
  story.event();
  auto& after = story.event();
  after.governor = 1;
  after.dependency = Dependency::adverbial;
  after.signal = Signal::after;
  auto const timeline = story.timeline();
  CHECK(claims(timeline, 2, 1));
  CHECK_FALSE(claims(timeline, 0, 1));
  CHECK_FALSE(claims(timeline, 1, 0));
  CHECK(entry_of(timeline, 2).rank < entry_of(timeline, 1).rank);
}

TEST_CASE("what is said in the past was before the saying, what is announced comes after it") {
  StoryBuilder story("2024-06-29");
  auto& saying = story.event();
  saying.event.event_class = EventClass::reporting;
  saying.listing = Listing::saying;
  for (auto status : {Status::happened, Status::planned}) {
    auto& said = story.event(status);
    said.governor = 0;
    said.dependency = Dependency::complement;
  }
  auto const main = story.timeline();
  CHECK(main.entries.size() == 2);
  CHECK(claims(main, 1, 2));
  auto const all = story.timeline({.include = Include::all});
  CHECK(claims(all, 1, 0));
  CHECK(claims(all, 0, 2));
}

TEST_CASE("the perfect of the background was before the news") {
  StoryBuilder story("2024-06-29");
  auto const friday = story.expression("2024-06-28", "2024-06-29", Granularity::day);
  story.event().event.timex = friday;
  for (int i = 0; i < 5; ++i) story.event().listing = Listing::saying;
  auto& visits = story.event();
  visits.event.tense = Tense::present;
  visits.event.aspect = Aspect::perfective;
  auto& meeting = story.event();
  meeting.event.tense = Tense::present_participle;
  meeting.governor = 6;
  meeting.dependency = Dependency::participle;
  auto const timeline = story.timeline();
  CHECK(claims(timeline, 6, 0));
  CHECK(claims(timeline, 7, 0));
  CHECK(entry_of(timeline, 7).display == "before 28 June 2024");
}

TEST_CASE("a document without a date gives its events, tied") {
  StoryBuilder story("");
  for (int i = 0; i < 3; ++i) story.event();
  auto const timeline = story.timeline();
  REQUIRE(timeline.entries.size() == 3);
  for (EventIndex i = 0; i < 3; ++i) {
    CHECK(timeline.entries[i].event == i);
    CHECK(timeline.entries[i].rank == 0);
    CHECK(timeline.entries[i].after.empty());
    CHECK(timeline.entries[i].date.empty());
  }
  CHECK(timeline.relations.empty());
}

TEST_CASE("a contradiction is named and the less certain link is gone") {
  StoryBuilder story("2024-06-29");
  auto const early = story.expression("2024-01-02", "2024-01-03", Granularity::day);
  auto const late = story.expression("2024-03-02", "2024-03-03", Granularity::day);
  story.event().event.timex = early;
  auto& event = story.event();
  event.event.timex = late;
  event.same_as = 0;
  auto const timeline = story.timeline();
  REQUIRE(timeline.warnings.size() == 1);
  CHECK(timeline.warnings[0].code == "contradiction");
  CHECK(timeline.warnings[0].message.find("e2 IDENTITY e1") != std::string::npos);
  CHECK(timeline.warnings[0].span == event.event.trigger);
  for (auto const& r : timeline.relations) CHECK(r.type != RelationType::identity);
  CHECK(claims(timeline, 0, 1));
}

TEST_CASE("what is listed, and the span asked for") {
  StoryBuilder story("2024-06-29");
  auto const day = story.expression("2024-01-02", "2024-01-03", Granularity::day);
  story.event().event.timex = day;
  story.event();
  story.event().listing = Listing::thinking;
  CHECK(story.timeline({.include = Include::dated}).entries.size() == 1);
  CHECK(story.timeline({.include = Include::main}).entries.size() == 2);
  CHECK(story.timeline({.include = Include::all}).entries.size() == 3);
  auto const late = story.timeline({.from = at("2024-02-01")});
  REQUIRE(late.entries.size() == 1);
  CHECK(late.entries[0].event == 1);
  CHECK(story.timeline({.to = at("2024-01-02")}).entries.size() == 1);
  CHECK(story.timeline({.from = at("2024-01-02"), .to = at("2024-01-03")}).entries.size() == 2);
}

TEST_CASE("only the nearest are claimed, and ranks rise with claims") {
  StoryBuilder story("2024-06-29");
  std::mt19937 random(11);
  auto upto = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
  char const* const days[] = {"2024-01-02", "2024-01-03", "2024-02-01", "2024-02-10", "2024-06-29"};
  for (int i = 0; i < 4; ++i) story.expression(days[i], days[i + 1], Granularity::day);
  for (EventIndex i = 0; i < 120; ++i) {
    auto& event = story.event(upto(5) ? Status::happened : Status::planned);
    if (upto(2)) event.event.timex = upto(4);
    if (i > 0 && upto(2)) {
      event.governor = upto(i);
      event.dependency = Dependency::adverbial;
      event.signal = upto(2) ? Signal::after : Signal::before;
    }
  }
  auto const timeline = story.timeline();
  REQUIRE(timeline.entries.size() == 120);
  CHECK_FALSE(timeline.warnings.empty());
  for (std::size_t i = 0; i < timeline.entries.size(); ++i) {
    auto const& entry = timeline.entries[i];
    if (i > 0) CHECK(timeline.entries[i - 1].rank <= entry.rank);
    for (auto earlier : entry.after) {
      CHECK(entry_of(timeline, earlier).rank < entry.rank);
      for (auto other : entry.after) {
        if (other != earlier) CHECK_FALSE(claims(timeline, earlier, other));
      }
    }
  }
  auto const again = story.timeline();
  for (std::size_t i = 0; i < timeline.entries.size(); ++i) {
    CHECK(timeline.entries[i].event == again.entries[i].event);
    CHECK(timeline.entries[i].after == again.entries[i].after);
    CHECK(timeline.entries[i].rank == again.entries[i].rank);
  }
}

TEST_CASE("a duration that counts from an event carries its date to the other") {
  StoryBuilder story("2024-06-29");
  auto const day = story.expression("2024-06-21", "2024-06-22", Granularity::day);
  auto const span = story.expression("2024-06-21", "2024-06-22", Granularity::week);
  auto& weeks = story.tagged().timexes[span];
  weeks.type = TimexType::duration;
  weeks.value = "P2W";
  weeks.bounds = {};
  weeks.span = {6, 8};
  weeks.anchor = {Anchor::Kind::event, 0, {9, 20}};
  story.event().event.sentence = {0, 30};
  auto& alarm = story.event();
  alarm.event.sentence = {0, 30};
  alarm.governor = 0;
  alarm.dependency = Dependency::adverbial;
  alarm.signal = Signal::after;

  story.events()[0].event.timex = day;
  auto forth = story.timeline();
  CHECK(forth.events[1].bounds.earliest_begin == at("2024-06-07"));
  CHECK(forth.events[1].bounds.latest_begin == at("2024-06-08"));
  CHECK(entry_of(forth, 1).display == "7 June 2024");

  story.events()[0].event.timex.reset();
  story.events()[1].event.timex = day;
  story.tagged().timexes[span].value = "P3Y";
  auto back = story.timeline({.include = Include::all});
  CHECK(back.warnings.size() == 1);  // a past event cannot be of 2027
  CHECK(back.events[0].bounds.earliest_begin == at("2027-01-01"));

  story.tagged().timexes[span].value = "P2D";
  back = story.timeline();
  CHECK(back.events[0].bounds.earliest_begin == at("2024-06-23"));
  CHECK(back.events[0].bounds.latest_begin == at("2024-06-24"));
}

TEST_CASE("clock times bound a range at the moment itself") {
  StoryBuilder story("2024-06-29");
  auto const two = story.expression("2024-06-28T14:00", "2024-06-28T15:00", Granularity::hour);
  Range until;
  until.to = two;
  until.bounds = {{}, {}, at("2024-06-28T14:00"), at("2024-06-28T14:00")};
  story.tagged().ranges.push_back(until);
  auto& event = story.event();
  event.event.timex = two;
  event.timex_signal = Signal::until;
  event.range = 0;
  auto const timeline = story.timeline();
  CHECK(timeline.events[0].bounds.latest_end == at("2024-06-28T14:00"));
}

TEST_CASE("a clause of the same sentence shares its governor's day, and no larger unit") {
  StoryBuilder story("2024-06-29");
  auto const day = story.expression("2024-06-21", "2024-06-22", Granularity::day);
  auto const year = story.expression("2019-01-01", "2020-01-01", Granularity::year);
  story.event().event.timex = day;
  story.event().event.timex = year;
  for (EventIndex governor : {0u, 1u}) {
    auto& signing = story.event();
    signing.governor = governor;
    signing.dependency = Dependency::participle;
  }
  auto const timeline = story.timeline();
  CHECK(timeline.events[2].bounds.earliest_begin == at("2024-06-21"));
  CHECK(timeline.events[2].bounds.latest_begin == at("2024-06-22"));
  CHECK_FALSE(timeline.events[3].bounds.earliest_begin);
  CHECK(entry_of(timeline, 2).display == "21 June 2024");
}

TEST_CASE("after a clock time is the same day") {
  StoryBuilder story("2024-06-29");
  auto const two = story.expression("2024-06-28T14:00", "2024-06-28T15:00", Granularity::hour);
  auto& event = story.event();
  event.event.timex = two;
  event.timex_signal = Signal::after;
  auto const timeline = story.timeline();
  CHECK(timeline.events[0].bounds.earliest_begin == at("2024-06-28T15:00"));
  CHECK(timeline.events[0].bounds.latest_begin == at("2024-06-29"));
  CHECK(timeline.entries[0].date == "2024-06-28");
}
