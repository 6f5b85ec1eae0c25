// Days whose month is named beside both: "4 to 23 of this month", "November between 19 and 20",
// "from 2 to April 7", and the hour of "10, tonight".
#include "grammar/refine.hpp"

namespace dateline {
namespace {

using ast::Calendar;
using ast::Expression;
using F = Function;

bool joins_range(Token const& t) {
  return t.is(F::to) || t.is(F::through) || t.is(F::until) || t.is_mark('-') || t.is_mark(0x2013);
}
bool ends(Token const& t) {
  return t.kind == TokenKind::stop || t.has(Category::function) ||
         (t.kind == TokenKind::mark && !t.is_mark('-') && !t.is_mark('%') && !t.is_mark('/'));
}
// "this month", "next month"
bool is_month_told(Expression const& e) {
  auto const* d = e.as<ast::Deictic>();
  return d && d->unit == Unit::month;
}

class Days {
 public:
  Days(Tokens const& tokens, std::vector<Mention>& mentions)
      : tokens_(tokens), mentions_(mentions) {}

  void take(std::size_t i) {
    if (is_month_told(mentions_[i].ast)) return before_told(i);
    auto const* named = mentions_[i].ast.as<Calendar>();
    if (!named || !named->month || named->weekday) return;
    auto const date = *named;
    if (!date.day && !date.year)
      between(i, date);
    else if (date.day && tokens_[mentions_[i].first].has(Category::month))
      before_month(i, date);
  }

 private:
  // Whether three tokens before `at` are of no mention before the i-th.
  bool three_free(std::size_t i, std::uint32_t at) const {
    return i == 0 || mentions_[i - 1].last + 3 <= at;
  }

  // "4 to 23 next month", "from 4-23 in next month"
  void before_told(std::size_t i) {
    auto const first = mentions_[i].first, last = mentions_[i].last;
    auto at = first;
    auto const& joint = tokens_[at - 1];
    bool const within = joint.is(F::of) || joint.is(F::in);
    if (within) --at;
    bool const next = tokens_[first].is(Category::shift, static_cast<int>(Shift::next));
    if (!(within || next) || !three_free(i, at) || !joins_range(tokens_[at - 2])) return;
    auto const from = day_number(tokens_[at - 3]), to = day_number(tokens_[at - 1]);
    if (!from || !to || *from >= *to || tokens_[at - 4].is_mark('$')) return;
    auto const month = mentions_[i].ast;
    auto const day = [&](int n) {
      return Expression{ast::In{Expression{Calendar{.day = n}, "en.date.day"}, month},
                        "en.join.within"};
    };
    mentions_[i] = {at - 1, last, day(*to)};
    insert(i, {at - 3, at - 2, day(*from)});
  }

  // "November between 19 and 20", "Feb from 2 to 7, 2018"
  void between(std::size_t i, Calendar date) {
    auto const at = mentions_[i].last;
    if (i + 1 < mentions_.size() && mentions_[i + 1].first < at + 3) return;
    bool const opens = tokens_[at].is(F::between) || tokens_[at].is(F::from);
    auto const &joint = tokens_[at + 2], &end = tokens_[at + 4];
    auto const from = day_number(tokens_[at + 1]), to = day_number(tokens_[at + 3]);
    if (!opens || !from || !to || *from >= *to || !(joins_range(joint) || joint.is(F::and_)) ||
        !(ends(end) || is_written_year(end)))
      return;
    date.day = *from;
    auto second = date;
    second.day = *to;
    mentions_[i].ast.node = date;
    mentions_[i].last = at + 2;
    insert(i + 1, {at + 3, at + 4, {second, "en.ellipsis.day"}});
  }

  // "from 2 to April 7"
  void before_month(std::size_t i, Calendar date) {
    auto const first = mentions_[i].first;
    if (!three_free(i, first)) return;
    auto const& opens = tokens_[first - 3];
    auto const& joint = tokens_[first - 1];
    auto const from = day_number(tokens_[first - 2]);
    if (!(opens.is(F::from) || opens.is(F::between)) || !from || *from >= *date.day ||
        !(joins_range(joint) || joint.is(F::and_)))
      return;
    date.day = *from;
    insert(i, {first - 2, first - 1, {date, "en.ellipsis.day"}});
  }

  void insert(std::size_t i, Mention mention) {
    mentions_.insert(mentions_.begin() + static_cast<std::ptrdiff_t>(i), std::move(mention));
  }

  Tokens const& tokens_;
  std::vector<Mention>& mentions_;
};

}  // namespace

void complete_days(Tokens const& tokens, Scan& scan) {
  Days days{tokens, scan.mentions};
  for (std::size_t i = scan.mentions.size(); i-- > 0;) days.take(i);
}

}  // namespace dateline
