#include "grammar/syntax/word.hpp"

#include <array>

namespace dateline {

namespace {

// In the order of Tag.
constexpr std::array<char const*, tag_count> names = {
    "NN",  "NNS", "NNP", "NNPS", "VB",  "VBP",   "VBZ",   "VBD", "VBG",  "VBN", "MD",  "JJ",  "JJR",
    "JJS", "RB",  "RBR", "RBS",  "WRB", "PRP",   "PRP$",  "WP",  "WP$",  "EX",  "DT",  "PDT", "WDT",
    "IN",  "TO",  "RP",  "CC",   "CD",  "POS",   "UH",    "FW",  "LS",   "SYM", "ADD", "AFX", "GW",
    ".",   ",",   ":",   "``",   "''",  "-LRB-", "-RRB-", "$",   "HYPH", "NFP"};

}  // namespace

char const* to_string(Tag tag) { return names[static_cast<std::size_t>(tag)]; }

bool parse_tag(std::string_view name, Tag& tag) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (name != names[i]) continue;
    tag = static_cast<Tag>(i);
    return true;
  }
  return false;
}

}  // namespace dateline
