// Every wording of fixtures/corpus is a case: it must be found as its heading says.
#include <map>

#include "tests/support/catch.hpp"
#include "tests/support/corpus.hpp"
#include "tests/support/source.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

Engine const& engine() {
  static auto const made = Engine::make();
  if (!made) throw std::runtime_error(to_string(made.error()));
  return *made;
}

// How many wordings of each file are known to be read otherwise: `file <TAB> count`. A file that is
// not listed has none. A count may only fall; the table goes when it is empty.
std::map<std::string, std::size_t, std::less<>> known_failures() {
  std::map<std::string, std::size_t, std::less<>> counts;
  auto const table = read_file("tests/corpus_open.tsv");
  for (auto const line : lines(table)) {
    if (line.empty() || line.starts_with('#')) continue;
    auto const columns = split(line, "\t");
    counts[std::string(columns.at(0))] = std::stoul(std::string(columns.at(1)));
  }
  return counts;
}

void run(SourceFile const& file, std::size_t allowed) {
  auto const corpus = parse_corpus(file.path, file.content);
  for (auto const& fault : corpus.faults) FAIL_CHECK(fault);
  std::string report;
  std::size_t failing = 0;
  for (auto const& wording : corpus.wordings) {
    auto const text = difference(wording, engine());
    failing += !text.empty();
    report += text;
  }
  if (failing > allowed) {
    FAIL_CHECK(report << file.path << ": " << failing << " of " << corpus.wordings.size()
                      << " wordings are read otherwise, " << allowed << " are known to be");
  }
}

}  // namespace

TEST_CASE("wordings are read as their corpus says", "[corpus]") {
  auto const known = known_failures();
  for (auto const& file : source_files("fixtures/corpus", {".corpus"})) {
    auto const row = known.find(file.path);
    DYNAMIC_SECTION(file.path) { run(file, row == known.end() ? 0 : row->second); }
  }
}

// Shows all that is read otherwise: dateline_tests "[corpus-all]" [-c
// fixtures/corpus/en/years.corpus]
TEST_CASE("all wordings are read as their corpus says", "[.][corpus-all]") {
  for (auto const& file : source_files("fixtures/corpus", {".corpus"})) {
    DYNAMIC_SECTION(file.path) { run(file, 0); }
  }
}

TEST_CASE("a corpus file is read as its README says", "[corpus]") {
  auto const corpus = parse_corpus("a.corpus",
                                   "# a comment\n"
                                   "anchor 2013-02-12   # a Tuesday\n"
                                   "2013-02-08 type=DATE mod=\n"
                                   "  last friday\n"
                                   "  It failed on [Friday].\n"
                                   "2006 ; P3D quant=EVERY_OTHER  # two\n"
                                   "  from [2006] for [three days] #tag\n"
                                   "domain narrative\n"
                                   "none\n"
                                   "  They march.\n");
  CHECK(corpus.faults.empty());
  REQUIRE(corpus.wordings.size() == 4);
  auto const& whole = corpus.wordings[0];
  CHECK(whole.place == "a.corpus:4");
  CHECK(whole.expected.at(0).span == Span{0, 11});
  CHECK(whole.expected.at(0).fields ==
        std::map<std::string, std::string>{{"value", "2013-02-08"}, {"type", "DATE"}, {"mod", ""}});
  CHECK(corpus.wordings[1].text == "It failed on Friday.");
  CHECK(corpus.wordings[1].expected.at(0).span == Span{13, 19});
  auto const& two = corpus.wordings[2];
  CHECK(two.text == "from 2006 for three days #tag");
  CHECK(two.expected.at(1).span.in(two.text) == "three days");
  CHECK(two.expected.at(1).fields.at("quant") == "EVERY OTHER");
  CHECK(corpus.wordings[3].expected.empty());
  CHECK(corpus.wordings[3].domain == Domain::narrative);
}

TEST_CASE("a broken corpus file is named with its line", "[corpus]") {
  auto const faults = [](std::string_view content) {
    return parse_corpus("a.corpus", content).faults;
  };
  CHECK(faults("anchor yesterday\n").at(0) == "a.corpus:1: not a date");
  CHECK(faults("anchor 2013-02-12\n2006 colour=red\n").size() == 1);
  CHECK(faults("anchor 2013-02-12\n2006 ; 2007\n  in [2006]\n").size() == 1);
  CHECK(faults("2006\n  in [2006]\n").at(0) == "a.corpus:2: no anchor");
}

TEST_CASE("a wording that is read otherwise is told with what was wanted and got", "[corpus]") {
  auto const corpus = parse_corpus("a.corpus", "anchor 2013-02-12\n1871-05-03\n  no date at all\n");
  auto const text = difference(corpus.wordings.at(0), engine());
  CHECK(
      text ==
      "a.corpus:3: no date at all\n  wanted [no date at all] value=1871-05-03\n  got    nothing\n");
}
