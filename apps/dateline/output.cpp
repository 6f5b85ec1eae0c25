#include "apps/dateline/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace dateline::cli {
namespace {

namespace fs = std::filesystem;

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    auto const written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// A file beside `path` to write into; its name in `temporary`. -1 with errno set.
int open_beside(std::string const& path, std::string& temporary) {
  auto const target = fs::path{path};
  auto name = target.filename().string();
  name.insert(name.begin(), '.');
  temporary = (target.parent_path() / (name += ".XXXXXX")).string();
  int const descriptor = ::mkstemp(temporary.data());
  if (descriptor < 0) {
    temporary.clear();
    return -1;
  }
  mode_t const mask = ::umask(0);
  ::umask(mask);
  ::fchmod(descriptor, 0666 & ~mask);
  return descriptor;
}

// A document's id as a file's name: no way out of the folder, nothing a shell stumbles over.
std::string file_name(std::string const& id) {
  std::string name;
  bool begins = true;
  for (char const c : id) {
    bool const plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       c == '-' || c == '_' || c == '/' || c < 0 || (c == '.' && !begins);
    name += plain && !(c == '/' && begins) ? c : '_';
    begins = c == '/';
  }
  return name.empty() || name.back() == '/' ? name + '_' : name;
}

}  // namespace

Output::Output(std::string path, bool prefer_folder, std::string extension)
    : path_{std::move(path)}, extension_{std::move(extension)} {
  if (path_.empty()) {
    descriptor_ = STDOUT_FILENO;
    return;
  }
  std::error_code ignored;
  bool const exists = fs::exists(path_, ignored);
  is_folder_ =
      fs::is_directory(path_, ignored) || path_.back() == '/' || (prefer_folder && !exists);
}

Output::~Output() {
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

bool Output::to_terminal() const { return path_.empty() && ::isatty(STDOUT_FILENO) != 0; }

std::optional<Error> Output::failure(std::string const& path) const {
  return Error{path.empty() ? "standard output" : path,
               std::string{"cannot be written: "} + std::strerror(errno)};
}

std::optional<Error> Output::open() {
  std::error_code ignored;
  bool const in_place = fs::exists(path_, ignored) && !fs::is_regular_file(path_, ignored);
  descriptor_ =
      in_place ? ::open(path_.c_str(), O_WRONLY | O_CLOEXEC) : open_beside(path_, temporary_);
  if (descriptor_ < 0) return failure(path_);
  return {};
}

std::optional<Error> Output::write(std::string_view bytes) {
  if (descriptor_ < 0) {
    if (auto error = open()) return error;
  }
  if (closed_ || write_all(descriptor_, bytes)) return {};
  if (path_.empty() && errno == EPIPE) {
    closed_ = true;
    return {};
  }
  return failure(path_);
}

std::optional<Error> Output::write_file(std::string const& name, std::string_view bytes) {
  auto const path = fs::path{path_} / (file_name(name) + extension_);
  if (!names_.insert(path.string()).second) {
    return Error{path.string(), "another document of this run has the same name"};
  }
  std::error_code ignored;
  fs::create_directories(path.parent_path(), ignored);
  std::string temporary;
  int const descriptor = open_beside(path.string(), temporary);
  if (descriptor < 0) return failure(path.string());
  bool const written = write_all(descriptor, bytes);
  int const fault = errno;
  bool const closed = ::close(descriptor) == 0;
  if (written && closed && ::rename(temporary.c_str(), path.c_str()) == 0) return {};
  if (!written) errno = fault;
  auto error = failure(path.string());
  ::unlink(temporary.c_str());
  return error;
}

std::optional<Error> Output::finish() {
  if (is_folder_ || path_.empty()) return {};
  if (descriptor_ < 0) {
    if (auto error = open()) return error;
  }
  bool const closed = ::close(std::exchange(descriptor_, -1)) == 0;
  if (!closed) return failure(path_);
  if (temporary_.empty()) return {};
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) return failure(path_);
  temporary_.clear();
  return {};
}

}  // namespace dateline::cli
