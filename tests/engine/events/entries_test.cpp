// What an editor reads: short texts, and the lines of the timeline that each becomes.
#include "tests/support/entries.hpp"

#include "tests/support/catch.hpp"

namespace dateline {

using test::entries;
using test::Lines;

TEST_CASE("a clause without a finite verb gets the one that it must have") {
  CHECK(entries("The bill, which raises fees, passed by 52 votes to 41.") ==
        Lines{"Bill passed by 52 votes to 41"});
  CHECK(entries("Two of its ships collided in 2021, and the line paid a fine in 2022.") ==
        Lines{"2021: Two of its ships collided", "2022: Line paid a fine"});
  CHECK(entries("Harwick, who won last week, face Dunmore on 3 July.") ==
        Lines{"17-23 June 2024: Harwick won", "3 July 2024: Harwick face Dunmore [planned]"});
  CHECK(entries("Harwick beat Rovers 3-1 on Tuesday to go top.") ==
        Lines{"25 June 2024: Harwick beat Rovers 3-1 to go top"});
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
        Lines{"30 July 2024: Library to close [planned]"});
  CHECK(entries("Unions called a strike for next Tuesday.") == Lines{"Unions called a strike"});
  CHECK(entries("Unions have called a strike for Tuesday.") ==
        Lines{"Unions have called a strike"});
  CHECK(entries("Engineers repaired the camera within six weeks.") ==
        Lines{"Engineers repaired the camera within six weeks"});
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
                "Monday.") == Lines{"1 July 2024: Production to resume [planned] -- company",
                                    "Company replaced the belt -- company"});
  CHECK(entries("The injured were flown to Trujillo on Friday.") ==
        Lines{"28 June 2024: Injured were flown to Trujillo"});
}

TEST_CASE("a pronoun is told as the name that it stands for, where but one fits") {
  CHECK(entries("Helen Tarrant was jailed on Monday. Judge Paul Ibsen told the court that she had "
                "robbed her patients.") ==
        Lines{"24 June 2024: Helen Tarrant was jailed", "Helen Tarrant robbed her patients"});
  CHECK(entries("Tomas Erlend died on Sunday. His daughter, Ingrid Erlend, confirmed the death. "
                "He moved to Vienna in 1974.") == Lines{"1974: Tomas Erlend moved to Vienna",
                                                        "23 June 2024: Tomas Erlend died",
                                                        "Ingrid Erlend confirmed the death"});
  CHECK(entries("The law passed on Friday. It takes effect on January 1, 2026.") ==
        Lines{"1 January 2026: Law takes effect [planned]", "28 June 2024: Law passed"});
  CHECK(entries("Northgate won the cup in 2018. They were relegated in 2020.") ==
        Lines{"2018: Northgate won the cup", "2020: Northgate were relegated"});
  CHECK(entries("Margaret Elsworth was an English botanist. The university gave her a degree in "
                "1925. Her diaries were found in 1987.") ==
        Lines{"1925: University gave Margaret Elsworth a degree",
              "1987: Margaret Elsworth's diaries were found"});
}

TEST_CASE("\"it\" stays where nothing or more than one thing fits") {
  CHECK(
      entries("The US challenged North Korea on Friday, claiming that it is breaching a treaty.") ==
      Lines{"28 June 2024: US challenged North Korea"});
  CHECK(
      entries("The ministry suspended the licence. Two coaches crashed in 2021, and it paid a fine "
              "in 2022.") ==
      Lines{"2021: Two coaches crashed", "2022: It paid a fine", "Ministry suspended the licence"});
}

TEST_CASE("the name that stands beside a description tells more") {
  CHECK(entries("The owner, Blue Line, closed the mine in 2011.") ==
        Lines{"2011: Blue Line closed the mine"});
  CHECK(entries("Her predecessor, Milan Voss, resigned in 2018.") ==
        Lines{"2018: Milan Voss resigned"});
  CHECK(entries("His first opera, The Lighthouse, premiered in 1968.") ==
        Lines{"1968: The Lighthouse premiered"});
}

TEST_CASE("lengths stay in a line, dates go") {
  CHECK(entries("A nurse was sentenced to 12 years in prison on Monday for stealing morphine.") ==
        Lines{"24 June 2024: Nurse was sentenced to 12 years in prison"});
  CHECK(entries("The ceasefire collapsed after five weeks.") ==
        Lines{"Ceasefire collapsed after five weeks"});
}

