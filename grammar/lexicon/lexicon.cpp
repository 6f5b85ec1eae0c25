#include "grammar/lexicon/lexicon.hpp"

#include <algorithm>
#include <bit>
#include <deque>
#include <limits>
#include <map>

#include "grammar/lexicon/tsv.hpp"
#include "grammar/parse.hpp"

namespace dateline {
namespace {

// A word may play several parts here; elsewhere it has one meaning a category.
bool has_roles(Category c) { return c == Category::function || c == Category::context; }

}  // namespace

bool LexiconWord::is(Category c, int value) const {
  if (!has(c)) return false;
  if (c == Category::function) return functions[static_cast<std::size_t>(value)];
  for (auto const& sense : senses)
    if (sense.category == c && sense.value == value && sense.rest.empty()) return true;
  return false;
}

struct Lexicon::Data {
  std::deque<LexiconWord> words;
  std::map<std::string, LexiconWord*, std::less<>> by_form;
  std::vector<std::uint8_t> tags;
  std::vector<Slot> slots;
  std::vector<HolidayRow> holidays;
  int shift{};

  LexiconWord* intern(std::string_view form) {
    if (auto const found = by_form.find(form); found != by_form.end()) return found->second;
    auto& word = words.emplace_back();
    word.form = form;
    word.place = static_cast<std::uint8_t>(words.size() % 64);
    by_form.emplace(word.form, &word);
    return &word;
  }

  // Empty when added, else what stands in the way.
  std::string add(Category category, std::string_view value_name, int value,
                  std::string_view form) {
    bool const capital = form.starts_with('^');
    if (capital) form.remove_prefix(1);
    std::vector<LexiconWord const*> rest;
    LexiconWord* first = nullptr;
    for (auto part : split(form, ' ')) {
      if (part.empty() || part.size() > Key::size)
        return "'" + std::string{form} + "' is empty or too long";
      auto* word = intern(part);
      if (first)
        rest.push_back(word);
      else
        first = word;
    }
    for (auto const& sense : first->senses)
      if (sense.category == category && sense.rest == rest &&
          (sense.value == value || !has_roles(category)))
        return "'" + std::string{form} + "' already means " +
               (sense.value == value ? std::string{value_name} : "something else");
    first->categories |= 1U << static_cast<int>(category);
    if (rest.empty()) first->single |= 1U << static_cast<int>(category);
    if (category == Category::function) {
      first->opens.set(static_cast<std::size_t>(value));
      if (rest.empty()) first->functions.set(static_cast<std::size_t>(value));
    }
    if (!rest.empty()) {
      auto const& second = *rest[0];
      first->second_words |= 1ULL << second.place;
      if (second.form.size() == 1)
        first->second_words |= 1ULL << static_cast<unsigned char>(second.form[0]) % 64;
    }
    first->senses.push_back({category, capital, value, std::move(rest)});
    return {};
  }

  static Opening& opening(LexiconWord& word, LexiconWord const* second) {
    for (auto& one : word.openings)
      if (one.second == second) return one;
    return word.openings.emplace_back(Opening{second, {}});
  }
  // Whether there is room for all of them.
  static bool take_symbols(LexiconWord& word) {
    bool room = true;
    for (auto const& sense : word.senses) {
      auto& symbols = sense.rest.empty() ? word.symbols : opening(word, sense.rest[0]).symbols;
      room &= symbols.add(symbol_of(sense.category));
      if (sense.category == Category::function)
        room &= symbols.add(symbol_of(static_cast<Function>(sense.value)));
      if (sense.category == Category::number && sense.rest.empty())
        room &= symbols.add(symbol_of_number_word(sense.value));
    }
    return room && word.openings.size() <= std::numeric_limits<std::uint8_t>::max();
  }

  // Empty when done, else the word that means too much.
  std::string build_slots() {
    auto const size = std::bit_ceil(words.size() * 4);
    shift = 64 - std::countr_zero(size);
    slots.resize(size);
    tags.resize(size);
    for (auto& word : words) {
      std::stable_sort(word.senses.begin(), word.senses.end(),
                       [](auto const& a, auto const& b) { return a.rest.size() > b.rest.size(); });
      if (!take_symbols(word)) return word.form;
      for (auto symbol : word.symbols) word.begins |= first_symbols()[symbol];
      for (auto const& one : word.openings)
        for (auto symbol : one.symbols) word.begins |= first_symbols()[symbol];
      auto const key =
          Key::of(word.form.data(), word.form.size(), word.form.data() + word.form.size());
      auto i = key.hash() >> shift;
      while (tags[i]) i = (i + 1) & (size - 1);
      tags[i] = tag_of(key.hash());
      slots[i] = {key, &word};
    }
    return {};
  }
};

Lexicon::Lexicon(std::shared_ptr<Data const> data)
    : data_(std::move(data)),
      tags_(data_->tags.data()),
      slots_(data_->slots.data()),
      shift_(data_->shift),
      mask_(data_->slots.size() - 1) {}

Result<Lexicon> Lexicon::make() { return make(embedded_lexicon()); }

Result<Lexicon> Lexicon::make(std::span<EmbeddedFile const> files) {
  auto data = std::make_shared<Data>();
  for (auto const& file : files) {
    auto const category = category_of(file.name.substr(0, file.name.find('.')));
    if (!category) return Error{std::string{file.name}, "names no category"};
    for (auto const& row : Tsv{file.content}) {
      auto const place = std::string{file.name} + ":" + std::to_string(row.line);
      std::size_t first_form = 1;
      std::optional<int> value;
      if (*category == Category::holiday) {
        if (row.fields.size() < 3) return Error{place, "wants an id, a rule and a form"};
        value = static_cast<int>(data->holidays.size());
        data->holidays.push_back({std::string{row.fields[0]}, std::string{row.fields[1]}});
        first_form = 2;
      } else {
        value = value_of(*category, row.fields[0]);
        if (!value)
          return Error{place, "'" + std::string{row.fields[0]} + "' is no value of this file"};
      }
      if (row.fields.size() <= first_form) return Error{place, "has no form"};
      for (auto i = first_form; i < row.fields.size(); ++i)
        if (auto wrong = data->add(*category, row.fields[0], *value, row.fields[i]); !wrong.empty())
          return Error{place, wrong};
    }
  }
  if (auto const word = data->build_slots(); !word.empty())
    return Error{word, "means more than a word can"};
  return Lexicon{std::move(data)};
}

std::span<HolidayRow const> Lexicon::holidays() const { return data_->holidays; }

}  // namespace dateline
