// In a message a time is named in passing: "family day", "ready for night duty", "spring florals".
// Where an article only describes with such a word, a message speaks of the time itself.
#include <algorithm>

#include "grammar/cues.hpp"
#include "grammar/refine.hpp"

namespace dateline {
namespace {

using F = Function;
constexpr std::uint32_t longest_message = 320;  // bytes

// "#tag", "@name", "://", "!!", ":)", "lol": what marks a message where it is short
bool is_chat(Token const& t) {
  if (t.is(Category::context, static_cast<int>(Context::chat))) return true;
  if (t.kind != TokenKind::mark) return false;
  auto const& after = (&t)[1];
  auto const& before = (&t)[-1];
  if (t.is_mark('#') || t.is_mark('@')) return !t.glued && after.kind != TokenKind::number;
  if (t.is_mark('~')) return true;
  if (t.is_mark('!')) return after.is_mark('!');
  if (t.is_mark('?')) return after.is_mark('?') || after.is_mark('!');
  constexpr std::uint32_t shortest_address = 6;  // the lexer makes one word of it
  if (t.is_mark(':') && t.glued && after.glued && after.kind == TokenKind::word)
    return !after.word && !after.capital && after.size() >= shortest_address;
  if (t.is_mark(':') || t.is_mark(';'))
    return after.glued && (after.is_mark(')') || after.is_mark('-') || after.is_mark('('));
  return t.is_mark('.') && before.is_mark('.') && t.glued;
}

bool is_message(Tokens const& tokens) {
  return tokens.back().end <= longest_message && std::any_of(tokens.begin(), tokens.end(), is_chat);
}

std::optional<int> sense_of(Token const& t, Category category) {
  if (!t.word || !(t.word->single & 1U << static_cast<int>(category))) return std::nullopt;
  for (auto const& sense : t.word->senses)
    if (sense.category == category && sense.rest.empty() && (!sense.capital || t.capital))
      return sense.value;
  return std::nullopt;
}

ast::Duration length(Unit unit, bool many) {
  ast::Duration d{.amounts = {ast::Amount{many ? -1.0 : 1.0, unit}}, .size = 1};
  d.plain = many;
  return d;
}

std::optional<ast::Expression> unit_named(Token const& t, Unit unit) {
  using enum Unit;
  bool const many = t.word->form.ends_with('s');
  switch (unit) {
    case weekend:
      if (many) return std::nullopt;
      return ast::Expression{ast::Deictic{Shift::this_, weekend}, "en.deictic.weekend"};
    case week:
      if (!many && (&t)[-1].is(F::the))
        return ast::Expression{ast::Deictic{Shift::this_, week}, "en.deictic.unit"};
      [[fallthrough]];
    case hour:
    case day:
    case month:
    case year:
      return ast::Expression{length(unit, many), "en.duration.named"};
    case night:
      return ast::Expression{ast::PartOfDay{DayPart::night, {}}, "en.clock.day_part"};
    default:
      return std::nullopt;
  }
}

// The time that a word names by itself.
std::optional<ast::Expression> named(Token const& t) {
  // "mo", "yr", "aft" are other words too
  if (t.size() <= 3 && !t.is(Category::unit, static_cast<int>(Unit::day)) &&
      !t.has(Category::reference))
    return std::nullopt;
  if (auto const part = sense_of(t, Category::day_part))
    return ast::Expression{ast::PartOfDay{static_cast<DayPart>(*part), {}}, "en.clock.day_part"};
  if (auto const unit = sense_of(t, Category::unit)) return unit_named(t, static_cast<Unit>(*unit));
  if (auto const season = sense_of(t, Category::season)) {
    ast::Expression const name{ast::SeasonOf{static_cast<Season>(*season)}, "en.period.season"};
    return ast::Expression{ast::Named{Shift::this_, name, {}}, "en.deictic.named"};
  }
  if (auto const holiday = sense_of(t, Category::holiday))
    return ast::Expression{ast::HolidayName{*holiday, {}}, "en.holiday.name"};
  if (auto const hour = sense_of(t, Category::moment))
    return ast::Expression{ast::Clock{.hour = *hour}, "en.clock.moment"};
  if (auto const day = sense_of(t, Category::day))
    return ast::Expression{ast::Day{*day}, "en.deictic.day"};
  if (auto const weekday = sense_of(t, Category::weekday); weekday)
    return ast::Expression{ast::Calendar{.weekday = *weekday}, "en.date.weekday"};
  if (auto const ref = sense_of(t, Category::reference); ref && !t.has(Category::shift))
    return ast::Expression{ast::Ref{static_cast<Reference>(*ref)}, "en.deictic.reference"};
  return std::nullopt;
}

// A label ("#friday"), part of an address or of a figure: no word of the sentence.
bool is_free(Tokens const& tokens, std::uint32_t i) {
  auto const& t = tokens[i];
  auto const& before = tokens[i - 1];
  if (t.kind != TokenKind::word || !t.word) return false;
  return !(t.glued && (before.is_mark('#') || before.is_mark('@') || before.is_mark('/') ||
                       before.is_mark('_') || before.kind == TokenKind::number));
}

// "midnight movie with my sister": the one that the day began with; one to come ends it
void turn_midnight(Tokens const& tokens, Mention& mention) {
  auto const* clock = mention.ast.as<ast::Clock>();
  if (!clock || clock->hour != 24) return;
  auto const tense = governing_tense(tokens, mention.first, mention.last);
  if (tense == TenseCue::future || tense == TenseCue::modal) return;
  auto earlier = *clock;
  earlier.hour = 0;
  mention.ast = {earlier, mention.ast.rule};
}

// "left school at 1015", "meet @ 1130": an hour, where an article has a year or a count
std::optional<ast::Expression> packed_hour(Tokens const& tokens, std::uint32_t i) {
  auto const& t = tokens[i];
  if (t.kind != TokenKind::number || t.size() != 4 || t.number > 2359 || t.number % 100 > 59)
    return std::nullopt;
  auto const &before = tokens[i - 1], &after = tokens[i + 1];
  if (!before.is(F::at) && !before.is(F::until) && !before.is_mark('@')) return std::nullopt;
  bool const year = t.number >= 2000 && t.number < 2040;  // "at 2014 Harbour Film Festival"
  if (year && after.kind == TokenKind::word) return std::nullopt;
  if (after.kind == TokenKind::word &&
      (after.plural || after.has(Category::unit) ||
       after.is(Category::context, static_cast<int>(Context::unit_after)) || after.glued))
    return std::nullopt;
  int const hour = static_cast<int>(t.number) / 100, minute = static_cast<int>(t.number) % 100;
  return ast::Expression{ast::Clock{.hour = hour, .minute = minute}, "en.clock.military"};
}

}  // namespace

void name_times(Tokens const& tokens, Scan& scan) {
  scan.message = is_message(tokens);
  if (!scan.message) return;
  std::vector<Mention> found;
  auto next = scan.mentions.begin();
  for (std::uint32_t i = 1; i != tokens.size(); ++i) {
    for (; next != scan.mentions.end() && next->last <= i; ++next) found.push_back(*next);
    if (auto hour = packed_hour(tokens, i)) {
      if (next != scan.mentions.end() && next->first == i) ++next;
      found.push_back({i, i + 1, std::move(*hour)});
      continue;
    }
    if (next != scan.mentions.end() && next->first <= i) continue;
    if (!is_free(tokens, i)) continue;
    auto expression = named(tokens[i]);
    if (!expression) continue;
    bool const article = tokens[i - 1].is(F::the) || tokens[i - 1].is(F::a);
    found.push_back({article ? i - 1 : i, i + 1, std::move(*expression)});
  }
  for (auto& mention : found) turn_midnight(tokens, mention);
  scan.mentions = std::move(found);
}

}  // namespace dateline
