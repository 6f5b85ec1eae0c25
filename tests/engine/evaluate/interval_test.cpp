#include "engine/evaluate/interval.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

std::string named(std::string_view value, std::string_view mod = "") {
  auto const interval = interval_of(value, mod);
  return interval ? to_string(interval->begin) + " " + to_string(interval->end) : "none";
}

}  // namespace

TEST_CASE("every calendar value names its interval") {
  CHECK(named("2024") == "2024-01-01 2025-01-01");
  CHECK(named("199") == "1990-01-01 2000-01-01");
  CHECK(named("18") == "1800-01-01 1900-01-01");
  CHECK(named("2024-02") == "2024-02-01 2024-03-01");
  CHECK(named("2024-02-29") == "2024-02-29 2024-03-01");
  CHECK(named("2024-W05") == "2024-01-29 2024-02-05");
  CHECK(named("2024-W05-5") == "2024-02-02 2024-02-03");
  CHECK(named("2024-W05-WE") == "2024-02-03 2024-02-05");
  CHECK(named("2024-Q3") == "2024-07-01 2024-10-01");
  CHECK(named("2024-H2") == "2024-07-01 2025-01-01");
  CHECK(named("2024-WI") == "2024-12-01 2025-03-01");
  CHECK(named("2024-03-05TAF") == "2024-03-05T12:00 2024-03-05T18:00");
  CHECK(named("2024-03-05T15:00") == "2024-03-05T15:00 2024-03-05T15:01");
  CHECK(named("2024-03-05T15:00:07Z") == "2024-03-05T15:00:07 2024-03-05T15:00:08");
  CHECK(named("BC0044-03") == "-0043-03-01 -0043-04-01");
  CHECK(named("-0043") == "-0043-01-01 -0042-01-01");
}

TEST_CASE("a third of an interval is told by mod") {
  CHECK(named("2024", "START") == "2024-01-01 2024-05-01");
  CHECK(named("2024", "MID") == "2024-05-01 2024-09-01");
  CHECK(named("2024", "END") == "2024-09-01 2025-01-01");
  CHECK(named("2024", "APPROX") == "2024-01-01 2025-01-01");
}

TEST_CASE("what names no one interval has none") {
  for (auto const* value :
       {"", "P2M", "PRESENT_REF", "XXXX-03-05", "2024-XX", "2024-02-30", "2024-13", "2024-W54",
        "2024-Q5", "2024-Q3x", "2024-", "20245", "2024-03-05T25:00", "2024-03-05T15:00x", "-",
        "99999999999999999999", "2024-03-05TZZ", "T15:00"}) {
    INFO(value);
    CHECK(named(value) == "none");
  }
}
