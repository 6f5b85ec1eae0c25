// What the files that read requests share: what tokens look like there. read_requests.cpp says what
// is read as what.
#pragma once

#include "grammar/cues.hpp"
#include "grammar/refine.hpp"

namespace dateline::requests {

using F = Function;
constexpr int latest_bare_afternoon = 6;  // "from 5 to 7" is of the afternoon

inline bool is_context(Token const& t, Context c) {
  return t.is(Category::context, static_cast<int>(c));
}
inline bool joins(Token const& t) {
  return t.is(F::to) || t.is(F::until) || t.is(F::through) || t.is_mark('-') || t.is_mark(0x2013);
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
        stretch_back(found.back());
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
    if (auto const end = weekend(i, found)) return end;
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

  // "5" of "in the morning at 5"
  static bool is_behind_part(std::uint32_t i, std::vector<Mention> const& found) {
    return !found.empty() && found.back().last + 1 == i && found.back().ast.as<ast::PartOfDay>();
  }

  // request_hours.cpp: "from 5 to 7", "at 1530", "five thirty"
  std::uint32_t behind_clock(std::uint32_t i, std::vector<Mention>& found) const;
  std::uint32_t letter_hour(std::uint32_t i, std::vector<Mention>& found) const;
  std::uint32_t hours(std::uint32_t i, std::vector<Mention>& found) const;
  bool is_part(ast::Expression const& e, std::uint32_t at) const;
  bool is_bound(std::uint32_t i) const;
  std::uint32_t hour(std::uint32_t i, std::vector<Mention>& found) const;
  std::uint32_t hour_and_minute(std::uint32_t i, std::vector<Mention>& found) const;

  // request_days.cpp: "on 12th", "6-20"
  void stretch_back(Mention& mention) const;
  std::uint32_t day(std::uint32_t i, std::vector<Mention>& found) const;
  std::uint32_t weekend(std::uint32_t i, std::vector<Mention>& found) const;
  std::optional<int> ordinal(std::uint32_t& at) const;
  std::uint32_t numeric_day(std::uint32_t i, std::vector<Mention>& found) const;

  Tokens const& tokens_;
  std::vector<Mention>& mentions_;
  std::size_t next_{};
};

}  // namespace dateline::requests
