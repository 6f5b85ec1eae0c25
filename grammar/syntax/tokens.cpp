#include "grammar/syntax/tokens.hpp"

#include "grammar/syntax/chars.hpp"

namespace dateline {

namespace {

class Cutter {
 public:
  Cutter(std::string_view text, Span stretch, Orthography const& orthography,
         std::vector<Word>& words)
      : text_(text.substr(0, stretch.end)),
        orthography_(orthography),
        words_(words),
        at_(stretch.begin) {}

  void run() {
    while (at_ < text_.size()) {
      auto const c = look(at_);
      if (c.is_blank()) {
        at_ += c.size;
      } else if (c.is_alnum() || starts_number(c)) {
        if (!plain_word()) word();
      } else {
        mark(c);
      }
    }
  }

 private:
  Char look(std::size_t at) const { return char_at(text_, at); }
  std::string_view slice(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }
  bool is_blank_before(std::size_t at) const { return char_before(text_, at).is_blank(); }
  bool is_digit(std::size_t at) const { return look(at).kind == CharKind::digit; }

  // ".5", "-3", "'90s", "@name", "#tag"
  bool starts_number(Char c) const {
    auto const next = look(at_ + c.size);
    if (c.code == '.' || c.code == '-' || c.code == '+')
      return next.kind == CharKind::digit && is_blank_before(at_);
    if (c.is_apostrophe())
      return next.kind == CharKind::digit && is_digit(at_ + c.size + 1) &&
             !char_before(text_, at_).is_alnum() && !is_digit(at_ + c.size + 2);
    return (c.code == '@' || c.code == '#') && next.is_alnum() && is_blank_before(at_);
  }

  void emit(std::size_t end, Tag tag, Shape shape) {
    emit(end, tag, shape, folded_key(slice(at_, end)));
  }
  void emit(std::size_t end, Tag tag, Shape shape, std::uint64_t key) {
    bool const glued = !words_.empty() && words_.back().span.end == at_;
    words_.push_back({{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)},
                      key,
                      tag,
                      shape,
                      glued});
    at_ = end;
  }

  // Most words: ASCII letters, and a space behind them, so that nothing else can belong to them.
  bool plain_word() {
    FoldedKey key;
    std::size_t upper = 0;
    auto end = at_;
    for (; end < text_.size() && is_plain_letter(text_[end]); ++end) {
      upper += static_cast<unsigned char>(text_[end]) < 'a';
      key.add_folded(static_cast<unsigned char>(text_[end] | 0x20));
    }
    if (end == at_ || end == text_.size() || text_[end] != ' ') return false;
    auto const letters = end - at_;
    bool const title = upper == 1 && static_cast<unsigned char>(text_[at_]) < 'a';
    auto const shape = upper == 0        ? Shape::lower
                       : title           ? Shape::title
                       : upper < letters ? Shape::mixed
                                         : Shape::upper;
    emit(end, Tag::NN, shape, key.key());
    split();
    return true;
  }

  void emit_word(std::size_t end) {
    emit(end, Tag::NN, shape_of(slice(at_, end)));
    split();
  }
  // "cannot" is two words.
  void split() {
    auto const end = at_;
    if (auto const first = orthography_.split_at(words_.back().key); first != 0) {
      at_ = words_.back().span.begin;
      words_.pop_back();
      emit(at_ + first, Tag::NN, shape_of(slice(at_, at_ + first)));
      emit(end, Tag::NN, Shape::lower);
    }
  }

  // The end of an address on the net that begins here; 0 when there is none.
  std::size_t address() const {
    auto const rest = text_.substr(at_);
    if (!rest.starts_with("http://") && !rest.starts_with("https://") && !rest.starts_with("www."))
      return 0;
    auto end = at_;
    while (!look(end).is_blank() && look(end).code != '"' && look(end).code != '<' &&
           look(end).code != 0x201d)
      end += look(end).size;
    while (std::string_view{".,;:!?)]'"}.find(text_[end - 1]) != std::string_view::npos) --end;
    return end;
  }

  void word() {
    if (auto const end = address(); end != 0) return emit_word(end);
    auto end = letters(at_ + look(at_).size);
    for (auto next = joined(end); next != end; next = joined(end)) end = letters(next);
    if (look(end).code == '$' && end - at_ <= 3 && is_digit(end + 1))  // "US$"
      return emit(end + 1, Tag::currency, Shape::mark);
    if (look(end).code == '.' && has_period(slice(at_, end + 1), end + 1)) ++end;
    emit_word(end);
  }

  // Behind plain letters that an apostrophe cannot follow at once: they all belong to the word.
  std::size_t letters(std::size_t at) const {
    while (at + 1 < text_.size() && is_plain_letter(text_[at]) && is_plain_letter(text_[at + 1]))
      ++at;
    return at;
  }
  static bool is_plain_letter(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte < 0x80 && detail::ascii_kinds[byte] >= CharKind::lower &&
           detail::ascii_kinds[byte] <= CharKind::upper;
  }

