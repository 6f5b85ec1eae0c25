// In a short request a bare number is an hour or a day: "I'll be out from 5 to 7", "book it for
// 6-20", "let's meet on 12th". An article says what its numbers are.
#include <algorithm>

#include "grammar/refine/requests.hpp"

namespace dateline {
namespace {

using namespace requests;

constexpr std::uint32_t longest_request = 160;  // bytes

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

}  // namespace

void read_requests(Tokens const& tokens, Scan& scan) {
  scan.request = is_request(tokens);
  if (scan.request || is_one_phrase(tokens)) scan.mentions = Requests{tokens, scan.mentions}.run();
}

}  // namespace dateline
