#include "grammar/cues.hpp"

#include <string_view>
#include <utility>

#include "grammar/rows.hpp"

namespace dateline {
namespace {

using F = Function;
constexpr std::uint32_t reach = 40;

// "U.S.", "Mr.": their full stop ends no sentence
bool is_abbreviated(Token const& t) {
  return (t.capital && t.size() == 1) || t.is(Category::context, static_cast<int>(Context::title));
}

bool ends_sentence(Tokens const& tokens, std::uint32_t i) {
  auto const& t = tokens[i];
  if (t.kind == TokenKind::stop) return true;
  if (t.is_mark('!') || t.is_mark('?') || t.is_mark(';')) return true;
  return t.is_mark('.') && !tokens[i + 1].glued && !is_abbreviated(tokens[i - 1]) &&
         (tokens[i + 1].capital || tokens[i + 1].kind != TokenKind::word);
}

// "the plan", "a start", but "the plan to" and "the expected": behind an article a noun.
bool is_noun(Token const& t) {
  auto const& before = (&t)[-1];  // the first token is a stop
  if (before.kind == TokenKind::number && t.word->form.ends_with('s')) return true;  // "21 votes"
  if (!before.is(F::the) && !before.is(F::a)) return false;
  auto const& form = t.word->form;
  return !(&t)[1].is(F::to) && !form.ends_with("ed") && !form.ends_with("ing");
}

// "May", "march and may", "Sat": not the verbs
bool is_name(Token const& t) {
  return (t.has(Category::month) && (t.capital || is_in_row(&t, Category::month))) ||
         (t.has(Category::weekday) && (t.capital || is_in_row(&t, Category::weekday)));
}

bool is_be(Token const& t) { return t.is(Category::tense, static_cast<int>(TenseCue::participle)); }

// "postponed due to fog", "later than planned": a cause and a comparison say nothing of the time
bool tells_no_time(Token const& t) {
  auto const &before = (&t)[-1], &after = (&t)[1];  // the first and last tokens are stops
  if (t.is(F::due))
    return after.is(F::to) && !before.is(F::is) && !is_be(before) && !is_be((&t)[2]);
  return (before.is(F::than) || before.is(F::as)) &&
         (t.past || (t.word && t.word->form.ends_with("ed")));
}

// The cue a single word gives: a form of the table, or the regular past ending.
std::optional<TenseCue> cue_of(Token const& t) {
  if (tells_no_time(t)) return std::nullopt;
  std::optional<TenseCue> const regular =
      t.past && !t.capital ? std::optional{TenseCue::past} : std::nullopt;
  if (!t.has(Category::tense) || is_noun(t) || is_name(t)) return regular;
  auto const* next = &t + 1;  // the last token is a stop
  for (auto const& sense : t.word->senses) {
    auto const* at = &t;
    // no form goes beyond the stop that closes the tokens
    if (sense.category != Category::tense || !match_rest(at, nullptr, sense)) continue;
    auto const cue = static_cast<TenseCue>(sense.value);
    return cue == TenseCue::present && (next->is(F::to) || next->progressive)
               ? TenseCue::future
               : cue;  // "is to meet"
  }
  return regular;
}

// "is slowing": of the future only where the time is its own, "is meeting Putin on Friday"
bool is_progressive_present(Token const& t) {
  return (&t)[1].progressive && t.is(Category::tense, static_cast<int>(TenseCue::present));
}

// "will remain closed", "could be left open": a state that is still to come
bool is_left_so(Tokens const& tokens, std::uint32_t i) {
  auto const& verb = tokens[i - 1];
  if (verb.kind != TokenKind::word || verb.capital || verb.past || verb.has(Category::function) ||
      verb.has(Category::tense))
    return false;
  auto const before = cue_of(tokens[i - 2]);
  return before == TenseCue::future || before == TenseCue::modal;
}

// "is closed"
bool is_present_passive(Token const& t) {
  auto const& before = (&t)[-1];  // the first token is a stop
  return before.is(F::is) && before.is(Category::tense, static_cast<int>(TenseCue::present));
}

// A past form behind "be" takes the tense of what stands before that: "will be held", "to be held".
// Behind a modal or "to" it is a base form that looks alike: "will set off", "to cut".
std::optional<TenseCue> past_form_at(Tokens const& tokens, std::uint32_t i) {
  if (tokens[i - 1].is(F::to) && !tokens[i].past) return std::nullopt;
  auto const before = cue_of(tokens[i - 1]);
  if (is_left_so(tokens, i)) return cue_of(tokens[i - 2]);
  if (tokens[i].word && (before == TenseCue::future || before == TenseCue::modal)) return before;
  for (std::uint32_t back = 1; back <= 3; ++back) {
    auto const& t = tokens[i - back];
    if (t.past || t.is_mark('.')) break;  // "to be sold had": the other one's
    if (!is_be(t)) continue;
    for (std::uint32_t further = 1; further <= 3; ++further) {
      auto const& u = tokens[i - back - further];
      if (u.is(F::to)) return TenseCue::future;
      if (auto const cue = cue_of(u)) return *cue == TenseCue::present ? TenseCue::past : *cue;
    }
    return TenseCue::future;
  }
  return TenseCue::past;
}

// "had been due to expire", "had been initially scheduled": of a plan that was
bool is_former_plan(Tokens const& tokens, std::uint32_t i) {
  auto be = i - 1;
  if (tokens[be].kind == TokenKind::word && is_be(tokens[be - 1])) --be;
  return is_be(tokens[be]) && cue_of(tokens[be - 1]) == TenseCue::past;
}

}  // namespace

std::optional<GoverningVerb> governing_verb(Tokens const& tokens, std::uint32_t first,
                                            std::uint32_t last) {
  std::optional<GoverningVerb> weak;
  auto const take = [&](std::uint32_t i) -> std::optional<GoverningVerb> {
    auto cue = cue_of(tokens[i]);
    if (cue == TenseCue::past && is_present_passive(tokens[i])) {
      weak = GoverningVerb{TenseCue::present, i};
      return std::nullopt;
    }
    bool const former = cue == TenseCue::future && is_former_plan(tokens, i);
    if (cue == TenseCue::past)
      cue = past_form_at(tokens, i);
    else if (cue == TenseCue::participle)
      cue.reset();
    else if (former)
      cue = TenseCue::past;
    else if (cue == TenseCue::present)
      weak = GoverningVerb{*std::exchange(cue, std::nullopt), i};
    return cue ? std::optional{GoverningVerb{*cue, i, former}} : std::nullopt;
  };
  bool comma = false;
  for (auto i = first - 1; first - i <= reach && !ends_sentence(tokens, i); --i) {
    comma = comma || tokens[i].is_mark(',');
    if (comma && is_progressive_present(tokens[i])) {
      weak = GoverningVerb{TenseCue::present, i};
      continue;
    }
    if (auto verb = take(i)) return verb;
  }
  if (weak) return weak;
  for (auto i = last; i - last <= reach && !ends_sentence(tokens, i); ++i)
    if (auto verb = take(i)) {
      // "The meeting on Thursday agreed to go on": what was agreed lies ahead, not the meeting
      if (verb->tense == TenseCue::future && tokens[i].past && !tokens[i - 1].is(F::is) &&
          !is_be(tokens[i - 1]))
        verb->tense = TenseCue::past;
      return verb;
    }
  return weak;
}

std::optional<TenseCue> governing_tense(Tokens const& tokens, std::uint32_t first,
                                        std::uint32_t last) {
  auto const verb = governing_verb(tokens, first, last);
  return verb ? std::optional{verb->tense} : std::nullopt;
}

std::optional<Span> event_after(Tokens const& tokens, std::uint32_t last) {
  auto const& joint = tokens[last];
  if (!joint.is(F::before) && !joint.is(F::after) && !joint.is(F::following)) return std::nullopt;
  constexpr std::uint32_t longest_name = 6;
  auto i = last + 1;
  if (tokens[i].is(F::the) || tokens[i].is(F::a)) ++i;
  // "a day after a 4-0 defeat"
  if (tokens[i].kind == TokenKind::number && tokens[i + 1].is_mark('-') &&
      tokens[i + 2].kind == TokenKind::number)
    i += 3;
  auto const begin = i;
  while (i - begin < longest_name && tokens[i].kind == TokenKind::word &&
         !tokens[i].has(Category::function) && !tokens[i].has(Category::tense))
    ++i;
  if (i == begin) return std::nullopt;
  return Span{tokens[begin].begin, tokens[i - 1].end};
}

std::optional<std::uint32_t> signal_before(Tokens const& tokens, std::uint32_t first) {
  auto i = first - 1;
  auto const& t = tokens[i];
  // "prior to", "ahead of"
  if (tokens[i - 1].word)
    for (auto const& sense : tokens[i - 1].word->senses)
      if (sense.category == Category::function && sense.rest.size() == 1 &&
          sense.rest[0] == t.word &&
          (sense.value == static_cast<int>(F::ahead_of) ||
           sense.value == static_cast<int>(F::prior_to)))
        return i - 1;
  for (auto f :
       {F::in, F::on, F::at, F::since, F::until, F::by, F::within, F::for_, F::during, F::over,
        F::from, F::between, F::before, F::after, F::through, F::following, F::to})
    if (t.is(f)) return i;
  return std::nullopt;
}

}  // namespace dateline
