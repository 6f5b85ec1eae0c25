#include "grammar/lex.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <string>

namespace dateline {
namespace {

enum class Kind : std::uint8_t { mark, letter, digit, blank, newline, high };

constexpr auto kinds = [] {
  std::array<Kind, 256> table{};
  for (int c = 0; c < 256; ++c) {
    if ((c | 32) >= 'a' && (c | 32) <= 'z')
      table[c] = Kind::letter;
    else if (c >= '0' && c <= '9')
      table[c] = Kind::digit;
    else if (c == ' ' || c == '\t' || c == '\f' || c == '\v')
      table[c] = Kind::blank;
    else if (c == '\n' || c == '\r')
      table[c] = Kind::newline;
    else if (c >= 0x80)
      table[c] = Kind::high;
  }
  return table;
}();

Kind kind_of(char c) { return kinds[static_cast<unsigned char>(c)]; }

// Marks outside ASCII that matter: their bytes, and the mark they count as; 0 = white space.
struct Symbol {
  std::string_view bytes;
  char32_t mark;
};
constexpr Symbol symbols[] = {
    {"\xE2\x80\x98", '\''},   {"\xE2\x80\x99", '\''},   {"\xE2\x80\x9B", '\''},
    {"\xCA\xBC", '\''},       {"\xE2\x80\x9C", '"'},    {"\xE2\x80\x9D", '"'},
    {"\xE2\x80\x9E", '"'},    {"\xC2\xAB", '"'},        {"\xC2\xBB", '"'},
    {"\xE2\x80\x90", '-'},    {"\xE2\x80\x91", '-'},    {"\xE2\x80\x92", '-'},
    {"\xE2\x80\x93", 0x2013}, {"\xE2\x80\x94", 0x2014}, {"\xE2\x80\x95", 0x2014},
    {"\xE2\x88\x92", '-'},    {"\xC2\xBD", 0xBD},       {"\xC2\xBC", 0xBC},
    {"\xC2\xBE", 0xBE},       {"\xC2\xA3", 0xA3},       {"\xE2\x82\xAC", 0x20AC},
    {"\xC2\xA5", 0xA5},       {"\xC2\xB0", 0xB0},       {"\xE2\x80\xA6", 0x2026},
    {"\xE2\x80\xA2", 0x2022}, {"\xC2\xB7", 0xB7},       {"\xC2\xA7", 0xA7},
    {"\xC2\xA0", 0},          {"\xE2\x80\xAF", 0},      {"\xE2\x80\x89", 0},
    {"\xE2\x80\x8A", 0},      {"\xE2\x80\x82", 0},      {"\xE2\x80\x83", 0},
    {"\xE2\x80\x8B", 0},      {"\xEF\xBB\xBF", 0}};

Symbol const* symbol_at(std::string_view text) {
  for (auto const& symbol : symbols)
    if (text.starts_with(symbol.bytes)) return &symbol;
  return nullptr;
}

// A line that is longer than people wrap text by hand holds a paragraph of its own.
constexpr std::size_t longest_wrapped_line = 100;

class Lexer {
 public:
  Lexer(std::string_view text, Lexicon const& lexicon, Tokens& tokens)
      : text_(text), lexicon_(lexicon), tokens_(tokens) {}

  void run() {
    for (std::size_t i = 0; i < margin; ++i) push(TokenKind::stop, 0, 0);
    glued_ = false;
    line_ = true;
    while (at_ < text_.size()) step();
    for (std::size_t i = 0; i < margin; ++i) push(TokenKind::stop, at_, at_);
  }

 private:
  void step() {
    switch (kind_of(text_[at_])) {
      case Kind::letter:
        word();
        break;
      case Kind::digit:
        number();
        break;
      case Kind::mark:
        mark(at_ + 1, static_cast<unsigned char>(text_[at_]));
        break;
      case Kind::blank:
        glued_ = false;
        ++at_;
        break;
      case Kind::newline:
        newline();
        break;
      case Kind::high: {
        auto const* symbol = symbol_at(text_.substr(at_, 3));
        if (!symbol)
          word();
        else if (symbol->mark)
          mark(at_ + symbol->bytes.size(), symbol->mark);
        else {
          glued_ = false;
          at_ += symbol->bytes.size();
        }
      }
    }
  }

  Token& push(TokenKind kind, std::size_t begin, std::size_t end) {
    auto& token = tokens_.emplace_back();
    token.begin = static_cast<std::uint32_t>(begin);
    token.end = static_cast<std::uint32_t>(end);
    token.kind = kind;
    token.glued = glued_;
    token.line = line_;
    glued_ = true;
    line_ = false;
    return token;
  }

  void word() {
    auto const begin = at_;
    bool ascii = true;
    auto const size = text_.size();
    auto const* const data = text_.data();
    auto at = at_;
    while (true) {
      while (at < size && kind_of(data[at]) == Kind::letter) ++at;
      if (at == size || kind_of(data[at]) != Kind::high ||
          (at != begin && symbol_at(text_.substr(at, 3))))
        break;
      ascii = false;
      ++at;
    }
    at_ = at;
    auto& token = push(TokenKind::word, begin, at_);
    auto const is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    token.capital = is_upper(data[begin]);
    token.upper =
        token.capital && is_upper(data[at - 1]) && (at - begin < 3 || is_upper(data[begin + 1]));
    if (!ascii) return;
    auto const length = at - begin;
    if (length == 1 || lexicon_.may_hold(data[begin], data[begin + 1], length))
      token.word = lexicon_.find(data + begin, length, data + size);
    if (!token.word && length > 2 && (data[at - 1] | 32) == (data[at - 2] | 32))
      token.word = shortened(begin);
    if (!token.word && length > 4 && lexicon_.may_begin(data[begin], data[begin + 1]) &&
        has_run(begin))
      token.word = without_runs(begin);
    if ((token.word && token.word->single) || length < 4) return;  // "ordered" of "ordered to"
    token.plural = !token.capital && data[at - 1] == 's';
    token.progressive =
        length > 5 && data[at - 1] == 'g' && data[at - 2] == 'n' && data[at - 3] == 'i';
    token.past = length > 4 && (data[at - 2] | 32) == 'e' && (data[at - 1] | 32) == 'd';
  }

