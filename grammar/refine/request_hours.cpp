// Hours in a request: "out from 5 to 7", "at 1530", "7:30-8", "9p", "five thirty".
#include "grammar/refine/requests.hpp"

namespace dateline::requests {

// "8" of "7:30-8"
std::uint32_t Requests::behind_clock(std::uint32_t i, std::vector<Mention>& found) const {
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
std::uint32_t Requests::letter_hour(std::uint32_t i, std::vector<Mention>& found) const {
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
std::uint32_t Requests::hours(std::uint32_t i, std::vector<Mention>& found) const {
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
bool Requests::is_part(ast::Expression const& e, std::uint32_t at) const {
  auto const* named = e.as<ast::Named>();
  return e.as<ast::PartOfDay>() || (named && named->name->as<ast::PartOfDay>()) ||
         tokens_[at + 1].has(Category::day_part);
}

// "by", "until", "no later than"
bool Requests::is_bound(std::uint32_t i) const {
  constexpr std::uint32_t most_words = 3;
  for (std::uint32_t n = 1; n <= most_words && n < i; ++n)
    for (auto f : {F::by, F::after, F::before, F::until, F::since})
      if (opens_form(tokens_, i - n, f) == i) return true;
  return false;
}

// "at 7", "by 5", "after two"
std::uint32_t Requests::hour(std::uint32_t i, std::vector<Mention>& found) const {
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
  bool const part = before.is(F::for_) && begins_day(i + 1) && is_part(mentions_[next_].ast, i + 1);
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
std::uint32_t Requests::hour_and_minute(std::uint32_t i, std::vector<Mention>& found) const {
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

}  // namespace dateline::requests
