#include "engine/check/properties.hpp"

#include <algorithm>

#include "dateline/write.hpp"
#include "engine/check/found.hpp"
#include "engine/check/round_trip.hpp"
#include "engine/check/shrink.hpp"
#include "engine/evaluate/interval.hpp"

namespace dateline {
namespace {

using Problem = std::optional<Broken>;

constexpr std::int64_t day = 86400;

std::string quoted(Document const& document, Span span) {
  return "'" + std::string{span.in(document.text)} + "'";
}

std::string told(Document const& document, Timex const& timex) {
  return quoted(document, timex.span) + " " + timex.value + " " +
         short_bounds(four_bounds(timex.bounds));
}

// Inside the text, in order, not overlapping.
Problem spans(Engine const& engine, Document const& document, Options const& options) {
  auto const timexes = engine.tag(document, options).timexes;
  std::uint32_t end = 0;
  for (auto const& timex : timexes) {
    auto const [from, to] = timex.span;
    if (from < end || to <= from || to > document.text.size()) {
      return Broken{
          "spans in order, within the text",
          std::to_string(from) + "-" + std::to_string(to) + " after " + std::to_string(end)};
    }
    end = to;
  }
  return {};
}

bool ordered(std::optional<Instant> const& a, std::optional<Instant> const& b) {
  return !a || !b || *a <= *b;
}

Problem bounds(Engine const& engine, Document const& document, Options const& options) {
  for (auto const& timex : engine.tag(document, options).timexes) {
    auto const& b = timex.bounds;
    if (!ordered(b.earliest_begin, b.latest_begin) || !ordered(b.earliest_end, b.latest_end) ||
        !ordered(b.earliest_begin, b.earliest_end) || !ordered(b.latest_begin, b.latest_end)) {
      return Broken{"bounds in order", told(document, timex)};
    }
  }
  return {};
}

// The interval that the value names, and that the EDTF names, is that of the bounds. TIMEX3 has no
// value for a feast of several days or a year that ends in March: there the EDTF alone says it all.
Problem agreement(Engine const& engine, Document const& document, Options const& options) {
  for (auto const& timex : engine.tag(document, options).timexes) {
    auto const& b = timex.bounds;
    if (timex.mod != Mod::none || !b.earliest_begin || !b.latest_end) continue;
    if (b.earliest_begin != b.latest_begin || b.earliest_end != b.latest_end) continue;
    auto const agrees = [&](auto const& named) {
      return named->begin == *b.earliest_begin && named->end == *b.latest_end;
    };
    auto const slash = timex.edtf.find('/');
    auto const first = interval_of(timex.edtf.substr(0, slash), "");
    auto const last = interval_of(timex.edtf.substr(slash == timex.edtf.npos ? 0 : slash + 1), "");
    bool const told_by_edtf =
        first && last && first->begin == *b.earliest_begin && last->end == *b.latest_end;
    for (auto const* text : {&timex.value, &timex.edtf}) {
      auto const named = interval_of(*text, "");
      if (!named || agrees(named) || told_by_edtf) continue;
      // weekends, parts of days and the like are wider or narrower by their definition
      bool const by_day =
          named->begin.precision == Precision::day && b.earliest_begin->precision == Precision::day;
      if (!by_day) continue;
      return Broken{*text + " as " + to_string(named->begin) + ".." + to_string(named->end),
                    told(document, timex)};
    }
  }
  return {};
}

// Counted from the publication date, in days or weeks: moves with it by whole weeks.
bool is_relative(Timex const& timex) {
  constexpr auto bit = [](Part part) { return 1u << static_cast<unsigned>(part); };
  constexpr unsigned moving = bit(Part::weekday) | bit(Part::day_part) | bit(Part::hour) |
                              bit(Part::minute) | bit(Part::second) | bit(Part::zone);
  return timex.anchor.kind == Anchor::Kind::published && (timex.components.stated & ~moving) == 0 &&
         timex.granularity <= Granularity::week && timex.type != TimexType::duration &&
         timex.rule.find("holiday") == timex.rule.npos &&
         timex.rule.find("feast") == timex.rule.npos;
}

Document shifted(Document document, std::int64_t days) {
  document.published->seconds += days * day;
  return document;
}

Problem weeks(Engine const& engine, Document const& document, Options const& options) {
  if (!document.published) return {};
  auto const before = engine.tag(document, options).timexes;
  for (std::int64_t const n : {1, 53}) {
    auto const after = engine.tag(shifted(document, 7 * n), options).timexes;
    if (after.size() != before.size()) {
      return Broken{std::to_string(before.size()) + " expressions",
                    std::to_string(after.size()) + " with the publication date " +
                        std::to_string(n) + " weeks later"};
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
      auto const &a = before[i].bounds.earliest_begin, &b = after[i].bounds.earliest_begin;
      bool const absolute = before[i].anchor.kind == Anchor::Kind::none;
      if (!a || !b || !(absolute || is_relative(before[i]))) continue;
      if (b->seconds - a->seconds == (absolute ? 0 : 7 * n * day)) continue;
      return Broken{quoted(document, before[i].span) + (absolute ? " to stay" : " to move by ") +
                        (absolute ? "" : std::to_string(n) + " weeks") + " from " + to_string(*a),
                    to_string(*b)};
    }
  }
  return {};
}

int weekday(Instant instant) {
  auto const days = instant.seconds / day - (instant.seconds % day < 0);
  return static_cast<int>((days % 7 + 7) % 7);
}

// A named weekday stays that weekday when the publication date moves by a year.
Problem weekdays(Engine const& engine, Document const& document, Options const& options) {
  if (!document.published) return {};
  auto const before = engine.tag(document, options).timexes;
  auto const after = engine.tag(shifted(document, 365), options).timexes;
  for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
    bool const named = (before[i].components.stated >> static_cast<unsigned>(Part::weekday)) & 1u;
    auto const &a = before[i].bounds.earliest_begin, &b = after[i].bounds.earliest_begin;
    bool const one_day = before[i].granularity <= Granularity::day;
    if (!named || !one_day || !a || !b || !is_relative(before[i])) continue;
    if (weekday(*a) == weekday(*b)) continue;
    return Broken{quoted(document, before[i].span) + " on the weekday of " + to_string(*a),
                  to_string(*b)};
  }
  return {};
}

// The same expressions, by what `same` compares, in `other`, whose text is longer before them.
Problem same_found(Engine const& engine, Document const& document, Document const& other,
                   Options const& options, std::uint32_t offset, bool places) {
  auto const wanted = engine.tag(document, options).timexes;
  auto const got = engine.tag(other, options).timexes;
  for (std::size_t i = 0; i < std::max(wanted.size(), got.size()); ++i) {
    if (i >= got.size()) return Broken{told(document, wanted[i]), "nothing"};
    if (i >= wanted.size()) return Broken{"nothing", told(other, got[i])};
    bool const place = !places || wanted[i].span.begin + offset == got[i].span.begin;
    if (place && wanted[i].value == got[i].value && wanted[i].type == got[i].type &&
        wanted[i].bounds == got[i].bounds) {
      continue;
    }
    return Broken{told(document, wanted[i]), told(other, got[i])};
  }
  return {};
}

constexpr std::string_view paragraph = "Xyz xyz xyz.";

Problem paragraph_before(Engine const& engine, Document const& document, Options const& options) {
  auto other = document;
  auto const added = std::string{paragraph} + "\n\n";
  other.text.insert(0, added);
  return same_found(engine, document, other, options, static_cast<std::uint32_t>(added.size()),
                    true);
}

Problem paragraph_after(Engine const& engine, Document const& document, Options const& options) {
  auto other = document;
  (other.text += "\n\n") += paragraph;
  return same_found(engine, document, other, options, 0, true);
}

Problem white_space(Engine const& engine, Document const& document, Options const& options) {
  auto other = document;
  other.text.clear();
  for (std::size_t i = 0; i < document.text.size(); ++i) {
    other.text += document.text[i];
    // between words that share a line
    bool const between = document.text[i] == ' ' && i > 0 && i + 1 < document.text.size() &&
                         document.text[i - 1] > ' ' && document.text[i + 1] > ' ';
    if (between) other.text += ' ';
  }
  return same_found(engine, document, other, options, 0, false);
}

// In capitals an expression is still what it was.
Problem capitals(Engine const& engine, Document const& document, Options const& options) {
  auto const wanted = engine.tag(document, options).timexes;
  auto other = document;
  for (auto const& timex : wanted) {
    for (auto i = timex.span.begin; i < timex.span.end; ++i) {
      char& c = other.text[i];
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
  }
  return same_found(engine, document, other, options, 0, true);
}

// What comes after an entry stands behind it, so there is no cycle.
Problem acyclic(Engine const& engine, Document const& document, Options const& options) {
  auto const timeline = engine.timeline(document, options);
  std::vector<std::optional<std::uint32_t>> rank(timeline.events.size());
  for (auto const& entry : timeline.entries) rank[entry.event] = entry.rank;
  for (auto const& entry : timeline.entries) {
    for (auto earlier : entry.after) {
      if (rank[earlier] && *rank[earlier] < entry.rank) continue;
      return Broken{quoted(document, timeline.events[earlier].trigger) + " before " +
                        quoted(document, timeline.events[entry.event].trigger),
                    rank[earlier] ? "not by rank" : "no entry"};
    }
  }
  return {};
}

Problem repeatable(Engine const& engine, Document const& document, Options const& options) {
  auto const first = to_json(document, engine.timeline(document, options));
  auto const second = to_json(document, engine.timeline(document, options));
  if (first == second) return {};
  return Broken{"the same bytes twice", "others"};
}

Problem through_timeml(Engine const& engine, Document const& document, Options const& options) {
  return timeml_round_trip(document, engine.tag(document, options));
}

}  // namespace

std::vector<Property> const& properties() {
  static std::vector<Property> const all{{"spans", spans},
                                         {"bounds", bounds},
                                         {"agreement", agreement},
                                         {"weeks", weeks},
                                         {"weekdays", weekdays},
                                         {"paragraph-before", paragraph_before},
                                         {"paragraph-after", paragraph_after},
                                         {"white-space", white_space},
                                         {"capitals", capitals},
                                         {"acyclic", acyclic},
                                         {"repeatable", repeatable},
                                         {"timeml", through_timeml}};
  return all;
}

std::vector<PropertyFailure> check_properties(Engine const& engine, Document const& document,
                                              Options options) {
  options.alternatives = false;
  if (options.domain == Domain::automatic) options.domain = engine.tag(document, options).domain;
  std::vector<PropertyFailure> failures;
  for (auto const& property : properties()) {
    if (!property.check(engine, document, options)) continue;
    auto small = document;
    small.text = shrink(document.text, [&](std::string const& text) {
      auto candidate = document;
      candidate.text = text;
      return property.check(engine, candidate, options).has_value();
    });
    auto broken = *property.check(engine, small, options);
    failures.push_back({property.name, std::move(small), std::move(broken)});
  }
  return failures;
}

}  // namespace dateline
