// What editors found wrong in timelines of reports: who did it, when it was, and lines that do not
// read by themselves.
#include "tests/support/catch.hpp"
#include "tests/support/entries.hpp"

namespace dateline {

using test::entries;
using test::Lines;

TEST_CASE("what stands between a subject and its verb is not the subject") {
  CHECK(entries("A lorry carrying petrol overturned near Holm on Friday, police said.") ==
        Lines{"28 June 2024: Lorry overturned near Holm -- police"});
  CHECK(entries("Ferrer, who won both sprints and the relay, led the team in 2022.") ==
        Lines{"2022: Ferrer led the team"});
  CHECK(entries("Ferrer, the youngest to claim a world title, won the relay in 2022.") ==
        Lines{"2022: Ferrer won the relay"});
  CHECK(entries("When the army came in May 1940 his father was arrested.") ==
        Lines{"Father was arrested", "May 1940: Army came"});
  CHECK(entries("Councillor Nuala Byrne (Lab.), who moved the motion in May, resigned.") ==
        Lines{"Councillor Nuala Byrne resigned",
              "May 2024: Councillor Nuala Byrne moved the motion"});
}

TEST_CASE("who tells something between two commas is told by name") {
  CHECK(entries("The port will reopen on Monday, Marta Silva, head of the agency, told Reuters.") ==
        Lines{"1 July 2024: Port to reopen [planned] -- Marta Silva"});
  CHECK(entries("A clinic was hit on Friday, according to the charity Doctors Without Limits.") ==
        Lines{"28 June 2024: Clinic was hit -- charity Doctors Without Limits"});
}

TEST_CASE("verbs that look the same in all tenses tell of the past") {
  CHECK(entries("Firefighters put out the blaze at 4:30 a.m., the ministry said.") ==
        Lines{"29 June 2024, 04:30: Firefighters put out the blaze -- ministry"});
}

TEST_CASE("nouns that open a sentence before their verb") {
  CHECK(entries("Burglars broke into the museum on Friday.") ==
        Lines{"28 June 2024: Burglars broke into the museum"});
  CHECK(entries("The museum plans to reopen the hall on 2 July.") ==
        Lines{"2 July 2024: Museum plans to reopen the hall [planned]"});
}

TEST_CASE("the next day is that of the story, or of none") {
  CHECK(entries("A fire broke out at 2 a.m. on 14 February 2020. Two bodies were found the next "
                "day.") == Lines{"14 February 2020, 02:00: Fire broke out",
                                 "15 February 2020: Two bodies were found"});
  CHECK(entries("The bank failed in May 2020. Two directors resigned the next day.") ==
        Lines{"May 2020: Bank failed", "Two directors resigned"});
}

TEST_CASE("clock times are those of the day that the story is at") {
  CHECK(entries("The council voted on Thursday night. The debate began at 7 p.m.") ==
        Lines{"27 June 2024, 19:00: Debate began", "27 June 2024, night: Council voted"});
  CHECK(entries("The fire broke out shortly after midnight.") ==
        Lines{"after 29 June 2024, 00:00: Fire broke out"});
}

TEST_CASE("a report that opens with its day is no story of the past") {
  CHECK(
      entries("Ida Lund died on Sunday. She was born in 1931, moved to Bergen in 1950, married in "
              "1952, settled in Oslo in 1961 and retired in 1990. Her last record will appear in "
              "August.")
          .back() == "August 2024: Ida Lund's last record to appear [planned]");
}

TEST_CASE("a date beside a figure that is compared with dates no verb") {
  CHECK(entries("Sales rose to 4,430 tonnes from 3,025 tonnes a year ago.") ==
        Lines{"Sales rose to 4,430 tonnes from 3,025 tonnes"});
  CHECK(entries("It lost $48 million in the three months to April 30, compared with a profit of "
                "$12 million a year earlier.") ==
        Lines{"February-April 2024: It lost $48 million"});
  CHECK(entries("The captain, a 54-year-old Italian, was questioned.") ==
        Lines{"Captain was questioned"});
}

TEST_CASE("a meeting in somebody's day opens the sentence") {
  CHECK(entries("At Monday's meeting, council leader Priya Nair resigned.") ==
        Lines{"24 June 2024: Council leader Priya Nair resigned"});
}

TEST_CASE("before midnight is the day before") {
  CHECK(entries("The ship left Toulon shortly before midnight on Monday.") ==
        Lines{"before 24 June 2024, 24:00: Ship left Toulon"});
}

TEST_CASE("work starts, not the place where it is done") {
  CHECK(entries("Work on the Station Road junction, which started on 9 May, is due to finish next "
                "month.") ==
        Lines{"9 May 2024: Work on the Station Road junction started",
              "July 2024: Work on the Station Road junction due to finish [planned]"});
}

TEST_CASE("verbs of clauses behind a time word") {
  CHECK(entries("Brightwater abandoned a merger in May after regulators raised objections.") ==
        Lines{"May 2024: Brightwater abandoned a merger",
              "before June 2024: Regulators raised objections"});
  CHECK(entries("The company shut its plant in May.") == Lines{"May 2024: Company shut its plant"});
}

TEST_CASE("a court is no 'he', an age no person") {
  CHECK(
      entries("Former mayor Duarte Salgado was jailed in May after a court found that he had "
              "steered contracts to a friend.") ==
      Lines{
          "May 2024: Former mayor Duarte Salgado was jailed",
          "before June 2024: Former mayor Duarte Salgado steered contracts to a friend -- court"});
  CHECK(entries("Duarte Salgado, 58, who ran the town from 2009 to 2021, was jailed on Friday.") ==
        Lines{"2009-21: Duarte Salgado ran the town", "28 June 2024: Duarte Salgado was jailed"});
}

TEST_CASE("what a day is counted from may have a score") {
  CHECK(entries("Rovers sacked Delaney on Sunday, a day after a 4-0 defeat left them last.") ==
        Lines{"22 June 2024: 4-0 defeat left Rovers last", "23 June 2024: Rovers sacked Delaney"});
}

TEST_CASE("a find is questioned, not what one finds") {
  CHECK(entries("Critics questioned that find in 2012.") ==
        Lines{"2012: Critics questioned that find"});
}

TEST_CASE("a minister is no thing, a firm is no person") {
  CHECK(entries("The vessel's owner, Ligurian Lines, sold the ship in May. Transport Minister Luc "
                "Arnaud will visit Ajaccio on Wednesday. He retired in June.") ==
        Lines{"3 July 2024: Transport Minister Luc Arnaud to visit Ajaccio [planned]",
              "June 2024: Transport Minister Luc Arnaud retired",
              "May 2024: Ligurian Lines sold the ship"});
}

TEST_CASE("an event in somebody's day happened then") {
  CHECK(entries("Lucia Ferrer crashed in Friday's race.") ==
        Lines{"28 June 2024: Lucia Ferrer crashed in Friday's race"});
  CHECK(entries("The next election is due by March 2028.") ==
        Lines{"by March 2028: Next election [planned]"});
}

TEST_CASE("what was planned and became something else is told once") {
  CHECK(entries("The trial, planned for January, was put off twice.") ==
        Lines{"Trial was put off twice"});
}

TEST_CASE("whether something will be, and what somebody does not believe, is open") {
  CHECK(entries("She has not decided whether she will run in May.").empty());
  CHECK(entries("Rains does not believe that Ellis leaked the files.").empty());
}

TEST_CASE("nobody knows whose") {
  CHECK(entries("The maker of bread and cakes cut its forecast. Its shares fell on Friday.")
            .front() == "28 June 2024: Shares fell");
}

TEST_CASE("a word in capitals that opens a text") {
  CHECK(entries("KILBRACK library was saved on Friday.\n\nIn Kilbrack people sang.").front() ==
        "28 June 2024: Kilbrack library was saved");
}

TEST_CASE("the same event by a longer name") {
  CHECK(
      entries(
          "Former premier Tomas Berg was killed in May. Prime Minister Tomas Berg was killed by a "
          "bomb.") == Lines{"May 2024: Former premier Tomas Berg was killed"});
}

TEST_CASE("a semicolon ends a clause, and \"that\" is of no person") {
  CHECK(entries("The pilot was sent to a camp; he died in 1944.") ==
        Lines{"1944: Pilot died", "Pilot was sent to a camp"});
  CHECK(entries("A painting by Pieter van Holt that was stolen in 1987 returned on Friday.") ==
        Lines{"1987: Painting by Pieter van Holt was stolen",
              "28 June 2024: Painting by Pieter van Holt returned"});
}

TEST_CASE("verbs that the tagger took for other words") {
  CHECK(entries("Two thieves cut the canvas from its frame on 3 May.") ==
        Lines{"3 May 2024: Two thieves cut the canvas from its frame"});
}

TEST_CASE("an agreement is dated, where what was agreed is not") {
  CHECK(entries("Orbis agreed on Wednesday to buy the chip maker Tessel.") ==
        Lines{"26 June 2024: Orbis agreed to buy the chip maker Tessel"});
  CHECK(entries("Members agreed to close the road in August.") ==
        Lines{"August 2024: Members agreed to close the road [planned]"});
}

TEST_CASE("who acts in a clause behind another") {
  CHECK(
      entries(
          "The Alliance, led by Dace Lapina, won on Sunday. Lapina has ruled out a deal. She will "
          "begin talks on Monday.")
          .front() == "1 July 2024: Lapina to begin talks [planned]");
  CHECK(entries("The line has run the buses since they were sold in 1996.") ==
        Lines{"1996: Buses were sold", "in or after 1996: Line has run the buses"});
}

TEST_CASE("a change is over in its second year") {
  CHECK(entries("The rate fell from 94 percent in 2009 to 81 percent last year.") ==
        Lines{"2023: Rate fell from 94 percent to 81 percent"});
}

TEST_CASE("what follows an event is not of its day") {
  CHECK(entries("The ministry suspended the licence. The decision follows the recall in August.") ==
        Lines{"Ministry suspended the licence"});
}

TEST_CASE("two who suffered on one day") {
  CHECK(entries("Two men were killed and five were injured on Friday.") ==
        Lines{"28 June 2024: Five were injured", "28 June 2024: Two men were killed"});
}

TEST_CASE("pronouns of clauses within clauses") {
  CHECK(
      entries("Northline, which has run the buses since they were sold in 1996, lost a contract in "
              "2022.") == Lines{"1996: Buses were sold", "2022: Northline lost a contract"});
  CHECK(entries(
            "The council voted in May to cut the lights, a decision that it will review on 8 July.")
            .front() == "8 July 2024: Council to review [planned]");
  CHECK(entries("The party lost its majority in Sunday's election.") ==
        Lines{"23 June 2024: Party lost its majority in Sunday's election"});
}

}  // namespace dateline
