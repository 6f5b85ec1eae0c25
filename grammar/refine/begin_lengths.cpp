// In a request a length and when it begins are one: "out for two weeks starting Monday", "from 5
// June for three days".
#include "grammar/refine.hpp"

namespace dateline {
namespace {

using F = Function;

bool is_length(ast::Expression const& e) {
  auto const* d = e.as<ast::Duration>();
  return d && !d->plain && !d->age;
}
bool is_begin(ast::Expression const& e) {
  return !e.as<ast::Duration>() && !e.as<ast::Recurring>() && !e.as<ast::Ref>() &&
         !e.as<ast::Stretch>() && !e.as<ast::Offset>();
}
// The token behind "starting", "starting on", "beginning from"; `at` when none begins there.
std::uint32_t past_start(Tokens const& tokens, std::uint32_t at) {
  if (!tokens[at].is(F::starting)) return at;
  ++at;
  for (auto f : {F::on, F::at, F::from, F::with})
    if (tokens[at].is(f)) return at + 1;
  return at;
}
bool goes_on(Token const& t) {
  return t.is(F::to) || t.is(F::until) || t.is(F::through) || t.is_mark('-') || t.is_mark(0x2013);
}
// "two weeks starting Monday"
bool begins_with(Tokens const& tokens, Mention const& length, Mention const& begin) {
  return is_length(length.ast) && is_begin(begin.ast) && begin.first != length.last &&
         past_start(tokens, length.last) == begin.first && !goes_on(tokens[begin.last]);
}
// "from Monday for two weeks", "starting Monday for two weeks"
bool lasts(Tokens const& tokens, Mention const& begin, Mention const& length) {
  bool opened = tokens[begin.first - 1].is(F::from);
  for (std::uint32_t n = 1; n <= 2 && !opened; ++n)
    opened = tokens[begin.first - n].is(F::starting) &&
             past_start(tokens, begin.first - n) == begin.first;
  return opened && is_begin(begin.ast) && is_length(length.ast) && length.first == begin.last + 1 &&
         tokens[begin.last].is(F::for_);
}

}  // namespace

void begin_lengths(Tokens const& tokens, Scan& scan) {
  if (!scan.request) return;
  auto& mentions = scan.mentions;
  for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {
    auto& a = mentions[i];
    auto const& b = mentions[i + 1];
    bool const length_first = begins_with(tokens, a, b);
    if (!length_first && !lasts(tokens, a, b)) continue;
    auto const& length = *(length_first ? a : b).ast.as<ast::Duration>();
    auto const begin = (length_first ? b : a).ast;
    a.ast = {ast::Offset{length, Way::within, begin, {}}, "en.offset.begun"};
    a.last = b.last;
    mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

}  // namespace dateline
