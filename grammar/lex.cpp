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
        if (at_ != text_.size() && text_[at_] == ' ') {  // what stands behind most words
          glued_ = false;
          ++at_;
        }
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
          foreign_word();
        else if (symbol->mark)
          mark(at_ + symbol->bytes.size(), symbol->mark);
        else {
          glued_ = false;
          at_ += symbol->bytes.size();
        }
      }
    }
  }

  Token& push(Token token, char const* begin, char const* end) {
    token.begin = static_cast<std::uint32_t>(begin - text_.data());
    token.end = static_cast<std::uint32_t>(end - text_.data());
    token.glued = glued_;
    token.line = line_;
    glued_ = true;
    line_ = false;
    auto& pushed = tokens_.emplace_back(token);
    if (second_words_ >> LexiconWord::bit(token.word, token.number) & 1) join_form();
    second_words_ = token.word ? token.word->second_words : token.is_mark('-') ? second_words_ : 0;
    return pushed;
  }
  // The token before the last can begin a form of several words: does the last go on with it?
  [[gnu::noinline]] void join_form() {
    auto const* const next = &tokens_.back();
    auto* first = &tokens_.back() - 1;
    if (first->is_mark('-')) --first;  // "a-few" is "a few"
    if (!first->word) return;
    std::uint8_t number = 0;
    for (auto const& opening : first->word->openings) {
      ++number;
      auto const& form = opening.second->form;
      if (next->word == opening.second ||
          (form.size() == 1 && next->is_mark(static_cast<unsigned char>(form[0]))))
        first->opens_form = number;
    }
  }
  Token& push(TokenKind kind, std::size_t begin, std::size_t end) {
    return push({.kind = kind}, text_.data() + begin, text_.data() + end);
  }

  [[gnu::always_inline]] void word() {
    auto const* const begin = text_.data() + at_;
    auto const* const end = text_.data() + text_.size();
    auto const [length, key] = Letters::at(begin, end);
    auto const* const behind = begin + length;
    if (behind != end && kind_of(*behind) == Kind::high && !symbol_at({behind, end}))
      return foreign_word();
    at_ += length;
    Token token{.word = length <= Key::size ? lexicon_.find(key) : nullptr,
                .kind = TokenKind::word,
                .capital = is_upper(*begin)};
    if (token.capital) token.upper = is_upper(behind[-1]) && (length < 3 || is_upper(begin[1]));
    if (length > 3) {
      if (!token.word && (repeats(key, length) || behind[-1] == behind[-2]))
        token.word = drawn_out(begin, behind, key);
      if (!token.word || !token.word->single) {  // also the "ordered" of "ordered to"
        auto const last = behind[-1] | 32;
        token.plural = !token.capital && behind[-1] == 's';
        token.progressive = last == 'g' && length > 5 && behind[-2] == 'n' && behind[-3] == 'i';
        token.past = last == 'd' && length > 4 && (behind[-2] | 32) == 'e';
      }
    }
    push(token, begin, behind);
  }
  static bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
  // Whether two neighbours among the first eight letters are the same.
  static bool repeats(Key const& key, std::size_t length) {
    auto const differ = key.low ^ (key.low >> 8);
    auto const looked_at = each_byte(0x80) >> (8 * (9 - std::min<std::size_t>(length, 8)));
    return (differ - each_byte(1)) & ~differ & looked_at;
  }
  // The word that is meant by "todayyy" or "toniiight".
  [[gnu::noinline]] LexiconWord const* drawn_out(char const* begin, char const* end,
                                                 Key const& key) const {
    if (auto const* word = (end[-1] | 32) == (end[-2] | 32) ? shortened(begin, end) : nullptr)
      return word;
    return end - begin > 4 && has_run(key, end - begin) ? without_runs(begin, end) : nullptr;
  }

  // A word with bytes of other scripts, which count as letters and stand in no lexicon.
  [[gnu::noinline]] void foreign_word() {
    auto const* const begin = text_.data() + at_;
    auto const* const end = text_.data() + text_.size();
    auto const* at = begin;
    do {
      at += count_letters(at, end);
      if (at == end || kind_of(*at) != Kind::high ||
          (at != begin && symbol_at(text_.substr(at - text_.data(), 3))))
        break;
      ++at;
    } while (true);
    Token token{.kind = TokenKind::word, .capital = is_upper(*begin)};
    token.upper = token.capital && is_upper(at[-1]) && (at - begin < 3 || is_upper(begin[1]));
    at_ = at - text_.data();
    push(token, begin, at);
  }

  // "todayyy" is "today": a run of one letter at the end counts once
  LexiconWord const* shortened(char const* begin, char const* end) const {
    auto last = end;
    while (last - begin > 2 && (last[-1] | 32) == (last[-2] | 32)) --last;
    bool const drawn_out = end - last > 1 || (last != end && end - begin > 6);
    return drawn_out ? lexicon_.find(begin, last - begin, end) : nullptr;
  }

  // Whether a letter stands three times on end among the first eight: "toniiight".
  static bool has_run(Key const& key, std::size_t length) {
    auto const differ = key.low ^ (key.low >> 8);
    auto const run = differ | (differ >> 8);  // zero where three bytes are the same
    auto const looked_at = each_byte(0x80) >> (8 * (10 - std::min<std::size_t>(length, 8)));
    return (run - each_byte(1)) & ~run & looked_at;
  }
  // "toniiight" is "tonight", "weeeek" is "week": such a run counts once, or twice
  LexiconWord const* without_runs(char const* begin, char const* end) const {
    for (std::ptrdiff_t kept = 1; kept <= 2; ++kept) {
      std::string form;
      for (auto at = begin; at != end;) {
        auto run = at;
        while (run != end && (*run | 32) == (*at | 32)) ++run;
        form.append(run - at < 3 ? run - at : kept, *at);
        at = run;
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
    Token token{.number = static_cast<std::uint32_t>(value), .kind = TokenKind::number};
    token.grouped = grouped;
    token.symbol = symbol_of_number(static_cast<std::uint32_t>(at_ - begin), token.number, grouped);
    push(token, text_.data() + begin, text_.data() + at_);
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
    Token token{.number = code, .kind = TokenKind::mark};
    token.symbol = symbol_of_mark(code);
    // the one mark that is said as a word
    if (code == '&') token.word = lexicon_.find(&text_[at_], 1, text_.data() + text_.size());
    push(token, text_.data() + at_, text_.data() + end);
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
  std::uint64_t second_words_{};  // of the forms that begin with the last token
};

}  // namespace

void lex(std::string_view text, Lexicon const& lexicon, Tokens& tokens) {
  tokens.clear();
  tokens.reserve(text.size() / 5 + 2 * margin);
  Lexer{text, lexicon, tokens}.run();
}

}  // namespace dateline
