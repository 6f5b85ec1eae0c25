// Form and tag -> lemma: "struck" VBD -> "strike", "missiles" NNS -> "missile".
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "dateline/result.hpp"
#include "grammar/syntax/word.hpp"

namespace dateline {

class Lemmatizer {
 public:
  // From en/irregular.tsv and en/endings.tsv. An error names the file and line.
  static Result<Lemmatizer> make();

  // In lower case; a proper noun stays as it is written. Verbs, modals and common nouns lose their
  // inflection, all other words keep it.
  std::string lemma(std::string_view form, Tag tag) const;
  // Its folded_key, for which no text is made.
  std::uint64_t lemma_key(std::string_view form, Tag tag) const;

  // The simple past of a verb: "denied" for "deny", "met" for "meet", "cut" for "cut". From
  // en/pasts.tsv, else the irregular forms, else the regular ending.
  std::string past(std::string_view lemma) const;

 private:
  // A lemma is the first letters of the form and an ending of its own.
  struct Cut {
    std::size_t kept{};  // bytes of the form
    std::string_view ending;
  };
  Cut cut(std::string_view form, Tag tag) const;

  struct Data;
  std::shared_ptr<Data const> data_;
};

}  // namespace dateline
