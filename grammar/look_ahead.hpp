// Which alternatives of a rule are worth a try at a token: what their first two tokens can be is
// computed once from the rules themselves (the FIRST sets of Aho, Sethi and Ullman, for two
// tokens), so that an alternative that cannot match costs no time. Nothing here changes what a rule
// matches: look-ahead only ever leaves out alternatives that would fail.
#pragma once

#include <array>
#include <bit>
#include <boost/spirit/home/x3.hpp>
#include <cstdint>
#include <memory>
#include <utility>

#include "grammar/symbol.hpp"
#include "grammar/token.hpp"

namespace dateline::grammar {

namespace x3 = boost::spirit::x3;

// What the first two tokens that a parser reads can be.
struct TwoTokens {
  SymbolSet first{}, second{};
  bool none{};  // may match without a token
  bool one{};   // may match one token

  friend TwoTokens operator|(TwoTokens const& a, TwoTokens const& b) {
    return {a.first | b.first, a.second | b.second, a.none || b.none, a.one || b.one};
  }
  // one behind the other
  friend TwoTokens operator+(TwoTokens a, TwoTokens const& b) {
    if (a.one) a.second |= b.first;
    if (a.none) {
      a.first |= b.first;
      a.second |= b.second;
    }
    a.one = (a.one && b.none) || (a.none && b.one);
    a.none = a.none && b.none;
    return a;
  }
};

// "the" is told apart as a first token, and the two behind it are looked at: it opens so many
// expressions that itself it says little.
struct LookAhead {
  TwoTokens all;
  bool the{};            // may begin with "the"
  TwoTokens behind_the;  // if so

  static LookAhead nothing() { return {.all = {.none = true}}; }
  static LookAhead token(SymbolSet const& symbols) {
    return {{.first = symbols, .one = true}, symbols[symbol_of(Function::the)], {.none = true}};
  }

  friend LookAhead operator|(LookAhead const& a, LookAhead const& b) {
    auto both = a.the ? a : b;
    if (a.the && b.the) both.behind_the = a.behind_the | b.behind_the;
    both.all = a.all | b.all;
    return both;
  }
  friend LookAhead operator+(LookAhead const& a, LookAhead const& b) {
    LookAhead both{a.all + b.all, a.the, a.behind_the + b.all};
    return a.all.none ? both | LookAhead{both.all, b.the, b.behind_the} : both;
  }
  LookAhead optional() const {
    auto copy = *this;
    copy.all.none = true;
    return copy;
  }
};

// The look-ahead of a parser, from its structure. A rule has its own: look_ahead_of(its id).
struct Looks {
  template <class L, class R>
  static LookAhead of(x3::sequence<L, R> const& p) {
    auto const left = of(p.left);
    bool const seen = left.all.none || left.all.one || left.behind_the.none || left.behind_the.one;
    return seen ? left + of(p.right) : left;  // what stands further back is not looked at
  }
  // What must follow without being read is, for two tokens, as good as read. Where it stands first
  // it says nothing: what is read there says more.
  template <class L, class Subject>
  static LookAhead of(x3::sequence<L, x3::and_predicate<Subject>> const& p) {
    auto const left = of(p.left);
    return left.all.none ? left : left + of(p.right.subject);
  }
  template <class L, class R>
  static LookAhead of(x3::alternative<L, R> const& p) {
    return of(p.left) | of(p.right);
  }
  template <class Subject>
  static LookAhead of(x3::optional<Subject> const& p) {
    return of(p.subject).optional();
  }
  template <class Subject>
  static LookAhead of(x3::kleene<Subject> const& p) {
    auto const once = of(p.subject);
    return (once + once).optional() | once.optional();
  }
  template <class Subject, class Act>
  static LookAhead of(x3::action<Subject, Act> const& p) {
    return of(p.subject);
  }
  template <class Subject>
  static LookAhead of(x3::omit_directive<Subject> const& p) {
    return of(p.subject);
  }
  template <class Subject>
  static LookAhead of(x3::not_predicate<Subject> const&) {
    return LookAhead::nothing();
  }
  template <class Subject>
  static LookAhead of(x3::and_predicate<Subject> const&) {
    return LookAhead::nothing();
  }
  template <class Value>
  static LookAhead of(x3::attr_parser<Value> const&) {
    return LookAhead::nothing();
  }
  static LookAhead of(x3::eps_parser const&) { return LookAhead::nothing(); }
  template <class Id, class Attribute, bool Force>
  static LookAhead of(x3::rule<Id, Attribute, Force> const&) {
    return look_ahead_of(static_cast<Id*>(nullptr));
  }
  // a terminal of ours
  template <class Terminal>
  static LookAhead of(Terminal const& p) {
    return p.look_ahead();
  }
};

// Tries those alternatives of a rule that can match at a token, in their order. A rule that is no
// alternative is tried as it is.
template <class Definition>
class Choice {
 public:
  static constexpr bool has_action = Definition::has_action;
  explicit Choice(Definition const& definition) : definition_(std::addressof(definition)) {}
  template <class Iterator, class Ctx, class RCtx, class Attr>
  bool parse(Iterator& first, Iterator const& last, Ctx const& ctx, RCtx& rctx, Attr& attr) const {
    return definition_->parse(first, last, ctx, rctx, attr);
  }

