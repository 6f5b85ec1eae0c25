// The inside of resolve(): one function a kind of AST node, in the file of its family. Not for use
// elsewhere; resolve.hpp is the way in.
#pragma once

#include <functional>

#include "engine/resolve/resolve.hpp"

namespace dateline {

// What one node comes to. A located outcome has its place; the others have their value spelt out.
struct Outcome {
  std::optional<Place> place;
  TimexType type{TimexType::date};
  Mod mod{};
  std::string value, quant, freq, edtf;  // where they do not follow from the place
  std::optional<Bounds> bounds;          // likewise
  std::optional<Granularity> granularity;
  Components parts;
  Side side;
  Anchor anchor;
  std::vector<Place> others;         // further readings, likeliest first
  std::vector<Bounds> other_bounds;  // by another habit the same value has these
  bool impossible{}, rejected{};
  bool keeps_story{};  // is told on the side: the story's time stays where it is
};

class Resolver {
 public:
  Resolver(Anchors const& anchors, Lexicon const& lexicon, Side side)
      : anchors_(anchors), lexicon_(lexicon), side_(side) {}

  // `frame`: the period that the expression is known to lie in ("of last year").
  Outcome resolve(ast::Expression const& expression, Place const* frame);

 private:
  // resolve_calendar.cpp: dates, stated in full or in part
  Outcome at(ast::Calendar const&, Place const* frame);
  Outcome at(ast::Slashed const&, Place const* frame);
  Outcome at(ast::IsoWeek const&, Place const* frame);
  Outcome at(ast::OrdinalDate const&, Place const* frame);
  Outcome at(ast::HolidayName const&, Place const* frame);
  Outcome at(ast::Clock const&, Place const* frame);
  Outcome at(ast::PartOfDay const&, Place const* frame);
  Outcome at(ast::DateTime const&, Place const* frame);
  // resolve_period.cpp: periods and parts of them
  Outcome at(ast::Decade const&, Place const* frame);
  Outcome at(ast::Century const&, Place const* frame);
  Outcome at(ast::SeasonOf const&, Place const* frame);
  Outcome at(ast::PartOfYear const&, Place const* frame);
  Outcome at(ast::FiscalYear const&, Place const* frame);
  Outcome at(ast::Nth const&, Place const* frame);
  Outcome at(ast::In const&, Place const* frame);
  Outcome at(ast::Third const&, Place const* frame);
  Outcome at(ast::Limited const&, Place const* frame);
  Outcome at(ast::OrLater const&, Place const* frame);
  Outcome at(ast::WeekOf const&, Place const* frame);
  Outcome at(ast::YearSpan const&, Place const* frame);
  // resolve_deictic.cpp: what lies next to an anchor
  Outcome at(ast::Day const&, Place const* frame);
  Outcome at(ast::Ref const&, Place const* frame);
  Outcome at(ast::Deictic const&, Place const* frame);
  Outcome at(ast::Named const&, Place const* frame);
  // resolve_length.cpp: lengths of time
  Outcome at(ast::Stretch const&, Place const* frame);
  Outcome at(ast::Duration const&, Place const* frame);
  Outcome at(ast::Recurring const&, Place const* frame);
  // resolve_offset.cpp: a length counted from a point
  Outcome at(ast::Offset const&, Place const* frame);
  Outcome vague_offset(ast::Offset const&);
  Outcome offset_from(ast::Offset const&);
  Outcome begun_length(ast::Offset const&);

  // The n-th of what recurs, seen from an instant: 0 the latest that has begun, 1 the next.
  using Occurrence = std::function<std::optional<Place>(int n)>;
  // Which of the occurrences around the anchor is meant. `nearest`: without a cue, the nearer one.
  // `patience`: how much farther than the other side the told side may lie (0: any distance).
  Outcome choose(Occurrence const& nth, bool nearest, int patience = 0) const;

  // The year that is written: two digits are the year nearest to the anchor, at most 20 ahead.
  int whole_year(int written, Era era) const;

  // The instant that partial and relative expressions count from, and its name.
  std::optional<std::int64_t> now() const;         // published, or the reference time of narrative
  std::optional<std::int64_t> story_time() const;  // the reference time, else published
  Anchor now_anchor() const;
  // Behind "in 1990" the story stands at no day: "Sunday" and "today" are those of the publication,
  // "at night" is that of no day.
  bool stands_at_no_day() const;
  Outcome as_news(ast::Expression const& expression) const;
  Anchor story_anchor() const;
  // The day that a clock time lies in: the one named before it in its sentence, else that of now().
  std::optional<Place> clock_day() const;
  Anchor clock_anchor() const;

  Anchors const& anchors_;
  Lexicon const& lexicon_;
  Side side_;
};

constexpr std::uint16_t parts() { return 0; }
template <class... Rest>
constexpr std::uint16_t parts(Part part, Rest... rest) {
  return static_cast<std::uint16_t>(1U << static_cast<int>(part) | parts(rest...));
}

inline Outcome located(std::optional<Place> place, std::uint16_t stated,
                       std::uint16_t inferred = 0) {
  Outcome outcome;
  outcome.place = place;
  outcome.parts = {stated, inferred};
  if (!place) outcome.impossible = true;
  return outcome;
}
inline Outcome valued(TimexType type, std::string value, Granularity granularity,
                      std::uint16_t stated = 0) {
  Outcome outcome;
  outcome.type = type;
  outcome.value = std::move(value);
  outcome.granularity = granularity;
  outcome.parts.stated = stated;
  return outcome;
}
inline Outcome rejected() {
  Outcome outcome;
  outcome.rejected = true;
  return outcome;
}

}  // namespace dateline
