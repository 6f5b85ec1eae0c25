// Cases: a text, its publication date, and what is expected to be found in it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/options.hpp"
#include "dateline/result.hpp"

namespace dateline {

// A field that a case states, and the values that will do; an empty value: the field is absent.
// Bounds are written "A..B" (earliest begin, latest end) or with all four; an open one is empty.
struct Field {
  std::string name;
  std::vector<std::string> accepted;
};

struct Expected {
  std::optional<Span> span;  // where it stands; empty: the next one found
  bool anywhere{};           // the same words elsewhere will do
  bool exact{true};          // the extent is compared too
  std::vector<Field> fields;
};

struct Case {
  std::string name, file;
  std::size_t line{};
  std::vector<Expected> expected;
  bool nothing_else{};  // what is found besides is a difference
  std::string known;    // why it is known to fail; empty: it should hold
  std::vector<std::string> tags;
  Span source;  // bytes of its file, where it can be rewritten

  std::string place() const { return file + ":" + std::to_string(line); }
};

// One text, and the cases about it.
struct CaseGroup {
  Document document;
  Options options;
  std::vector<Case> cases;
};

struct CaseFile {
  std::vector<CaseGroup> groups;
  std::vector<Error> errors;  // the place is "FILE:LINE"
};

// The fields that an expectation may state, besides "text", "begin" and "end".
std::vector<std::string_view> const& case_fields();

// " (did you mean 'value'?)" when one of `known` is close to `name`, else nothing.
std::string did_you_mean(std::string_view name, std::vector<std::string_view> const& known);

// Why `value` cannot be one of `field`; nothing if it can.
std::optional<std::string> reject_field(std::string_view field, std::string_view value);

}  // namespace dateline
