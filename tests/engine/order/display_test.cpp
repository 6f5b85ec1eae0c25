#include "engine/order/display.hpp"

#include <cstring>

#include "engine/order/calendar_unit.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

Instant at(char const* text) {
  auto const instant = parse_instant(text, text + std::strlen(text));
  REQUIRE(instant);
  return *instant;
}

Timex expression(char const* begin, char const* end, Granularity granularity, char const* value,
                 Mod mod = Mod::none) {
  Timex t;
  t.granularity = granularity;
  t.value = value;
  t.mod = mod;
  t.bounds = {at(begin), at(begin), at(end), at(end)};
  return t;
}

Phrases const& phrases() {
  static auto const made = Phrases::make();
  REQUIRE(made);
  return *made;
}

std::string shown(Timex const& t) { return display(t, phrases()); }

std::string shown(char const* earliest, char const* latest) {
  Bounds bounds;
  if (*earliest) bounds.earliest_begin = at(earliest);
  if (*latest) bounds.latest_begin = at(latest);
  Interval const published{at("2024-06-29"), at("2024-06-30")};
  return display({}, bounds, published, phrases());
}

}  // namespace

TEST_CASE("an expression is shown as the unit it names") {
  CHECK(shown(expression("2024-01-02", "2024-01-03", Granularity::day, "2024-01-02")) ==
        "2 January 2024");
  CHECK(shown(expression("2024-01-01", "2024-02-01", Granularity::month, "2024-01")) ==
        "January 2024");
  CHECK(shown(expression("2006-01-01", "2007-01-01", Granularity::year, "2006")) == "2006");
  CHECK(shown(expression("2023-09-01", "2024-01-01", Granularity::year, "2023", Mod::end)) ==
        "late 2023");
  CHECK(shown(expression("1990-01-01", "2000-01-01", Granularity::decade, "199")) == "1990s");
  CHECK(shown(expression("1800-01-01", "1900-01-01", Granularity::century, "18")) ==
        "19th century");
  CHECK(shown(expression("2024-04-01", "2024-07-01", Granularity::quarter, "2024-Q2")) ==
        "second quarter of 2024");
  CHECK(shown(expression("2024-03-01", "2024-06-01", Granularity::season, "2024-SP")) ==
        "spring 2024");
  CHECK(shown(expression("2024-06-28T14:00", "2024-06-28T15:00", Granularity::hour,
                         "2024-06-28T14:00")) == "28 June 2024, 14:00");
  CHECK(shown(expression("2024-06-28T18:00", "2024-06-29", Granularity::day_part,
                         "2024-06-28TEV")) == "28 June 2024, evening");
  CHECK(shown(expression("-0043-01-01", "-0042-01-01", Granularity::year, "BC0044")) == "44 BC");
}

TEST_CASE("an interval of several units is shown by its ends") {
  CHECK(shown(expression("2014-01-01", "2019-01-01", Granularity::year, "P5Y")) == "2014-18");
  CHECK(shown(expression("1998-01-01", "2005-01-01", Granularity::year, "")) == "1998 to 2004");
  CHECK(shown(expression("2024-03-01", "2024-06-01", Granularity::month, "")) == "March-May 2024");
  CHECK(shown(expression("2023-11-01", "2024-03-01", Granularity::month, "")) ==
        "November 2023 to February 2024");
  CHECK(shown(expression("2024-05-03", "2024-05-06", Granularity::day, "")) == "3-5 May 2024");
  CHECK(shown(expression("2024-04-28", "2024-05-04", Granularity::week, "2024-W18")) ==
        "28 April to 3 May 2024");
}

TEST_CASE("the joint to the expression is told") {
  auto const late = expression("2023-09-01", "2024-01-01", Granularity::year, "2023", Mod::end);
  auto const by = [&](Joint joint) { return display({&late, nullptr, joint}, {}, {}, phrases()); };
  CHECK(by(Joint::begun_by) == "since late 2023");
  CHECK(by(Joint::ended_by) == "until late 2023");
  CHECK(by(Joint::before) == "before late 2023");
  CHECK(by(Joint::deadline) == "by late 2023");
  auto const months = expression("2024-06-29", "2024-08-29", Granularity::month, "P2M");
  CHECK(display({&months, nullptr, Joint::within}, {}, {}, phrases()) == "by 29 August 2024");
  auto const from = expression("2014-01-01", "2015-01-01", Granularity::year, "2014");
  auto const to = expression("2018-01-01", "2019-01-01", Granularity::year, "2018");
  CHECK(display({&from, &to, {}}, {}, {}, phrases()) == "2014-18");
}

TEST_CASE("without an expression the bounds are shown, the publication left out") {
  CHECK(shown("", "2024-06-28") == "before 28 June 2024");
  CHECK(shown("", "2024-01-01") == "before 2024");
  CHECK(shown("", "2024-02-01") == "before February 2024");
  CHECK(shown("2019-01-01", "") == "in or after 2019");
  CHECK(shown("2019-03-05", "2024-06-30") == "on or after 5 March 2019");
  CHECK(shown("2024-01-02", "2024-01-03") == "2 January 2024");
  CHECK(shown("2024-06-29", "2024-06-30") == "29 June 2024");
  CHECK(shown("2024-06-29", "2024-09-01") == "before September 2024");
  CHECK(shown("2016-09-01", "2023-05-18") == "between 2016 and 2023");
  CHECK(shown("", "2024-06-30") == "");
  CHECK(shown("2024-06-29", "") == "");
  CHECK(shown("", "") == "");
}

TEST_CASE("the smallest unit that holds the begin") {
  auto const unit = [](char const* a, char const* b) { return smallest_unit(at(a), at(b)); };
  CHECK(unit("2024-01-02", "2024-01-03") == "2024-01-02");
  CHECK(unit("2024-01-02T10:00", "2024-01-02T10:00") == "2024-01-02");
  CHECK(unit("2024-01-29", "2024-02-05") == "2024-W05");
  CHECK(unit("2024-12-30", "2025-01-03") == "2025-W01");
  CHECK(unit("2024-01-01", "2024-02-01") == "2024-01");
  CHECK(unit("2023-09-01", "2024-01-01") == "2023");
  CHECK(unit("2024-06-29", "2024-08-29") == "2024");
  CHECK(unit("2023-06-29", "2024-08-29") == "");
  CHECK(unit("-0043-03-15", "-0043-03-16") == "-0043-03-15");
}