  // "todayyy" is "today": a run of one letter at the end counts once
  LexiconWord const* shortened(std::size_t begin) const {
    auto end = at_;
    while (end - begin > 2 && (text_[end - 1] | 32) == (text_[end - 2] | 32)) --end;
    return end == at_ || (at_ - end < 2 && at_ - begin < 7)
               ? nullptr
               : lexicon_.find(text_.data() + begin, end - begin, text_.data() + end);
  }

  // Whether a letter stands three times on end among the first eight: "toniiight".
  bool has_run(std::size_t begin) const {
    std::uint64_t letters = 0;
    std::memcpy(&letters, text_.data() + begin, std::min<std::size_t>(at_ - begin, 8));
    auto const differ = letters ^ (letters >> 8);
    auto const run = (differ | (differ >> 8)) & 0x0000FFFFFFFFFFFFULL;
    constexpr std::uint64_t ones = 0x0000010101010101ULL;
    return ((run - ones) & ~run & (ones << 7)) && (letters >> 16);
  }
  // "toniiight" is "tonight", "weeeek" is "week": such a run counts once, or twice
  LexiconWord const* without_runs(std::size_t begin) const {
    for (std::size_t kept = 1; kept <= 2; ++kept) {
      std::string form;
      for (auto i = begin; i < at_;) {
        auto end = i;
        while (end < at_ && (text_[end] | 32) == (text_[i] | 32)) ++end;
        form.append(end - i < 3 ? end - i : kept, text_[i]);
        i = end;
      }
      auto const* word = lexicon_.find(form.data(), form.size(), form.data() + form.size());
      if (word && !word->has(Category::roman)) return word;  // "XXIII"
    }
    return nullptr;
  }

  // "2moro", "2nite": a digit that stands for its sound, when the lexicon has the word
  bool sounded_word() {
    auto const begin = at_;
    if (begin + 1 >= text_.size() || kind_of(text_[begin + 1]) != Kind::letter ||
        text_[begin] != '2')
      return false;
    auto end = begin + 1;
    while (end < text_.size() && kind_of(text_[end]) == Kind::letter) ++end;
    auto const* word =
        lexicon_.find(text_.data() + begin, end - begin, text_.data() + text_.size());
    if (!word) return false;
    at_ = end;
    push(TokenKind::word, begin, end).word = word;
    return true;
  }

  void number() {
    if (sounded_word()) return;
    auto const begin = at_;
    auto value = digits(0);
    bool grouped = false;
    if (at_ - begin <= 3)
      while (group_follows()) {
        ++at_;
        value = digits(value);
        grouped = true;
      }
    auto& token = push(TokenKind::number, begin, at_);
    token.number = static_cast<std::uint32_t>(value);
    token.grouped = grouped;
  }

  std::uint64_t digits(std::uint64_t value) {
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
    for (; at_ < text_.size() && kind_of(text_[at_]) == Kind::digit; ++at_)
      value = std::min(value * 10 + (text_[at_] - '0'), most);
    return value;
  }

  // ",ddd" and no further digit
  bool group_follows() const {
    if (at_ + 3 >= text_.size() || text_[at_] != ',') return false;
    for (std::size_t i = 1; i <= 3; ++i)
      if (kind_of(text_[at_ + i]) != Kind::digit) return false;
    return at_ + 4 >= text_.size() || kind_of(text_[at_ + 4]) != Kind::digit;
  }

  void mark(std::size_t end, char32_t code) {
    bool const address = code == ':' && glued_ && text_.substr(at_, 3) == "://";
    push(TokenKind::mark, at_, end).number = code;
    at_ = end;
    if (address) rest_of_address();
  }

  // What stands behind "://" is one word without a sense.
  void rest_of_address() {
    auto const begin = at_;
    while (at_ < text_.size() && kind_of(text_[at_]) != Kind::blank &&
           kind_of(text_[at_]) != Kind::newline)
      ++at_;
    push(TokenKind::word, begin, at_);
  }

  void newline() {
    std::size_t lines = 0;
    auto const length = at_ - line_begin_;
    while (at_ < text_.size()) {
      if (text_[at_] == '\n' || (text_[at_] == '\r' && text_.substr(at_, 2) != "\r\n"))
        ++lines;
      else if (text_[at_] != '\r' && kind_of(text_[at_]) != Kind::blank)
        break;
      ++at_;
    }
    glued_ = false;
    if (lines > 1 || length > longest_wrapped_line) push(TokenKind::stop, at_, at_);
    glued_ = false;
    line_ = true;
    line_begin_ = at_;
  }

  std::string_view text_;
  Lexicon const& lexicon_;
  Tokens& tokens_;
  std::size_t at_{}, line_begin_{};
  bool glued_{}, line_{true};
};

}  // namespace

void lex(std::string_view text, Lexicon const& lexicon, Tokens& tokens) {
  tokens.clear();
  tokens.reserve(text.size() / 5 + 2 * margin);
  Lexer{text, lexicon, tokens}.run();
}

}  // namespace dateline
