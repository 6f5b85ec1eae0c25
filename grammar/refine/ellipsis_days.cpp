// Days beside a date: "5, 6 and 7 March 2024", "March 5-7, 2024", "March 5, 12 and 19".
#include "grammar/refine/ellipsis.hpp"

namespace dateline::ellipsis {

// "5 to 7 March", "5, 6 and 7 March 2024": numbers before a date that begins with its day
void Ellipsis::before_date(Mention const& mention, Calendar const& date) {
  // "from third to fifth of May"
  auto const at_ordinal = tokens_[mention.first].is(F::the) ? mention.first + 1 : mention.first;
  if (tokens_[at_ordinal].has(Category::ordinal) && free_before(mention.first, 3) &&
      (joins_range(tokens_[mention.first - 1]) || tokens_[mention.first - 1].is(F::and_)) &&
      tokens_[mention.first - 2].has(Category::ordinal)) {
    auto const the = tokens_[mention.first - 3].is(F::the);
    auto const first = the ? mention.first - 3 : mention.first - 2;
    auto const from = ordinal_of(mention.first - 2);
    if (is_opened(first) && from && *from < *date.day) {
      auto day = date;
      day.day = *from;
      day.weekday.reset();
      out.push_back({first, mention.first - 1, {day, "en.ellipsis.day"}});
    }
    return;
  }
  if (tokens_[mention.first].kind != TokenKind::number) return;
  std::vector<Mention> found;
  auto at = mention.first;
  for (int i = 0; i < most_items && free_before(at, 2); ++i) {
    auto const& joint = tokens_[at - 1];
    if (!joins_range(joint) && !joins_list(joint)) break;
    auto number = at - 2;
    if (tokens_[number].is(F::ordinal_suffix) && free_before(number, 1)) --number;
    if (!is_plain_number(tokens_[number], 31)) break;
    auto day = date;
    day.day = static_cast<int>(tokens_[number].number);
    day.weekday.reset();
    found.push_back({number, at - 1, {day, "en.ellipsis.day"}});
    at = number;
    if (joins_range(joint)) break;
  }
  out.insert(out.end(), std::move_iterator{found.rbegin()}, std::move_iterator{found.rend()});
}

// "the seventeenth"
std::optional<int> Ellipsis::day_word(std::uint32_t at) const {
  auto const day = ordinal_of(at);
  return tokens_[at - 1].is(F::the) && day <= 30 ? day : std::nullopt;
}

// "March 5-7, 2024", "March 5, 12 and 19"
void Ellipsis::after_date(std::size_t place, Calendar date, std::uint32_t at, std::uint32_t limit) {
  std::optional<int> year;
  for (int i = 0; i < most_items && at + 1 < limit; ++i) {
    auto number = at + 1;
    bool const oxford =
        tokens_[at].is_mark(',') && (tokens_[number].is(F::and_) || tokens_[number].is(F::or_));
    if (oxford) ++number;
    if (number >= limit || !(joins_range(tokens_[at]) || joins_list(tokens_[at]))) break;
    if (tokens_[number].is(F::the)) ++number;
    auto const next = past_suffix(number);
    auto const word = day_word(number);
    if (!(word || is_plain_number(tokens_[number], 31)) || !ends_number(next)) break;
    // "March 5, 12 people": a list after a comma goes on or closes with "and"
    if (tokens_[at].is_mark(',') && !oxford && !tokens_[next].is(F::and_) &&
        !tokens_[next].is(F::or_) && !tokens_[next].is_mark(',') && !joins_range(tokens_[next]) &&
        !(i > 0 && tokens_[next].kind == TokenKind::stop))
      break;
    // "Nov. 15-16 and the 13th meeting": days rise
    int const day = word ? *word : static_cast<int>(tokens_[number].number);
    if (joins_list(tokens_[at]) && day <= *date.day) break;
    date.day = day;
    out.push_back({word ? number - 1 : number, next, {date, "en.ellipsis.day"}});
    at = next;
    // the year behind the last goes for all
    auto y = at;
    if (tokens_[y].is_mark(',')) ++y;
    if (y < limit && is_written_year(tokens_[y])) {
      year = static_cast<int>(tokens_[y].number);
      out.back().last = y + 1;
      break;
    }
  }
  if (year)
    for (auto i = place; i < out.size(); ++i) {
      auto whole = *out[i].ast.as<Calendar>();
      whole.year = year;
      out[i].ast.node = whole;
    }
}

}  // namespace dateline::ellipsis
