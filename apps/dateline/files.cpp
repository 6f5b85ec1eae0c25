#include "apps/dateline/files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "apps/dateline/temporary.hpp"

namespace dateline::cli {

namespace fs = std::filesystem;

Result<std::string> read_file(std::string const& path) {
  if (path == "-") return std::string{std::istreambuf_iterator<char>{std::cin}, {}};
  std::error_code none;
  if (fs::is_directory(path, none)) return Error{path, "is a folder, not a file"};
  errno = 0;
  std::ifstream file{path, std::ios::binary};
  if (!file) {
    if (errno == ENOENT) return Error{path, "no such file"};
    return Error{path, errno == EACCES ? "may not be read" : std::strerror(errno)};
  }
  std::string bytes{std::istreambuf_iterator<char>{file}, {}};
  if (file.bad()) return Error{path, "cannot be read"};
  return bytes;
}

Result<std::vector<std::string>> files_of(std::string const& path,
                                          std::initializer_list<char const*> extensions) {
  std::error_code fault;
  if (!fs::is_directory(path, fault)) return std::vector<std::string>{path};
  std::vector<std::string> files;
  fs::recursive_directory_iterator at{path, fault}, end;
  for (; !fault && at != end; at.increment(fault)) {
    auto const name = at->path().filename().string();
    if (name.starts_with('.')) {
      if (at->is_directory(fault)) at.disable_recursion_pending();
      continue;
    }
    bool const fits = extensions.size() == 0 || std::ranges::any_of(extensions, [&](char const* e) {
                        return name.ends_with(e);
                      });
    if (fits && at->is_regular_file(fault)) files.push_back(at->path().string());
  }
  if (fault) return Error{path, fault.message()};
  std::ranges::sort(files);
  return files;
}

std::optional<Error> write_file(std::string const& path, std::string_view bytes) {
  auto const failed = [&] {
    return Error{path, std::string{"cannot be written: "} + std::strerror(errno)};
  };
  struct Direct {
    std::FILE* file;
    ~Direct() {
      if (file) std::fclose(file);
    }
  };
  std::error_code none;
  if (fs::exists(path, none) && !fs::is_regular_file(path, none)) {  // a device or a pipe
    Direct const out{std::fopen(path.c_str(), "wb")};
    if (!out.file || std::fwrite(bytes.data(), 1, bytes.size(), out.file) != bytes.size() ||
        std::fflush(out.file) != 0) {
      return failed();
    }
    return {};
  }
  Temporary file;
  if (!file.open(path) || !file.write(bytes) || !file.rename()) return failed();
  return {};
}

}  // namespace dateline::cli
