// Where results go: standard output, one file, or a folder with a file a document.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "apps/dateline/temporary.hpp"
#include "dateline/result.hpp"

namespace dateline::cli {

class Output {
 public:
  // `path` empty: standard output. A folder when `path` is one, or ends with '/', or, with
  // `prefer_folder`, when nothing is there yet. Files in it get `extension`.
  Output(std::string path, bool prefer_folder, std::string extension);
  ~Output();
  Output(Output const&) = delete;
  Output& operator=(Output const&) = delete;

  bool is_folder() const { return is_folder_; }
  bool to_terminal() const;

  // Appends to the stream; not for folders.
  std::optional<Error> write(std::string_view bytes);
  // One document's file in the folder.
  std::optional<Error> write_file(std::string const& name, std::string_view bytes);
  // Gives the file its name. Without a call of it nothing is left behind.
  std::optional<Error> finish();

  // The reader of a pipe has gone: no error, but no use in going on.
  bool closed() const { return closed_; }

 private:
  std::optional<Error> open();

  std::string path_, extension_;
  Temporary file_;
  int descriptor_{-1};  // of what is written in place: standard output, a device
  bool is_folder_{}, closed_{};
  std::unordered_set<std::string> names_;  // of the files written
};

}  // namespace dateline::cli
