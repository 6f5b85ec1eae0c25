// engine/ knows no English: no literal in it holds a word of the lexicon or the syntax tables, save
// the technical ones that tests/technical_strings.tsv lists, each with a reason.
#include <algorithm>
#include <cctype>
#include <optional>
#include <regex>
#include <set>

#include "tests/support/catch.hpp"
#include "tests/support/source.hpp"

using namespace dateline::test;

namespace {

// The string literals of C++ source, comments, #include lines and character literals left out.
std::vector<std::string> string_literals(std::string_view source) {
  static std::regex const token(
      R"raw(//[^\n]*|/\*[^]*?\*/|#[ \t]*include[^\n]*|'(?:\\.|[^'\\\n])+')raw"
      R"raw(|R"([^(\s]*)\(([^]*?)\)\1"|"((?:\\.|[^"\\\n])*)")raw");
  std::vector<std::string> found;
  std::string const text(source);
  for (std::sregex_iterator at(text.begin(), text.end(), token), end; at != end; ++at) {
    if ((*at)[2].matched) found.push_back(at->str(2));
    if ((*at)[3].matched) found.push_back(at->str(3));
  }
  return found;
}

// Maximal runs of letters, two at least, as they stand.
std::vector<std::string> words(std::string_view text) {
  static std::regex const word("[A-Za-z]{2,}");
  std::vector<std::string> found;
  std::string const copy(text);
  for (std::sregex_iterator at(copy.begin(), copy.end(), word), end; at != end; ++at) {
    found.push_back(at->str());
  }
  return found;
}

// Every word of every form of the data files; the first column of a row is its meaning.
std::set<std::string> table_words() {
  std::set<std::string> found;
  for (auto const* folder : {"grammar/lexicon", "grammar/syntax"}) {
    for (auto const& file : source_files(folder, {".tsv"})) {
      for (auto const line : lines(file.content)) {
        if (line.starts_with('#')) continue;
        auto const columns = split(line, "\t");
        for (std::size_t i = columns.size() > 1 ? 1 : 0; i < columns.size(); ++i) {
          for (auto word : words(columns[i])) {
            std::ranges::transform(word, word.begin(),
                                   [](unsigned char c) { return std::tolower(c); });
            found.insert(std::move(word));
          }
        }
      }
    }
  }
  return found;
}

// A row of technical_strings.tsv: in these files, such a literal is no word.
struct Technical {
  std::string row;
  std::regex file, literal;
  mutable bool used{};
};

std::vector<Technical> technical_strings(std::string_view table) {
  std::vector<Technical> rows;
  for (auto const line : lines(table)) {
    if (line.empty() || line.starts_with('#')) continue;
    auto const columns = split(line, "\t");
    REQUIRE(columns.size() == 3);
    REQUIRE(columns[2].size() > 5);  // the reason
    rows.push_back({std::string(line), std::regex(std::string(columns[0])),
                    std::regex(std::string(columns[1])), false});
  }
  return rows;
}

// "engine/a.cpp: "on friday" holds friday" for each literal with a word in it.
std::vector<std::string> english(SourceFile const& file, std::set<std::string> const& known,
                                 std::vector<Technical> const& technical) {
  std::vector<std::string> found;
  for (auto const& literal : string_literals(file.content)) {
    for (auto word : words(literal)) {
      std::ranges::transform(word, word.begin(), [](unsigned char c) { return std::tolower(c); });
      if (!known.contains(word)) continue;
      auto const row = std::ranges::find_if(technical, [&](Technical const& t) {
        return std::regex_match(file.path, t.file) && std::regex_match(literal, t.literal);
      });
      if (row != technical.end()) {
        row->used = true;
      } else {
        found.push_back(file.path + ": \"" + literal + "\" holds " + word);
      }
      break;
    }
  }
  return found;
}

}  // namespace

TEST_CASE("the engine holds no English word") {
  auto const known = table_words();
  CHECK(known.contains("march"));
  auto const technical = technical_strings(read_file("tests/technical_strings.tsv"));
  auto const files = source_files("engine", {".hpp", ".cpp"});
  CHECK(files.size() > 5);
  for (auto const& file : files) {
    CHECK(english(file, known, technical) == std::vector<std::string>{});
  }
  for (auto const& row : technical) {
    INFO("a row of tests/technical_strings.tsv that nothing needs: " << row.row);
    CHECK(row.used);
  }
}

TEST_CASE("a word in the engine is found wherever a literal can hold it") {
  std::set<std::string> const known{"friday", "the", "day"};
  auto const technical = technical_strings("engine/write/.*\tday|type\ta key of the JSON object\n");
  auto const found = [&](std::string path, std::string source) {
    return english({std::move(path), std::move(source)}, known, technical);
  };
  CHECK(found("engine/a.cpp", R"(x = "friday";)") ==
        std::vector<std::string>{R"(engine/a.cpp: "friday" holds friday)"});
  CHECK(found("engine/a.cpp", R"(x = "a\"b The ";)").size() == 1);
  CHECK(found("engine/a.cpp", "x = R\"(on\nFriday)\";").size() == 1);
  CHECK(found("engine/a.cpp", "x = '\"'; y = \"day\";").size() == 1);
  CHECK(found("engine/a.cpp", "// \"friday\"\n/* \"the\"\n \"day\" */ friday();").empty());
  CHECK(found("engine/a.cpp", "#include \"engine/day.hpp\"\n").empty());
  CHECK(found("engine/a.cpp", R"(x = "today fridays bathe";)").empty());
  CHECK(found("engine/write/a.cpp", R"(object["day"])").empty());
  CHECK(found("engine/write/a.cpp", R"(x = "one day")").size() == 1);
}
