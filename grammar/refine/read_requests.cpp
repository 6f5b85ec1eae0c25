// In a short request a bare number is an hour or a day: "I'll be out from 5 to 7", "book it for
// 6-20", "let's meet on 12th". An article says what its numbers are.
#include <algorithm>

#include "grammar/cues.hpp"
#include "grammar/refine.hpp"

namespace dateline {
namespace {

using F = Function;
constexpr std::uint32_t longest_request = 160;  // bytes
constexpr int latest_bare_afternoon = 6;        // "from 5 to 7" is of the afternoon

bool is_context(Token const& t, Context c) { return t.is(Category::context, static_cast<int>(c)); }

bool joins(Token const& t) {
  return t.is(F::to) || t.is(F::until) || t.is(F::through) || t.is_mark('-') || t.is_mark(0x2013);
}

// "meet", "out", "let's", "can we"
bool tells_request(Token const& t, Token const* last) {
  if (!t.has(Category::context)) return false;
  return std::ranges::any_of(t.word->senses, [&](Sense const& sense) {
    auto const* at = &t;
    return sense.category == Category::context &&
           sense.value == static_cast<int>(Context::appointed) && match_rest(at, last, sense);
  });
}
// A note says what it is about.
bool is_request(Tokens const& tokens) {
  return tokens.back().end <= longest_request && std::ranges::any_of(tokens, [&](Token const& t) {
           return tells_request(t, tokens.data() + tokens.size());
         });
}
// A query may be no more than the time: "between seven and eight".
bool is_one_phrase(Tokens const& tokens) {
  constexpr std::uint32_t longest = 32;  // bytes
  if (tokens.back().end > longest) return false;
  auto const first =
      std::ranges::find_if(tokens, [](Token const& t) { return t.kind != TokenKind::stop; });
  return first != tokens.end() && (first->is(F::from) || first->is(F::between));
}

class Requests {
 public:
  Requests(Tokens const& tokens, std::vector<Mention>& mentions)
      : tokens_(tokens), mentions_(mentions) {}

  std::vector<Mention> run() {
    std::vector<Mention> found;
    auto const size = static_cast<std::uint32_t>(tokens_.size());
    for (std::uint32_t i = 1; i < size;) {
      if (next_ < mentions_.size() && mentions_[next_].first == i) {
        i = mentions_[next_].last;
        found.push_back(std::move(mentions_[next_++]));
        continue;
      }
      auto const end = read(i, found);
      i = end ? end : i + 1;
    }
    return found;
  }

 private:
  using Clock = ast::Clock;

  // The token behind what is read at `i`; 0 when nothing is.
  std::uint32_t read(std::uint32_t i, std::vector<Mention>& found) const {
    if (tokens_[i].kind != TokenKind::number && !tokens_[i].has(Category::number) &&
        !tokens_[i].has(Category::ordinal) && !tokens_[i].is(F::the))
      return 0;
    if (tokens_[i].glued && tokens_[i - 1].kind != TokenKind::stop &&
        !tokens_[i - 1].is_mark('@') && !tokens_[i - 1].is_mark('-'))
      return 0;
    if (auto const end = behind_clock(i, found)) return end;
    if (auto const end = letter_hour(i, found)) return end;
    if (auto const end = numeric_day(i, found)) return end;
    if (auto const end = hours(i, found)) return end;
    if (auto const end = hour(i, found)) return end;
    if (auto const end = hour_and_minute(i, found)) return end;
    return day(i, found);
  }

