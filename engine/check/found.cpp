#include "engine/check/found.hpp"

#include <algorithm>

#include "dateline/civil.hpp"
#include "engine/explain.hpp"

namespace dateline {
namespace {

std::string written(std::optional<Instant> const& bound) {
  return bound ? to_string(*bound) : std::string{};
}

std::string reason(Tagged const& tagged, std::size_t index) {
  auto const& timex = tagged.timexes[index];
  std::string why{timex.rule};
  if (index >= tagged.explanations.size()) return why;
  auto const& steps = tagged.explanations[index];
  for (auto const* step : {&steps.anchor, &steps.direction, &steps.arithmetic}) {
    if (!step->empty()) (why += "; ") += *step;
  }
  return why;
}

// "DATE 2024-06-24 2024-06-24..2024-06-25; TIME ...", likeliest first.
std::string alternatives(Tagged const& tagged, std::size_t index) {
  std::string text;
  for (auto const& other : tagged.timexes[index].alternatives) {
    auto const bounds = short_bounds(four_bounds(other.bounds));
    (text += text.empty() ? "" : "; ") += to_string(other.type);
    ((text += ' ') += other.value) += bounds == ".." ? "" : " " + bounds;
  }
  return text;
}

std::string alternatives(Range const& range) {
  std::string text;
  for (auto const& bounds : range.alternatives)
    (text += text.empty() ? "" : "; ") += short_bounds(four_bounds(bounds));
  return text;
}

std::string anchor(std::string_view text, Anchor const& anchor) {
  switch (anchor.kind) {
    case Anchor::Kind::published:
      return "t0";
    case Anchor::Kind::timex:
      return "t" + std::to_string(anchor.timex + 1);
    case Anchor::Kind::event:
      return std::string{anchor.event.in(text)};
    default:
      return {};
  }
}

Found found_timex(std::string_view text, Tagged const& tagged, std::size_t index) {
  auto const& timex = tagged.timexes[index];
  return {timex.span,
          {{"type", to_string(timex.type)},
           {"value", timex.value},
           {"mod", to_string(timex.mod)},
           {"quant", timex.quant},
           {"freq", timex.freq},
           {"edtf", timex.edtf},
           {"bounds", four_bounds(timex.bounds)},
           {"granularity", to_string(timex.granularity)},
           {"alternatives", alternatives(tagged, index)},
           {"anchor", anchor(text, timex.anchor)},
           {"direction", to_string(timex.direction)},
           {"signal", timex.signal ? std::string{timex.signal->in(text)} : std::string{}},
           {"rule", std::string{timex.rule}},
           {"parts", parts_text(timex.components)}},
          reason(tagged, index)};
}

Found found_range(std::string_view text, Tagged const& tagged, Range const& range) {
  auto const words = [&](std::optional<TimexIndex> end) {
    return end ? std::string{tagged.timexes[*end].span.in(text)} : std::string{};
  };
  return {range.span,
          {{"type", "RANGE"},
           {"edtf", range.edtf},
           {"bounds", four_bounds(range.bounds)},
           {"alternatives", alternatives(range)},
           {"rule", std::string{range.rule}},
           {"from", words(range.from)},
           {"to", words(range.to)}},
          std::string{range.rule}};
}

}  // namespace

std::string_view Found::field(std::string_view name) const {
  auto const found = std::ranges::find(fields, name, &std::pair<std::string, std::string>::first);
  return found == fields.end() ? std::string_view{} : found->second;
}

std::vector<Found> found_in(Document const& document, Tagged const& tagged) {
  std::vector<Found> all;
  all.reserve(tagged.timexes.size() + tagged.ranges.size());
  for (auto const& range : tagged.ranges) all.push_back(found_range(document.text, tagged, range));
  for (std::size_t i = 0; i < tagged.timexes.size(); ++i)
    all.push_back(found_timex(document.text, tagged, i));
  std::ranges::stable_sort(all, {}, [](Found const& found) { return found.span.begin; });
  return all;
}

std::string four_bounds(Bounds const& bounds) {
  return written(bounds.earliest_begin) + ".." + written(bounds.latest_begin) + ".." +
         written(bounds.earliest_end) + ".." + written(bounds.latest_end);
}

std::string short_bounds(std::string_view bounds) {
  auto const four = split_bounds(bounds);
  if (four.size() != 4 || four[0] != four[1] || four[2] != four[3]) return std::string{bounds};
  return std::string{four[0]} + ".." + std::string{four[3]};
}

std::vector<std::string_view> split_bounds(std::string_view bounds) {
  std::vector<std::string_view> parts;
  for (;;) {
    auto const dots = bounds.find("..");
    parts.push_back(bounds.substr(0, dots));
    if (dots == bounds.npos) return parts;
    bounds.remove_prefix(dots + 2);
  }
}

bool agrees(std::string_view field, std::string_view wanted, std::string_view got) {
  if (wanted == got) return true;
  if (field == "mod" && wanted == "NONE") return got.empty();
  if (field != "bounds") return false;
  auto const a = split_bounds(wanted);
  auto b = split_bounds(got);
  if (a.size() == 2 && b.size() == 4) b = {b.front(), b.back()};
  return std::ranges::equal(a, b, [](std::string_view x, std::string_view y) {
    return x == y || (!x.empty() && !y.empty() && parse_instant(x) == parse_instant(y));
  });
}

}  // namespace dateline
