#include "tests/support/tagged.hpp"

#include <cctype>
#include <sstream>

#include "tests/support/catch.hpp"

namespace dateline::test {

Syntax const& syntax() {
  static auto const made = Syntax::make();
  if (!made) FAIL(to_string(made.error()));
  return *made;
}

namespace {

constexpr char kinds[] = "NTVARPSWC,-()\";o";
constexpr char const* links[] = {"root",       "complement", "adverbial", "purpose",
                                 "participle", "relative",   "reduced",   "coordinated"};

Shape shape_of(std::string_view form) {
  if (std::isdigit(static_cast<unsigned char>(form[0])) != 0) return Shape::number;
  if (std::isupper(static_cast<unsigned char>(form[0])) != 0) return Shape::title;
  return std::isalpha(static_cast<unsigned char>(form[0])) != 0 ? Shape::lower : Shape::mark;
}

}  // namespace

TaggedSentence::TaggedSentence(std::string_view tagged) {
  std::istringstream in{std::string(tagged)};
  for (std::string piece; in >> piece;) {
    auto const opens = piece.front() == '[';
    auto const closes = piece.back() == ']';
    if (opens) piece.erase(0, 1);
    if (closes) piece.pop_back();
    auto const slash = piece.rfind('/');
    auto const form = piece.substr(0, slash);
    Word word;
    word.glued = form.front() == '\'' || form == "n't" || form == "," || form == ".";
    if (!text_.empty() && !word.glued) text_ += ' ';
    word.span = {static_cast<std::uint32_t>(text_.size()),
                 static_cast<std::uint32_t>(text_.size() + form.size())};
    text_ += form;
    word.key = folded_key(form);
    word.shape = shape_of(form);
    REQUIRE(parse_tag(piece.substr(slash + 1), word.tag));
    if (opens) times_.push_back(word.span);
    if (closes) times_.back().end = word.span.end;
    words_.push_back(word);
  }
  syntax().parse(text_, words_, times_, parse);
}

std::string TaggedSentence::phrases() const {
  std::string out;
  for (auto const& phrase : parse.phrases) {
    if (!out.empty()) out += ' ';
    out += kinds[static_cast<int>(phrase.kind)];
    auto const begin = words_[phrase.begin].span.begin;
    auto const end = words_[phrase.end - 1].span.end;
    out += '[' + text_.substr(begin, end - begin) + ']';
  }
  return out;
}

std::string TaggedSentence::clauses() const {
  auto const head = [this](std::uint32_t phrase) {
    return std::string(parse.word(parse.phrases[phrase].head));
  };
  std::string out;
  for (auto const& clause : parse.clauses.clauses) {
    if (!out.empty()) out += '\n';
    out += head(clause.verb) + ' ' + links[static_cast<int>(clause.link)];
    if (clause.governor != none) {
      out += " of " + head(parse.clauses.clauses[clause.governor].verb);
    }
    if (clause.antecedent != none) out += " about " + head(clause.antecedent);
    if (clause.subject != none) out += " subject=" + head(clause.subject);
    if (clause.object != none) out += " object=" + head(clause.object);
    if (clause.indirect != none) out += " indirect=" + head(clause.indirect);
  }
  return out;
}

}  // namespace dateline::test
