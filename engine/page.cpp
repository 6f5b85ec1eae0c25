#include "engine/page.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>

#include "engine/events/detect.hpp"

namespace dateline {
namespace {

constexpr std::size_t longest_line = 110;    // code points of a title
constexpr std::size_t longest_cut = 90;      // of what is left of a longer sentence
constexpr std::size_t shortest_clause = 50;  // before a comma
constexpr std::size_t shortest_phrase = 40;  // before "after", "over" ...
constexpr std::size_t longest_own = 6;       // words of a heading within an article
constexpr std::size_t most_of_others = 2;    // of an article with more they are its own
constexpr unsigned most_before = 4;          // lines above the first that tells something
constexpr std::size_t fewest_words = 3;      // of a line that does
constexpr std::size_t enough = 4000;         // bytes, to find a sentence's end

std::size_t length(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & '\xC0') != '\x80'; }));
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank{" \t\r\n"};
  text.remove_prefix(std::min(text.find_first_not_of(blank), text.size()));
  return text.substr(0, text.find_last_not_of(blank) + 1);
}

std::string_view first_line(std::string_view text) {
  text = trimmed(text);
  text = text.substr(0, text.find('\n'));
  if (text.size() > enough) text = text.substr(0, text.rfind(' ', enough));
  return trimmed(text);
}

std::size_t count_words(std::span<Word const> line) {
  return static_cast<std::size_t>(
      std::ranges::count_if(line, [](Word const& word) { return !is_punctuation(word.tag); }));
}

// The words of a part of the text.
std::span<Word const> words_in(std::string_view text, std::string_view part,
                               Sentences const& sentences) {
  auto const begin = static_cast<std::uint32_t>(part.data() - text.data());
  auto const at = [&](std::size_t place) {
    return std::ranges::lower_bound(sentences.words, place, {},
                                    [](Word const& word) { return word.span.begin; });
  };
  return {at(begin), at(begin + part.size())};
}

// The first line that tells something: no menu, no call to subscribe, no single word.
std::string_view telling_line(std::string_view whole, Sentences const& sentences,
                              Syntax const& syntax) {
  auto text = whole;
  auto const first = first_line(text);
  for (auto i = 0U; i < most_before; ++i) {
    text = trimmed(text);
    auto const line = first_line(text);
    auto const words = words_in(whole, line, sentences);
    if (line.find('|') == line.npos && count_words(words) >= fewest_words &&
        !syntax.furniture().holds(whole, words, false)) {
      return line;
    }
    text.remove_prefix(std::min(text.find('\n'), text.size()));
  }
  return first;
}

// "KYIV, June 29 (Reuters) - The ..." -> "The ..."
std::string_view without_dateline(std::string_view line) {
  constexpr std::size_t farthest = 60;
  auto const capitals = std::ranges::find_if_not(
      line, [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; });
  if (capitals - line.begin() < 3) return line;
  for (std::string_view const dash : {" - ", " \u2013 ", " \u2014 "}) {
    if (auto const at = line.find(dash); at < farthest)
      return trimmed(line.substr(at + dash.size()));
  }
  return line;
}

bool ends_sentence(std::string_view text) {
  constexpr std::string_view marks{".?!:"};
  for (std::string_view const quote : {"\u201d", "\u2019", "\"", "'", ")"}) {
    if (text.ends_with(quote)) text.remove_suffix(quote.size());
  }
  return !text.empty() && marks.find(text.back()) != marks.npos;
}

std::string without_stop(std::string_view sentence) {
  if (sentence.ends_with('.') && !sentence.ends_with("..")) sentence.remove_suffix(1);
  return std::string{sentence};
}

// As much of the text from `begin` on as ends before a clause, or else a phrase, or else a word.
std::string shortened(std::string_view text, std::size_t begin, std::span<Word const> words) {
  std::size_t clause = 0, phrase = 0, word = 0;
  bool verb = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    auto const before = words[i - 1].tag;
    verb |= is_finite(before);
    auto const end = words[i - 1].span.end - begin;
    auto const size = length(text.substr(begin, end));
    if (size > longest_cut) break;
    auto const tag = words[i].tag;
    bool const apart = words[i].span.begin > words[i - 1].span.end;
    bool const marked = tag == Tag::comma || tag == Tag::colon ||
                        (apart && (tag == Tag::hyphen || tag == Tag::open_bracket));
    bool const stands = is_noun(before) || is_adverb(before) || before == Tag::CD ||
                        before == Tag::close_quote || before == Tag::close_bracket;
    if (apart) word = end;
    if (verb && marked && size >= shortest_clause) clause = end;
    bool const joins = tag == Tag::IN || tag == Tag::CC || tag == Tag::TO || tag == Tag::WDT;
    if (verb && joins && stands && size >= shortest_phrase) phrase = end;
  }
  auto const end = clause > 0 ? clause : phrase > 0 ? phrase : word;
  return std::string{text.substr(begin, end)} + "\u2026";
}

}  // namespace

std::string heading_of(Document const& document, Sentences const& sentences, Syntax const& syntax) {
  if (!document.title.empty()) return document.title;
  std::string_view const text = document.text;
  auto const line = without_dateline(telling_line(text, sentences, syntax));
  if (line.empty()) return document.id;
  if (!ends_sentence(line) && length(line) <= longest_line) return std::string{line};
  auto const begin = static_cast<std::size_t>(line.data() - text.data());
  auto const first = std::ranges::upper_bound(sentences.sentences, begin, {},
                                              [](Sentence const& s) { return s.span.end; });
  if (first == sentences.sentences.end()) return document.id;
  auto const sentence = line.substr(0, first->span.end - begin);
  if (length(sentence) <= longest_line) return without_stop(sentence);
  auto const cut = shortened(text, begin, words_in(text, sentence, sentences));
  return cut.size() > 3 ? cut : document.id;
}

std::vector<Span> page_furniture(Document const& document, Sentences const& read,
                                 Syntax const& syntax) {
  auto lines = furniture_of(document, read, syntax);
  auto const& all = read.sentences;
  std::vector<Span> headings, others;  // lines that stand alone between paragraphs
  for (std::size_t s = 1; s + 1 < all.size(); ++s) {
    auto const line = all[s].span;
    bool const alone =
        all[s - 1].paragraph != all[s].paragraph && all[s + 1].paragraph != all[s].paragraph;
    if (!alone || ends_sentence(line.in(document.text)) ||
        std::ranges::find(lines, line) != lines.end()) {
      continue;
    }
    auto const words = read.words_of(all[s]);
    if (!syntax.furniture().holds(document.text, words, true)) continue;
    headings.push_back(line);
    if (count_words(words) > longest_own && words.front().tag != Tag::CD) others.push_back(line);
  }
  if (headings.size() <= most_of_others) lines.insert(lines.end(), others.begin(), others.end());
  auto const heading = heading_of(document, read, syntax);
  auto const is_heading = [&](Span line) { return line.in(document.text) == heading; };
  auto const first = std::ranges::find_if(all, is_heading, &Sentence::span);
  if (first != all.end()) {  // a menu above it
    std::ranges::transform(all.begin(), first, std::back_inserter(lines), &Sentence::span);
  }
  std::ranges::sort(lines, {}, &Span::begin);
  std::erase_if(lines, is_heading);
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

}  // namespace dateline
