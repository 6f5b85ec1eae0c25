#include "grammar/syntax/tagger.hpp"

#include <algorithm>
#include <vector>

#include "grammar/syntax/features.hpp"
#include "grammar/tsv.hpp"

namespace dateline {

Result<Tagger> Tagger::make() {
  auto const file = find_file(embedded_syntax(), "tagger-en.bin");
  if (!file) return file.error();
  return make(file->content);
}

Result<Tagger> Tagger::make(std::string_view bytes) {
  auto const model = Model::make(bytes);
  if (!model) return model.error();
  return Tagger{*model};
}

void Tagger::tag(std::string_view text, std::span<Word> sentence) const {
  std::vector<Traits> traits(sentence.size() + 4, outside);
  auto const casing = casing_of(sentence);
  bool is_first = true;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    auto& word = sentence[i];
    auto const& word_class = model_.word_class(word.key);
    traits[i + 2] = traits_of(word.span.in(text), word, casing, is_first);
    traits[i + 2].senses = word_class.senses;
    traits[i + 2].known = word_class.known;
    is_first = is_first && word.shape == Shape::mark;
  }

  std::uint32_t before = outside_tag;
  std::uint32_t before2 = outside_tag;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    auto& word = sentence[i];
    if (auto const sure = model_.word_class(word.key).sure; sure != WordClass::ambiguous) {
      word.tag = static_cast<Tag>(sure);
    } else if (!is_quote(word.tag)) {
      Features features;
      each_feature(&traits[i + 2], before, before2,
                   [&](std::uint64_t feature) { features.add(feature); });
      auto const scores = model_.scores(features);
      auto const best = std::max_element(scores.begin(), scores.begin() + tag_count);
      word.tag = static_cast<Tag>(best - scores.begin());
    }
    before2 = before;
    before = static_cast<std::uint32_t>(word.tag);
  }
}

}  // namespace dateline
