// What must hold of any text, whatever it says; and of a text where it does not hold, the smallest
// part in which it still does not.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dateline/engine.hpp"

namespace dateline {

struct Broken {
  std::string wanted, got;
};

struct Property {
  char const* name;
  // What is wrong; nothing where the property holds. `options` name the domain.
  std::optional<Broken> (*check)(Engine const&, Document const&, Options const& options);
};

std::vector<Property> const& properties();

struct PropertyFailure {
  char const* property;
  Document shrunk;
  Broken broken;  // in the shrunk text
};

// All properties over one document, each failure shrunk.
std::vector<PropertyFailure> check_properties(Engine const& engine, Document const& document,
                                              Options options);

}  // namespace dateline
