// The wordings in which results are told to a reader: patterns by name, from display.tsv.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

#include "dateline/result.hpp"

namespace dateline {

class Phrases {
 public:
  // An error names the data file and line: "display.tsv:12: 'DAY' already has a pattern".
  static Result<Phrases> make();

  bool has(std::string_view name) const;

  // The pattern with the pieces put in for {0}, {1} ...; the pieces alone where there is no such
  // name.
  std::string say(std::string_view name, std::initializer_list<std::string_view> pieces = {}) const;

 private:
  struct Data;
  std::shared_ptr<Data const> data_;
};

}  // namespace dateline
