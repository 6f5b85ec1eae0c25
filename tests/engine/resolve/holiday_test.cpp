// Days of feasts that are known for certain, against the rules of holidays.tsv.
#include "engine/resolve/holiday.hpp"

#include "engine/resolve/calendar.hpp"
#include "grammar/lexicon/lexicon.hpp"
#include "tests/support/catch.hpp"

namespace dateline {
namespace {

struct Known {
  std::string_view id;
  Ymd day;
};

std::optional<Place> place_of(Lexicon const& lexicon, std::string_view id, int year) {
  for (auto const& row : lexicon.holidays())
    if (row.id == id) return holiday_place(row.rule, year);
  return std::nullopt;
}

TEST_CASE("movable feasts fall on their known days") {
  auto const lexicon = Lexicon::make();
  REQUIRE(lexicon);
  constexpr Known known[] = {
      {"easter", {2000, 4, 23}},
      {"easter", {2024, 3, 31}},
      {"easter", {2035, 3, 25}},
      {"orthodox_easter", {1990, 4, 15}},
      {"orthodox_easter", {2008, 4, 27}},
      {"orthodox_easter", {2013, 5, 5}},
      {"orthodox_easter", {2017, 4, 16}},
      {"orthodox_easter", {2024, 5, 5}},
      {"orthodox_easter", {2025, 4, 20}},
      {"rosh_hashanah", {1990, 9, 20}},
      {"rosh_hashanah", {2000, 9, 30}},
      {"rosh_hashanah", {2012, 9, 17}},
      {"rosh_hashanah", {2023, 9, 16}},
      {"rosh_hashanah", {2024, 10, 3}},
      {"yom_kippur", {1973, 10, 6}},
      {"yom_kippur", {2012, 9, 26}},
      {"yom_kippur", {2024, 10, 12}},
      {"passover", {2012, 4, 7}},
      {"passover", {2019, 4, 20}},
      {"passover", {2024, 4, 23}},
      {"hanukkah", {2012, 12, 9}},
      {"hanukkah", {2013, 11, 28}},
      {"hanukkah", {2024, 12, 26}},
      {"purim", {2024, 3, 24}},
      {"sukkot", {2023, 9, 30}},
      {"shavuot", {2024, 6, 12}},
      {"ramadan", {2024, 3, 11}},
      {"ramadan", {2012, 7, 20}},
      {"eid_al_fitr", {2024, 4, 10}},
      {"eid_al_fitr", {2012, 8, 19}},
      {"eid_al_adha", {2024, 6, 16}},
      {"eid_al_adha", {2019, 8, 11}},
      {"chinese_new_year", {1990, 1, 27}},
      {"chinese_new_year", {2012, 1, 23}},
      {"chinese_new_year", {2020, 1, 25}},
      {"chinese_new_year", {2024, 2, 10}},
      {"chinese_new_year", {2033, 1, 31}},
      {"diwali", {2012, 11, 13}},
      {"diwali", {2019, 10, 27}},
      {"diwali", {2023, 11, 12}},
      {"holi", {2013, 3, 27}},
      {"holi", {2024, 3, 25}},
      {"thanksgiving", {2024, 11, 28}},
      {"canadian_thanksgiving", {2024, 10, 14}},
  };
  for (auto const& [id, day] : known) {
    CAPTURE(id, day.year, day.month, day.day);
    auto const place = place_of(*lexicon, id, day.year);
    REQUIRE(place);
    auto const at = ymd_of(place->begin);
    CHECK(at.year == day.year);
    CHECK(at.month == day.month);
    CHECK(at.day == day.day);
  }
}

TEST_CASE("feasts of several days hold them all") {
  auto const ramadan = holiday_place("dates 2024 0311 islamic 9 1 span 30", 2024);
  REQUIRE(ramadan);
  CHECK(ramadan->end - ramadan->begin == 30 * seconds_a_day);
}

TEST_CASE("the Islamic calendar's tables are within a day of what is observed") {
  auto const lexicon = Lexicon::make();
  REQUIRE(lexicon);
  for (int year = 2001; year <= 2035; ++year) {
    CAPTURE(year);
    auto const listed = place_of(*lexicon, "eid_al_adha", year);
    auto const reckoned = holiday_place("islamic 12 10", year);
    REQUIRE(listed);
    REQUIRE(reckoned);
    CHECK(std::abs(listed->begin - reckoned->begin) <= seconds_a_day);
  }
}

TEST_CASE("beyond its list a feast has a rule or none") {
  CHECK(holiday_place("dates 1990 0127 0215", 1991));
  CHECK_FALSE(holiday_place("dates 1990 0127 0215", 1992));
  CHECK(holiday_place("dates 1990 0127 islamic 10 1", 1800));
  CHECK_FALSE(holiday_place("tishri 0", -300));
  CHECK_FALSE(holiday_place("no such rule", 2000));
}

}  // namespace
}  // namespace dateline
