#include "engine/reread.hpp"

#include <cmath>

#include "grammar/cues.hpp"

namespace dateline {
namespace {

using Read = std::optional<ast::Expression>;

std::optional<TenseCue> tense_of(Standing const& s) {
  return governing_tense(s.tokens, s.mention.first, s.mention.last);
}

// The night that a thing done "overnight" was done in is the last one.
Read over_last_night(Standing const& s, Anchors const&) {
  auto const* named = s.mention.ast.as<ast::Named>();
  constexpr std::string_view overnight = "en.deictic.overnight";
  if (!named || s.mention.ast.rule != overnight || tense_of(s) != TenseCue::past)
    return std::nullopt;
  return ast::Expression{ast::Named{Shift::last, *named->name, {}}, overnight};
}

// "It broke out shortly after midnight": when the day began; "at midnight on Friday" and "until
// midnight", when it ended.
Read past_midnight(Standing const& s, Anchors const& anchors) {
  auto const* limited = s.mention.ast.as<ast::Limited>();
  auto const* clock = clock_in(s.mention.ast);
  bool const ends = s.signal && (s.signal->is(Function::until) || s.signal->is(Function::by) ||
                                 s.signal->is(Function::before));
  if (!clock || clock->hour != 24 || anchors.named_day || ends || s.message ||
      tense_of(s) != TenseCue::past)
    return std::nullopt;
  auto begun = *clock;
  begun.hour = 0;
  if (!limited) return ast::Expression{begun, s.mention.ast.rule};
  auto whole = *limited;
  whole.of = ast::Expression{begun, limited->of->rule};
  return ast::Expression{std::move(whole), s.mention.ast.rule};
}

// "It appeared in 1974 and sold well over the next decade": the one behind the story, not behind
// now.
Read behind_story(Standing const& s, Anchors const& anchors) {
  auto const* unit = s.mention.ast.as<ast::Deictic>();
  if (!unit || unit->shift != Shift::next || !s.tokens[s.mention.first].is(Function::the) ||
      !anchors.reference || !anchors.published || anchors.reference->end > *anchors.published ||
      tense_of(s) != TenseCue::past)
    return std::nullopt;
  auto later = *unit;
  later.shift = Shift::following;
  return ast::Expression{later, s.mention.ast.rule};
}

// "in two weeks" with a verb of the future is a moment, not a length.
Read in_future(Standing const& s, Anchors const&) {
  auto const* duration = s.mention.ast.as<ast::Duration>();
  if (!duration || duration->age || duration->plain || !s.signal || !s.signal->is(Function::in) ||
      s.tokens[s.mention.first].is(Function::the))
    return std::nullopt;
  auto const tense = tense_of(s);
  if (!tense || (*tense != TenseCue::future && *tense != TenseCue::modal)) return std::nullopt;
  // "it can be done in 30 seconds", "in 30.8 minutes": how long it takes
  auto const& amount = duration->amounts[0];
  bool const fraction = amount.value != std::floor(amount.value) && amount.unit < Unit::day;
  if (fraction || (*tense == TenseCue::modal && amount.unit < Unit::hour)) return std::nullopt;
  return ast::Expression{ast::Offset{*duration, Way::from_now, {}, {}}, "en.offset.in"};
}

// Each is about another kind of expression.
constexpr Read (*readings[])(Standing const&, Anchors const&) = {over_last_night, past_midnight,
                                                                 behind_story, in_future};

}  // namespace

Read reread(Standing const& standing, Anchors const& anchors) {
  for (auto read : readings)
    if (auto meant = read(standing, anchors)) return meant;
  return std::nullopt;
}

bool is_any_day(Tokens const& tokens, Mention const& mention) {
  auto const* date = mention.ast.as<ast::Calendar>();
  if (!date || !date->weekday || date->month || date->day || date->year) return false;
  auto const& after = tokens[mention.last];
  if (after.kind == TokenKind::word && !after.has(Category::function)) return false;
  auto article = mention.first - 1;
  auto const& adjective = tokens[article];
  if (adjective.kind == TokenKind::word && !adjective.capital &&
      !adjective.has(Category::function) && !adjective.has(Category::shift))
    --article;
  return tokens[article].is(Function::a) && tokens[article - 1].is(Function::on);
}

ast::Clock const* clock_in(ast::Expression const& expression) {
  if (auto const* limited = expression.as<ast::Limited>()) return limited->of->as<ast::Clock>();
  return expression.as<ast::Clock>();
}

}  // namespace dateline
