// Whole files and folders, with failures as errors that name them.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/result.hpp"

namespace dateline::cli {

// "-" is standard input. The error's place is the path.
Result<std::string> read_file(std::string const& path);

// `path` itself when it is a file; of a folder all files below it, however deep, that end in one of
// `extensions` (all, when there are none), sorted by name; hidden ones are left out.
Result<std::vector<std::string>> files_of(std::string const& path,
                                          std::initializer_list<char const*> extensions);

// The file is either whole or as it was.
std::optional<Error> write_file(std::string const& path, std::string_view bytes);

}  // namespace dateline::cli
