// Tags of punctuation: decided by the mark and the blanks around it alone.
#include "grammar/syntax/chars.hpp"
#include "grammar/syntax/tokens.hpp"

namespace dateline {

namespace {

bool is_opening(char32_t c) { return c == '(' || c == '[' || c == '{' || c == 0xab; }

// A quote opens when text follows it and a blank, a bracket, a dash or another quote precedes it.
Tag straight_quote(Char before, Char after) {
  bool const opens =
      !after.is_blank() && !before.is_alnum() &&
      (before.kind != CharKind::mark || is_opening(before.code) || before.is_hyphen() ||
       before.code == 0x2013 || before.code == 0x2014 || before.code == '"' ||
       before.code == '\'' || before.code == 0x201c || before.code == 0x2018 || before.code == '/');
  return opens ? Tag::open_quote : Tag::close_quote;
}

// "the workers' union"
bool is_possessive(Char before, Char after) {
  return (before.code == 's' || before.code == 'S') && after.is_blank();
}

}  // namespace

Tag mark_tag(std::string_view text, Span mark) {
  auto const first = char_at(text, mark.begin);
  auto const before = char_before(text, mark.begin);
  auto const after = char_at(text, mark.end);
  switch (first.code) {
    case '.':
      return mark.end - mark.begin > 1 ? Tag::colon : Tag::period;
    case '?':
    case '!':
      return Tag::period;
    case ',':
    case 0x3001:
      return Tag::comma;
    case ';':
    case ':':
    case 0x2026:
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return Tag::colon;
    case '-':
    case 0x2010:
    case 0x2011:
      return mark.end - mark.begin > 1 || (before.is_blank() && after.is_blank()) ? Tag::colon
                                                                                  : Tag::hyphen;
    case '(':
    case '[':
    case '{':
      return Tag::open_bracket;
    case ')':
    case ']':
    case '}':
      return Tag::close_bracket;
    case 0x201c:
    case 0x2018:
    case 0x201e:
    case 0x201a:
    case 0xab:
    case '`':
      return Tag::open_quote;
    case 0x201d:
    case 0xbb:
      return Tag::close_quote;
    case '\'':
      if (mark.end - mark.begin > 1) return Tag::close_quote;  // ''
      if (is_possessive(before, after)) return Tag::POS;
      [[fallthrough]];
    case '"':
      return straight_quote(before, after);
    case 0x2019:
      return Tag::close_quote;
    case '$':
    case 0xa3:
    case 0xa5:
    case 0xa2:
    case 0x20ac:
    case 0x20b9:
      return Tag::currency;
    case '%':
      return Tag::NN;
    case '&':
      return Tag::CC;
    case '#':
    case '+':
    case '=':
    case '/':
    case '@':
    case '<':
    case '>':
    case 0xb0:
    case 0xd7:
      return Tag::SYM;
    default:
      return Tag::NFP;
  }
}

}  // namespace dateline
