// The layers: includes point one way (include <- grammar <- engine <- apps), and each library that
// we use is seen only where it has its work.
#include <algorithm>
#include <array>
#include <regex>

#include "tests/support/catch.hpp"
#include "tests/support/source.hpp"

using namespace dateline::test;

namespace {

// Lowest first: a file may include from its own layer and from those before it.
constexpr std::array<std::string_view, 4> layers{"dateline/", "grammar/", "engine/", "apps/"};

// Where a library's headers may be included.
struct Home {
  std::string_view header;
  std::vector<std::string_view> folders;
};
std::vector<Home> const homes{
    {"boost/", {"grammar/"}},       {"nlohmann/", {"engine/read/", "engine/write/"}},
    {"simdjson", {"engine/read/"}}, {"pugixml", {"engine/read/"}},
    {"date/", {"engine/"}},         {"CLI/", {"apps/"}},
    {"httplib", {"apps/"}},
};

std::size_t layer_of(std::string_view path) {
  if (path.starts_with("include/")) path.remove_prefix(8);
  for (std::size_t i = 0; i < layers.size(); ++i) {
    if (path.starts_with(layers[i])) return i;
  }
  return layers.size();
}

bool within(std::string_view path, std::vector<std::string_view> const& folders) {
  return std::ranges::any_of(folders, [&](auto folder) { return path.starts_with(folder); });
}

// What is wrong with a file, "engine/a.cpp:3: includes apps/b.hpp".
std::vector<std::string> faults(SourceFile const& file) {
  static std::regex const include(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
  std::vector<std::string> found;
  auto const all = lines(file.content);
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto const say = [&](std::string const& what) {
      found.push_back(file.path + ":" + std::to_string(i + 1) + ": " + what);
    };
    auto const odd = [](unsigned char c) { return c > 126 || (c < 32 && c != '\t'); };
    if (std::ranges::any_of(all[i], odd)) say("is not ASCII");
    std::match_results<std::string_view::const_iterator> match;
    if (!std::regex_search(all[i].begin(), all[i].end(), match, include)) continue;
    auto const header = match.str(1);
    if (auto const layer = layer_of(header); layer < layers.size() && layer > layer_of(file.path)) {
      say("includes " + header);
    }
    for (auto const& home : homes) {
      if (header.starts_with(home.header) && !within(file.path, home.folders)) {
        say("includes " + header);
      }
    }
  }
  if (file.path.starts_with("include/") && all.size() >= 120) {
    found.push_back(file.path + ": has " + std::to_string(all.size()) + " lines, 119 at most");
  }
  return found;
}

}  // namespace

TEST_CASE("every file keeps to its layer") {
  std::size_t count = 0;
  for (auto const* folder : {"include", "grammar", "engine", "apps"}) {
    for (auto const& file : source_files(folder, {".hpp", ".cpp"})) {
      ++count;
      CHECK(faults(file) == std::vector<std::string>{});
    }
  }
  CHECK(count > 20);
}

TEST_CASE("a file that breaks its layer is named") {
  auto const fault = [](std::string path, std::string content) {
    auto const found = faults({std::move(path), std::move(content)});
    return found.empty() ? "" : found.front();
  };
  CHECK(fault("engine/a.cpp", "\n#include \"apps/b.hpp\"\n") ==
        "engine/a.cpp:2: includes apps/b.hpp");
  CHECK(fault("grammar/a.cpp", "#include \"engine/b.hpp\"") ==
        "grammar/a.cpp:1: includes engine/b.hpp");
  CHECK(fault("include/dateline/a.hpp", "#include \"grammar/b.hpp\"") ==
        "include/dateline/a.hpp:1: includes grammar/b.hpp");
  CHECK(fault("engine/a.cpp", "#include <boost/a.hpp>") == "engine/a.cpp:1: includes boost/a.hpp");
  CHECK(fault("engine/order/a.cpp", "#include <nlohmann/json.hpp>") ==
        "engine/order/a.cpp:1: includes nlohmann/json.hpp");
  CHECK(fault("include/dateline/a.hpp", "#include <date/date.h>") ==
        "include/dateline/a.hpp:1: includes date/date.h");
  CHECK(fault("engine/a.cpp", "// \xc3\xa9") == "engine/a.cpp:1: is not ASCII");
  CHECK(fault("include/dateline/a.hpp", std::string(120, '\n')) ==
        "include/dateline/a.hpp: has 120 lines, 119 at most");
  CHECK(fault("apps/a.cpp", "#include \"engine/b.hpp\"\n#include \"dateline/c.hpp\"\n") == "");
  CHECK(fault("engine/write/a.cpp", "#include <nlohmann/json.hpp>") == "");
}
