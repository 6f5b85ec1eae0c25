#include "apps/dateline/articles.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "apps/dateline/batch.hpp"
#include "apps/dateline/files.hpp"

namespace dateline::cli {
namespace {

namespace fs = std::filesystem;

// The reader's "line 3" becomes "FILE:3".
Error placed(std::string const& file, Error const& error) {
  constexpr std::string_view line = "line ";
  if (error.place.starts_with(line)) {
    return {file + ":" + error.place.substr(line.size()), error.reason};
  }
  return {error.place.empty() ? file : file + ": " + error.place, error.reason};
}

class Loading {
 public:
  Loading(Articles& articles, Settings const& settings, Engine const& engine)
      : articles_{articles}, settings_{settings}, engine_{engine} {}

  void add_file(std::string const& path) {
    auto content = read_file(path);
    if (!content) {
      articles_.errors.push_back(content.error());
      return;
    }
    auto const name = path == "-" ? std::string{"<stdin>"} : path;
    auto const kind = fs::path{path}.extension();
    if (kind == ".jsonl" || kind == ".ndjson") {
      add_lines(name, *content);
    } else if (kind == ".tml" || kind == ".timeml" || kind == ".xml") {
      add(name, read_timeml(*content), fs::path{path}.stem().string());
    } else {
      auto const path_name = fs::path{path};
      bool const plain = path_name.stem() == "article" && path_name.has_parent_path();
      add(name, read_text(*std::move(content)),
          plain ? path_name.parent_path().filename().string() : path_name.stem().string());
    }
  }

 private:
  void add_lines(std::string const& name, std::string const& content) {
    std::size_t number = 0;
    for (std::size_t at = 0; at < content.size();) {
      auto const end = std::min(content.find('\n', at), content.size());
      std::string const line = content.substr(at, end - at);
      at = end + 1;
      ++number;
      if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
      auto const place = name + ":" + std::to_string(number);
      add(place, read_jsonl(line), fs::path{name}.stem().string() + "-" + std::to_string(number));
    }
  }

  void add(std::string const& place, Result<Document> document, std::string const& id) {
    if (!document) {
      articles_.errors.push_back(placed(place, document.error()));
      return;
    }
    if (document->id.empty()) document->id = id;
    auto const [other, is_new] = places_.try_emplace(document->id, place);
    if (!is_new) {
      articles_.errors.push_back(
          {place, "another article has the id '" + document->id + "', at " + other->second});
      return;
    }
    date(*document, settings_, engine_);
    articles_.documents.push_back(*std::move(document));
  }

  Articles& articles_;
  Settings const& settings_;
  Engine const& engine_;
  std::map<std::string, std::string> places_;  // by id
};

}  // namespace

Articles load_articles(std::vector<std::string> const& inputs,
                       std::optional<Instant> const& published, Engine const& engine) {
  Articles articles;
  Settings settings;
  settings.published = published;
  Loading loading{articles, settings, engine};
  for (auto const& input : inputs) {
    auto const files =
        files_of(input, {".txt", ".text", ".jsonl", ".ndjson", ".tml", ".timeml", ".xml"});
    if (!files) {
      articles.errors.push_back(files.error());
      continue;
    }
    if (files->empty()) articles.errors.push_back({input, "no articles in this folder"});
    for (auto const& file : *files) loading.add_file(file);
  }
  return articles;
}

}  // namespace dateline::cli
