#include "engine/tag.hpp"

#include <algorithm>

#include "engine/aside.hpp"
#include "engine/explain.hpp"
#include "engine/guess_domain.hpp"
#include "engine/reread.hpp"
#include "engine/resolve/calendar.hpp"
#include "engine/resolve/ranges.hpp"
#include "engine/resolve/resolve.hpp"
#include "engine/story_day.hpp"
#include "grammar/cues.hpp"
#include "grammar/lex.hpp"
#include "grammar/refine.hpp"
#include "grammar/scan.hpp"

namespace dateline {
namespace {

// Day first or month first, as the dates of the text itself show; else as asked.
DayOrder day_order(Scan const& scan, DayOrder asked) {
  int day_first = 0, month_first = 0;
  for (auto const& mention : scan.mentions)
    if (auto const* s = mention.ast.as<ast::Slashed>()) {
      day_first += s->first > 12 && s->second <= 12;
      month_first += s->second > 12 && s->first <= 12;
    }
  if (day_first < month_first) return DayOrder::month_first;
  if (month_first < day_first) return DayOrder::day_first;
  return asked;
}

// "was arrested in January", "died on 3 March": no other verb can be meant. "Called a vote on 3
// March" and "refused to meet in January" may lie ahead.
bool is_firm(GoverningVerb verb, Tokens const& tokens, std::uint32_t signal) {
  if (tokens[signal].is(Function::on)) return verb.token + 1 == signal;
  if (signal - verb.token > 8) return false;  // so does a verb behind it
  return tokens[signal].is(Function::in) &&
         std::none_of(&tokens[verb.token], &tokens[signal],
                      [](Token const& t) { return t.is(Function::to); });
}

// What was called, set or booked "for Friday" lies ahead of the calling.
bool is_appointed_day(ast::Expression const& expression, Token const& signal, Token const* behind) {
  auto const* date = expression.as<ast::Calendar>();
  return date && (date->weekday || (date->month && date->day)) && signal.is(Function::for_) &&
         !behind->is_mark('\'');
}

// `bounds`: the signal is a form that closes a time ahead: "no later than"
// `appointed`: is_appointed_day
Side side_of(std::optional<GoverningVerb> verb, Tokens const& tokens,
             std::optional<std::uint32_t> signal_at, bool bounds, bool appointed) {
  auto const* signal = signal_at ? &tokens[*signal_at] : nullptr;
  if (signal && signal->is(Function::since)) return {Direction::past, DirectionReason::signal};
  if (appointed && verb && !verb->former_plan && verb->token < *signal_at)
    return {Direction::future, DirectionReason::signal};
  if (verb) switch (verb->tense) {
      case TenseCue::past:
        return {Direction::past, DirectionReason::tense,
                signal && is_firm(*verb, tokens, *signal_at)};
      case TenseCue::future:
        return {Direction::future, DirectionReason::tense};
      case TenseCue::modal:
        return {Direction::future, DirectionReason::modality};
      default:
        break;
    }
  if (signal && (bounds || signal->is(Function::until) || signal->is(Function::by) ||
                 signal->is(Function::before) || signal->opens(Function::ahead_of) ||
                 signal->opens(Function::prior_to)))
    return {Direction::future, DirectionReason::signal};
  return {};
}

// The date within "the end of December".
ast::Calendar const* named_date(ast::Expression const& e) {
  auto const* third = e.as<ast::Third>();
  return third && third->of ? date_in(*third->of) : date_in(e);
}

// "Q3", "the third quarter", "spring"
bool is_part_of_some_year(ast::Expression const& e) {
  if (e.as<ast::SeasonOf>()) return true;
  auto const* part = e.as<ast::PartOfYear>();
  return part && !part->year;
}

bool sets_story_time(Place const& place) {
  return place.granularity >= Granularity::day_part && place.granularity <= Granularity::year;
}

class Tagger {
 public:
  Tagger(Document const& document, Lexicon const& lexicon, Options const& options)
      : document_(document), lexicon_(lexicon), options_(options) {}

  Tagged run() {
    lex(document_.text, lexicon_, tokens_);
    scan_ = scan(tokens_);
    if (document_.published) {
      anchors_.published = document_.published->seconds;
      anchors_.published_time = document_.published->precision != Precision::day;
    } else {
      result_.warnings.push_back(
          {"no_published_date",
           "no publication date is known: expressions that count from it stay open",
           {}});
    }
    anchors_.day_order = day_order(scan_, options_.day_order);
    anchors_.domain = options_.domain == Domain::automatic ? guess_domain(scan_, anchors_.published)
                                                           : options_.domain;
    if (anchors_.domain == Domain::narrative) add_story_words(tokens_, scan_);
    anchors_.message = scan_.message;
    if (has_stamps(document_.text, tokens_, scan_)) story_day_.forget();
    result_.domain = anchors_.domain;
    timex_of_.resize(scan_.mentions.size());
    places_.resize(scan_.mentions.size());
    begin_of_.resize(scan_.mentions.size());
    end_of_.resize(scan_.mentions.size());
    for (auto const& range : scan_.ranges)
      if (range.kind == RangeKind::closed && is_opened(range)) {
        begin_of_[*range.to] = range.from;
        end_of_[*range.from] = range.to;
      }
    result_.timexes.reserve(scan_.mentions.size());
    for (std::size_t i = 0; i < scan_.mentions.size(); ++i) take(i);
    result_.ranges = resolve_ranges(scan_, tokens_, result_.timexes, timex_of_);
    return std::move(result_);
  }

