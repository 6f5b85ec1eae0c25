// X3 terminals over tokens, and the action that turns what they read into an AST node.
//
// The context is the same for every rule (nothing but unused_type), so rules of different files
// link. Attributes are taken only in the action at the end of a sequence: X3 does not roll back.
#pragma once

#include <array>
#include <boost/fusion/include/at_c.hpp>
#include <boost/fusion/include/size.hpp>
#include <boost/fusion/support/is_sequence.hpp>
#include <boost/optional.hpp>
#include <boost/spirit/home/x3.hpp>
#include <optional>
#include <type_traits>
#include <utility>

#include "grammar/ast.hpp"
#include "grammar/look_ahead.hpp"
#include "grammar/token.hpp"

namespace dateline::grammar {

using Iterator = Token const*;
using RuleContext = x3::unused_type;

template <class... Symbols>
LookAhead starts_with(Symbols... symbols) {
  SymbolSet set;
  (set.set(symbols), ...);
  return LookAhead::token(set);
}

// What all terminals share: one function, from a place to whether and how far they match; and what
// the token there must be (look_ahead).
template <class Self, class Attribute>
struct Terminal : x3::parser<Self> {
  using attribute_type = Attribute;
  static constexpr bool has_attribute = !std::is_same_v<Attribute, x3::unused_type>;

  template <class Ctx, class RCtx, class Attr>
  bool parse(Iterator& first, Iterator const& last, Ctx const&, RCtx&, Attr& attr) const {
    auto at = first;
    if constexpr (has_attribute) {
      Attribute value{};
      if (!this->derived().match(at, last, value)) return false;
      x3::traits::move_to(value, attr);
    } else {
      if (!this->derived().match(at, last)) return false;
    }
    first = at;
    return true;
  }
};

// A form of category C -> its value. `sure`: forms marked ^ must be capitalised.
template <Category C>
struct Reads : Terminal<Reads<C>, int> {
  bool sure{true};
  constexpr explicit Reads(bool s) : sure(s) {}
  LookAhead look_ahead() const { return starts_with(symbol_of(C)); }
  bool match(Iterator& at, Iterator last, int& value) const {
    if (at == last || !at->has(C)) return false;
    for (auto const& sense : at->word->senses) {
      if (sense.category != C || (sure && sense.capital && !at->capital)) continue;
      if (!match_rest(at, last, sense)) continue;
      value = sense.value;
      return true;
    }
    return false;
  }
};
template <Category C>
inline constexpr Reads<C> reads{true};
template <Category C>
inline constexpr Reads<C> reads_any{false};

// A function word, of one word or several.
struct FunctionWord : Terminal<FunctionWord, x3::unused_type> {
  Function function;
  constexpr explicit FunctionWord(Function f) : function(f) {}
  LookAhead look_ahead() const { return starts_with(symbol_of(function)); }
  bool match(Iterator& at, Iterator last) const {
    if (at == last || !at->opens(function)) return false;
    if (!at->opens_form) return at->is(function) && (++at, true);
    return longest(at, last);
  }

