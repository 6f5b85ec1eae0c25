// What an editor reads: short texts, and the lines of the timeline that each becomes.
#include <algorithm>

#include "dateline/dateline.hpp"
#include "tests/support/catch.hpp"

namespace dateline {
namespace {

using Lines = std::vector<std::string>;

// "display: headline [status] -- source", sorted; happened goes without saying.
Lines entries(std::string text, char const* published = "2024-06-29") {
  static auto const engine = *Engine::make();
  Document document;
  document.text = std::move(text);
  document.published = parse_instant(published);
  auto const timeline = engine.timeline(document);
  Lines lines;
  for (auto const& entry : timeline.entries) {
    auto const& event = timeline.events[entry.event];
    auto line = entry.display.empty() ? event.headline : entry.display + ": " + event.headline;
    if (event.status != Status::happened) line += std::string{" ["} + to_string(event.status) + ']';
    if (!event.source.empty()) line += " -- " + event.source;
    lines.push_back(std::move(line));
  }
  std::ranges::sort(lines);
  return lines;
}

}  // namespace

TEST_CASE("a clause without a finite verb gets the one that it must have") {
  CHECK(entries("The bill, which raises fees, passed by 52 votes to 41.") ==
        Lines{"Bill passed by 52 votes to 41"});
  CHECK(entries("Two of its ships collided in 2021, and the line paid a fine in 2022.") ==
        Lines{"2021: Two of its ships collided", "2022: Line paid a fine"});
  CHECK(entries("Harwick, who won last week, face Dunmore on 3 July.") ==
        Lines{"17-23 June 2024: Harwick won", "3 July 2024: Harwick face Dunmore [planned]"});
  CHECK(entries("Harwick beat Rovers 3-1 on Tuesday to go top.") ==
        Lines{"25 June 2024: Harwick beat Rovers 3-1"});
}

TEST_CASE("what is found, recalled, added or warned of with a date is news") {
  CHECK(entries("Inspectors found bacteria on a belt on 3 May.") ==
        Lines{"3 May 2024: Inspectors found bacteria on a belt"});
  CHECK(entries("Tenby Foods is recalling 250,000 jars.") ==
        Lines{"Tenby Foods is recalling 250,000 jars [ongoing]"});
  CHECK(entries("The office had issued a red warning on Thursday.") ==
        Lines{"27 June 2024: Office issued a red warning"});
}

TEST_CASE("what is to be on a day is planned, and what was is not dated by what is to come") {
  CHECK(entries("The library is to close on 30 July.") ==
        Lines{"30 July 2024: Library is to close [planned]"});
  CHECK(entries("Unions called a strike for next Tuesday.") == Lines{"Unions called a strike"});
  CHECK(entries("Engineers repaired the camera within six weeks.") ==
        Lines{"Engineers repaired the camera"});
  CHECK(entries("A hearing is now expected in November.") ==
        Lines{"November 2024: Hearing is expected [planned]"});
}

TEST_CASE("a date dates the verb that it belongs to") {
  CHECK(entries("President Lemos, in power since 2010, conceded defeat.") ==
        Lines{"President Lemos conceded defeat"});
  CHECK(entries("Ferrer was barred from running in 2018.") == Lines{"2018: Ferrer was barred"});
  CHECK(entries("A man was killed when a tree fell after 1 p.m. on Friday.") ==
        Lines{"after 28 June 2024, 13:00: Man was killed", "after 28 June 2024, 13:00: Tree fell"});
}

TEST_CASE("what only stands for another event, or follows it, is no entry") {
  CHECK(entries("The council approved the plan on 3 May. The decision came after a debate.") ==
        Lines{"3 May 2024: Council approved the plan"});
  CHECK(entries("Tarrant has until July 15 to do so.").empty());
}

TEST_CASE("\"that\" before a noun and its verb opens a clause") {
  CHECK(entries("The company said it had replaced the belt and that production would resume on "
                "Monday.") == Lines{"1 July 2024: Production to resume [planned] -- company"});
  CHECK(entries("The injured were flown to Trujillo on Friday.") ==
        Lines{"28 June 2024: Injured were flown to Trujillo"});
}

}  // namespace dateline
