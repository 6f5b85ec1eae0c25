// Neighbouring mentions that make one expression: which stand together, and by which word.
#include "grammar/refine/joining.hpp"

namespace dateline {
namespace {

using namespace joining;

Joint joint_between(Tokens const& tokens, std::uint32_t from, std::uint32_t to) {
  using F = Function;
  auto const* at = tokens.data() + from;
  auto const* end = tokens.data() + to;
  if (at == end) return Joint::adjacent;
  if (end - at == 2 && at->is_mark('\'') && at[1].is(F::s)) return Joint::possessive;
  bool comma = false;
  if (at->is_mark(',')) {
    comma = true;
    if (++at == end) return Joint::comma;
  }
  if (end - at == 1 && at->is_mark('(')) return Joint::comma;
  Joint joint = Joint::none;
  if (at->is(F::of))
    joint = Joint::of;
  else if (at->is(F::in) || at->is(F::during))
    joint = Joint::in;
  else if (at->is(F::on))
    joint = Joint::on;
  else if (at->is(F::at) || at->is(F::for_) || at->is_mark('@'))
    joint = Joint::at;
  else if (at->is(F::from))
    joint = Joint::from;
  else if (at->is(F::the))
    return end - at == 1 ? (comma ? Joint::comma : Joint::adjacent) : Joint::none;
  else if (at->has(Category::limit) || (at->is_mark('~') && !at->glued && end->glued))
    joint = Joint::around;
  else if (at->is_mark('-') && end - at == 1)
    return Joint::dash;
  else
    return Joint::none;
  ++at;
  if (at != end && (at->is(F::the) || at->has(Category::limit))) ++at;
  return at == end ? joint : Joint::none;
}

// "Monday to Friday, 9 to 5", "9 to 5 Monday to Friday": the hours are of each of the days
bool joins_ends(Tokens const& tokens, Mention const& a, Mention const& b) {
  auto const& t = tokens[a.last];
  return b.first == a.last + 1 &&
         (t.is(Function::to) || t.is(Function::through) || t.is_mark('-') || t.is_mark(0x2013));
}
bool is_apart(Tokens const& tokens, std::vector<Mention> const& mentions, std::size_t kept,
              std::size_t i) {
  auto const &a = mentions[kept - 2], &b = mentions[kept - 1];
  if (kept < 3 || i + 1 >= mentions.size()) return false;
  auto const &before = mentions[kept - 3], &after = mentions[i + 1];
  bool const days_first = (tokens[a.last].is_mark(',') || a.last == b.first) && is_weekday(a.ast) &&
                          is_clock(b.ast) && is_weekday(before.ast) && is_clock(after.ast);
  bool const hours_first =
      is_clock(a.ast) && is_weekday(b.ast) && is_clock(before.ast) && is_weekday(after.ast);
  return (days_first || hours_first) && joins_ends(tokens, before, a) &&
         joins_ends(tokens, b, after);
}

}  // namespace

void join_neighbours(Tokens const& tokens, Scan& scan) {
  // in place: the first `kept` are done
  auto& mentions = scan.mentions;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (kept != i) mentions[kept] = std::move(mentions[i]);
    ++kept;
    while (kept > 1) {
      auto& a = mentions[kept - 2];
      auto const& b = mentions[kept - 1];
      auto const joint = joint_between(tokens, a.last, b.first);
      // "2018's The Christmas Card", "4 in the morning (4 a.m. in Rome"
      bool const title = joint == Joint::possessive && tokens[b.first].is(Function::the);
      bool const opened = tokens[b.first - 1].is_mark('(');
      bool const open = opened && !tokens[b.last].is_mark(')');
      // "Mon 2-3, Tue 4-5": the day has an hour of its own
      auto const* timed = b.ast.as<ast::DateTime>();
      bool const hour_follows = i + 1 < mentions.size() && mentions[i + 1].first == b.last &&
                                is_clock(mentions[i + 1].ast);
      bool const own_hour = joint == Joint::comma && is_clock(a.ast) &&
                            (hour_follows || (timed && is_clock(*timed->time)));
      // "Tuesdays 6-7pm": six is no hour of its own
      bool const opens_hours = a.ast.as<ast::Recurring>() && is_clock(b.ast) &&
                               i + 1 < mentions.size() && is_clock(mentions[i + 1].ast) &&
                               joins_ends(tokens, b, mentions[i + 1]);
      if (joint == Joint::none || title || open || own_hour || opens_hours ||
          is_apart(tokens, mentions, kept, i))
        break;
      auto whole = join(a.ast, joint, b.ast);
      if (!whole) break;
      a.ast = std::move(*whole);
      a.last = b.last + opened;  // "Friday (March 5)" is whole
      --kept;
    }
  }
  mentions.resize(kept);
}

}  // namespace dateline