 private:
  bool longest(Iterator& at, Iterator last) const {
    for (auto const& sense : at->word->senses)
      if (sense.category == Category::function && sense.value == static_cast<int>(function) &&
          match_rest(at, last, sense))
        return true;
    return false;
  }
};
constexpr FunctionWord fn(Function f) { return FunctionWord{f}; }

// A form of another category with one value.
struct Means : Terminal<Means, x3::unused_type> {
  Category category;
  int value;
  constexpr Means(Category c, int v) : category(c), value(v) {}
  LookAhead look_ahead() const { return starts_with(symbol_of(category)); }
  bool match(Iterator& at, Iterator last) const {
    if (at == last || !at->has(category)) return false;
    if (!at->opens_form) return at->is(category, value) && (++at, true);
    for (auto const& sense : at->word->senses)
      if (sense.category == category && sense.value == value && match_rest(at, last, sense))
        return true;
    return false;
  }
};
template <class Name>
constexpr Means is(Category c, Name n) {
  return {c, static_cast<int>(n)};
}

// A number in digits, its value and its count of digits within limits; "1,500" only on request.
struct Number : Terminal<Number, int> {
  std::uint32_t least, most, fewest_digits, most_digits;
  bool grouped;
  constexpr Number(std::uint32_t l, std::uint32_t m, std::uint32_t fd = 1, std::uint32_t md = 9,
                   bool g = false)
      : least(l), most(m), fewest_digits(fd), most_digits(md), grouped(g) {}
  LookAhead look_ahead() const {
    SymbolSet set;
    auto symbol = first_number;
    for (auto const& kind : number_kinds) {
      set[symbol] = kind.fewest_digits <= most_digits && kind.most_digits >= fewest_digits &&
                    kind.least <= most && kind.most >= least;
      ++symbol;
    }
    set[grouped_number] = grouped;
    return LookAhead::token(set);
  }
  bool match(Iterator& at, Iterator last, int& value) const {
    if (at == last || at->kind != TokenKind::number || (at->grouped && !grouped)) return false;
    if (at->size() < fewest_digits || at->size() > most_digits) return false;
    if (at->number < least || at->number > most) return false;
    value = static_cast<int>(at->number);
    ++at;
    return true;
  }
};
using num = Number;

struct Mark : Terminal<Mark, x3::unused_type> {
  char32_t code;
  constexpr explicit Mark(char32_t c) : code(c) {}
  LookAhead look_ahead() const { return starts_with(symbol_of_mark(code)); }
  bool match(Iterator& at, Iterator last) const {
    if (at == last || !at->is_mark(code)) return false;
    ++at;
    return true;
  }
};
constexpr Mark mark(char32_t c) { return Mark{c}; }

// Assertions about the token at hand; they read nothing.
template <bool (*Holds)(Iterator, Iterator)>
struct Assert : Terminal<Assert<Holds>, x3::unused_type> {
  LookAhead look_ahead() const { return LookAhead::nothing(); }
  bool match(Iterator& at, Iterator last) const { return Holds(at, last); }
};
inline bool is_glued(Iterator at, Iterator last) { return at != last && at->glued; }
inline bool is_apart(Iterator at, Iterator last) { return at == last || !at->glued; }
// No letter or digit follows at once: "2024" but not "2024a".
inline bool is_boundary(Iterator at, Iterator last) {
  return at == last || !at->glued || at->kind == TokenKind::mark || at->kind == TokenKind::stop;
}
inline constexpr Assert<is_glued> glue{};
inline constexpr Assert<is_apart> apart{};
inline constexpr Assert<is_boundary> boundary{};

inline bool is_dash(Iterator at) {
  return at->is_mark('-') || at->is_mark(0x2013) || at->is_mark(0x2014);
}
struct Dash : Terminal<Dash, x3::unused_type> {
  LookAhead look_ahead() const {
    return starts_with(symbol_of_mark('-'), symbol_of_mark(0x2013), symbol_of_mark(0x2014));
  }
  bool match(Iterator& at, Iterator last) const {
    if (at == last || !is_dash(at)) return false;
    ++at;
    return true;
  }
};
inline constexpr Dash dash{};
// "third-quarter", "third quarter"
inline auto const hyphen = -mark('-');

// The action at the end of a rule: makes its node from the parts, and keeps the rule's name.
template <class Make>
struct Action {
  std::string_view rule;
  Make make;

  template <class Ctx>
  void operator()(Ctx& ctx) const {
    auto& value = x3::_val(ctx);
    using Made = decltype(unpack(x3::_attr(ctx)));
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, ast::Expression> &&
                  !std::is_same_v<Made, ast::Expression>)
      value = ast::Expression{{unpack(x3::_attr(ctx))}, rule};
    else
      value = unpack(x3::_attr(ctx));
  }

 private:
  template <class Attr>
  auto unpack(Attr& attr) const {
    if constexpr (std::is_same_v<std::decay_t<Attr>, x3::unused_type>)
      return make();
    else if constexpr (boost::fusion::traits::is_sequence<Attr>::value)
      return unpack(attr, std::make_index_sequence<boost::fusion::result_of::size<Attr>::value>{});
    else
      return make(std::move(attr));
  }
  template <class Attr, std::size_t... I>
  auto unpack(Attr& attr, std::index_sequence<I...>) const {
    return make(std::move(boost::fusion::at_c<I>(attr))...);
  }
};
template <class Make>
constexpr Action<Make> make(std::string_view rule, Make f) {
  return {rule, f};
}
template <class Make>
constexpr Action<Make> value(Make f) {
  return {{}, f};
}

// For the alternatives that are a rule's value as it is: one action in a rule, and X3 propagates no
// attribute by itself.
struct AsItIs {
  template <class Ctx>
  void operator()(Ctx& ctx) const {
    x3::_val(ctx) = std::move(x3::_attr(ctx));
  }
};
inline constexpr AsItIs as_it_is{};

template <class T>
std::optional<T> opt(boost::optional<T> const& value) {
  return value ? std::optional<T>{*value} : std::nullopt;
}

}  // namespace dateline::grammar
