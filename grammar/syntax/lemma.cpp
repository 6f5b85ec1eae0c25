#include "grammar/syntax/lemma.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "grammar/syntax/inflect.hpp"
#include "grammar/syntax/key_table.hpp"
#include "grammar/tsv.hpp"

namespace dateline {

namespace {

// What inflection a tag speaks of; each has its own table.
enum class Inflection : std::uint8_t { base, modal, third, past, gerund, plural };
constexpr std::array<std::string_view, 6> inflection_names = {"base", "modal",  "third",
                                                              "past", "gerund", "plural"};

std::optional<Inflection> inflection_of(Tag tag) {
  switch (tag) {
    case Tag::VB:
    case Tag::VBP:
      return Inflection::base;
    case Tag::MD:
      return Inflection::modal;
    case Tag::VBZ:
      return Inflection::third;
    case Tag::VBD:
    case Tag::VBN:
      return Inflection::past;
    case Tag::VBG:
      return Inflection::gerund;
    case Tag::NNS:
      return Inflection::plural;
    default:
      return std::nullopt;
  }
}

// In ASCII lower case, with straight apostrophes.
std::string folded(std::string_view form) {
  std::string made{form};
  for (auto at = made.find("\xe2\x80\x99"); at != made.npos; at = made.find("\xe2\x80\x99"))
    made.replace(at, 3, "'");
  for (auto& c : made) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return made;
}

}  // namespace

struct Lemmatizer::Data {
  struct Table {
    KeyTable<std::string_view> irregular;  // form -> lemma
    KeyTable<std::string_view> endings;    // ending -> what takes its place
    std::size_t longest{};                 // ending, bytes
  };
  std::array<Table, inflection_names.size()> tables;
  KeyTable<std::string_view> pasts;  // lemma -> simple past
};

namespace {

// Of the irregular past forms of a verb the simple past: participles that differ end in n or ne.
std::string_view simple_past(TsvRow const& row) {
  auto const is_participle = [](std::string_view form) {
    return form.ends_with('n') || form.ends_with("ne");
  };
  auto const forms = std::span{row.fields}.subspan(2);
  for (auto form : forms)
    if (!is_participle(form)) return form;
  return forms.size() > 1 || !forms[0].starts_with(row.fields[1]) ? forms[0] : std::string_view{};
}

}  // namespace

Result<Lemmatizer> Lemmatizer::make() {
  auto data = std::make_shared<Data>();
  for (std::string_view const name : {"irregular.tsv", "endings.tsv"}) {
    auto const file = find_file(embedded_syntax(), name);
    if (!file) return file.error();
    for (auto const& row : tsv_rows(file->content)) {
      auto const kind = std::find(inflection_names.begin(), inflection_names.end(), row.fields[0]);
      if (kind == inflection_names.end() || row.fields.size() < 3)
        return tsv_error(name, row, "is not a kind of form, a replacement and forms");
      auto& table = data->tables[static_cast<std::size_t>(kind - inflection_names.begin())];
      auto const replacement = row.fields[1] == "-" ? std::string_view{} : row.fields[1];
      for (std::size_t i = 2; i < row.fields.size(); ++i) {
        auto const form = row.fields[i];
        auto& forms = name == "endings.tsv" ? table.endings : table.irregular;
        if (!forms.add(form, replacement))
          return tsv_error(name, row, '\'' + std::string{form} + "' is there twice");
        if (&forms == &table.endings) table.longest = std::max(table.longest, form.size());
      }
    }
  }
  auto const pasts = find_file(embedded_syntax(), "pasts.tsv");
  if (!pasts) return pasts.error();
  for (auto const& row : tsv_rows(pasts->content))
    for (std::size_t i = 1; i < row.fields.size(); ++i)
      if (!data->pasts.add(row.fields[i], row.fields[0] == "-" ? row.fields[i] : row.fields[0]))
        return tsv_error("pasts.tsv", row, '\'' + std::string{row.fields[i]} + "' is there twice");
  auto const irregular = find_file(embedded_syntax(), "irregular.tsv");
  for (auto const& row : tsv_rows(irregular->content))
    if (row.fields[0] == "past")
      if (auto const past = simple_past(row); !past.empty()) data->pasts.add(row.fields[1], past);
  Lemmatizer made;
  made.data_ = std::move(data);
  return made;
}

std::string Lemmatizer::past(std::string_view lemma) const {
  auto const* past = data_->pasts.find(lemma);
  return past ? std::string{*past} : past_form(lemma);
}

Lemmatizer::Cut Lemmatizer::cut(std::string_view form, Tag tag) const {
  auto const inflection = inflection_of(tag);
  if (!inflection) return {form.size(), {}};
  auto const& table = data_->tables[static_cast<std::size_t>(*inflection)];
  if (auto const* lemma = table.irregular.find(form)) return {0, *lemma};
  // The last part alone is inflected: "air-dropped", "sister-in-laws" is for others to mend.
  auto const first = form.rfind('-') + 1;
  if (auto const* lemma = first > 0 ? table.irregular.find(form.substr(first)) : nullptr)
    return {first, *lemma};
  // One letter at least stays before the ending, unless it is long enough to be a word: "noted".
  constexpr std::size_t whole = 4;
  for (auto n = std::min(table.longest, form.size()); n > 0; --n) {
    auto const kept = form.size() - n;
    if (kept == 0 && n < whole) continue;
    if (auto const* ending = table.endings.find(form.substr(kept))) return {kept, *ending};
  }
  return {form.size(), {}};
}

std::string Lemmatizer::lemma(std::string_view form, Tag tag) const {
  if (is_proper(tag)) return std::string{form};
  auto const [kept, ending] = cut(form, tag);
  return folded(form.substr(0, kept)).append(ending);
}

std::uint64_t Lemmatizer::lemma_key(std::string_view form, Tag tag) const {
  auto const [kept, ending] = cut(form, tag);
  return FoldedKey{}.add(form.substr(0, kept)).add(ending).key();
}

}  // namespace dateline
