// Words -> values, by folded_key: a hash table that is filled once and then only read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/syntax/word.hpp"

namespace dateline {

template <class T>
class KeyTable {
 public:
  T const* find(std::uint64_t key) const {
    if (slots_.empty()) return nullptr;
    for (auto at = key & mask(); marks_[at] != 0; at = (at + 1) & mask()) {
      if (marks_[at] == mark_of(key) && slots_[at].key == key) return &slots_[at].value;
    }
    return nullptr;
  }
  T const* find(std::string_view word) const { return find(folded_key(word)); }

  // False when the key is there already; the first value stays.
  bool add(std::uint64_t key, T value) {
    if (2 * size_ >= slots_.size()) grow();
    auto at = key & mask();
    for (; marks_[at] != 0; at = (at + 1) & mask()) {
      if (slots_[at].key == key) return false;
    }
    marks_[at] = mark_of(key);
    slots_[at] = {key, std::move(value)};
    ++size_;
    return true;
  }
  bool add(std::string_view word, T value) { return add(folded_key(word), std::move(value)); }

  // The value of the key, which is added when it is not there.
  T& operator[](std::uint64_t key) {
    add(key, T{});
    return *const_cast<T*>(find(key));
  }

  std::size_t size() const { return size_; }

 private:
  struct Slot {
    std::uint64_t key{};
    T value{};
  };
  static std::uint8_t mark_of(std::uint64_t key) {
    return static_cast<std::uint8_t>(key >> 56) | 1;
  }

  std::size_t mask() const { return slots_.size() - 1; }

  void grow() {
    auto const size = slots_.empty() ? 16 : 2 * slots_.size();
    auto old = std::exchange(slots_, std::vector<Slot>(size));
    auto const marks = std::exchange(marks_, std::vector<std::uint8_t>(size));
    size_ = 0;
    for (std::size_t i = 0; i < old.size(); ++i) {
      if (marks[i] != 0) add(old[i].key, std::move(old[i].value));
    }
  }

  std::vector<Slot> slots_;  // a power of two of them, at most half in use
  // A byte of each slot's key, 0 for an empty one: most words that are not there cost one look at
  // memory that is near.
  std::vector<std::uint8_t> marks_;
  std::size_t size_{};
};

}  // namespace dateline
