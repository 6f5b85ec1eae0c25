// Numbers in digits and words. A vague number is -1: TIMEX3 writes X for it.
#include "grammar/rules/rules.hpp"

namespace dateline::grammar {
namespace {

// A number word of value [least, most].
struct NumberWord : Terminal<NumberWord, int> {
  int least, most;
  constexpr NumberWord(int l, int m) : least(l), most(m) {}
  bool match(Iterator& at, Iterator last, int& value) const {
    if (at == last || !at->has(Category::number)) return false;
    for (auto const& sense : at->word->senses)
      if (sense.category == Category::number && sense.value >= least && sense.value <= most &&
          sense.rest.empty()) {
        value = sense.value;
        ++at;
        return true;
      }
    return false;
  }
};
constexpr NumberWord words(int least, int most) { return {least, most}; }

x3::rule<struct below_hundred_id, int> const below_hundred{"below_hundred"};
x3::rule<struct below_thousand_id, int> const below_thousand{"below_thousand"};
x3::rule<struct in_words_id, int> const in_words{"in_words"};
x3::rule<struct fraction_id, double> const fraction{"fraction"};

// clang-format off
// "twenty-one", "twelve"
auto const below_hundred_def =
    (words(20, 90) >> -(hyphen >> words(1, 9)))[value([](int tens, auto ones) { return tens + ones.value_or(0); })]
  | words(0, 19)[value([](int n) { return n; })];

// "two hundred and fifty", "a hundred", "hundred"
auto const below_thousand_def =
    (below_hundred >> hyphen >> words(100, 100) >> -(-fn(Function::and_) >> below_hundred))
      [value([](int n, int hundred, auto rest) { return n * hundred + rest.value_or(0); })]
  | (-fn(Function::a) >> words(100, 100) >> -(-fn(Function::and_) >> below_hundred))
      [value([](int hundred, auto rest) { return hundred + rest.value_or(0); })]
  | below_hundred[value([](int n) { return n; })];

// "two thousand and twenty-four", "three million"
auto const in_words_def =
    (below_thousand >> words(1000, 1000000) >> -(-fn(Function::and_) >> below_thousand))
      [value([](int n, int scale, auto rest) { return n > 999 ? n : n * scale + rest.value_or(0); })]
  | (-fn(Function::a) >> words(1000, 1000000))[value([](int scale) { return scale; })]
  | below_thousand[value([](int n) { return n; })];

// "21", "1,500", "twenty-one"; "2 million" years is 2,000,000
auto const integer_def =
    (num(0, 2000, 1, 4) >> words(1000000, 1000000))[value([](int n, int scale) { return n * scale; })]
  | num(0, 999999999, 1, 9, true)[value([](int n) { return n; })]
  | in_words[value([](int n) { return n; })];

auto const half = fn(Function::half);
auto const fraction_def =
    num(0, 9, 1, 1)[value([](int n) { return n / 10.0; })]
  | num(0, 99, 2, 2)[value([](int n) { return n / 100.0; })]
  | num(0, 999, 3, 3)[value([](int n) { return n / 1000.0; })];
auto const decimal = num(0, 999999) >> glue >> mark('.') >> glue >> fraction;
double with_fraction(int whole, double fraction) { return whole + fraction; }

// "2.5", "two and a half", "2 1/2", "several", "a couple of", "21", "half an", "a"
auto const amount_def =
    decimal[value(with_fraction)]
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

BOOST_SPIRIT_DEFINE(below_hundred, below_thousand, in_words, fraction)
}  // namespace

DATELINE_DEFINE(integer)
DATELINE_DEFINE(amount)
DATELINE_DEFINE(ordinal_number)

}  // namespace dateline::grammar
