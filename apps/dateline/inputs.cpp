#include "apps/dateline/inputs.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <map>
#include <utility>

#include "engine/read/jsonl.hpp"

namespace dateline::cli {
namespace {

namespace fs = std::filesystem;

// What is written of a piece is many times its size, and is best still near when it is written out.
constexpr std::size_t chunk = std::size_t{32} << 10;
constexpr char const* standard_input = "<stdin>";

std::optional<InputKind> kind_of(fs::path const& path) {
  auto const extension = path.extension();
  for (auto const* name : {".jsonl", ".ndjson"}) {
    if (extension == name) return InputKind::jsonl;
  }
  for (auto const* name : {".tml", ".timeml", ".xml"}) {
    if (extension == name) return InputKind::timeml;
  }
  for (auto const* name : {".html", ".htm"}) {
    if (extension == name) return {};
  }
  return InputKind::text;
}

std::string reason(int error) {
  switch (error) {
    case ENOENT:
      return "no such file";
    case EISDIR:
      return "is a folder, not a file";
    case EACCES:
      return "may not be read";
    default:
      return std::strerror(error);
  }
}

// Reads at most `size` bytes behind what `text` holds; false on an error, with errno set.
bool read_more(int descriptor, std::string& text, std::size_t size, bool& at_end) {
  auto const before = text.size();
  text.resize(before + size);
  ssize_t got = 0;
  do {
    got = ::read(descriptor, text.data() + before, size);
  } while (got < 0 && errno == EINTR);
  text.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  at_end = got == 0;
  return got >= 0;
}

int open_file(std::string const& path) {
  if (path == standard_input) return ::dup(STDIN_FILENO);
  int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return -1;
  struct stat status {};
  if (::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
    ::close(descriptor);
    errno = EISDIR;
    return -1;
  }
  return descriptor;
}

// The folders that all of `paths` have in common.
fs::path common_folder(std::vector<fs::path> const& paths) {
  auto common = paths.front().parent_path();
  for (auto const& path : paths) {
    auto const end = std::mismatch(common.begin(), common.end(), path.begin(), path.end()).first;
    fs::path shared;
    for (auto part = common.begin(); part != end; ++part) shared /= *part;
    common = shared;
  }
  return common;
}

// Stems name documents and their output files. Files of the same stem take in the folders that
// tell them apart, "un-talks/article" and "court/article"; where that does not help, their
// extension.
void tell_apart(std::vector<std::string*> const& stems, std::vector<fs::path> const& paths) {
  std::map<std::string, std::vector<std::size_t>> same;
  for (std::size_t i = 0; i < stems.size(); ++i) same[*stems[i]].push_back(i);
  for (auto const& [stem, places] : same) {
    if (places.size() < 2) continue;
    std::vector<fs::path> full;
    for (auto i : places) full.push_back(fs::absolute(paths[i]).lexically_normal());
    auto const common = common_folder(full);
    std::map<fs::path, int> count;
    for (auto const& path : full) ++count[path.parent_path()];
    for (std::size_t i = 0; i < places.size(); ++i) {
      auto const name = full[i].lexically_relative(common);
      bool const alone = count[full[i].parent_path()] == 1;
      *stems[places[i]] = alone ? (name.parent_path() / stem).string() : name.string();
    }
  }
}

// memchr looks at many bytes at once; documents have long lines.
std::size_t count_lines(std::string_view text) {
  std::size_t lines = 0;
  for (std::size_t at = 0; (at = text.find('\n', at)) != text.npos; ++at) ++lines;
  return lines;
}

}  // namespace

Inputs::Inputs(std::vector<std::string> files, std::optional<InputKind> kind) {
  if (files.empty()) files.emplace_back("-");
  bool all_known = true;
  std::vector<fs::path> paths;
  for (auto& name : files) {
    if (name == "-") {
      files_.push_back({standard_input, "stdin", kind.value_or(InputKind::text)});
      all_known = false;
    } else {
      fs::path const path{name};
      files_.push_back({name, path.stem().string(), kind ? kind : kind_of(path)});
      std::error_code error;
      auto const size = fs::file_size(path, error);
      if (!error) total_ += size;
    }
    paths.emplace_back(files_.back().path);
  }
  if (!all_known) total_ = 0;
  std::vector<std::string*> stems;
  for (auto& file : files_) stems.push_back(&file.stem);
  tell_apart(stems, paths);
}

Inputs::~Inputs() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

bool Inputs::many() const { return files_.size() > 1 || files_.front().kind == InputKind::jsonl; }

std::optional<Piece> Inputs::next() {
  while (at_ < files_.size()) {
    File const& file = files_[at_];
    if (!file.kind) {
      auto piece = problem("HTML input is not available in this version");
      ++at_;
      return piece;
    }
    if (*file.kind == InputKind::jsonl) {
      if (auto piece = lines()) return piece;
      continue;
    }
    auto piece = whole(file);
    ++at_;
    return piece;
  }
  return {};
}

Piece Inputs::problem(std::string reason) const {
  Piece piece;
  piece.file = files_[at_].path;
  piece.problem = std::move(reason);
  return piece;
}

Piece Inputs::whole(File const& file) {
  int const descriptor = open_file(file.path);
  if (descriptor < 0) return problem(reason(errno));
  Piece piece{*file.kind, file.path, file.stem, 1, {}, 0, {}};
  bool at_end = false;
  while (!at_end) {
    if (!read_more(descriptor, piece.bytes, chunk, at_end)) {
      piece = problem(reason(errno));
      break;
    }
  }
  ::close(descriptor);
  piece.size = piece.bytes.size();
  return piece;
}

// Some whole lines of the stream that is open, or of the file at hand; empty at its end.
std::optional<Piece> Inputs::lines() {
  File const& file = files_[at_];
  auto const finish = [&] {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
    line_ = 1;
    ++at_;
  };
  if (descriptor_ < 0) {
    descriptor_ = open_file(file.path);
    if (descriptor_ < 0) {
      auto piece = problem(reason(errno));
      finish();
      return piece;
    }
  }
  Piece piece{InputKind::jsonl, file.path, file.stem, line_, std::exchange(rest_, {}), 0, {}};
  bool at_end = false;
  std::size_t searched = 0;
  while (piece.size == 0) {
    if (!read_more(descriptor_, piece.bytes, chunk, at_end)) {
      auto failed = problem(reason(errno));
      finish();
      return failed;
    }
    auto const newline = std::string_view{piece.bytes}.substr(searched).rfind('\n');
    if (newline != std::string_view::npos) {
      piece.size = searched + newline + 1;
    } else if (at_end) {
      piece.size = piece.bytes.size();
      break;
    }
    searched = piece.bytes.size();
  }
  if (at_end && piece.size == 0) {
    finish();
    return {};
  }
  rest_.assign(piece.bytes, piece.size);
  line_ += count_lines(piece.content());
  piece.bytes.resize(piece.size + JsonlReader::padding);
  return piece;
}

}  // namespace dateline::cli
