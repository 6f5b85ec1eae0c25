#include "tests/support/source.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace dateline::test {

namespace fs = std::filesystem;

std::string read_file(std::string const& path) {
  std::ifstream in(fs::path(DATELINE_SOURCE_DIR) / path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<SourceFile> source_files(std::string_view folder,
                                     std::vector<std::string_view> const& endings) {
  fs::path const root = DATELINE_SOURCE_DIR;
  std::vector<SourceFile> files;
  if (!fs::exists(root / folder)) return files;
  for (auto const& entry : fs::recursive_directory_iterator(root / folder)) {
    auto path = fs::relative(entry.path(), root).generic_string();
    auto const wanted = std::any_of(endings.begin(), endings.end(),
                                    [&](auto ending) { return path.ends_with(ending); });
    if (!entry.is_regular_file() || !wanted || path.find("node_modules") != path.npos) continue;
    auto content = read_file(path);
    files.push_back({std::move(path), std::move(content)});
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    auto const at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == text.npos) return parts;
    text.remove_prefix(at + separator.size());
  }
}

std::vector<std::string_view> lines(std::string_view text) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  return split(text, "\n");
}

std::string_view trim(std::string_view text) {
  auto const begin = text.find_first_not_of(" \t");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

}  // namespace dateline::test
