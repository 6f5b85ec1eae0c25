#include "engine/tag.hpp"

#include <algorithm>

#include "engine/aside.hpp"
#include "engine/ended_length.hpp"
#include "engine/explain.hpp"
#include "engine/guess_domain.hpp"
#include "engine/neighbours.hpp"
#include "engine/reread.hpp"
#include "engine/resolve/calendar.hpp"
#include "engine/resolve/ranges.hpp"
#include "engine/resolve/resolve.hpp"
#include "engine/side.hpp"
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
    Neighbours neighbours{scan_, tokens_, lexicon_};
    result_.timexes.reserve(scan_.mentions.size());
    for (std::size_t i = 0; i < scan_.mentions.size(); ++i) take(i, neighbours);
    result_.ranges = resolve_ranges(scan_, tokens_, result_.timexes, timex_of_);
    return std::move(result_);
  }

 private:
  void take(std::size_t i, Neighbours& neighbours) {
    auto& mention = scan_.mentions[i];
    if (ends_sentence(i ? scan_.mentions[i - 1].last : 0, mention.first) &&
        !stays_at_named_day(i)) {
      anchors_.named_day.reset();
      anchors_.named_day_timex.reset();
    }
    Span const span{tokens_[mention.first].begin, tokens_[mention.last - 1].end};
    auto const signal_at = signal_before(tokens_, mention.first);
    auto const* signal = signal_at ? &tokens_[*signal_at] : nullptr;
    auto const side = wants_side(mention.ast)
                          ? side_of(mention, tokens_, signal_at, scan_.message || scan_.request)
                          : Side{};
    if (auto read = reread({tokens_, mention, signal, scan_.message}, anchors_))
      mention.ast = std::move(*read);
    bool const any_day = !scan_.message && is_any_day(tokens_, mention);
    bool const lent = story_day_.is_that_of(tokens_, mention, anchors_);
    if (lent) story_day_.swap(anchors_);
    auto resolved =
        resolve(mention.ast, any_day ? Anchors{} : anchors_, lexicon_, side, options_.alternatives);
    if (lent) story_day_.swap(anchors_);
    if (resolved.rejected) return;
    neighbours.agree(i, resolved, anchors_, side);
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
    if (timex.type == TimexType::duration) count_from_event(timex, mention, signal);
    if (timex.type == TimexType::duration && signal && signal->is(Function::within))
      bound_within(timex, mention.ast);
    if (auto const* o = mention.ast.as<ast::Offset>(); o && o->of_event)
      if (auto const event = event_after(tokens_, mention.last))
        timex.anchor = {Anchor::Kind::event, 0, *event};
    auto const index = static_cast<TimexIndex>(result_.timexes.size());
    timex_of_[i] = index;
    if (resolved.place) end_length(i, *resolved.place, index);
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
    if (story && mention.ast.as<ast::DateTime>()) story = day_place(day_of(story->begin));
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

  // "two days after the attack" names the event that it counts from; "in two days" may be a moment.
  void count_from_event(Timex& timex, Mention const& mention, Token const* signal) {
    auto const* limited = mention.ast.as<ast::Limited>();
    auto const* duration = (limited ? *limited->of : mention.ast).as<ast::Duration>();
    if (!duration || duration->age) return;
    if (auto const event = limited ? std::nullopt : event_after(tokens_, mention.last)) {
      timex.anchor = {Anchor::Kind::event, 0, *event};
      return;
    }
    if (!options_.alternatives || !signal || duration->plain ||
        !(signal->is(Function::in) || signal->is(Function::within)))
      return;
    // "the worst in more than two years" lies behind
    auto const tense = governing_tense(tokens_, mention.first, mention.last);
    if (limited && tense != TenseCue::future && tense != TenseCue::modal) return;
    ast::Expression then{ast::Offset{*duration, Way::from_now, {}, {}}, "en.offset.in"};
    if (limited) then = {ast::Limited{limited->limit, then}, mention.ast.rule};
    auto moment = resolve(then, anchors_, lexicon_, {});
    if (moment.rejected || moment.impossible) return;
    timex.alternatives.push_back(std::move(moment.reading));
    for (auto& other : moment.others) timex.alternatives.push_back(std::move(other));
  }

  // "the three months to September 30" are those.
  void end_length(std::size_t i, Place const& end, TimexIndex index) {
    auto const stretch = ended_length(tokens_, scan_, i, end);
    if (!stretch || !timex_of_[i - 1]) return;
    auto& length = result_.timexes[*timex_of_[i - 1]];
    length.bounds = exact(*stretch);
    length.end_point = index;
    length.anchor = {Anchor::Kind::timex, index, {}};
  }

  // "within two months" lies between the publication date and then.
  void bound_within(Timex& timex, ast::Expression const& expression) {
    auto const* duration = expression.as<ast::Duration>();
    if (!duration || !anchors_.published) return;
    ast::Expression const end{ast::Stretch{Shift::next, *duration}, expression.rule};
    auto const stretch = resolve(end, anchors_, lexicon_, {});
    if (stretch.rejected || stretch.impossible) return;
    timex.bounds = stretch.reading.bounds;
    if (options_.alternatives)
      for (auto const& other : stretch.others) timex.alternatives.push_back(other);
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
};

}  // namespace

Tagged tag(Document const& document, Lexicon const& lexicon, Options const& options) {
  return Tagger{document, lexicon, options}.run();
}

}  // namespace dateline
