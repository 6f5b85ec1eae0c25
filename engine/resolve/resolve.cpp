#include "engine/resolve/resolve.hpp"

#include "engine/resolve/calendar.hpp"
#include "engine/resolve/edtf.hpp"
#include "engine/resolve/resolver.hpp"
#include "engine/resolve/timex3.hpp"

namespace dateline {

Outcome Resolver::resolve(ast::Expression const& expression, Place const* frame) {
  return std::visit([&](auto const& node) { return at(node, frame); }, expression.node);
}

int Resolver::whole_year(int written, Era era) const {
  if (era == Era::bce) return 1 - written;
  if (written > 99 || era != Era::none) return written;
  int from = (anchors_.published ? year_of(*anchors_.published) : 2050) - 79;
  // a story names its own century: "'89" where it is at 1792
  if (anchors_.domain == Domain::narrative && anchors_.reference)
    from = year_of(anchors_.reference->begin) - 49;
  return from + (100 - (from - written) % 100) % 100;
}

std::optional<std::int64_t> Resolver::now() const {
  if (anchors_.domain == Domain::narrative && anchors_.reference) return anchors_.reference->begin;
  return anchors_.published;
}
std::optional<std::int64_t> Resolver::story_time() const {
  return anchors_.reference ? std::optional{anchors_.reference->begin} : anchors_.published;
}
bool Resolver::stands_at_no_day() const {
  return anchors_.domain == Domain::narrative && anchors_.published && anchors_.reference &&
         anchors_.reference->granularity > Granularity::week;
}
Outcome Resolver::as_news(ast::Expression const& expression) const {
  Anchors here = anchors_;
  here.domain = Domain::news;
  return Resolver{here, lexicon_, side_}.resolve(expression, nullptr);
}
Anchor Resolver::now_anchor() const {
  if (anchors_.domain == Domain::narrative && anchors_.reference) return story_anchor();
  return {anchors_.published ? Anchor::Kind::published : Anchor::Kind::none, 0, {}};
}
Anchor Resolver::story_anchor() const {
  if (anchors_.reference_timex) return {Anchor::Kind::timex, *anchors_.reference_timex, {}};
  return {anchors_.published ? Anchor::Kind::published : Anchor::Kind::none, 0, {}};
}

std::optional<Place> Resolver::clock_day() const {
  if (anchors_.named_day) return anchors_.named_day;
  auto const anchor = now();
  return anchor ? std::optional{day_place(day_of(*anchor))} : std::nullopt;
}
Anchor Resolver::clock_anchor() const {
  if (anchors_.named_day_timex) return {Anchor::Kind::timex, *anchors_.named_day_timex, {}};
  return now_anchor();
}

// The side decides between the latest occurrence that has begun and the next; one that holds the
// anchor itself is present, and taken whatever the side.
Outcome Resolver::choose(Occurrence const& nth, bool nearest, int patience) const {
  auto const today = day_of(*now());
  auto const latest = nth(0), next = nth(1);
  Outcome outcome;
  outcome.anchor = now_anchor();
  auto const take = [&](std::optional<Place> const& chosen, std::optional<Place> const& other,
                        Side side) {
    for (auto const* place : {&chosen, &other}) {
      if (!*place) continue;
      if (outcome.place)
        outcome.others.push_back(**place);
      else
        outcome.place = *place;
    }
    outcome.impossible = !outcome.place;
    outcome.side = side;
    return outcome;
  };
  if (latest && today < latest->end && latest->granularity <= Granularity::day)
    return take(latest, side_.direction == Direction::future ? next : nth(-1),
                {Direction::present, DirectionReason::same_day});
  auto const past_distance = latest ? today - latest->begin : 0,
             future_distance = next ? next->begin - today : 0;
  // "The Times wrote on April 25", in a text of the day before: not even a firm past is a year old
  bool const firm = side_.firm && future_distance > 7 * seconds_a_day;
  if (patience && latest && next && side_.reason != DirectionReason::stated && !firm) {
    // "Nov. 16" told in the past in late October is the one ahead after all
    constexpr std::int64_t soon = 75 * seconds_a_day;
    if (side_.direction == Direction::past && future_distance < soon &&
        future_distance * patience < past_distance)
      return take(next, latest, {Direction::future, DirectionReason::agreement});
    if (side_.direction == Direction::future && past_distance * patience * 2 < future_distance)
      return take(latest, next, {Direction::past, DirectionReason::agreement});
  }
  if (side_.direction == Direction::future) {
    bool const holds_today = latest && today < latest->end;
    return holds_today ? take(latest, next, {Direction::present, side_.reason})
                       : take(next, latest, side_);
  }
  if (side_.direction == Direction::past) return take(latest, next, side_);
  if (nearest && latest && next && future_distance < past_distance)
    return take(next, latest, {Direction::future, DirectionReason::agreement});
  return take(latest, next, {Direction::past, DirectionReason::domain});
}

namespace {

Reading reading_of(Outcome const& outcome, std::string_view rule) {
  Reading reading;
  reading.type = outcome.type;
  reading.mod = outcome.mod;
  reading.direction = outcome.side.direction;
  reading.direction_reason = outcome.side.reason;
  reading.components = outcome.parts;
  reading.quant = outcome.quant;
  reading.freq = outcome.freq;
  reading.rule = rule;
  if (outcome.place) {
    auto const& place = *outcome.place;
    reading.granularity = outcome.granularity.value_or(place.granularity);
    reading.value = outcome.value.empty() ? timex3_value(place) : outcome.value;
    reading.edtf = outcome.edtf.empty() && !outcome.bounds ? edtf(place) : outcome.edtf;
    reading.bounds = outcome.bounds ? *outcome.bounds : exact(place);
  } else {
    reading.granularity = outcome.granularity.value_or(Granularity::day);
    reading.value = outcome.value;
    reading.edtf = outcome.edtf;
    if (outcome.bounds) reading.bounds = *outcome.bounds;
  }
  return reading;
}

// "A few" are three, and nights are counted as days.
ast::Duration by_other_habit(ast::Duration d) {
  for (auto& amount : d.amounts) {
    if (amount.is_vague() && !d.plain) amount.value = 3;
    if (amount.unit == Unit::night) amount.unit = Unit::day;
  }
  return d;
}

// By other habits: the day of a time, where hours are not kept; and the whole of what "early" tells
// of, as TIMEX3 has it in its value.
std::optional<Place> coarser(Outcome const& outcome) {
  if (!outcome.place) return std::nullopt;
  if (outcome.place->granularity < Granularity::day) return day_place(day_of(outcome.place->begin));
  bool const narrowed =
      outcome.mod == Mod::start || outcome.mod == Mod::mid || outcome.mod == Mod::end;
  return narrowed && outcome.bounds ? outcome.place : std::nullopt;
}

// What other readings the outcome leaves, likeliest first.
std::vector<Reading> others_of(ast::Expression const& expression, Outcome const& outcome,
                               Reading const& chosen) {
  std::vector<Reading> others;
  others.reserve(outcome.others.size() + outcome.other_bounds.size() + 1);
  if (auto const* duration = expression.as<ast::Duration>()) {
    // "P2.5Y" beside "P2Y6M"
    auto const also = [&](std::string value) {
      auto other = chosen;
      other.value = std::move(value);
      if (other.value != chosen.value) others.push_back(std::move(other));
    };
    also(timex3_value(*duration, true));
    also(timex3_value(by_other_habit(*duration)));
  }
  if (auto const* recurring = expression.as<ast::Recurring>(); recurring && !recurring->of) {
    for (auto const& value :
         {timex3_value(recurring->every, true), timex3_value(by_other_habit(recurring->every))}) {
      auto other = chosen;
      other.value = value;
      if (other.value != chosen.value && chosen.value.starts_with('P'))
        others.push_back(std::move(other));
    }
  }
  // "every morning": its part of the day alone
  constexpr std::string_view any_day = "XXXX-XX-XX";
  if (outcome.type == TimexType::set && chosen.value.starts_with("XXXX-XX-XXT")) {
    auto other = chosen;
    other.value.erase(0, any_day.size());
    others.push_back(std::move(other));
  }
  // "every Monday at 4 p.m.": the hour alone
  constexpr std::string_view full_hour = ":00";
  if (outcome.type == TimexType::set && chosen.value.ends_with(full_hour)) {
    auto const shorten = [&](Reading other) {
      other.value.resize(other.value.size() - full_hour.size());
      return other;
    };
    if (!others.empty()) others.push_back(shorten(others.front()));
    others.push_back(shorten(chosen));
  }
  for (auto const& bounds : outcome.other_bounds) {
    auto other = chosen;
    other.bounds = bounds;
    other.edtf.clear();
    others.push_back(std::move(other));
  }
  auto const add = [&](Place const& place) {
    auto other = outcome;
    other.place = place;
    other.value.clear();
    other.edtf.clear();
    other.bounds.reset();
    if (place.granularity >= Granularity::day && other.type == TimexType::time)
      other.type = TimexType::date;
    other.side = {};
    others.push_back(reading_of(other, expression.rule));
  };
  for (auto const& place : outcome.others) add(place);
  if (auto const whole = coarser(outcome)) add(*whole);
  return others;
}

}  // namespace

Resolved resolve(ast::Expression const& expression, Anchors const& anchors, Lexicon const& lexicon,
                 Side side, bool with_others) {
  auto outcome = Resolver{anchors, lexicon, side}.resolve(expression, nullptr);
  Resolved resolved;
  resolved.rejected = outcome.rejected;
  resolved.impossible = outcome.impossible;
  if (outcome.rejected || outcome.impossible) return resolved;
  resolved.reading = reading_of(outcome, expression.rule);
  resolved.anchor = outcome.anchor;
  resolved.place = outcome.place;
  resolved.keeps_story = outcome.keeps_story;
  if (with_others) resolved.others = others_of(expression, outcome, resolved.reading);
  return resolved;
}

bool wants_side(ast::Expression const& expression) {
  if (auto const* c = expression.as<ast::Calendar>()) return !c->year;
  if (auto const* s = expression.as<ast::Slashed>()) return !s->year;
  if (auto const* h = expression.as<ast::HolidayName>()) return !h->year;
  if (auto const* p = expression.as<ast::PartOfYear>()) return !p->year;
  if (auto const* f = expression.as<ast::FiscalYear>()) return !f->year;
  if (auto const* n = expression.as<ast::Named>()) {
    if (n->from) return wants_side(*n->from);  // "the Friday after Thanksgiving"
    return n->shift == Shift::this_ || n->shift == Shift::that;
  }
  if (auto const* d = expression.as<ast::Deictic>()) return d->unit == Unit::weekend;
  if (auto const* d = expression.as<ast::DateTime>()) return wants_side(*d->date);
  if (auto const* t = expression.as<ast::Third>()) return wants_side(*t->of);
  if (auto const* l = expression.as<ast::Limited>()) return wants_side(*l->of);
  if (auto const* o = expression.as<ast::OrLater>()) return wants_side(*o->of);
  if (auto const* w = expression.as<ast::WeekOf>()) return wants_side(*w->of);
  if (auto const* in = expression.as<ast::In>()) return wants_side(*in->outer);
  if (auto const* o = expression.as<ast::Offset>()) return o->from && wants_side(*o->from);
  return expression.as<ast::SeasonOf>() != nullptr;
}

}  // namespace dateline