  // What still belongs to the word after `end`: the end of it; `end` when nothing does.
  std::size_t joined(std::size_t end) const {
    auto const c = look(end);
    auto const next = look(end + c.size);
    if (c.is_alnum()) {
      return is_negation_at(end) ? end : end + c.size;
    }
    bool const after_digit = is_digit(end - 1);
    bool joins = false;
    switch (c.code) {
      case '-':
      case 0x2010:
      case 0x2011:
      case '_':
      case '@':
        joins = next.is_alnum();
        break;
      case '&':
        joins = next.kind == CharKind::upper && char_before(text_, end).kind == CharKind::upper;
        break;
      case ':':
      case '/':
        joins = after_digit && next.kind == CharKind::digit;
        break;
      case ',':
        joins = after_digit && is_digit(end + 1) && is_digit(end + 2) && is_digit(end + 3) &&
                !is_digit(end + 4);
        break;
      case '.':
        joins = period_joins(end, next);
        break;
      case '\'':
      case 0x2019:
        joins = next.is_letter() && !is_clitic_at(end);
        break;
      default:
        break;
    }
    return joins ? end + c.size : end;
  }

  // "U.S", "3.5", "example.com", but not "over.The".
  bool period_joins(std::size_t at, Char next) const {
    if (!next.is_alnum()) return false;
    bool const after_single = at - at_ == 1 || text_[at - 2] == '.';
    return after_single || next.kind != CharKind::upper;
  }

  bool has_period(std::string_view form, std::size_t end) const {
    if (look(end).code == '.') return false;  // "etc..."
    switch (orthography_.abbreviation(form)) {
      case Abbreviation::none:
        return false;
      case Abbreviation::before_number:
        return is_digit(end) || is_digit(end + 1);
      default:
        return true;
    }
  }

  std::size_t letters_end(std::size_t at) const {
    while (look(at).is_letter()) at += look(at).size;
    return at;
  }

  bool is_clitic_at(std::size_t at) const {
    auto const end = letters_end(at + look(at).size);
    return orthography_.is_clitic(slice(at, end));
  }

  // The word ends before `at`, where "n't" begins.
  bool is_negation_at(std::size_t at) const {
    auto const apostrophe = look(at + 1);
    if (!apostrophe.is_apostrophe()) return false;
    return orthography_.is_negation(slice(at, letters_end(at + 1 + apostrophe.size)));
  }

  void mark(Char c) {
    bool const glued = !words_.empty() && words_.back().span.end == at_;
    if (c.is_apostrophe()) {
      auto const end = letters_end(at_ + c.size);
      if (glued && orthography_.is_clitic(slice(at_, end)))
        return emit(end, Tag::POS, Shape::lower);
      if (orthography_.is_elided(slice(at_, end))) return emit(end, Tag::NN, Shape::lower);
    }
    auto end = at_ + c.size;
    bool const repeats =
        std::string_view{".-?!*_=~`'"}.find(static_cast<char>(c.code)) != std::string_view::npos &&
        c.code < 0x80;
    while (repeats && (look(end).code == c.code || (c.code == '?' && look(end).code == '!') ||
                       (c.code == '!' && look(end).code == '?')))
      ++end;
    auto tag = mark_tag(text_, {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)});
    if (tag == Tag::POS && is_quoted_) tag = Tag::close_quote;
    if (c.is_apostrophe() || c.code == 0x2018) is_quoted_ = tag == Tag::open_quote;
    emit(end, tag, Shape::mark);
  }

  std::string_view text_;
  Orthography const& orthography_;
  std::vector<Word>& words_;
  std::size_t at_;
  bool is_quoted_{};  // within single quotes
};

}  // namespace

Shape shape_of(std::string_view word) {
  std::size_t upper = 0;
  std::size_t lower = 0;
  std::size_t digits = 0;
  bool first_upper = false;
  for (std::size_t at = 0; at < word.size();) {
    auto const c = char_at(word, at);
    at += c.size;
    if (c.kind == CharKind::upper) {
      if (upper + lower + digits == 0) first_upper = true;
      ++upper;
    } else if (c.kind == CharKind::lower) {
      ++lower;
    } else if (c.kind == CharKind::digit) {
      ++digits;
    }
  }
  if (digits > 0 && upper + lower == 0) return Shape::number;
  if (upper + lower == 0) return Shape::mark;
  if (upper == 0) return Shape::lower;
  if (lower == 0 && upper > 1) return Shape::upper;
  return first_upper && (upper == 1 || word.find('-') != word.npos) ? Shape::title : Shape::mixed;
}

void cut_words(std::string_view text, Span stretch, Orthography const& orthography,
               std::vector<Word>& words) {
  Cutter{text, stretch, orthography, words}.run();
}

}  // namespace dateline
