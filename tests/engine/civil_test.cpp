#include "dateline/civil.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;

TEST_CASE("instants compare by civil seconds alone") {
  CHECK(Instant{60, Precision::minute} == Instant{60, Precision::second});
  CHECK(Instant{0} < Instant{1});
}
