#include "engine/find_dateline.hpp"

#include "dateline/document.hpp"
#include "engine/resolve/resolve.hpp"
#include "grammar/lex.hpp"
#include "grammar/scan.hpp"

namespace dateline {

std::optional<Instant> find_dateline(std::string_view text, Lexicon const& lexicon) {
  // a dateline stands in the first lines, before the first dash or within the first line
  auto const head = text.substr(0, 400);
  Document document;
  document.text = head;
  Tokens tokens;
  lex(document.text, lexicon, tokens);
  for (auto const& mention : scan(tokens).mentions) {
    auto const* date = mention.ast.as<ast::Calendar>();
    if (!date || !date->year || !date->month || !date->day) continue;
    auto const resolved = resolve(mention.ast, {}, lexicon, {});
    if (!resolved.place) continue;
    // "KYIV, June 29, 2024 (Reuters) - ...", "Published: June 29, 2024": little before it on its
    // line
    auto const begin = tokens[mention.first].begin;
    auto const line =
        head.rfind('\n', begin) == std::string_view::npos ? 0 : head.rfind('\n', begin) + 1;
    auto const after = head.substr(tokens[mention.last - 1].end, 40);
    bool const closes = after.find('-') < 30 || after.find("\xE2\x80\x93") < 30 ||
                        after.find("\xE2\x80\x94") < 30 || after.find('\n') < 3 || after.empty();
    if (begin - line < 60 && closes) return instant(resolved.place->begin, Granularity::day);
  }
  return std::nullopt;
}

}  // namespace dateline