  std::uint32_t free_until() const {
    return next_ < mentions_.size() ? mentions_[next_].first
                                    : static_cast<std::uint32_t>(tokens_.size());
  }
  bool begins_day(std::uint32_t at) const {
    if (next_ >= mentions_.size() || mentions_[next_].first != at) return false;
    auto const& e = mentions_[next_].ast;
    return !e.as<ast::Duration>() && !e.as<Clock>();
  }
  // "5." and "5 tomorrow", "5 on Friday"; "5 people", "5.5" and "5 of the 9" count something
  bool ends(std::uint32_t at) const {
    auto const& t = tokens_[at];
    if (t.kind == TokenKind::stop || begins_day(at)) return true;
    if (t.is(F::on) || t.is(F::the)) return begins_day(at + 1);
    if (t.kind == TokenKind::mark)
      return (t.is_mark('.') || t.is_mark(',') || t.is_mark('?') || t.is_mark('!') ||
              t.is_mark(')') || t.is_mark(';')) &&
             !(tokens_[at + 1].glued && tokens_[at + 1].kind != TokenKind::stop);
    return (t.is(F::to) || t.is(F::and_) || t.is(F::for_) || t.is(F::in) || t.is(F::with)) &&
           tokens_[at + 1].kind == TokenKind::word && !tokens_[at + 1].has(Category::number) &&
           !tokens_[at + 1].has(Category::unit);
  }
  std::optional<int> hour_at(std::uint32_t at, bool in_words) const {
    constexpr std::uint32_t last_hour = 24;
    auto const& t = tokens_[at];
    if (t.kind == TokenKind::number)
      return t.size() <= 2 && t.number >= 1 && t.number <= last_hour && !t.grouped
                 ? std::optional{static_cast<int>(t.number)}
                 : std::nullopt;
    if (!in_words || !t.has(Category::number)) return std::nullopt;
    for (auto const& sense : t.word->senses)
      if (sense.category == Category::number && sense.rest.empty() && sense.value >= 1 &&
          sense.value <= 12)
        return sense.value;
    return std::nullopt;
  }
  bool told_past(std::uint32_t first, std::uint32_t last) const {
    return governing_tense(tokens_, first, last) == TenseCue::past;
  }

  // "8" of "7:30-8"
  std::uint32_t behind_clock(std::uint32_t i, std::vector<Mention>& found) const {
    if (found.empty() || found.back().last + 1 != i || !joins(tokens_[i - 1])) return 0;
    auto const* begin = found.back().ast.as<Clock>();
    auto const told = hour_at(i, false);
    if (!begin || begin->meridiem || begin->hour > 12 || !told || *told > 12 || !ends(i + 1))
      return 0;
    Clock end{.hour = *told, .whole_hour = true};
    if (*told <= begin->hour) end.meridiem = 12;
    found.push_back({i, i + 1, {end, "en.request.hour"}});
    return i + 1;
  }

  // "5p", "9a"
  std::uint32_t letter_hour(std::uint32_t i, std::vector<Mention>& found) const {
    auto const& letter = tokens_[i + 1];
    auto const told = hour_at(i, false);
    bool const noon = letter.is(F::p_letter);
    if (!told || *told > 12 || !letter.glued || letter.size() != 1 ||
        !(noon || letter.is(F::a_letter)) || i + 2 > free_until() ||
        (tokens_[i + 2].glued && tokens_[i + 2].kind == TokenKind::word))
      return 0;
    found.push_back(
        {i,
         i + 2,
         {Clock{.hour = *told, .meridiem = noon ? 12 : 0, .whole_hour = true}, "en.request.hour"}});
    return i + 2;
  }

  // "from 5 to 7", "between five and seven", "10-6", "8 to 9 on 3 May"
  std::uint32_t hours(std::uint32_t i, std::vector<Mention>& found) const {
    auto const& before = tokens_[i - 1];
    bool const between = before.is(F::between), opened = between || before.is(F::from);
    auto const& joint = tokens_[i + 1];
    if (i + 3 > free_until() || !(joins(joint) || (between && joint.is(F::and_))) || !ends(i + 3))
      return 0;
    auto const from = hour_at(i, opened), to = hour_at(i + 2, opened);
    if (!from || !to || *from == *to || (*to > 12 && *to < *from)) return 0;
    if (!opened &&
        (*from > 12 || *to > 12 || before.kind != TokenKind::word || before.has(Category::month) ||
         before.plural || is_context(before, Context::number_before) || before.is(F::of) ||
         before.is(F::is) || before.is(F::in)))
      return 0;
    if (told_past(i, i + 3)) return 0;
    Clock begin{.hour = *from, .whole_hour = true}, end{.hour = *to, .whole_hour = true};
    bool const part =
        is_behind_part(i, found) || (begins_day(i + 3) && is_part(mentions_[next_].ast, i + 3));
    if (!part && *from <= latest_bare_afternoon && *to <= 12) begin.meridiem = 12;
    if (!part && *to <= 12 && (*to <= *from || begin.meridiem)) end.meridiem = 12;
    found.push_back({i, i + 1, {begin, "en.request.hour"}});
    found.push_back({i + 2, i + 3, {end, "en.request.hour"}});
    return i + 3;
  }
  // "this evening", "tomorrow night": tells the half of the day itself
  bool is_part(ast::Expression const& e, std::uint32_t at) const {
    auto const* named = e.as<ast::Named>();
    return e.as<ast::PartOfDay>() || (named && named->name->as<ast::PartOfDay>()) ||
           tokens_[at + 1].has(Category::day_part);
  }

