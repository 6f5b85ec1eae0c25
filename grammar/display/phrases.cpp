#include "grammar/display/phrases.hpp"

#include <map>

#include "grammar/tsv.hpp"

namespace dateline {

struct Phrases::Data {
  std::map<std::string, std::string, std::less<>> patterns;
};

Result<Phrases> Phrases::make() {
  constexpr std::string_view name = "display.tsv";
  auto const file = find_file(embedded_syntax(), name);
  if (!file) return file.error();
  auto data = std::make_shared<Data>();
  for (auto const& row : tsv_rows(file->content)) {
    if (row.fields.size() != 2) return tsv_error(name, row, "needs a name and a pattern");
    auto const key = std::string(row.fields[0]);
    if (!data->patterns.emplace(key, row.fields[1]).second) {
      return tsv_error(name, row, "'" + key + "' already has a pattern");
    }
  }
  Phrases phrases;
  phrases.data_ = std::move(data);
  return phrases;
}

bool Phrases::has(std::string_view name) const { return data_->patterns.contains(name); }

std::string Phrases::say(std::string_view name,
                         std::initializer_list<std::string_view> pieces) const {
  std::string said;
  auto const found = data_->patterns.find(name);
  if (found == data_->patterns.end()) {
    for (auto piece : pieces) (said += said.empty() ? "" : " ") += piece;
    return said;
  }
  std::string_view const pattern = found->second;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    bool const slot = i + 2 < pattern.size() && pattern[i] == '{' && pattern[i + 2] == '}';
    auto const number = slot ? static_cast<std::size_t>(pattern[i + 1] - '0') : pieces.size();
    if (slot && number < pieces.size()) {
      said += pieces.begin()[number];
      i += 2;
    } else {
      said += pattern[i];
    }
  }
  return said;
}

}  // namespace dateline
