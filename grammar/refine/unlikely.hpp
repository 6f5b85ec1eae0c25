// Look-alikes of time expressions, by what they look like: drop_unlikely asks about each of them.
#pragma once

#include "grammar/refine.hpp"

namespace dateline::unlikely {

inline bool is_context(Token const& t, Context c) {
  return t.is(Category::context, static_cast<int>(c));
}
inline bool is_single(Token const& t, Category c) {
  return t.word && (t.word->single & (1U << static_cast<int>(c)));
}
// A capitalised word inside a sentence that is no time word: part of a name.
inline bool is_name(Token const& t) {
  return t.kind == TokenKind::word && t.capital &&
         (!t.word || !(t.word->categories & ~(1U << static_cast<int>(Category::context) |
                                              1U << static_cast<int>(Category::tense))));
}
// "Times", "Post": a capital makes any word part of a name, where no sentence begins.
inline bool is_capital_word(Token const& t) {
  return t.kind == TokenKind::word && t.capital && !t.upper && !t.glued && !t.line;
}
bool is_preposition(Token const& t);

// "Sunday Times", "April Hayes", "may" the verb, "Easter Island", "the Morning Post daily"
bool is_in_name(Tokens const& tokens, Mention const& m);
// "3/4 of them", where "3/4" is a day behind "on"
bool is_no_slashed_day(Tokens const& tokens, Mention const& m, ast::Slashed const& slashed);
// "the minutes of the meeting", "her days"
bool is_no_length(Tokens const& tokens, Mention const& m, ast::Duration const& length);
// "three quarters of the voters"; "several quarters of losses" are a length
bool is_fraction(ast::Duration const& d, Token const& after);
// "won in 1:16:33"
bool is_no_clock(Tokens const& tokens, Mention const& m, ast::Clock const& clock);
// "the night porter", "morning" alone
bool is_no_day_part(Tokens const& tokens, Mention const& m, ast::PartOfDay const& part);

}  // namespace dateline::unlikely
