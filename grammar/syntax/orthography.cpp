#include "grammar/syntax/orthography.hpp"

#include "grammar/syntax/chars.hpp"
#include "grammar/tsv.hpp"

namespace dateline {

namespace {

// "J.", "U.S.", "a.m.": letters, each with its period; a single one is an initial if capital.
bool is_lettered(std::string_view word) {
  std::size_t letters = 0;
  std::size_t at = 0;
  for (; at < word.size(); ++letters) {
    auto const c = char_at(word, at);
    at += c.size;
    if (!c.is_letter() || at == word.size() || word[at] != '.') return false;
    ++at;
  }
  return letters > 1 || char_at(word, 0).kind == CharKind::upper;
}

}  // namespace

Result<Orthography> Orthography::make() {
  Orthography made;
  std::string error_file;
  auto const each = [&](std::string_view file, auto add) -> Result<bool> {
    auto const found = find_file(embedded_syntax(), file);
    if (!found) return found.error();
    for (auto const& row : tsv_rows(found->content)) {
      for (std::size_t i = 1; i < row.fields.size(); ++i) {
        if (auto problem = add(row.fields[0], row.fields[i]); !problem.empty())
          return tsv_error(file, row, '\'' + std::string{row.fields[i]} + "' " + problem);
      }
    }
    return true;
  };
  std::string const twice = "is there twice";

  auto const abbreviations = each("abbreviations.tsv", [&](auto kind, auto form) -> std::string {
    auto const value = kind == "inside"          ? Abbreviation::inside
                       : kind == "before_number" ? Abbreviation::before_number
                       : kind == "anywhere"      ? Abbreviation::anywhere
                       : kind == "clock"         ? Abbreviation::clock
                                                 : Abbreviation::none;
    if (value == Abbreviation::none) return "is of no known kind";
    return made.abbreviations_.add(form, Form{form, value}) ? "" : twice;
  });
  if (!abbreviations) return abbreviations.error();

  auto const contractions = each("contractions.tsv", [&](auto kind, auto form) -> std::string {
    if (kind == "clitic") return made.clitics_.add(form, true) ? "" : twice;
    if (kind == "negation") return made.negations_.add(form, true) ? "" : twice;
    if (kind == "elided") return made.elided_.add(form, true) ? "" : twice;
    auto const bar = form.find('|');
    if (kind != "split" || bar == form.npos) return "is of no known kind";
    auto const whole = std::string{form.substr(0, bar)} + std::string{form.substr(bar + 1)};
    return made.splits_.add(whole, static_cast<std::uint8_t>(bar)) ? "" : twice;
  });
  if (!contractions) return contractions.error();

  auto const openers = each("openers.tsv", [&](auto kind, auto form) -> std::string {
    if (kind == "clock") return made.of_time_.add(form, true) ? "" : twice;
    return made.openers_.add(form, true) ? "" : twice;
  });
  if (!openers) return openers.error();
  return made;
}

Abbreviation Orthography::abbreviation(std::string_view word) const {
  auto const* form = abbreviations_.find(word);
  // "Sat." is one, "sat." is not.
  if (form && (form->text[0] == word[0] || char_at(form->text, 0).kind != CharKind::upper))
    return form->kind;
  return is_lettered(word) ? Abbreviation::anywhere : Abbreviation::none;
}

std::size_t Orthography::split_at(std::uint64_t key) const {
  auto const* at = splits_.find(key);
  return at ? *at : 0;
}

}  // namespace dateline
