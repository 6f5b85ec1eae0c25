// Look-ahead may only leave out alternatives that would fail: with it and without it, a rule reads
// the same.
#include "grammar/look_ahead.hpp"

#include "grammar/lex.hpp"
#include "grammar/rules/rules.hpp"
#include "tests/support/catch.hpp"

namespace dateline::grammar {
namespace {

using C = Category;
using F = Function;

x3::rule<struct count_id, int> const count{"count"};
auto const count_def = num(1, 31, 1, 2)[value([](int n) { return n; })] |
                       reads<C::number>[value([](int n) { return n; })];
DATELINE_LOCAL(count)

// one of each way to put rules together; an alternative's place is what it makes
auto const the = -fn(F::the);
auto const definition =
    (the >> count >> reads<C::unit>)[value([](int, int) { return 0; })] |
    (reads<C::month> >> -num(1, 31) >> &mark(','))[value([](int, auto) { return 1; })] |
    (the >> reads<C::shift> >> !reads<C::month> >>
     reads<C::unit>)[value([](int, int) { return 2; })] |
    (count >> *(fn(F::and_) >> count) >> mark(','))[value([](int, auto const&) { return 3; })] |
    (-mark(',') >> reads<C::month>)[value([](int) { return 4; })] |
    (fn(F::the) >> x3::omit[reads<C::month> | count])[value([] { return 5; })] |
    (reads<C::limit> >> count)[value([](int, int) { return 6; })] |
    (reads<C::reference>)[value([](int) { return 7; })] | count[value([](int) { return 8; })];

struct Read {
  int alternative{-1};
  std::ptrdiff_t length{};
  friend bool operator==(Read, Read) = default;
};

// What X3 makes of the definition as it stands, and what Choice does: as in a rule, which hands on
// its attribute by the context.
x3::rule<struct plain_id, int> const plain{"plain"};
x3::rule<struct chosen_id, int> const chosen{"chosen"};
auto const plain_def = definition;
auto const chosen_def = definition;
BOOST_SPIRIT_DEFINE(plain)
DATELINE_LOCAL(chosen)

template <class Rule>
Read read(Rule const& rule, Tokens const& tokens) {
  auto const* const begin = tokens.data() + margin;
  auto const* at = begin;
  int alternative = -1;
  bool const done = x3::parse(at, tokens.data() + tokens.size() - margin, rule, alternative);
  return done ? Read{alternative, at - begin} : Read{};
}

}  // namespace

TEST_CASE("rules read the same with look-ahead and without") {
  auto const lexicon = Lexicon::make();
  REQUIRE(lexicon);
  constexpr char const* words[] = {"the", "two", "31",   "1,500", "May", "last", "years", "and",
                                   ",",   "in",  "more", "than",  "now", "at",   "least", "stone"};
  std::array<int, 9> times{};
  Tokens tokens;
  for (auto const* first : words)
    for (auto const* second : words)
      for (auto const* third : words)
        for (auto const* fourth : {"", "years", ",", "two"}) {
          std::string text;
          for (auto const* word : {first, second, third, fourth}) text.append(word) += ' ';
          lex(text, *lexicon, tokens);
          auto const wanted = read(plain, tokens);
          INFO(text);
          CHECK(read(chosen, tokens) == wanted);
          if (wanted.alternative >= 0) ++times[static_cast<std::size_t>(wanted.alternative)];
        }
  for (auto const n : times) CHECK(n > 0);  // each alternative had its chance
}

TEST_CASE("look-ahead tells the first two tokens, and those behind an article") {
  auto const look = Looks::of(the >> reads<C::shift> >> reads<C::unit> >> mark(','));
  auto const shift = symbol_of(C::shift), unit = symbol_of(C::unit), article = symbol_of(F::the);
  CHECK((look.all.first == SymbolSet{}.set(shift).set(article)));
  CHECK((look.all.second == SymbolSet{}.set(shift).set(unit)));
  CHECK(look.the);
  CHECK((look.behind_the.first == SymbolSet{}.set(shift)));
  CHECK((look.behind_the.second == SymbolSet{}.set(unit)));
  CHECK_FALSE(look.all.one);
  CHECK_FALSE(look.all.none);
  CHECK(Looks::of(-reads<C::unit>).all.none);
  CHECK(Looks::of(reads<C::unit>).all.one);
  CHECK_FALSE(Looks::of(reads<C::unit> >> &mark(',')).all.one);  // a comma must follow
}

}  // namespace dateline::grammar
