// Each file of rules begins with its examples, and each of them is read by a rule of that file.
#include "dateline/engine.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/source.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

// What stands in quotes behind "Examples:" in the comment that a file begins with.
std::vector<std::string> examples(std::string_view content) {
  std::string head;
  for (auto const line : lines(content)) {
    if (!line.starts_with("//")) break;
    head += trim(line.substr(2));
    head += ' ';
  }
  constexpr std::string_view title = "Examples: ";
  std::vector<std::string> found;
  auto const at = head.find(title);
  if (at == std::string::npos) return found;
  auto const parts = split(std::string_view{head}.substr(at + title.size()), "\"");
  for (std::size_t i = 1; i < parts.size(); i += 2) found.emplace_back(parts[i]);
  return found;
}

// What is wrong with how an example is read; empty when nothing is.
std::string fault(std::string const& example, SourceFile const& file, Engine const& engine) {
  Document document;
  document.text = example;
  document.published = parse_instant("2024-06-29");
  auto const timexes = engine.tag(document).timexes;
  if (timexes.size() != 1) return "is " + std::to_string(timexes.size()) + " expressions";
  auto const& timex = timexes[0];
  if (timex.span != Span{0, static_cast<std::uint32_t>(example.size())})
    return "is read in part: " + std::string{timex.span.in(example)};
  // numbers are parts of the expressions of other files
  bool const names_rules = file.content.find("make(\"en.") != std::string::npos;
  if (names_rules && file.content.find('"' + std::string{timex.rule} + '"') == std::string::npos)
    return "is read by " + std::string{timex.rule};
  return {};
}

}  // namespace

TEST_CASE("each file of rules begins with examples that it reads", "[rules]") {
  auto const engine = Engine::make();
  REQUIRE(engine);
  constexpr std::size_t fewest = 3;
  for (auto const& file : source_files("grammar/rules", {".cpp"})) {
    auto const all = examples(file.content);
    if (all.size() < fewest) FAIL_CHECK(file.path << " begins without examples");
    for (auto const& example : all)
      if (auto const what = fault(example, file, *engine); !what.empty())
        FAIL_CHECK(file.path << ": \"" << example << "\" " << what);
  }
}
