// Words put together to a line: spaces between them, a capital in front, no mark at the end.
#pragma once

#include <string>
#include <string_view>

#include "engine/events/scene.hpp"

namespace dateline {

class Line {
 public:
  explicit Line(Scene const& scene) : scene_(scene) { text_.reserve(usual_size); }

  void add(std::string_view words);
  // Words of the sentence, but for quotation marks and those that only link or hedge.
  void add(WordRange words);

  std::size_t size() const { return size_; }  // in code points
  bool empty() const { return text_.empty(); }
  bool holds(std::string_view words) const { return text_.find(words) != std::string::npos; }
  std::string finish() &&;

 private:
  static constexpr std::size_t usual_size = 96;  // bytes
  bool opens_sentence(std::uint32_t word) const;
  bool opens_in_capitals(std::uint32_t word) const;
  static std::string capitalised(std::string_view word);
  void append(std::string_view piece, bool glued);

  Scene const& scene_;
  std::string text_;
  std::size_t size_{};
};

std::size_t count_code_points(std::string_view text);

}  // namespace dateline