 private:
  Definition const* definition_;
};

template <class L, class R>
class Choice<x3::alternative<L, R>> {
  using Definition = x3::alternative<L, R>;
  using Mask = std::uint64_t;

  template <class P>
  struct Count : std::integral_constant<std::size_t, 1> {};
  template <class A, class B>
  struct Count<x3::alternative<A, B>> : std::integral_constant<std::size_t, Count<A>::value + 1> {};
  static constexpr std::size_t count = Count<Definition>::value;
  static_assert(count <= 64, "an alternative for each bit of the mask: split the rule");

  // alternatives nest to the left: the last is on the right of the outermost
  template <std::size_t I, class P>
  static constexpr auto const& get(P const& p) {
    if constexpr (Count<P>::value == 1)
      return p;
    else if constexpr (I + 1 == Count<P>::value)
      return p.right;
    else
      return get<I>(p.left);
  }

 public:
  static constexpr bool has_action = Definition::has_action;

  explicit Choice(Definition const& definition) : definition_(std::addressof(definition)) {
    take(std::make_index_sequence<count>{});
  }

  template <class Iterator, class Ctx, class RCtx, class Attr>
  bool parse(Iterator& first, Iterator const& last, Ctx const& ctx, RCtx& rctx, Attr& attr) const {
    constexpr auto tries = make_tries<Iterator, Ctx, RCtx, Attr>(std::make_index_sequence<count>{});
    if (first == last) return false;
    for (auto mask = mask_at(first); mask; mask &= mask - 1)
      if (tries[std::countr_zero(mask)](*definition_, first, last, ctx, rctx, attr)) return true;
    return false;
  }

 private:
  template <class Iterator, class Ctx, class RCtx, class Attr>
  using Try = bool (*)(Definition const&, Iterator&, Iterator const&, Ctx const&, RCtx&, Attr&);

  template <class Iterator, class Ctx, class RCtx, class Attr, std::size_t... I>
  static constexpr std::array<Try<Iterator, Ctx, RCtx, Attr>, count> make_tries(
      std::index_sequence<I...>) {
    return {[](Definition const& all, Iterator& first, Iterator const& last, Ctx const& ctx,
               RCtx& rctx, Attr& attr) {
      return x3::detail::parse_alternative(get<I>(all), first, last, ctx, rctx, attr);
    }...};
  }

  template <std::size_t... I>
  void take(std::index_sequence<I...>) {
    (take(Mask{1} << I, Looks::of(get<I>(*definition_))), ...);
  }
  void take(Mask bit, LookAhead const& look) {
    all_.take(bit, look.all);
    if (look.the || look.all.none)
      behind_the_.take(bit, look.all.none ? anything() : look.behind_the);
  }
  static TwoTokens anything() { return {.none = true, .one = true}; }

  // For each symbol, the alternatives whose first token it can be, and whose second.
  struct Table {
    Mask any_first{}, any_second{};
    std::array<Mask, symbol_count> first{}, second{};

    void take(Mask bit, TwoTokens const& look) {
      if (look.none) any_first |= bit;
      if (look.none || look.one) any_second |= bit;
      for (std::size_t s = 0; s < symbol_count; ++s) {
        if (look.first[s]) first[s] |= bit;
        if (look.second[s]) second[s] |= bit;
      }
    }
    Mask at(Token const* at) const { return alone(at) | form(at); }
    Mask alone(Token const* at) const {
      auto const mask = any_first | at->any_alone(first);
      return mask ? mask & (any_second | at[1].any_of(second)) : mask;
    }
    // The rest of a form of several words is no token of its own: "more than", "a-few".
    Mask form(Token const* at) const { return at->any_form(first); }
  };

  Mask mask_at(Token const* at) const {
    auto mask = all_.alone(at);
    if (mask && at->is(Function::the)) mask &= behind_the_.at(at + 1);
    return mask | all_.form(at);
  }

  Definition const* definition_;
  Table all_, behind_the_;
};

}  // namespace dateline::grammar
