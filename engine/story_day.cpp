#include "engine/story_day.hpp"

#include <algorithm>
#include <utility>

#include "engine/guess_domain.hpp"
#include "engine/reread.hpp"
#include "engine/resolve/calendar.hpp"
#include "grammar/cues.hpp"

namespace dateline {

void StoryDay::note(Mention const& mention, Place const& place, TimexIndex index,
                    Anchors const& anchors) {
  constexpr std::int64_t week = 7 * seconds_a_day;
  if (given_up_ || !anchors.published || anchors.domain != Domain::news) return;
  auto const* date = date_in(mention.ast);
  if (!(date && date->weekday && !date->year) && !mention.ast.as<ast::Day>()) return;
  auto const today = day_of(*anchors.published), day = day_of(place.begin);
  if (day > today || today - day > week) return;
  if (day == today) return forget();
  place_ = place;
  timex_ = index;
}

void StoryDay::forget() {
  place_.reset();
  timex_.reset();
  given_up_ = true;
}

bool StoryDay::is_that_of(Tokens const& tokens, Mention const& mention,
                          Anchors const& anchors) const {
  return place_ && !anchors.named_day && clock_in(mention.ast) &&
         governing_tense(tokens, mention.first, mention.last) == TenseCue::past;
}

void StoryDay::swap(Anchors& anchors) {
  std::swap(anchors.named_day, place_);
  std::swap(anchors.named_day_timex, timex_);
}

bool has_stamps(std::string_view text, Tokens const& tokens, Scan const& scan) {
  constexpr int some = 2;
  return std::ranges::count_if(scan.mentions, [&](Mention const& mention) {
           auto const begin = tokens[mention.first].begin;
           return mention.ast.as<ast::Clock>() && (begin == 0 || text[begin - 1] == '\n');
         }) >= some;
}

}  // namespace dateline
