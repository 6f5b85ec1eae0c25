#include "grammar/syntax/furniture.hpp"

#include <string>
#include <vector>

#include "grammar/embedded.hpp"
#include "grammar/syntax/key_table.hpp"
#include "grammar/tsv.hpp"

namespace dateline {

namespace {

constexpr std::size_t longest_line = 40;  // words; what is longer is text

struct Cue {
  std::vector<std::uint64_t> words;
  bool anywhere{};
};

bool matches(Cue const& cue, std::span<Word const> words) {
  if (cue.words.size() > words.size()) return false;
  for (std::size_t i = 0; i < cue.words.size(); ++i) {
    if (cue.words[i] != words[i].key) return false;
  }
  return true;
}

bool ends_sentence(std::string_view text, std::span<Word const> line) {
  for (auto i = line.size(); i-- > 0;) {
    if (line[i].tag == Tag::period) return true;
    if (!is_punctuation(line[i].tag)) return line[i].span.in(text).ends_with('.');
  }
  return false;
}

}  // namespace

struct Furniture::Data {
  KeyTable<std::vector<Cue>> cues;  // by their first word
};

Result<Furniture> Furniture::make() {
  constexpr std::string_view name = "furniture.tsv";
  auto const file = find_file(embedded_syntax(), name);
  if (!file) return file.error();
  auto data = std::make_shared<Data>();
  for (auto const& row : tsv_rows(file->content)) {
    auto const anywhere = row.fields[0] == "anywhere";
    if (!anywhere && row.fields[0] != "line")
      return tsv_error(name, row, "'line' or 'anywhere' was expected");
    for (auto i = 1u; i < row.fields.size(); ++i) {
      Cue cue{{}, anywhere};
      for (auto rest = row.fields[i]; !rest.empty();) {
        auto const end = std::min(rest.find(' '), rest.size());
        cue.words.push_back(folded_key(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
      data->cues[cue.words.front()].push_back(std::move(cue));
    }
  }
  Furniture furniture;
  furniture.data_ = std::move(data);
  return furniture;
}

bool Furniture::holds(std::string_view text, std::span<Word const> line, bool alone) const {
  if (line.empty() || line.size() > longest_line) return false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    auto const* cues = data_->cues.find(line[i].key);
    if (cues == nullptr) continue;
    for (auto const& cue : *cues) {
      if (cue.anywhere || i == 0) {
        // A longer line that ends like a sentence is one, whatever it begins with.
        auto const sure = cue.anywhere || cue.words.size() > 1 || !ends_sentence(text, line);
        if (sure && matches(cue, line.subspan(i))) return true;
      }
    }
  }
  return alone && !ends_sentence(text, line);
}

}  // namespace dateline
