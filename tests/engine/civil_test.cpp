#include "dateline/civil.hpp"

#include <string_view>

#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

std::optional<Instant> parse(std::string_view text) {
  return parse_instant(text.data(), text.data() + text.size());
}

// What is read and written again; "-" when it is refused.
std::string round_trip(std::string_view text) {
  auto instant = parse(text);
  return instant ? to_string(*instant) : "-";
}

}  // namespace

TEST_CASE("instants compare by civil seconds alone") {
  CHECK(Instant{60, Precision::minute, {}} == Instant{60, Precision::second, {}});
  CHECK(Instant{0, Precision::day, {}} < Instant{1, Precision::day, {}});
}

TEST_CASE("an instant is written with the precision it is known by") {
  CHECK(to_string(Instant{0, Precision::day, {}}) == "1970-01-01");
  CHECK(to_string(Instant{-1, Precision::second, {}}) == "1969-12-31T23:59:59");
  CHECK(to_string(Instant{86400 + 3600, Precision::minute, {}}) == "1970-01-02T01:00");
  CHECK(to_string(Instant{0, Precision::minute, std::int16_t{-210}}) == "1970-01-01T00:00-03:30");
}

TEST_CASE("dates and times are read back as they were written") {
  for (auto const* text :
       {"2024-06-29", "2024-02-29", "1900-02-28", "0001-01-01", "0000-12-31", "-0043-03-15",
        "-9999-01-01", "9999-12-31", "+12024-06-29", "-12024-06-29", "2024-06-29T00:00",
        "2024-06-29T14:30", "2024-06-29T14:30:05", "2024-06-29T14:30+02:00",
        "2024-06-29T14:30:05-11:00"}) {
    CHECK(round_trip(text) == text);
  }
}

TEST_CASE("what is read may be written otherwise") {
  CHECK(round_trip("2024") == "2024-01-01");
  CHECK(round_trip("2024-06") == "2024-06-01");
  CHECK(round_trip("2024-06-29 14:30") == "2024-06-29T14:30");
  CHECK(round_trip("2024-06-29T14:30Z") == "2024-06-29T14:30+00:00");
  CHECK(round_trip("2024-06-29T14:30:05.123Z") == "2024-06-29T14:30:05+00:00");
  CHECK(round_trip("2024-06-29T14:30+0530") == "2024-06-29T14:30+05:30");
  CHECK(round_trip("2024-06-29T24:00") == "2024-06-30T00:00");
}

TEST_CASE("days and times that do not exist are refused, and all that is no date") {
  for (auto const* text : {"",
                           "2024-02-30",
                           "2023-02-29",
                           "1900-02-29",
                           "2024-13-01",
                           "2024-00-01",
                           "2024-01-00",
                           "2024-6-29",
                           "24-06-29",
                           "2024-06-29T25:00",
                           "2024-06-29T24:01",
                           "2024-06-29T14:60",
                           "2024-06-29T14",
                           "2024-06-29T14:30:60",
                           "2024-06-29T14:30+24:00",
                           "2024-06-29T14:30.5",
                           "2024-06-29x",
                           "2024-06T14:30",
                           "2024-",
                           "2024-06-",
                           "June",
                           "99999-01-01",
                           "+99999-01-01",
                           "2024-06-29T14:30 ",
                           "--2024"}) {
    INFO(text);
    CHECK(round_trip(text) == "-");
  }
}

TEST_CASE("granularities have the names that the JSON uses") {
  CHECK(to_string(Granularity::second) == std::string{"second"});
  CHECK(to_string(Granularity::day_part) == std::string{"day_part"});
  CHECK(to_string(Granularity::quarter) == std::string{"quarter"});
  CHECK(to_string(Granularity::millennium) == std::string{"millennium"});
}