TEST_CASE("a line holds what its verb needs: object, auxiliary, infinitive, partner") {
  CHECK(entries("She collected the plants, which Anna Berg sent to Kew in 1898.").front() ==
        "1898: Anna Berg sent the plants to Kew");
  CHECK(entries("The driver was detained and tested for alcohol.") ==
        Lines{"Driver was detained", "Driver was tested for alcohol"});
  CHECK(entries("Congress rejected a bill to limit working hours in April.") ==
        Lines{"April 2024: Congress rejected a bill to limit working hours"});
  CHECK(entries("Petra Hahn accused the government of ignoring the public on Friday.") ==
        Lines{"28 June 2024: Petra Hahn accused the government of ignoring the public"});
  CHECK(entries("On Friday Vladimir Putin met Kim Jong-Un and signed a pact.") ==
        Lines{"28 June 2024: Vladimir Putin met Kim Jong-Un",
              "28 June 2024: Vladimir Putin signed a pact with Kim Jong-Un"});
}

TEST_CASE("what a clause behind a comma is about") {
  CHECK(entries("A second contract with Norlin, which is expected to be signed in December, would "
                "double the order.") ==
        Lines{"December 2024: Second contract with Norlin is expected to be signed [planned]"});
  CHECK(entries("Voters backed the tax, introduced in 2015.") ==
        Lines{"2015: Tax introduced", "Voters backed the tax"});
}

TEST_CASE("a list of dates is as many entries, and a shared day is told alike") {
  CHECK(entries("Northgate won the league in 2018 and 2021.") ==
        Lines{"2018: Northgate won the league", "2021: Northgate won the league"});
  CHECK(entries("Troops entered the city at dawn on Friday and met little resistance.") ==
        Lines{"28 June 2024, morning: Troops entered the city",
              "28 June 2024, morning: Troops met little resistance"});
}

TEST_CASE("whether something is to be is open; to decide so is planned") {
  CHECK(entries("NASA is to decide in July whether to extend the mission until 2028.") ==
        Lines{"July 2024: NASA to decide whether to extend the mission [planned]"});
}

TEST_CASE("who a person without a name is, and who only speaks") {
  CHECK(entries("The driver told police that the brakes had failed. He was detained on Friday.") ==
        Lines{"28 June 2024: Driver was detained", "Brakes failed -- driver"});
  CHECK(
      entries("Vladimir Putin met Kim on Monday. A spokesman said the talks were good. He will fly "
              "home on 3 July.") == Lines{"24 June 2024: Vladimir Putin met Kim",
                                          "3 July 2024: Vladimir Putin to fly home [planned]"});
}

TEST_CASE("what is shared by verbs that \"and\" joins") {
  CHECK(entries("The official said Jilin had blocked the pipe and discharged water.") ==
        Lines{"Jilin blocked the pipe -- official", "Jilin discharged water -- official"});
  CHECK(entries("Vasily Nebenzya denied Moscow had broken the ban and opposed the meeting.") ==
        Lines{"Moscow broke the ban [denied] -- Vasily Nebenzya",
              "Vasily Nebenzya opposed the meeting"});
}

TEST_CASE("a race in a country which began is a race that began") {
  CHECK(entries("Japan won the first race in China which opened here on Tuesday.").front() ==
        "25 June 2024: First race in China opened here");
}

TEST_CASE("tags that the words around them rule out") {
  CHECK(entries("US stocks ended higher on Friday.") ==
        Lines{"28 June 2024: US stocks ended higher"});
  CHECK(entries("Iran on Monday warned Israel of \"heavy consequences\" if it attacked.") ==
        Lines{"24 June 2024: Iran warned Israel of heavy consequences"});
  CHECK(entries("Last year, private firms achieved a fifth of exports and it has grown since.")
            .front() == "2023: Private firms achieved a fifth of exports");
}

TEST_CASE("the same line is told once, and plans have no teller but who tells them") {
  CHECK(entries("The union threatened to cut off aid.") ==
        Lines{"Union threatened to cut off aid [planned]"});
  CHECK(entries("Norlin plans to open a factory in 2027.") ==
        Lines{"2027: Norlin plans to open a factory [planned]"});
}

TEST_CASE("who \"he\" and \"it\" cannot be") {
  CHECK(entries("The Daily newspaper said he had been arrested on Monday.")
            .front()
            .find("newspaper") > 20);
  CHECK(entries("The victim was taken to an army hospital where she was treated, the report said.")
            .front() == "Victim was taken to an army hospital -- report");
}

TEST_CASE("what stands behind a date stays where it belongs to the object") {
  CHECK(entries("The Union renewed its condemnation on Friday of attacks on Israel.") ==
        Lines{"28 June 2024: Union renewed its condemnation of attacks on Israel"});
}

TEST_CASE("openings: a participle that gives, \"as around 20\", a plan of nobody") {
  CHECK(
      entries("Given permission by the ministry, the school has made the crew an offer.").front() ==
      "School has made the crew an offer");
  CHECK(
      entries("People ran away as around 20 vans swooped down on the street on Friday.").front() ==
      "28 June 2024: Around 20 vans swooped down on the street");
  CHECK(entries("The decision to start the cuts in July was welcome.").empty());
}

}  // namespace dateline
