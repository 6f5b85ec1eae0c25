// A file that gets its name only when it is whole. Until then it stands beside its place under
// another name, and goes when the program fails or is interrupted.
#pragma once

#include <string>
#include <string_view>

namespace dateline::cli {

// Writes all of `bytes`; false with errno set when that cannot be.
bool write_all(int descriptor, std::string_view bytes);

class Temporary {
 public:
  Temporary() = default;
  ~Temporary();
  Temporary(Temporary const&) = delete;
  Temporary& operator=(Temporary const&) = delete;

  // The place must be on one disk with `path`; each of these is false with errno set on failure.
  bool open(std::string const& path);
  bool write(std::string_view bytes) { return write_all(descriptor_, bytes); }
  bool rename();  // to the path given to open()

  bool is_open() const { return descriptor_ >= 0; }

 private:
  std::string path_, name_;
  int descriptor_{-1};
};

}  // namespace dateline::cli