  // "5" of "in the morning at 5"
  static bool is_behind_part(std::uint32_t i, std::vector<Mention> const& found) {
    return !found.empty() && found.back().last + 1 == i && found.back().ast.as<ast::PartOfDay>();
  }

  // "by", "until", "no later than"
  bool is_bound(std::uint32_t i) const {
    constexpr std::uint32_t most_words = 3;
    for (std::uint32_t n = 1; n <= most_words && n < i; ++n)
      for (auto f : {F::by, F::after, F::before, F::until, F::since})
        if (opens_form(tokens_, i - n, f) == i) return true;
    return false;
  }

  // "at 7", "by 5", "after two"
  std::uint32_t hour(std::uint32_t i, std::vector<Mention>& found) const {
    auto const& before = tokens_[i - 1];
    bool const at = before.is(F::at) || before.is_mark('@');
    bool const bound = is_bound(i);
    // "at 1530"
    auto const& t = tokens_[i];
    if (at && t.size() == 4 && t.number < 2400 && t.number % 100 < 60 && ends(i + 1)) {
      Clock const packed{.hour = static_cast<int>(t.number) / 100,
                         .minute = static_cast<int>(t.number) % 100};
      found.push_back({i, i + 1, {packed, "en.request.hour"}});
      return i + 1;
    }
    auto const told = hour_at(i, true);
    // "for 8 tomorrow morning"
    bool const part =
        before.is(F::for_) && begins_day(i + 1) && is_part(mentions_[next_].ast, i + 1);
    // "in the evening around 7"
    bool const near =
        before.is(Category::limit, static_cast<int>(Limit::approx)) && is_behind_part(i, found);
    if (!told || *told > 12 || !(at || bound || part || near) || !ends(i + 1)) return 0;
    if (bound && told_past(i, i + 1)) return 0;
    Clock clock{.hour = *told, .whole_hour = true};
    if (!begins_day(i + 1) && !is_behind_part(i, found) && *told <= latest_bare_afternoon)
      clock.meridiem = 12;
    ast::Expression hour{clock, "en.request.hour"};
    if (near) hour = {ast::Limited{Limit::approx, hour}, "en.request.hour"};
    found.push_back({near ? i - 1 : i, i + 1, std::move(hour)});
    return i + 1;
  }

  // "five thirty", "nine forty-five"
  std::uint32_t hour_and_minute(std::uint32_t i, std::vector<Mention>& found) const {
    if (tokens_[i].kind != TokenKind::word || tokens_[i - 1].has(Category::number)) return 0;
    auto const told = hour_at(i, true);
    int minute = 0;
    for (int n : {10, 15, 20, 30, 40, 45, 50})
      if (tokens_[i + 1].is(Category::number, n)) minute = n;
    auto last = i + 1;
    auto const ones = tokens_[i + 2].is_mark('-') ? i + 3 : i + 2;
    for (int n = 1; n <= 9 && minute >= 20 && minute % 10 == 0 && last != ones; ++n)
      if (tokens_[ones].is(Category::number, n)) {
        minute += n;
        last = ones;
      }
    if (!told || !minute || last >= free_until() || !ends(last + 1)) return 0;
    found.push_back({i, last + 1, {Clock{.hour = *told, .minute = minute}, "en.request.hour"}});
    return last + 1;
  }

