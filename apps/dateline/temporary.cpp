#include "apps/dateline/temporary.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>
#include <filesystem>
#include <utility>

namespace dateline::cli {
namespace {

namespace fs = std::filesystem;

// The one file being written, for the signal handler, which may touch nothing cleverer.
char pending[PATH_MAX];

void interrupted(int signal) {
  if (pending[0] != 0) ::unlink(pending);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void set_pending(std::string const& name) {
  pending[0] = 0;
  if (name.empty() || name.size() >= sizeof pending) return;
  std::copy(name.begin() + 1, name.end(), pending + 1);
  pending[name.size()] = 0;
  pending[0] = name[0];  // last, so that the handler never sees half a name
  for (int signal : {SIGINT, SIGTERM, SIGHUP}) {
    if (std::signal(signal, interrupted) == SIG_IGN) std::signal(signal, SIG_IGN);  // as nohup asks
  }
}

}  // namespace

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    auto const written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool Temporary::open(std::string const& path) {
  fs::path const target{path};
  auto name = target.filename().string();
  name.insert(name.begin(), '.');
  name_ = (target.parent_path() / (name += ".XXXXXX")).string();
  descriptor_ = ::mkstemp(name_.data());
  if (descriptor_ < 0) {
    name_.clear();
    return false;
  }
  set_pending(name_);
  path_ = path;
  mode_t const mask = ::umask(0);
  ::umask(mask);
  return ::fchmod(descriptor_, 0666 & ~mask) == 0;
}

bool Temporary::rename() {
  if (::close(std::exchange(descriptor_, -1)) != 0) return false;
  if (::rename(name_.c_str(), path_.c_str()) != 0) return false;
  set_pending("");
  name_.clear();
  return true;
}

Temporary::~Temporary() {
  int const fault = errno;  // the caller may still ask why
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!name_.empty()) {
    ::unlink(name_.c_str());
    set_pending("");
  }
  errno = fault;
}

}  // namespace dateline::cli
