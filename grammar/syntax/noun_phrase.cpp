// Noun phrases: "the US deputy envoy", "Moscow's use", "almost 5 million shells", "the latest".
#include <algorithm>

#include "grammar/syntax/chunks.hpp"

namespace dateline {

namespace {

class Reader {
 public:
  Reader(Cutting const& cutting, std::uint32_t begin) : cutting_(cutting) {
    phrase_.kind = PhraseKind::noun;
    phrase_.begin = phrase_.end = phrase_.head = begin;
    phrase_.possessor = begin;
  }

  Phrase read() {
    auto const first = phrase_.begin;
    auto const tag = cutting_.tag(first);
    if (tag == Tag::PRP || tag == Tag::EX) {
      take(first);
      return phrase_;
    }
    auto i = first;
    auto opened = false;  // by what only a noun phrase can begin with
    while (i < cutting_.size()) {
      auto const next = step(i, opened);
      if (next == i) break;
      i = next;
    }
    return phrase_;
  }

 private:
  // The word after the piece at i, or i when the phrase ends before it.
  std::uint32_t step(std::uint32_t i, bool& opened) {
    auto const tag = cutting_.tag(i);
    auto const inside = i > phrase_.begin;
    auto const done = phrase_.end > phrase_.begin && phrase_.end == i && ends_in_noun_;
    if (inside && cutting_.time_end(i) > i && !cutting_.modifies(cutting_.time_end(i))) return i;
    switch (tag) {
      case Tag::DT:
      case Tag::PDT:
        if (inside && (done || cutting_.tag(i - 1) != Tag::PDT)) return i;
        opened = true;
        take(i);
        ends_in_noun_ = false;
        return i + 1;
      case Tag::PRP_S:
        if (done) return i;
        opened = true;
        if (!inside) phrase_.possessor = i + 1;
        take(i);
        ends_in_noun_ = false;
        return i + 1;
      case Tag::POS:
        if (!done) return i;
        phrase_.possessor = i;
        ends_in_noun_ = false;
        opened = true;
        phrase_.end = i + 1;
        return i + 1;
      case Tag::CD:
      case Tag::currency:
        take(i);
        ends_in_noun_ = false;
        return i + 1;
      case Tag::NNP:
      case Tag::NNPS:
        if (done && cutting_.tag(i - 1) == Tag::NNS) return i;  // "the arms | Iran sold"
        [[fallthrough]];
      case Tag::NN:
      case Tag::NNS:
      case Tag::FW:
        take(i);
        ends_in_noun_ = true;
        return i + 1;
      case Tag::JJ:
      case Tag::JJR:
      case Tag::JJS:
        if (auto const after = degree(i, opened); after > i) return after;
        if (done && !leads_to_noun(i)) return i;
        if (done && !cutting_.has(i, Role::generic) && is_proper(cutting_.tag(i - 1)) == false)
          return i;
        if (!opened && !leads_to_noun(i)) return i;
        take(i);
        ends_in_noun_ = false;
        return i + 1;
      case Tag::VBG:
      case Tag::VBN:
        if (done || !leads_to_noun(i)) return i;
        if (!opened && !inside && tag == Tag::VBG && !is_intransitive(i)) return i;
        if (tag == Tag::VBG && starts_name(i + 1)) return i;
        return i + 1;
      case Tag::RB:
      case Tag::RBR:
      case Tag::RBS:
      case Tag::IN:
        return degree(i, opened);
      case Tag::open_quote:  // "the "embassy""
        return inside && !done && leads_to_noun(i) ? i + 1 : i;
      case Tag::CC:
        // "military and economic ties"
        if (!done && inside && is_adjective(cutting_.tag(i - 1)) &&
            is_adjective(cutting_.tag(i + 1)) && leads_to_noun(i + 1)) {
          return i + 1;
        }
        return i;
      default:
        return i;
    }
  }

  // "almost 5 million", "the very latest", "more than 20"
  std::uint32_t degree(std::uint32_t i, bool opened) const {
    auto const inside = i > phrase_.begin;
    if (inside && ends_in_noun_) return i;
    if (cutting_.time_end(i + 1) > i + 1) return i;  // "at | about 2 a.m."
    if (cutting_.has(i, Role::complementizer) || cutting_.has(i, Role::either)) return i;
    auto j = i + 1;
    // "more than", "at least"
    if (cutting_.tag(j) == Tag::IN || cutting_.tag(j) == Tag::RB || cutting_.tag(j) == Tag::JJS)
      ++j;
    auto const tag = cutting_.tag(j);
    if (tag == Tag::CD || tag == Tag::currency)
      return cutting_.tag(i) == Tag::IN && !inside && j == i + 1 && !follows_opener(i) ? i : j;
    if (cutting_.tag(i) == Tag::IN || is_adjective(cutting_.tag(i))) return i;
    if ((inside || opened) && j == i + 1 && (is_adjective(tag) || is_participle(tag)) &&
        leads_to_noun(j))
      return j;
    return i;
  }

  // "as | around 20 cars arrived": no preposition behind another.
  bool follows_opener(std::uint32_t i) const { return i > 0 && cutting_.has(i - 1, Role::either); }

  bool is_intransitive(std::uint32_t i) const {
    return cutting_.lexemes[i].verb.has(VerbMeaning::intransitive);
  }
  // "the latest seeing President Putin": a name is no more of the noun phrase.
  bool starts_name(std::uint32_t i) const {
    return i < cutting_.size() && cutting_.words[i].shape != Shape::lower;
  }

  // Whether a noun follows word i, with nothing but modifiers between.
  bool leads_to_noun(std::uint32_t i) const {
    auto const end = std::min(i + 8, cutting_.size());
    for (auto j = i + 1; j < end; ++j) {
      auto const tag = cutting_.tag(j);
      if (is_noun(tag)) {
        auto const time = cutting_.time_end(j);
        return time == j || cutting_.modifies(time);
      }
      if (is_adjective(tag) || tag == Tag::CD || tag == Tag::VBN || tag == Tag::VBG) continue;
      if ((tag == Tag::CC || tag == Tag::comma || is_quote(tag)) &&
          is_adjective(cutting_.tag(j + 1)))
        continue;
      return false;
    }
    return false;
  }

  void take(std::uint32_t i) {
    phrase_.end = i + 1;
    phrase_.head = i;
  }

  Cutting const& cutting_;
  Phrase phrase_;
  bool ends_in_noun_{};
};

}  // namespace

Phrase read_noun_phrase(Cutting const& cutting, std::uint32_t i) {
  return Reader(cutting, i).read();
}

}  // namespace dateline