  // "on 12th", "by the twenty-third"
  std::uint32_t day(std::uint32_t i, std::vector<Mention>& found) const {
    auto const& before = tokens_[i - 1];
    bool behind = false;
    for (auto f : {F::on, F::by, F::until, F::before, F::after, F::since, F::for_})
      behind = behind || before.is(f);
    if (!behind) return 0;
    auto at = tokens_[i].is(F::the) ? i + 1 : i;
    std::optional<int> told;
    if (tokens_[at].kind == TokenKind::number) {
      if (!tokens_[at + 1].glued || !tokens_[at + 1].is(F::ordinal_suffix)) return 0;
      told = day_number(tokens_[at]);
      ++at;
    } else if (at != i) {
      told = ordinal(at);
    }
    if (!told || *told < 1 || *told > 31 || !ends(at + 1)) return 0;
    found.push_back({i, at + 1, {ast::Calendar{.day = *told}, "en.request.day"}});
    return at + 1;
  }
  // "third", "twenty-third"; `at` on success at its last token
  std::optional<int> ordinal(std::uint32_t& at) const {
    int tens = 0;
    auto last = at;
    for (int n : {20, 30})
      if (tokens_[at].is(Category::number, n)) tens = n;
    if (tens) last += tokens_[at + 1].is_mark('-') ? 2 : 1;
    if (!tokens_[last].has(Category::ordinal)) return std::nullopt;
    for (auto const& sense : tokens_[last].word->senses)
      if (sense.category == Category::ordinal && sense.rest.empty() &&
          (!tens || sense.value < 10)) {
        at = last;
        return tens + sense.value;
      }
    return std::nullopt;
  }

  // "6-20", "6/20", "on 6-5", "6-20-23", "20.6.23"
  std::uint32_t numeric_day(std::uint32_t i, std::vector<Mention>& found) const {
    auto const& mark = tokens_[i + 1];
    auto const part = [&](std::uint32_t at) {
      return tokens_[at].glued && !tokens_[at].grouped ? day_number(tokens_[at]) : std::nullopt;
    };
    bool const dash = mark.is_mark('-'), slash = mark.is_mark('/'), point = mark.is_mark('.');
    if (!mark.glued || !(dash || slash || point) || i + 3 > free_until()) return 0;
    auto const a = day_number(tokens_[i]), b = part(i + 2);
    if (!a || !b || (*a > 12 && *b > 12)) return 0;
    ast::Slashed date{*a, *b, {}};
    auto const& again = tokens_[i + 3];
    auto const& year = tokens_[i + 4];
    if (again.glued && again.number == mark.number && again.kind == TokenKind::mark &&
        year.kind == TokenKind::number && year.glued && year.size() == 2 && ends(i + 5)) {
      date.year = static_cast<int>(year.number);
      found.push_back({i, i + 5, {date, "en.request.date"}});
      return i + 5;
    }
    // "3-4", "1/2", "5.30" may be hours, shares and counts
    bool const on = tokens_[i - 1].is(F::on);
    constexpr int smallest_share = 4;
    // "6/5 2pm", "6/5 or 6/6"
    bool const hour_follows = next_ < mentions_.size() && mentions_[next_].first == i + 3 &&
                              mentions_[next_].ast.as<Clock>();
    bool const lists = (tokens_[i + 3].is(F::or_) || tokens_[i + 3].is(F::and_)) &&
                       tokens_[i + 4].kind == TokenKind::number &&
                       tokens_[i + 5].is_mark(mark.number);
    if (!(ends(i + 3) || hour_follows || lists) || point || told_past(i, i + 3)) return 0;
    if (dash && !on && *a <= 12 && *b <= 12) return 0;
    if (slash && !on && (*a < *b && *b <= smallest_share)) return 0;
    constexpr int hours = 24, days = 7;
    if (*a == hours && *b == days) return 0;
    if (!on && is_context(tokens_[i - 1], Context::number_before)) return 0;
    found.push_back({i, i + 3, {date, "en.request.date"}});
    return i + 3;
  }

  Tokens const& tokens_;
  std::vector<Mention>& mentions_;
  std::size_t next_{};
};

}  // namespace

void read_requests(Tokens const& tokens, Scan& scan) {
  scan.request = is_request(tokens);
  if (scan.request || is_one_phrase(tokens)) scan.mentions = Requests{tokens, scan.mentions}.run();
}

}  // namespace dateline