 private:
  void take(std::size_t i) {
    auto& mention = scan_.mentions[i];
    if (ends_sentence(i ? scan_.mentions[i - 1].last : 0, mention.first) &&
        !stays_at_named_day(i)) {
      anchors_.named_day.reset();
      anchors_.named_day_timex.reset();
    }
    Span const span{tokens_[mention.first].begin, tokens_[mention.last - 1].end};
    auto const signal_at = signal_before(tokens_, mention.first);
    auto const* signal = signal_at ? &tokens_[*signal_at] : nullptr;
    Side side;
    if (wants_side(mention.ast))
      side = side_of(governing_verb(tokens_, mention.first, mention.last), tokens_, signal_at,
                     signal && opens_form(tokens_, *signal_at, Function::by) == mention.first,
                     signal && is_appointed_day(mention.ast, *signal, &tokens_[mention.last]));
    // a day with its clock time and no verb is an appointment
    if (auto const* dt = mention.ast.as<ast::DateTime>(); dt && side.direction == Direction::none &&
                                                          dt->time->as<ast::Clock>() &&
                                                          wants_side(mention.ast))
      side = {Direction::future, DirectionReason::domain};
    // a message speaks of what is ahead
    if (scan_.message && side.direction == Direction::none && wants_side(mention.ast))
      side = {Direction::future, DirectionReason::domain};
    if (auto read = reread({tokens_, mention, signal, scan_.message}, anchors_))
      mention.ast = std::move(*read);
    bool const any_day = !scan_.message && is_any_day(tokens_, mention);
    bool const lent = story_day_.is_that_of(tokens_, mention, anchors_);
    if (lent) story_day_.swap(anchors_);
    auto resolved =
        resolve(mention.ast, any_day ? Anchors{} : anchors_, lexicon_, side, options_.alternatives);
    if (lent) story_day_.swap(anchors_);
    if (resolved.rejected) return;
    stand_beside(i, resolved);
    precede_end(i, resolved, side);
    follow_begin(i, resolved);
    keep_to_year_ahead(mention, resolved, side);
    places_[i] = resolved.place;
    if (resolved.impossible) {
      result_.warnings.push_back(
          {"invalid_date", "there is no such date: " + std::string{span.in(document_.text)}, span});
      return;
    }
    Timex timex;
    static_cast<Reading&>(timex) = std::move(resolved.reading);
    timex.span = span;
    timex.anchor = resolved.anchor;
    if (signal_at) timex.signal = Span{tokens_[*signal_at].begin, tokens_[mention.first - 1].end};
    if (options_.alternatives) timex.alternatives = std::move(resolved.others);
    if (timex.type == TimexType::duration && signal && signal->is(Function::within))
      bound_within(timex, mention.ast);
    if (timex.type == TimexType::duration) count_from_event(timex, mention, signal);
    if (auto const* o = mention.ast.as<ast::Offset>(); o && o->of_event)
      if (auto const event = event_after(tokens_, mention.last))
        timex.anchor = {Anchor::Kind::event, 0, *event};
    auto const index = static_cast<TimexIndex>(result_.timexes.size());
    timex_of_[i] = index;
    if (options_.explain) explain(mention, timex);
    // "the quarter ended Sept. 30": the story is at the quarter
    bool const closes_period =
        tokens_[mention.first - 1].is(Category::edge, static_cast<int>(Position::end)) &&
        anchors_.reference && anchors_.reference->granularity == Granularity::quarter;
    // "winter sailings": a season that only describes
    bool const only_describes = mention.ast.as<ast::SeasonOf>() && !signal;
    auto const told_aside = [&](Place const& place) {
      return anchors_.domain == Domain::narrative && anchors_.reference &&
             is_aside(tokens_, mention, signal, place, *anchors_.reference);
    };
    // "at 2 a.m. on 14 February": the story is at the day
    auto story = resolved.place;
    if (story && story->granularity < Granularity::day_part && mention.ast.as<ast::DateTime>())
      story = day_place(day_of(story->begin));
    if (story && !resolved.keeps_story && sets_story_time(*story) && !closes_period &&
        !only_describes && !told_aside(*story)) {
      anchors_.reference = story;
      anchors_.reference_timex = index;
    }
    if (resolved.place && resolved.place->granularity <= Granularity::day &&
        !mention.ast.as<ast::Clock>()) {
      anchors_.named_day = resolved.place;
      anchors_.named_day_timex = index;
      story_day_.note(mention, *resolved.place, index, anchors_);
    }
    result_.timexes.push_back(std::move(timex));
  }

