// The project's own files, as the tests that hold its rules see them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::test {

struct SourceFile {
  std::string path;  // from the project's root: "engine/pipeline.cpp"
  std::string content;
};

// The files below `folder` whose names end in one of `endings`, sorted by path.
std::vector<SourceFile> source_files(std::string_view folder,
                                     std::vector<std::string_view> const& endings);

std::string read_file(std::string const& path);  // from the project's root

std::vector<std::string_view> lines(std::string_view text);  // without their line feeds
std::vector<std::string_view> split(std::string_view text, std::string_view separator);
std::string_view trim(std::string_view text);  // without blanks and tabs at its ends

}  // namespace dateline::test
