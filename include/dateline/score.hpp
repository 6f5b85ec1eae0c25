// How near one annotation of some texts is to another: the TIMEX3 measures of TempEval-3 (UzZaman
// et al. 2013), and beside them how far the named intervals agree.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/result.hpp"

namespace dateline {

// What TimeML's elements say of a text: expressions and events, in the order of the file. Texts
// are compared, and spans counted, without white space, so that text that was set anew is the same.
struct Annotation {
  struct Timex {
    Span span;  // in Annotation::text
    std::string type, value, mod, text;
  };
  struct Event {
    Span span;
    std::string event_class;
  };
  std::string text;  // without white space
  std::vector<Timex> timexes;
  std::vector<Event> events;
};

// The content of <TEXT>; the publication date is none of its expressions. The error's place is
// "line N".
Result<Annotation> read_annotation(std::string_view timeml);

// How many there are, and how many of the gold ones a system found. Two expressions match, one to
// one, when their spans overlap (relaxed); strict: the same span. type, value: matches with the
// same attribute.
struct Tally {
  std::size_t gold{}, system{}, relaxed{}, strict{}, type{}, value{};
};

// The share of what a system found that is right, the share of the gold that it found, and their
// harmonic mean; 0 to 1.
struct Measure {
  double f1{}, precision{}, recall{};
};
Measure measure(std::size_t matched, std::size_t system, std::size_t gold);

// What is wrong with an expression, the gravest alone: no match (miss, spurious), another value,
// another type, another span.
enum class ErrorKind : std::uint8_t { miss, span, spurious, type, value };
char const* to_string(ErrorKind kind);

struct ScoredError {
  ErrorKind kind{};
  std::string document;
  Annotation::Timex gold, system;  // spurious: system alone; miss: gold alone
};

struct Score {
  std::size_t documents{};
  Tally timexes;
  std::map<std::string, Tally> types;  // by TIMEX3 type: the gold's, `system` by the system's
  Tally events;                        // `type` is the class
  std::vector<ScoredError> errors;
  // Of the matches whose gold value names an interval: how many there are, how many name the very
  // same, and the sum over them of intersection through union (Jaccard).
  std::size_t intervals{}, identical{};
  double overlap{};
  std::vector<std::string> missing;  // documents that the system has not: all their gold is missed
};

// Adds a document to `score`. The error says where the texts differ.
Result<Score> add(Score score, std::string const& document, Annotation const& gold,
                  Annotation const& system);
// The same for a document that the system has not.
Score add_missing(Score score, std::string const& document, Annotation const& gold);

// A table for people, `errors` below it one a line; JSON with the same.
std::string to_text(Score const&, bool errors = false);
std::string to_json(Score const&, bool errors = false);

}  // namespace dateline
