// Trains the part-of-speech tagger and measures it. See models/README.md for the commands.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/read.hpp"
#include "grammar/syntax/sentences.hpp"
#include "grammar/syntax/tagger.hpp"
#include "tools/train_tagger/settle.hpp"
#include "tools/train_tagger/write_model.hpp"

using namespace dateline;
using namespace dateline::training;

namespace {

constexpr char const* usage =
    "train_tagger train MODEL WORDNET_FOLDER TREEBANK...   learn, write the model\n"
    "train_tagger settle MODEL WORDNET_FOLDER NEWS.jsonl TREEBANK...\n"
    "                                                       words that never waver become sure\n"
    "train_tagger score MODEL TREEBANK...                  accuracy, most frequent confusions\n"
    "train_tagger speed MODEL TEXT                         words and bytes a second\n";

int fail(Error const& error) {
  std::fprintf(stderr, "train_tagger: %s\n", to_string(error).c_str());
  return 2;
}

std::string read_file(std::string const& path) {
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

// Aligned as the embedded model is.
class LoadedModel {
 public:
  explicit LoadedModel(std::string const& path) {
    auto const file = read_file(path);
    lines_.resize(file.size() / sizeof(Line) + 1);
    std::copy(file.begin(), file.end(), lines_[0].bytes);
    size_ = file.size();
  }
  std::string_view bytes() const { return {lines_[0].bytes, size_}; }

 private:
  struct alignas(64) Line {
    char bytes[64];
  };
  std::vector<Line> lines_;
  std::size_t size_{};
};

int train_model(std::string const& model, std::string const& wordnet,
                std::vector<std::string> const& paths) {
  auto const orthography = Orthography::make();
  if (!orthography) return fail(orthography.error());
  auto const dictionary = read_wordnet(wordnet);
  if (!dictionary) return fail(dictionary.error());
  std::vector<Labelled> sentences;
  for (auto const& path : paths) {
    auto const read = read_treebank(path);
    if (!read) return fail(read.error());
    for (auto const& sentence : *read) {
      sentences.push_back(sentence);
      auto own = recut(sentence, *orthography);
      if (!own.words.empty() && own.words.size() != sentence.words.size())
        sentences.push_back(std::move(own));
    }
  }
  auto const lexicon = make_lexicon(sentences, *dictionary);
  std::vector<Example> examples;
  for (auto const& sentence : sentences) examples.push_back(make_example(sentence, lexicon));
  auto const weights = train(examples, {});
  auto const bytes = write_model(lexicon, weights, 60'000);
  std::ofstream{model, std::ios::binary} << bytes;
  std::fprintf(stderr, "%s: %zu bytes\n", model.c_str(), bytes.size());
  return 0;
}

int settle_model(std::string const& path, std::string const& wordnet, std::string const& news,
                 std::vector<std::string> const& treebanks) {
  auto const dictionary = read_wordnet(wordnet);
  if (!dictionary) return fail(dictionary.error());
  std::vector<std::string> texts;
  std::ifstream lines{news};
  for (std::string line; std::getline(lines, line);)
    if (auto document = read_jsonl(line)) texts.push_back(std::move(document->text));
  std::vector<Labelled> sentences;
  for (auto const& treebank : treebanks) {
    auto const read = read_treebank(treebank);
    if (!read) return fail(read.error());
    sentences.insert(sentences.end(), read->begin(), read->end());
  }
  LoadedModel const model{path};
  auto const bytes = settle(model.bytes(), texts, sentences, *dictionary);
  if (!bytes) return fail(bytes.error());
  std::ofstream{path, std::ios::binary} << *bytes;
  return 0;
}

struct Score {
  std::size_t words{}, right{}, marks{}, marks_right{};
  std::map<std::string, int> confusions;
};

void add_score(Score& score, Tagger const& tagger, Labelled sentence) {
  auto const size = static_cast<std::uint32_t>(sentence.words.size());
  Sentences tagged{std::move(sentence.words), {{.begin = 0, .end = size}}};
  tagger.tag(sentence.text, tagged);
  for (std::size_t i = 0; i < tagged.words.size(); ++i) {
    auto const& word = tagged.words[i];
    bool const is_right = word.tag == sentence.gold[i];
    bool const is_mark = word.shape == Shape::mark;
    ++(is_mark ? score.marks : score.words);
    (is_mark ? score.marks_right : score.right) += is_right;
    if (!is_right)
      ++score.confusions[std::string{to_string(sentence.gold[i])} + " as " + to_string(word.tag)];
  }
}

void print(char const* title, Score const& score) {
  auto const all = score.words + score.marks;
  std::printf(
      "%s: %.2f %% of %zu tokens; %.2f %% of the %zu words\n", title,
      100.0 * static_cast<double>(score.right + score.marks_right) / static_cast<double>(all), all,
      100.0 * static_cast<double>(score.right) / static_cast<double>(score.words), score.words);
  std::vector<std::pair<int, std::string>> sorted;
  for (auto const& [what, count] : score.confusions) sorted.emplace_back(-count, what);
  std::sort(sorted.begin(), sorted.end());
  for (std::size_t i = 0; i < sorted.size() && i < 12; ++i)
    std::printf("  %4d %s\n", -sorted[i].first, sorted[i].second.c_str());
}

int score_model(std::string const& path, std::vector<std::string> const& treebanks) {
  auto const orthography = Orthography::make();
  if (!orthography) return fail(orthography.error());
  LoadedModel const model{path};
  auto const tagger = Tagger::make(model.bytes());
  if (!tagger) return fail(tagger.error());
  for (auto const& treebank : treebanks) {
    auto const sentences = read_treebank(treebank);
    if (!sentences) return fail(sentences.error());
    Score theirs, ours;
    for (auto const& sentence : *sentences) {
      add_score(theirs, *tagger, sentence);
      add_score(ours, *tagger, recut(sentence, *orthography));
    }
    print((treebank + ", cut as the treebank does").c_str(), theirs);
    print((treebank + ", cut as Dateline does").c_str(), ours);
  }
  return 0;
}

int measure_speed(std::string const& path, std::string const& text_path) {
  LoadedModel const model{path};
  auto const tagger = Tagger::make(model.bytes());
  auto const splitter = SentenceSplitter::make();
  if (!tagger) return fail(tagger.error());
  if (!splitter) return fail(splitter.error());
  auto const text = read_file(text_path);
  auto const now = [] { return std::chrono::steady_clock::now(); };
  for (int round = 0; round < 3; ++round) {
    auto const begin = now();
    auto made = splitter->split(text);
    auto const cut = now();
    tagger->tag(text, made);
    auto const end = now();
    auto const rate = [&](auto time) {
      return static_cast<double>(text.size()) / std::chrono::duration<double>(time).count() / 1e6;
    };
    std::printf("%zu words: split %.1f MB/s, tag %.1f MB/s, both %.1f MB/s\n", made.words.size(),
                rate(cut - begin), rate(end - cut), rate(end - begin));
  }
  return 0;
}

}  // namespace

int main(int count, char** values) {
  std::vector<std::string> const arguments(values + 1, values + count);
  auto const rest = [&](std::size_t n) {
    return std::vector<std::string>(arguments.begin() + static_cast<std::ptrdiff_t>(n),
                                    arguments.end());
  };
  if (arguments.size() >= 4 && arguments[0] == "train")
    return train_model(arguments[1], arguments[2], rest(3));
  if (arguments.size() >= 5 && arguments[0] == "settle")
    return settle_model(arguments[1], arguments[2], arguments[3], rest(4));
  if (arguments.size() >= 3 && arguments[0] == "score") return score_model(arguments[1], rest(2));
  if (arguments.size() == 3 && arguments[0] == "speed")
    return measure_speed(arguments[1], arguments[2]);
  std::fputs(usage, stderr);
  return 2;
}
