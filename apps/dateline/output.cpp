#include "apps/dateline/output.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace dateline::cli {
namespace {

namespace fs = std::filesystem;

std::optional<Error> failure(std::string const& path) {
  return Error{path.empty() ? "standard output" : path,
               std::string{"cannot be written: "} + std::strerror(errno)};
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
}

bool Output::to_terminal() const { return path_.empty() && ::isatty(STDOUT_FILENO) != 0; }

// A device or a pipe is written in place, a file beside its place.
std::optional<Error> Output::open() {
  std::error_code ignored;
  bool const in_place = fs::exists(path_, ignored) && !fs::is_regular_file(path_, ignored);
  if (in_place) descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
  bool const opened = in_place ? descriptor_ >= 0 : file_.open(path_);
  return opened ? std::nullopt : failure(path_);
}

std::optional<Error> Output::write(std::string_view bytes) {
  if (closed_) return {};
  if (descriptor_ < 0 && !file_.is_open()) {
    if (auto error = open()) return error;
  }
  if (file_.is_open() ? file_.write(bytes) : write_all(descriptor_, bytes)) return {};
  closed_ = path_.empty() && errno == EPIPE;
  return closed_ ? std::nullopt : failure(path_);
}

std::optional<Error> Output::write_file(std::string const& name, std::string_view bytes) {
  auto const target = fs::path{path_} / (file_name(name) + extension_);
  auto const path = target.string();
  if (!names_.insert(path).second) {
    return Error{path, "another document of this run has the same name"};
  }
  std::error_code ignored;
  fs::create_directories(target.parent_path(), ignored);
  Temporary file;
  bool const whole = file.open(path) && file.write(bytes) && file.rename();
  return whole ? std::nullopt : failure(path);
}

std::optional<Error> Output::finish() {
  if (is_folder_ || path_.empty()) return {};
  if (descriptor_ < 0 && !file_.is_open()) {
    if (auto error = open()) return error;
  }
  bool const whole =
      file_.is_open() ? file_.rename() : ::close(std::exchange(descriptor_, -1)) == 0;
  return whole ? std::nullopt : failure(path_);
}

}  // namespace dateline::cli
