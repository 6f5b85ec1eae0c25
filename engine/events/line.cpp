#include "engine/events/line.hpp"

#include <algorithm>

namespace dateline {

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
  }));
}

void Line::append(std::string_view piece, bool glued) {
  if (piece.empty()) return;
  if (!text_.empty() && !glued) text_ += ' ', ++size_;
  text_ += piece;
  size_ += count_code_points(piece);
}

// Whether a word has its capital from the sentence that it opens, and stands elsewhere in the line.
bool Line::opens_sentence(std::uint32_t w) const {
  auto const& word = scene_.parse.words[w];
  auto const first = word.span.in(scene_.parse.text)[0];
  return w == 0 && !text_.empty() && word.shape == Shape::title && !is_proper(word.tag) &&
         word.tag != Tag::PRP && first >= 'A' && first <= 'Z';
}

// "KILBRACK library": the first word of a text is often set in capitals.
bool Line::opens_in_capitals(std::uint32_t w) const {
  auto const& words = scene_.parse.words;
  if (w != 0 || words.size() < 2 || words[0].shape != Shape::upper) return false;
  constexpr std::uint32_t shortest = 4;  // "NATO" stays what it is, and so do "US" and "A"
  if (words[1].shape == Shape::upper || words[0].span.end - words[0].span.begin < shortest)
    return false;
  return scene_.document.text.find(capitalised(scene_.parse.word(0))) != std::string::npos;
}

std::string Line::capitalised(std::string_view word) {
  std::string form{word};
  for (std::size_t i = 1; i < form.size(); ++i)
    if (form[i] >= 'A' && form[i] <= 'Z') form[i] = static_cast<char>(form[i] | 0x20);
  return form;
}

void Line::add(std::string_view words) { append(words, false); }

void Line::add(WordRange words) {
  auto const& parse = scene_.parse;
  for (auto w = words.begin; w < words.end; ++w) {
    auto const& word = parse.words[w];
    if (is_quote(word.tag)) continue;
    if (is_adverb(word.tag) && parse.lexemes[w].roles.has_any({Role::linking, Role::hearsay}) &&
        !parse.lexemes[w].roles.has(Role::negation)) {
      continue;
    }
    auto const after_quote = w > words.begin && is_quote(parse.words[w - 1].tag);
    auto const glued = word.glued && w > words.begin && !after_quote;
    if (opens_in_capitals(w)) {
      append(capitalised(parse.word(w)), glued);
      continue;
    }
    if (!opens_sentence(w)) {
      append(parse.word(w), glued);
      continue;
    }
    std::string form{parse.word(w)};
    form[0] = static_cast<char>(form[0] | 0x20);
    append(form, glued);
  }
}

std::string Line::finish() && {
  auto const is_mark = [](char c) {
    return c == ',' || c == ';' || c == ':' || c == '.' || c == '-' || c == ' ' || c == '!' ||
           c == '?';
  };
  // A full stop stays where it ends an abbreviation: "U.S."
  while (!text_.empty() && is_mark(text_.back())) {
    auto const abbreviated =
        text_.back() == '.' && text_.size() > 3 && text_[text_.size() - 3] == '.';
    if (abbreviated) break;
    text_.pop_back();
  }
  if (!text_.empty() && text_[0] >= 'a' && text_[0] <= 'z') {
    text_[0] = static_cast<char>(text_[0] & ~0x20);
  }
  return std::move(text_);
}

}  // namespace dateline
