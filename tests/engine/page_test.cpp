#include "engine/page.hpp"

#include "dateline/dateline.hpp"
#include "tests/support/catch.hpp"

namespace dateline {
namespace {

Syntax const& syntax() {
  static Syntax const made = *Syntax::make();
  return made;
}

std::string heading(std::string text, std::string title = {}) {
  Document document;
  document.id = "one";
  document.title = std::move(title);
  document.text = std::move(text);
  return heading_of(document, syntax().read(document.text), syntax());
}

std::vector<std::string> furniture(std::string text) {
  Document document;
  document.text = std::move(text);
  std::vector<std::string> lines;
  auto const sentences = syntax().read(document.text);
  for (auto const line : page_furniture(document, sentences, syntax())) {
    lines.emplace_back(line.in(document.text));
  }
  return lines;
}

}  // namespace

TEST_CASE("the heading is the title, else the first line where that is one, else the id") {
  CHECK(heading("It fell.", "Title") == "Title");
  CHECK(heading("\n  Bridge falls into the river\n\nIt fell.") == "Bridge falls into the river");
  CHECK(heading(" \n") == "one");
  CHECK(heading("Home | News | Sport\nLIVE\nBridge falls into the river\n\nIt fell.") ==
        "Bridge falls into the river");
}

TEST_CASE("a short first sentence is a heading without its full stop, and without its dateline") {
  CHECK(heading("The bridge fell on Friday. Nobody was hurt, the mayor of the town said, and "
                "nobody was told.") == "The bridge fell on Friday");
  CHECK(heading("KYIV, June 29 (Reuters) - The bridge fell on Friday.") ==
        "The bridge fell on Friday");
}

TEST_CASE("a long first sentence is cut where a clause or a phrase ends") {
  CHECK(heading("The harbour bridge of Velde was closed to all traffic on Friday morning, after "
                "inspectors "
                "had found a crack in its northern pier that runs from top to bottom.") ==
        "The harbour bridge of Velde was closed to all traffic on Friday morning\u2026");
  CHECK(heading("The US, joined by the UK and France, challenged North Korea at the United Nations "
                "on Friday "
                "over its weapon transfers to Russia, claiming that it is breaching measures.") ==
        "The US, joined by the UK and France, challenged North Korea at the United Nations\u2026");
  std::string letters;
  for (int i = 0; i < 200; ++i) letters += "\u00e9";
  CHECK(heading(std::string(60, 'a') + ' ' + letters + " fell.") ==
        std::string(60, 'a') + "\u2026");
  CHECK(heading(letters + '.') == "one");
}

TEST_CASE("a headline of another article between paragraphs is furniture, a heading is not") {
  std::string const before = "The bridge fell on Friday.\n\n", after = "\n\nNobody was hurt.\n";
  CHECK(furniture(before + "Crumbling Spans: Why Bridges Fall Down Across the Country" + after) ==
        std::vector<std::string>{"Crumbling Spans: Why Bridges Fall Down Across the Country"});
  CHECK(furniture(before + "What happens next" + after).empty());
  CHECK(furniture(before + "What does that mean for those who live across the river?" + after)
            .empty());
  std::string sections;
  for (auto const* line :
       {"What the inspectors of the ministry found in the pier",
        "How the city wants to pay for its repair", "Why nobody in the town hall was told of it"}) {
    ((sections += before) += line) += "\n\n";
  }
  CHECK(furniture(sections + "Nobody was hurt.\n").empty());
}

TEST_CASE("what heads an article is no furniture, wherever it stands") {
  CHECK(furniture(
            "Home | News | Sport\nLIVE\n\nBridge falls into the river\n\nIt fell on Friday.\n") ==
        std::vector<std::string>{"Home | News | Sport", "LIVE"});
  CHECK(furniture("LIVE\n\nBridge falls into the river\n\nShare\n\nIt fell on Friday.\n") ==
        std::vector<std::string>{"LIVE", "Share"});
}

}  // namespace dateline