  // "The raid was on 19 December 2013. ... The alarm went off at 3:12 a.m.": a paragraph about a
  // day long past stays there.
  bool stays_at_named_day(std::size_t i) const {
    constexpr std::int64_t long_past = 7 * seconds_a_day;
    if (i == 0 || !anchors_.named_day || !anchors_.published) return false;
    if (*anchors_.published - anchors_.named_day->end < long_past) return false;
    return std::none_of(&tokens_[scan_.mentions[i - 1].last], &tokens_[scan_.mentions[i].first],
                        [](Token const& t) { return t.kind == TokenKind::stop; });
  }

  // Whether a sentence ends between two tokens: "at 5 p.m. He left", not "Jan. 5" or "the U.S.
  // court".
  bool ends_sentence(std::uint32_t from, std::uint32_t to) const {
    return std::any_of(&tokens_[from], &tokens_[to], [](Token const& t) {
      if (t.kind == TokenKind::stop || t.is_mark('!') || t.is_mark('?')) return true;
      auto const& next = (&t)[1];
      return t.is_mark('.') && !next.glued && (next.capital || next.kind != TokenKind::word);
    });
  }

  // "from today to 22 October", "Monday to Friday"; not "a revision Friday to December's figures"
  bool is_opened(RangeMention const& range) const {
    auto const& first = tokens_[range.first];
    if (first.is(Function::from) || first.is(Function::between)) return true;
    auto const& ast_a = scan_.mentions[*range.from].ast;
    auto const& ast_b = scan_.mentions[*range.to].ast;
    if (is_part_of_some_year(ast_a) && is_part_of_some_year(ast_b)) return true;
    auto const* a = named_date(ast_a);
    auto const* b = named_date(ast_b);
    // "today to 22 October"
    if (ast_a.as<ast::Day>() && b && b->day) return true;
    auto const same = [](auto const& x, auto const& y) { return x.has_value() == y.has_value(); };
    return a && b && same(a->weekday, b->weekday) && same(a->month, b->month) &&
           same(a->day, b->day);
  }

  // "from January to October", "from January until now" in November: what ends in the past began
  // there
  void precede_end(std::size_t i, Resolved& resolved, Side side) const {
    auto const to = end_of_[i];
    if (!to || !resolved.place || !anchors_.published) return;
    auto const* begin = named_date(scan_.mentions[i].ast);
    auto const& end_ast = scan_.mentions[*to].ast;
    auto const* end = named_date(end_ast);
    if (!begin || begin->year || !begin->month) return;
    if (end ? end->year || !end->month : !end_ast.as<ast::Ref>()) return;
    auto const ends = resolve(end_ast, anchors_, lexicon_, side);
    if (end && !ends.place) return;
    if (anchors_.domain == Domain::narrative && anchors_.reference) {
      // "from October to March" where the story is in February
      if (!ends.place || resolved.place->begin <= ends.place->begin) return;
      auto before = *begin;
      before.year = year_of(resolved.place->begin) - 1;
      auto earlier = resolve({before, scan_.mentions[i].ast.rule}, anchors_, lexicon_, side);
      earlier.reading.components = resolved.reading.components;
      earlier.anchor = resolved.anchor;
      resolved = std::move(earlier);
      return;
    }
    if (resolved.place->begin <= *anchors_.published) return;
    auto const last = ends.place ? ends.place->begin : *anchors_.published;
    if (last > *anchors_.published) return;
    auto earlier = resolve(scan_.mentions[i].ast, anchors_, lexicon_,
                           {Direction::past, DirectionReason::stated});
    if (earlier.place) resolved = std::move(earlier);
  }

  // "from Tuesday through Thursday", "from today to 22 October": the end is the first behind the
  // begin, where no year says otherwise.
  void follow_begin(std::size_t i, Resolved& resolved) const {
    auto const& ast = scan_.mentions[i].ast;
    auto const* date = named_date(ast);
    if (!((date && !date->year) || is_part_of_some_year(ast)) || !resolved.place) return;
    auto const from = begin_of_[i];
    if (!from) return;
    // "between now and 15 March"
    bool const now = scan_.mentions[*from].ast.as<ast::Ref>() && anchors_.published;
    if (!now && !places_[*from]) return;
    auto const begin = now ? day_of(*anchors_.published) : places_[*from]->begin;
    if (resolved.place->begin >= begin) return;
    auto behind = anchors_;
    behind.published = begin;
    behind.domain = Domain::news;
    auto later = resolve(scan_.mentions[i].ast, behind, lexicon_,
                         {Direction::future, DirectionReason::agreement, true});
    if (!later.place || later.place->begin < begin) return;
    later.anchor = resolved.anchor;
    later.others.insert(later.others.begin(), resolved.reading);
    resolved = std::move(later);
  }

