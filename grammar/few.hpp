// Some values, at most so many, where a vector would ask for memory each time.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <type_traits>

namespace dateline {

template <class T, std::size_t most>
class Few {
 public:
  Few() = default;
  Few(std::initializer_list<T> values) {
    for (auto const& value : values) push_back(value);
  }

  void push_back(T const& value) {
    values_.at(size_) = value;
    ++size_;
  }

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T const& operator[](std::size_t i) const { return values_[i]; }
  T const& back() const { return values_[size_ - 1]; }
  T const* begin() const { return values_.data(); }
  T const* end() const { return values_.data() + size_; }

 private:
  static_assert(std::is_trivially_copyable_v<T>);
  std::array<T, most> values_;  // what is behind the last is never read
  std::size_t size_{};
};

}  // namespace dateline
