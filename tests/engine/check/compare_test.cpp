#include "engine/check/compare.hpp"

#include "engine/check/baseline.hpp"
#include "tests/support/catch.hpp"

using namespace dateline;

namespace {

SnapshotItem time_item(std::uint32_t begin, std::string words, std::string value) {
  auto const end = begin + static_cast<std::uint32_t>(words.size());
  return {SnapshotItem::Kind::time,
          {begin, end},
          std::move(words),
          {{"type", "DATE"}, {"value", std::move(value)}},
          {}};
}

SnapshotItem event_item(std::uint32_t begin, std::string words, std::string bounds,
                        std::string after) {
  auto const end = begin + static_cast<std::uint32_t>(words.size());
  return {SnapshotItem::Kind::event,
          {begin, end},
          std::move(words),
          {{"bounds", std::move(bounds)}, {"who", "army"}, {"after", std::move(after)}},
          {}};
}

Snapshot of(std::vector<SnapshotItem> items, std::string mark = "m") {
  return {"id", "1", "", std::move(mark), std::move(items), false};
}

std::vector<std::string> kinds(Snapshot const& before, Snapshot const& after) {
  std::vector<std::string> names;
  for (auto const& change : compare(before, after)) names.emplace_back(to_string(change.kind));
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("what changed is told by its kind") {
  auto const a = time_item(0, "Friday", "2024"), b = time_item(10, "Monday", "2023");
  CHECK(kinds(of({a, b}), of({a, b})) == Names{});
  CHECK(kinds(of({a, b}), of({a})) == Names{"vanished"});
  CHECK(kinds(of({a}), of({a, b})) == Names{"appeared"});
  CHECK(kinds(of({a}), of({time_item(0, "Friday", "2022")})) == Names{"value"});
  CHECK(kinds(of({a}), of({time_item(0, "Friday night", "2024")})) == Names{"moved"});
  auto const e = event_item(20, "fell", "2024", "");
  CHECK(kinds(of({e}), of({event_item(20, "fell", "2023", "")})) == Names{"bounds"});
  CHECK(kinds(of({e}), of({event_item(20, "fell", "2024", "began")})) == Names{"order"});
}

TEST_CASE("entries are known by bounds and participants where trigger and place are others") {
  auto const changes = compare(of({event_item(20, "fell", "2024", "")}),
                               of({event_item(50, "collapsed", "2024", "")}));
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].kind == ChangeKind::moved);
}

TEST_CASE("where the text itself was edited, a shift is no change") {
  auto const before = of({time_item(0, "Friday", "2024")}, "m");
  auto const after = of({time_item(5, "Friday", "2024")}, "n");
  CHECK(compare(before, after).empty());
  CHECK(kinds(before, of({time_item(5, "Friday", "2024")}, "m")) == Names{"moved"});
}

TEST_CASE("a baseline comes back as it was written") {
  auto snapshot =
      of({time_item(0, "a\ttab\nand \\ more", "2024"), event_item(30, "fell", "x", "y")});
  auto const text = write_baseline(snapshot);
  auto const back = read_baseline(text);
  REQUIRE(back);
  CHECK(back->items.size() == 2);
  CHECK(back->items[0].words == "a\ttab\nand \\ more");
  CHECK(write_baseline(*back) == text);
  for (std::size_t size = 0; size < text.size(); ++size) {
    CHECK_FALSE(read_baseline(text.substr(0, size)));
  }
  CHECK(baseline_name("a/b c.txt") == "a%2Fb%20c.txt.baseline");
  CHECK(baseline_name("..") == "%2E..baseline");
}
