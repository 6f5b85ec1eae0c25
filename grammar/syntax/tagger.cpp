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

namespace {

// A sentence that is being tagged, word by word in three steps: what they read is asked for by the
// step before.
class Tagging {
 public:
  Tagging(Model const& model, std::string_view text) : model_(&model), text_(text) {}

  void begin(std::span<Word> sentence) {
    sentence_ = sentence;
    at_ = 0;
    for (auto const& word : sentence) model_->prefetch(word.key);
    auto const casing = casing_of(sentence);
    traits_.assign(sentence.size() + 4, outside);
    is_open_.resize(sentence.size());
    bool is_first = true;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      auto& word = sentence[i];
      auto const& word_class = model_->word_class(word.key);
      auto& traits = traits_[i + 2] = traits_of(word.span.in(text_), word, casing, is_first);
      traits.senses = word_class.senses;
      traits.known = word_class.known;
      is_first = is_first && word.shape == Shape::mark;
      bool const is_sure = word_class.sure != WordClass::ambiguous;
      if (is_sure) word.tag = static_cast<Tag>(word_class.sure);
      is_open_[i] = !is_sure && !is_quote(word.tag);
    }
    skip_decided();
  }
  bool is_done() const { return at_ == sentence_.size(); }

  void make_features() {
    features_.clear();
    each_feature(&traits_[at_ + 2], tag_before(1), tag_before(2),
                 [&](std::uint64_t feature) { features_.add(feature); });
    model_->prefetch(features_);
  }
  void find_rows() { model_->find(features_, rows_); }
  void decide() {
    auto const scores = Model::scores(rows_);
    // The highest first and then its place: in registers, unlike max_element.
    auto highest = scores[0];
    for (int tag = 1; tag < tag_count; ++tag) highest = std::max(highest, scores[tag]);
    auto const best = std::find(scores.begin(), scores.end(), highest) - scores.begin();
    sentence_[at_++].tag = static_cast<Tag>(best);
    skip_decided();
  }

 private:
  void skip_decided() {
    while (!is_done() && !is_open_[at_]) ++at_;
  }
  std::uint32_t tag_before(std::size_t back) const {
    return at_ < back ? outside_tag : static_cast<std::uint32_t>(sentence_[at_ - back].tag);
  }

  Model const* model_;
  std::string_view text_;
  std::span<Word> sentence_;
  std::size_t at_{};
  std::vector<Traits> traits_;  // with two beyond each end
  std::vector<char> is_open_;   // whether the model has to decide
  Features features_;
  Rows rows_;
};

}  // namespace

// Each tag waits for the one before it, and for memory: meanwhile other sentences go on.
void Tagger::tag(std::string_view text, Sentences& all) const {
  constexpr std::size_t side_by_side = 4;
  auto next = all.sentences.begin();
  std::vector<Tagging> taggings(std::min(side_by_side, all.sentences.size()), {model_, text});
  while (true) {
    for (auto& tagging : taggings) {
      while (tagging.is_done() && next != all.sentences.end()) tagging.begin(all.words_of(*next++));
    }
    std::erase_if(taggings, [](Tagging const& tagging) { return tagging.is_done(); });
    if (taggings.empty()) return;
    for (auto& tagging : taggings) tagging.make_features();
    for (auto& tagging : taggings) tagging.find_rows();
    for (auto& tagging : taggings) tagging.decide();
  }
}

}  // namespace dateline
