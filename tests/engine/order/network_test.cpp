#include "engine/order/network.hpp"

#include <random>

#include "engine/order/allen.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;
using enum RelationType;

namespace {

Instant day(std::int64_t n) { return {n * 86400}; }

Link relate(EventIndex a, RelationType type, EventIndex b, double confidence = 0.8) {
  Node const from{Node::Kind::event, a}, to{Node::Kind::event, b};
  return {{from, type, to, "test", confidence}, constraints(ends_of(a), type, ends_of(b))};
}

// The event lies within days [from, to).
Link dated(EventIndex event, std::int64_t from, std::int64_t to, double confidence = 0.9) {
  return {{{Node::Kind::event, event}, is_included, {Node::Kind::timex, 0}, "test", confidence},
          {not_before(begin_of(event), day(from)), strictly_before(begin_of(event), day(to)),
           not_after(end_of(event), day(to))}};
}

Link to_publication(EventIndex event, RelationType type, double confidence = 0.8) {
  return {{{Node::Kind::event, event}, type, {Node::Kind::published, 0}, "test", confidence},
          constraints(ends_of(event), type, {publication, publication})};
}

bool before_in(Network const& network, EventIndex a, EventIndex b) {
  return is_before(network.position(a), network.position(b));
}

Interval const published{day(100), day(101)};

}  // namespace

TEST_CASE("a date bounds begin and end") {
  Network const network(1, {dated(0, 10, 11)}, published);
  auto const bounds = network.bounds(0);
  CHECK(bounds.earliest_begin == day(10));
  CHECK(bounds.latest_begin == day(11));
  CHECK(bounds.earliest_end == day(10));
  CHECK(bounds.latest_end == day(11));
}

TEST_CASE("what nothing is known of stays open and unordered") {
  Network const network(2, {}, published);
  CHECK(network.bounds(0) == Bounds{});
  CHECK_FALSE(before_in(network, 0, 1));
  CHECK_FALSE(before_in(network, 1, 0));
  CHECK_FALSE(sorts_before(network.position(0), network.position(1)));
  CHECK_FALSE(sorts_before(network.position(1), network.position(0)));
}

TEST_CASE("bounds pass along relations") {
  Network const network(3, {dated(2, 10, 11), relate(0, before, 1), relate(1, before, 2)},
                        published);
  CHECK(network.bounds(0).latest_begin == day(11));
  CHECK_FALSE(network.bounds(0).earliest_begin);
  CHECK(before_in(network, 0, 1));
  CHECK(before_in(network, 0, 2));
  CHECK_FALSE(before_in(network, 2, 0));
  CHECK(sorts_before(network.position(0), network.position(1)));
  CHECK(sorts_before(network.position(1), network.position(2)));
}

TEST_CASE("dates order events that nothing else relates") {
  Network const network(3, {dated(0, 10, 11), dated(1, 11, 12), dated(2, 5, 20)}, published);
  CHECK(before_in(network, 0, 1));
  CHECK_FALSE(before_in(network, 0, 2));
  CHECK_FALSE(before_in(network, 2, 1));
}

TEST_CASE("a known publication stands between past and planned") {
  Links const links{to_publication(0, before), to_publication(1, after)};
  CHECK(before_in(Network(2, links, published), 0, 1));
  CHECK_FALSE(before_in(Network(2, links, std::nullopt), 0, 1));
  auto const past = Network(2, links, published).bounds(0);
  CHECK(past.latest_begin == day(101));
  auto const planned = Network(2, links, published).bounds(1);
  CHECK(planned.earliest_begin == day(100));
  CHECK_FALSE(planned.latest_begin);
}

TEST_CASE("of two links that contradict each other the less certain goes") {
  Links const links{relate(0, before, 1, 0.9), relate(1, before, 0, 0.6)};
  Network const network(2, links, published);
  REQUIRE(network.contradictions().size() == 1);
  CHECK(network.contradictions()[0].dropped == 1);
  CHECK(network.contradictions()[0].kept == 0);
  CHECK(network.holds(0));
  CHECK_FALSE(network.holds(1));
  CHECK(before_in(network, 0, 1));
}

TEST_CASE("dates contradict a relation by way of the calendar") {
  Links const links{dated(0, 20, 21), dated(1, 10, 11), relate(0, before, 1, 0.7)};
  Network const network(2, links, published);
  REQUIRE(network.contradictions().size() == 1);
  CHECK_FALSE(network.holds(2));
  CHECK(before_in(network, 1, 0));
  CHECK(network.bounds(0).earliest_begin == day(20));
}

TEST_CASE("a past event cannot come after a planned one") {
  Links const links{to_publication(0, before), to_publication(1, after), relate(1, before, 0, 0.6)};
  Network const network(2, links, std::nullopt);
  CHECK_FALSE(network.holds(2));
  CHECK(before_in(network, 0, 1));
}

TEST_CASE("including and simultaneous claim no order of begins") {
  Network const network(4, {relate(0, simultaneous, 1), relate(2, includes, 3)}, published);
  CHECK_FALSE(before_in(network, 0, 1));
  CHECK_FALSE(before_in(network, 1, 0));
  CHECK_FALSE(before_in(network, 2, 3));
  CHECK_FALSE(before_in(network, 3, 2));
}

TEST_CASE("whatever is claimed, the order that remains has no cycle and fits the places") {
  std::mt19937 random(7);
  auto upto = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
  for (int trial = 0; trial < 200; ++trial) {
    std::uint32_t const events = 2 + upto(40);
    Links links;
    for (std::uint32_t i = 0; i < events * 2; ++i) {
      auto const a = upto(events), b = upto(events);
      double const confidence = 0.5 + 0.05 * upto(10);
      switch (upto(3)) {
        case 0:
          links.push_back(dated(a, 90 + upto(10), 101 + upto(10), confidence));
          break;
        case 1:
          links.push_back(to_publication(a, upto(2) ? after : before, confidence));
          break;
        default:
          if (a != b)
            links.push_back(relate(a, static_cast<RelationType>(upto(14)), b, confidence));
      }
    }
    Network const network(events, links, trial % 2 ? std::optional(published) : std::nullopt);
    for (EventIndex a = 0; a < events; ++a) {
      CHECK_FALSE(before_in(network, a, a));
      auto const bounds = network.bounds(a);
      if (bounds.earliest_begin && bounds.latest_begin) {
        CHECK(*bounds.earliest_begin <= *bounds.latest_begin);
      }
      for (EventIndex b = 0; b < events; ++b) {
        if (before_in(network, a, b)) {
          CHECK_FALSE(sorts_before(network.position(b), network.position(a)));
          CHECK_FALSE(before_in(network, b, a));
          for (EventIndex c = 0; c < events; ++c) {
            if (before_in(network, b, c)) CHECK_FALSE(before_in(network, c, a));
          }
        }
      }
    }
    for (auto const& [dropped, kept] : network.contradictions()) {
      CHECK(links[dropped].relation.confidence <= links[kept].relation.confidence);
      CHECK_FALSE(network.holds(dropped));
    }
  }
}

TEST_CASE("a chain of thousands of events is cut into components, and stays fast") {
  std::uint32_t const events = 20000;
  Links links;
  for (EventIndex e = 0; e + 1 < events; ++e) links.push_back(relate(e, before, e + 1));
  Network const network(events, links, published);
  CHECK(network.contradictions().empty());
  CHECK(before_in(network, 0, 1));
}
