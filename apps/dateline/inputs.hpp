// Files and standard input -> pieces of work, read as they are needed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "apps/dateline/settings.hpp"

namespace dateline::cli {

// One file, or some whole lines of a JSONL stream.
struct Piece {
  InputKind kind{};
  std::string file;           // as the user named it; "<stdin>"
  std::string stem;           // names its document and its output
  std::size_t first_line{1};  // of JSONL
  std::string bytes;          // of JSONL with JsonlReader::padding more than `size`
  std::size_t size{};
  std::optional<std::string> problem;  // why it could not be read

  std::string_view content() const { return std::string_view{bytes}.substr(0, size); }
};

class Inputs {
 public:
  // No file at all is standard input.
  Inputs(std::vector<std::string> files, std::optional<InputKind> kind);
  ~Inputs();
  Inputs(Inputs const&) = delete;
  Inputs& operator=(Inputs const&) = delete;

  // The next piece; empty when all is read.
  std::optional<Piece> next();

  // More than one document may come.
  bool many() const;
  // Bytes of all files together; 0 when that cannot be told.
  std::uint64_t total() const { return total_; }

 private:
  struct File {
    std::string path, stem;
    std::optional<InputKind> kind;  // empty: not available in this version
  };
  Piece whole(File const& file);
  std::optional<Piece> lines();
  Piece problem(std::string reason) const;

  std::vector<File> files_;
  std::size_t at_{};     // the file being read
  int descriptor_{-1};   // of a JSONL stream
  std::string rest_;     // begin of a line whose end is not yet read
  std::size_t line_{1};  // number of that line
  std::uint64_t total_{};
};

}  // namespace dateline::cli
