#include "grammar/syntax/phrase.hpp"

#include <algorithm>

#include "grammar/syntax/chunks.hpp"

namespace dateline {

bool Cutting::modifies(std::uint32_t end) const {
  if (end < size() && vocabulary.signal(words.subspan(end)).size > 1) return false;
  return tag(end) == Tag::POS || is_noun(tag(end)) ||
         (is_adjective(tag(end)) && is_noun(tag(end + 1)));
}

std::uint32_t Cutting::time_end(std::uint32_t i) const {
  if (i >= size()) return i;
  auto const place = words[i].span.begin;
  auto const time = std::lower_bound(times.begin(), times.end(), place,
                                     [](Span span, std::uint32_t at) { return span.begin < at; });
  if (time == times.end() || time->begin != place) return i;
  auto end = i;
  while (end < size() && words[end].span.begin < time->end) ++end;
  return end;
}

namespace {

class Chunker {
 public:
  Chunker(Cutting cutting, std::vector<Phrase>& phrases) : cutting_(cutting), phrases_(phrases) {}

  void run() {
    phrases_.clear();
    for (std::uint32_t i = 0; i < cutting_.size();) {
      phrases_.push_back(next(i));
      i = phrases_.back().end;
    }
  }

 private:
  Phrase next(std::uint32_t i) const {
    if (auto const end = cutting_.time_end(i);
        end > i && (!cutting_.modifies(end) || is_adverbial(i, end))) {
      return single(PhraseKind::time, i, end);
    }
    if (auto const match = cutting_.vocabulary.signal(cutting_.words.subspan(i)); match.size > 0) {
      if ((match.size > 1 && !is_due(i + match.size)) || is_signal_verb(i, match.signal)) {
        return single(match.clause ? PhraseKind::subordinator : PhraseKind::preposition, i,
                      i + match.size);
      }
    }
    auto const tag = cutting_.tag(i);
    if (is_relative(i)) return single(PhraseKind::relative, i, i + 1);
    auto const verb_first = is_verb(tag) && !opens_noun_phrase(i);
    if (tag == Tag::TO || tag == Tag::MD || verb_first) {
      auto const verb = read_verb_group(cutting_, i);
      if (verb.end > i) return verb;
    }
    auto const noun = read_noun_phrase(cutting_, i);
    if (noun.end > i) return noun;
    return single(small(i), i, i + 1);
  }

  static Phrase single(PhraseKind kind, std::uint32_t begin, std::uint32_t end) {
    Phrase phrase;
    phrase.kind = kind;
    phrase.begin = phrase.head = phrase.possessor = begin;
    phrase.end = end;
    return phrase;
  }

  // "On Friday Putin met", "Last week prices rose": at the head of a clause the time stands by
  // itself, though a noun follows.
  bool is_adverbial(std::uint32_t i, std::uint32_t end) const {
    if (cutting_.tag(end) == Tag::POS) return false;
    auto head = phrases_.size();
    auto const placed = head > 0 && phrases_[head - 1].is(PhraseKind::preposition);
    if (placed) {
      --head;
      auto const words = cutting_.words.subspan(phrases_[head].begin, i - phrases_[head].begin);
      if (cutting_.vocabulary.signal(words).signal != Signal::at) return false;
    } else if (end - i < 2) {
      return false;  // "Friday prayers"
    }
    if (head == 0) return true;
    auto const& before = phrases_[head - 1];
    return before.is(PhraseKind::coordinator) || before.is(PhraseKind::subordinator) ||
           before.is(PhraseKind::quote) || before.is(PhraseKind::semicolon);
  }

  // "is due to begin": no preposition, though "due to rain" is one.
  bool is_due(std::uint32_t end) const {
    return cutting_.tag(end - 1) == Tag::TO && cutting_.tag(end) == Tag::VB;
  }

  // "following the meeting": a preposition that looks like a verb.
  bool is_signal_verb(std::uint32_t i, Signal signal) const {
    if (cutting_.tag(i) != Tag::VBG || signal == Signal::none) return false;
    auto const next = cutting_.tag(i + 1);
    return is_determiner(next) || is_noun(next) || next == Tag::PRP_S || is_adjective(next);
  }

