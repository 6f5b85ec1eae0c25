// Numbers in digits and words. A vague number is -1: TIMEX3 writes X for it.
// Examples: "21 days", "1,500 years", "twenty-one years", "two hundred and fifty days",
// "2.5 hours", "2 1/2 years", "several months".
#include "grammar/rules/rules.hpp"

namespace dateline::grammar {
namespace {

// The number words of a value in [least, most].
LookAhead words_between(int least, int most) {
  SymbolSet set;
  for (int value : {0, 20, 100, 1000})
    if (symbol_of_number_word(most) >= symbol_of_number_word(value) &&
        symbol_of_number_word(least) <= symbol_of_number_word(value))
      set.set(symbol_of_number_word(value));
  return LookAhead::token(set);
}

// Numbers in words, read from the left without going back.
struct InWords : Terminal<InWords, int> {
  LookAhead look_ahead() const {
    auto look = words_between(0, 1000000);
    look.all.second = look.all.first;
    look.all.second.set(symbol_of(Function::and_)).set(symbol_of_mark('-'));
    look.all.first.set(symbol_of(Function::a));
    return look;
  }
  bool match(Iterator& at, Iterator, int& value) const { return below_million(at, value); }

  // a number word of a value in [least, most]
  static bool word(Iterator& at, int least, int most, int& value) {
    if (!at->has(Category::number)) return false;
    for (auto const& sense : at->word->senses)
      if (sense.category == Category::number && sense.value >= least && sense.value <= most &&
          sense.rest.empty()) {
        value = sense.value;
        ++at;
        return true;
      }
    return false;
  }

 private:
  // "twenty-one", "twelve"
  static bool below_hundred(Iterator& at, int& value) {
    if (!word(at, 20, 90, value)) return word(at, 0, 19, value);
    auto next = skip_hyphen(at);
    if (int ones = 0; word(next, 1, 9, ones)) {
      value += ones;
      at = next;
    }
    return true;
  }
  // "two hundred and fifty", "a hundred", "hundred"
  static bool below_thousand(Iterator& at, int& value) {
    auto next = at;
    int hundred = 0;
    bool const counted = below_hundred(next, value);
    if (counted) at = next;
    next = counted ? skip_hyphen(next) : skip(next, Function::a);
    if (!word(next, 100, 100, hundred)) return counted;
    value = counted ? value * hundred : hundred;
    at = next;
    return add(at, value, below_hundred);
  }
  // "two thousand and twenty-four", "three million", "a thousand"
  static bool below_million(Iterator& at, int& value) {
    auto next = at;
    int scale = 0;
    bool const counted = below_thousand(next, value);
    if (counted) at = next;
    if (!counted) next = skip(next, Function::a);
    if (!word(next, 1000, 1000000, scale)) return counted;
    at = next;
    if (!counted) return value = scale, true;
    int rest = 0;
    add(at, rest, below_thousand);
    value = value * scale + rest;
    return true;
  }
  // "and" and a smaller number, if they follow
  template <class Smaller>
  static bool add(Iterator& at, int& value, Smaller smaller) {
    auto next = skip(at, Function::and_);
    if (int more = 0; smaller(next, more)) {
      value += more;
      at = next;
    }
    return true;
  }
  static Iterator skip(Iterator at, Function f) { return at->is(f) ? at + 1 : at; }
  static Iterator skip_hyphen(Iterator at) { return at->is_mark('-') ? at + 1 : at; }
};

// A number word of value [least, most].
struct NumberWord : Terminal<NumberWord, int> {
  int least, most;
  constexpr NumberWord(int l, int m) : least(l), most(m) {}
  LookAhead look_ahead() const { return words_between(least, most); }
  bool match(Iterator& at, Iterator, int& value) const {
    return InWords::word(at, least, most, value);
  }
};
constexpr NumberWord words(int least, int most) { return {least, most}; }

x3::rule<struct fraction_id, double> const fraction{"fraction"};

// clang-format off
// "21", "1,500", "twenty-one"; "2 million" years is 2,000,000
auto const integer_def =
    (num(0, 2000, 1, 4) >> words(1000000, 1000000))[value([](int n, int scale) { return n * scale; })]
  | num(0, 999999999, 1, 9, true)[value([](int n) { return n; })]
  | InWords{}[value([](int n) { return n; })];

auto const half = fn(Function::half);
auto const fraction_def =
    num(0, 9, 1, 1)[value([](int n) { return n / 10.0; })]
  | num(0, 99, 2, 2)[value([](int n) { return n / 100.0; })]
  | num(0, 999, 3, 3)[value([](int n) { return n / 1000.0; })];
auto const decimal = num(0, 999999) >> glue >> mark('.') >> glue >> fraction;
double with_fraction(int whole, double fraction) { return whole + fraction; }

// "2.5", ".5", "two and a half", "2 1/2", "several", "a couple of", "21", "half an", "a"
auto const amount_def =
    decimal[value(with_fraction)]
  | (mark('.') >> glue >> fraction)[value([](double f) { return f; })]
  | (integer >> hyphen >> fn(Function::and_) >> hyphen >> -fn(Function::a) >> hyphen >> half)[value([](int n) { return n + 0.5; })]
  | (num(0, 999) >> num(1, 1) >> glue >> mark('/') >> glue >> num(2, 2))
      [value([](int n, int, int) { return n + 0.5; })]
  | (num(0, 999) >> mark(0xBD))[value([](int n) { return n + 0.5; })]
  | mark(0xBD)[value([] { return 0.5; })]
  | reads<Category::vague>[value([](int v) {
      auto const vague = static_cast<Vague>(v);
      return vague == Vague::couple ? 2.0 : vague == Vague::dozen ? 12.0 : -1.0; })]
  | integer[value([](int n) { return static_cast<double>(n); })]
  | (fn(Function::a) >> half)[value([] { return 0.5; })]
  | (half >> fn(Function::a))[value([] { return 0.5; })]
  | fn(Function::a)[value([] { return 1.0; })];

auto const suffix = glue >> fn(Function::ordinal_suffix);

// "21st", "the twenty-first"
auto const ordinal_number_def =
    (num(1, 999, 1, 3) >> suffix)[value([](int n) { return n; })]
  | (words(20, 90) >> hyphen >> reads<Category::ordinal>)[value([](int tens, int n) { return n < 10 ? tens + n : n; })]
  | reads<Category::ordinal>[value([](int n) { return n; })];
// clang-format on

DATELINE_LOCAL(fraction)
}  // namespace

DATELINE_DEFINE(integer)
DATELINE_DEFINE(amount)
DATELINE_DEFINE(ordinal_number)

}  // namespace dateline::grammar
