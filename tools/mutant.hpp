// What tools/mutate.py writes into a copy of the sources: every planted fault is there, and the
// environment says which one is at work (MUTANT=17), so that all share one build.
#pragma once

// A fault that reads behind the end of a vector or into an empty optional is caught there.
#define _GLIBCXX_ASSERTIONS 1

#include <cstdlib>
#include <type_traits>

#pragma GCC diagnostic ignored "-Wsign-compare"

namespace mutant {

inline int chosen() {
  static char const* const number = std::getenv("MUTANT");
  static int const value = number ? std::atoi(number) : 0;
  return value;
}
// Whether that fault is planted. What the compiler computes has none.
constexpr bool is(int number) { return !std::is_constant_evaluated() && chosen() == number; }

// "a < b" became "a < Less{17} < b", which is "a <= b" when fault 17 is planted.
#define DATELINE_MUTANT(NAME, OP, PLANTED)                                             \
  struct NAME {                                                                        \
    int number;                                                                        \
  };                                                                                   \
  template <class Left>                                                                \
  struct NAME##Than {                                                                  \
    Left const& left;                                                                  \
    int number;                                                                        \
  };                                                                                   \
  template <class Left>                                                                \
  constexpr NAME##Than<Left> operator OP(Left const& left, NAME fault) {               \
    return {left, fault.number};                                                       \
  }                                                                                    \
  template <class Left, class Right>                                                   \
  constexpr bool operator OP(NAME##Than<Left> than, Right const& right) {              \
    return is(than.number) ? bool(than.left PLANTED right) : bool(than.left OP right); \
  }
DATELINE_MUTANT(Less, <, <=)
DATELINE_MUTANT(NotMore, <=, <)
DATELINE_MUTANT(More, >, >=)
DATELINE_MUTANT(NotLess, >=, >)
DATELINE_MUTANT(Equal, ==, !=)
DATELINE_MUTANT(Other, !=, ==)

}  // namespace mutant