  // "armed men" after a preposition, a verb or at the start; after a noun it is a verb: "men
  // armed".
  bool opens_noun_phrase(std::uint32_t i) const {
    if (cutting_.tag(i) != Tag::VBN && cutting_.tag(i) != Tag::VBG) return false;
    if (phrases_.empty())  // "Armed men ...", but not "Given permission, ..."
      return cutting_.tag(i) == Tag::VBN && is_noun(cutting_.tag(i + 1)) &&
             !cutting_.lexemes[i].verb.has(VerbMeaning::giving);
    auto const& last = phrases_.back();
    if (cutting_.lexemes[i].verb.has(VerbMeaning::intransitive) && leads_to_plural(i)) {
      return !last.is(PhraseKind::noun);
    }
    if (cutting_.tag(i) == Tag::VBG) {
      return last.is(PhraseKind::verb) && cutting_.tag(i + 1) == Tag::NNS &&
             !cutting_.lexemes[last.head].verb.meanings.has_any(
                 {VerbMeaning::beginning, VerbMeaning::continuing, VerbMeaning::ending,
                  VerbMeaning::failing, VerbMeaning::wanting, VerbMeaning::trying,
                  VerbMeaning::being});
    }
    if (!last.is(PhraseKind::preposition) && !last.is(PhraseKind::verb)) return false;
    return is_noun(cutting_.tag(i + 1)) || is_adjective(cutting_.tag(i + 1));
  }

  bool leads_to_plural(std::uint32_t i) const {
    auto const next = is_adjective(cutting_.tag(i + 1)) ? i + 2 : i + 1;
    return is_noun(cutting_.tag(next)) && !is_proper(cutting_.tag(next));
  }

  bool is_relative(std::uint32_t i) const {
    auto const tag = cutting_.tag(i);
    if (tag == Tag::WDT || tag == Tag::WP || tag == Tag::WP_S) return true;
    return tag == Tag::WRB && cutting_.has(i, Role::relative) && i > 0 &&
           is_noun(cutting_.tag(i - 1));
  }

  PhraseKind small(std::uint32_t i) const {
    switch (cutting_.tag(i)) {
      case Tag::IN:
      case Tag::TO:
        return cutting_.has(i, Role::subordinator) || cutting_.has(i, Role::complementizer)
                   ? PhraseKind::subordinator
                   : PhraseKind::preposition;
      case Tag::WRB:
        return PhraseKind::subordinator;
      case Tag::CC:
        return PhraseKind::coordinator;
      case Tag::comma:
        if (cutting_.words[i].key == semicolon_) return PhraseKind::semicolon;
        return cutting_.words[i].key == comma_ ? PhraseKind::comma : PhraseKind::dash;
      case Tag::hyphen:
        return PhraseKind::dash;
      case Tag::colon: {
        auto const key = cutting_.words[i].key;
        return key == colon_ || key == semicolon_ ? PhraseKind::semicolon : PhraseKind::dash;
      }
      case Tag::open_bracket:
        return PhraseKind::open_bracket;
      case Tag::close_bracket:
        return PhraseKind::close_bracket;
      case Tag::open_quote:
      case Tag::close_quote:
        return PhraseKind::quote;
      case Tag::JJ:
      case Tag::JJR:
      case Tag::JJS:
        return PhraseKind::adjective;
      case Tag::RB:
      case Tag::RBR:
      case Tag::RBS:
      case Tag::RP:
        return PhraseKind::adverb;
      case Tag::VBG:
      case Tag::VBN:
        return PhraseKind::adjective;
      default:
        return PhraseKind::other;
    }
  }

  Cutting cutting_;
  std::vector<Phrase>& phrases_;
  std::uint64_t const comma_{folded_key(",")}, colon_{folded_key(":")}, semicolon_{folded_key(";")};
};

}  // namespace

void chunk(std::span<Word const> words, std::span<Lexeme const> lexemes,
           std::span<Span const> times, Vocabulary const& vocabulary,
           std::vector<Phrase>& phrases) {
  Chunker({words, lexemes, times, vocabulary}, phrases).run();
}

}  // namespace dateline
