#include "engine/resolve/ranges.hpp"

#include <algorithm>

#include "engine/resolve/calendar.hpp"
#include "engine/resolve/edtf.hpp"

namespace dateline {
namespace {

bool is_clock(Reading const& t) { return t.granularity < Granularity::day_part; }

// the same time of the next day
Instant a_day_later(Instant const& at) {
  auto later = at;
  later.seconds += seconds_a_day;
  return later;
}

// "from A to B" began within A and ended within B; the clock time "to 5 p.m." is a moment.
Range closed(Reading const& a, Reading const& b, bool* impossible) {
  Range range;
  range.rule = "en.range.closed";
  range.bounds = {a.bounds.earliest_begin, a.bounds.latest_end, b.bounds.earliest_begin,
                  b.bounds.latest_end};
  if (is_clock(a)) range.bounds.latest_begin = a.bounds.earliest_begin;
  if (is_clock(b)) range.bounds.latest_end = b.bounds.earliest_begin;
  // "from 11 p.m. to 3": the next day
  if (is_clock(a) && is_clock(b) && range.bounds.earliest_begin && range.bounds.earliest_end &&
      *range.bounds.earliest_end <= *range.bounds.earliest_begin) {
    for (auto* end : {&range.bounds.earliest_end, &range.bounds.latest_end})
      if (*end) *end = a_day_later(**end);
  }
  range.edtf = edtf_range(a.edtf, b.edtf);
  auto const& bounds = range.bounds;
  *impossible =
      bounds.earliest_begin && bounds.latest_end && *bounds.latest_end <= *bounds.earliest_begin;
  return range;
}

// What the ends' own alternatives make of the range; those that answer each other first.
std::vector<Bounds> other_closed(Timex const& a, Timex const& b) {
  constexpr std::size_t most = 6;
  std::vector<Bounds> others;
  auto const add = [&](Reading const& x, Reading const& y) {
    bool impossible = false;
    auto const bounds = closed(x, y, &impossible).bounds;
    if (!impossible && others.size() < most) others.push_back(bounds);
  };
  auto const &as = a.alternatives, &bs = b.alternatives;
  if (as.size() == bs.size())
    for (std::size_t i = 0; i < as.size(); ++i) add(as[i], bs[i]);
  for (auto const& x : as) add(x, b);
  for (auto const& y : bs) add(a, y);
  return others;
}

Range open_ended(Reading const& t, RangeKind kind) {
  Range range;
  auto& b = range.bounds;
  switch (kind) {
    case RangeKind::since:
    case RangeKind::from:
      range.rule = kind == RangeKind::since ? "en.range.since" : "en.range.from";
      b.earliest_begin = t.bounds.earliest_begin;
      b.latest_begin = is_clock(t) ? t.bounds.earliest_begin : t.bounds.latest_end;
      range.edtf = t.edtf.empty() ? std::string{} : edtf_range(t.edtf, "");
      break;
    case RangeKind::after:
      range.rule = "en.range.after";
      b.earliest_begin = is_clock(t) ? t.bounds.earliest_begin : t.bounds.latest_end;
      range.edtf = {};
      break;
    case RangeKind::until:
      range.rule = "en.range.until";
      b.earliest_end = t.bounds.earliest_begin;
      b.latest_end = is_clock(t) ? t.bounds.earliest_begin : t.bounds.latest_end;
      range.edtf = t.edtf.empty() ? std::string{} : edtf_range("", t.edtf);
      break;
    case RangeKind::before:
      range.rule = "en.range.before";
      b.latest_end = t.bounds.earliest_begin;
      break;
    case RangeKind::by:
      range.rule = "en.range.by";
      b.latest_end = is_clock(t) ? t.bounds.earliest_begin : t.bounds.latest_end;
      range.edtf = t.edtf.empty() ? std::string{} : edtf_range("", t.edtf);
      break;
    case RangeKind::closed:
      break;
  }
  return range;
}

// What the other readings of the one end make of the range.
std::vector<Bounds> other_open(Timex const& end, RangeKind kind, Bounds const& chosen) {
  std::vector<Bounds> others;
  for (auto const& reading : end.alternatives) {
    auto const bounds = open_ended(reading, kind).bounds;
    if (bounds != chosen && bounds != Bounds{} && std::ranges::find(others, bounds) == others.end())
      others.push_back(bounds);
  }
  return others;
}

}  // namespace

std::vector<Range> resolve_ranges(Scan const& scan, Tokens const& tokens,
                                  std::vector<Timex> const& timexes,
                                  std::vector<std::optional<TimexIndex>> const& timex_of) {
  std::vector<Range> ranges;
  for (auto const& mention : scan.ranges) {
    auto const index = [&](std::optional<std::uint32_t> m) {
      return m ? timex_of[*m] : std::nullopt;
    };
    auto const from = index(mention.from), to = index(mention.to);
    if ((mention.from && !from) || (mention.to && !to)) continue;
    Range range;
    if (mention.kind == RangeKind::closed) {
      bool impossible = false;
      range = closed(timexes[*from], timexes[*to], &impossible);
      range.alternatives = other_closed(timexes[*from], timexes[*to]);
      if (impossible) {
        // "from this Monday to next Friday": of other readings the first that answer each other
        auto const& opens = tokens[mention.first];
        bool const opened = opens.is(Function::from) || opens.is(Function::between);
        if (!opened || range.alternatives.empty()) continue;
        range.bounds = range.alternatives.front();
        range.edtf.clear();
        range.alternatives.erase(range.alternatives.begin());
      }
    } else {
      auto const& end = timexes[from ? *from : *to];
      range = open_ended(end, mention.kind);
      range.alternatives = other_open(end, mention.kind, range.bounds);
    }
    if (mention.kind == RangeKind::by) {  // by another habit it ends when that day begins
      range.alternatives.insert(range.alternatives.begin(),
                                {{}, {}, {}, timexes[*to].bounds.earliest_begin});
      auto const& day = timexes[*to];
      for (auto const& other : day.alternatives) {
        Bounds const begun{{}, {}, {}, other.bounds.earliest_begin};
        if (other.granularity == day.granularity && day.mod == Mod::none &&
            std::ranges::find(range.alternatives, begun) == range.alternatives.end())
          range.alternatives.push_back(begun);
      }
    }
    range.from = from;
    range.to = to;
    range.span = {tokens[mention.first].begin, tokens[mention.last - 1].end};
    ranges.push_back(std::move(range));
  }
  return ranges;
}

}  // namespace dateline
