// WordNet's dictionary files -> what each word form may be, inflected forms included.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "dateline/result.hpp"

namespace dateline::training {

// Bits of what a form may be.
enum Form : std::uint16_t {
  noun = 1,
  plural = 2,
  verb = 4,
  third_person = 8,
  past = 16,
  gerund = 32,
  adjective = 64,
  compared = 128,
  adverb = 256,
  name = 512
};

// Lower-case forms of the single words in `folder` (data.noun, noun.exc and so on) -> bits.
Result<std::map<std::string, std::uint16_t>> read_wordnet(std::string const& folder);

}  // namespace dateline::training