  // "Next year's race will be held on 30 August": of the year that is spoken of, though the last
  // 30 August lies nearer.
  void keep_to_year_ahead(Mention const& mention, Resolved& resolved, Side side) const {
    auto const* date = mention.ast.as<ast::Calendar>();
    auto const& year = anchors_.reference;
    if (!date || date->year || !date->month || !resolved.place || !anchors_.published || !year ||
        side.direction != Direction::future || year->granularity != Granularity::year ||
        year->begin <= *anchors_.published || resolved.place->end > *anchors_.published)
      return;
    auto dated = *date;
    dated.year = year_of(year->begin);
    auto there = resolve({dated, mention.ast.rule}, anchors_, lexicon_, side);
    if (!there.place) return;
    there.reading.components = resolved.reading.components;
    there.anchor = {Anchor::Kind::timex, *anchors_.reference_timex, {}};
    resolved = std::move(there);
  }

  // "May 5 - 6 (Tue-Wed 9 a.m.)": the weekday in parentheses is that of the date before them
  void stand_beside(std::size_t i, Resolved& resolved) const {
    auto const& mention = scan_.mentions[i];
    auto const* date = date_in(mention.ast);
    if (i == 0 || !date || !date->weekday || date->month || date->day || !resolved.place) return;
    if (!tokens_[mention.first - 1].is_mark('(')) return;
    auto const& before = places_[i - 1];
    if (scan_.mentions[i - 1].last + 1 != mention.first || !before ||
        before->granularity != Granularity::day)
      return;
    auto there = anchors_;
    there.published = before->begin - 4 * seconds_a_day;
    there.domain = Domain::news;
    auto const same =
        resolve(mention.ast, there, lexicon_, {Direction::future, DirectionReason::agreement});
    if (!same.place) return;
    auto const anchor = resolved.anchor;
    resolved = same;
    resolved.anchor = anchor;
  }

  // "two days after the attack" names the event that it counts from; "in two days" may be a moment.
  void count_from_event(Timex& timex, Mention const& mention, Token const* signal) {
    auto const* duration = mention.ast.as<ast::Duration>();
    if (!duration || duration->age) return;
    if (auto const event = event_after(tokens_, mention.last)) {
      timex.anchor = {Anchor::Kind::event, 0, *event};
      return;
    }
    if (!options_.alternatives || !signal || duration->plain ||
        !(signal->is(Function::in) || signal->is(Function::within)))
      return;
    auto moment = resolve({ast::Offset{*duration, Way::from_now, {}, {}}, "en.offset.in"}, anchors_,
                          lexicon_, {});
    if (moment.rejected || moment.impossible) return;
    timex.alternatives.push_back(std::move(moment.reading));
    for (auto& other : moment.others) timex.alternatives.push_back(std::move(other));
  }

  // "within two months" lies between the publication date and then.
  void bound_within(Timex& timex, ast::Expression const& expression) {
    auto const* duration = expression.as<ast::Duration>();
    if (!duration || !anchors_.published) return;
    ast::Expression const end{ast::Stretch{Shift::next, *duration}, expression.rule};
    auto const stretch = resolve(end, anchors_, lexicon_, {});
    if (stretch.rejected || stretch.impossible) return;
    timex.bounds = stretch.reading.bounds;
    timex.anchor = stretch.anchor;
    timex.direction = Direction::future;
    timex.direction_reason = DirectionReason::signal;
  }

  void explain(Mention const& mention, Timex const& timex) {
    Known const known{document_, tokens_, lexicon_, anchors_, result_.timexes};
    result_.explanations.push_back(dateline::explain(known, mention, timex));
  }

  Document const& document_;
  Lexicon const& lexicon_;
  Options const& options_;
  Tokens tokens_;
  Scan scan_;
  Anchors anchors_;
  Tagged result_;
  StoryDay story_day_;
  std::vector<std::optional<TimexIndex>> timex_of_;
  std::vector<std::optional<Place>> places_;            // of each mention
  std::vector<std::optional<std::uint32_t>> begin_of_;  // of a range that the mention ends
  std::vector<std::optional<std::uint32_t>> end_of_;    // and that it begins
};

}  // namespace

Tagged tag(Document const& document, Lexicon const& lexicon, Options const& options) {
  return Tagger{document, lexicon, options}.run();
}

}  // namespace dateline
