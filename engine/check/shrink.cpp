#include "engine/check/shrink.hpp"

#include <algorithm>
#include <vector>

namespace dateline {
namespace {

constexpr int most_tries = 4000;

// Pieces that end behind each separator: together they are the text.
std::vector<std::string> pieces_of(std::string const& text, std::string const& separator) {
  std::vector<std::string> pieces;
  for (std::size_t at = 0; at < text.size();) {
    auto const found = text.find(separator, at);
    auto const end = found == std::string::npos ? text.size() : found + separator.size();
    pieces.push_back(text.substr(at, end - at));
    at = end;
  }
  return pieces;
}

std::string joined(std::vector<std::string> const& pieces) {
  std::string text;
  for (auto const& piece : pieces) text += piece;
  return text;
}

bool blank(std::string const& text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

}  // namespace

std::string shrink(std::string text, std::function<bool(std::string const&)> const& fails) {
  int tries = 0;
  for (auto const* separator : {"\n\n", "\n", ". ", " "}) {
    auto pieces = pieces_of(text, separator);
    for (auto size = std::max<std::size_t>(pieces.size() / 2, 1); size > 0; size /= 2) {
      for (std::size_t at = 0; at < pieces.size() && pieces.size() > 1 && tries < most_tries;) {
        auto rest = pieces;
        auto const begin = rest.begin() + static_cast<std::ptrdiff_t>(at);
        auto const count = std::min(size, rest.size() - at);
        rest.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
        auto const candidate = joined(rest);
        ++tries;
        if (!blank(candidate) && fails(candidate)) {
          pieces = std::move(rest);
        } else {
          at += count;
        }
      }
    }
    text = joined(pieces);
  }
  auto const last = text.find_last_not_of(" \n");
  auto trimmed = text.substr(0, last + 1);
  return fails(trimmed) ? trimmed : text;
}

}  // namespace dateline
