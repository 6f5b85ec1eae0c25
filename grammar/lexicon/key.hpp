// A word as two machine words: what the lexicon is looked up by.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace dateline {

static_assert(std::endian::native == std::endian::little, "the first letter is the lowest byte");

// Eight bytes of text, which need not be aligned.
inline std::uint64_t load_eight(char const* from) {
  std::uint64_t eight = 0;
  std::memcpy(&eight, from, sizeof eight);
  return eight;
}
// The same byte eight times.
constexpr std::uint64_t each_byte(unsigned char byte) { return 0x0101010101010101ULL * byte; }

// Eight bytes of text, letters in lower case, and the top bit of each byte that is no ASCII letter.
struct Eight {
  std::uint64_t lower{}, others{};

  explicit Eight(std::uint64_t text) {
    constexpr auto top = each_byte(0x80);
    lower = (text | each_byte(0x20)) & ~top;
    // the top bit of each sum is set from 'a' on, and from behind 'z' on
    auto const from_a = lower + each_byte(0x80 - 'a');
    auto const behind_z = lower + each_byte(0x80 - 'z' - 1);
    others = ~(from_a & ~behind_z & ~text) & top;
  }
};

// How many ASCII letters stand at `at`, eight of them tested at a time.
inline std::size_t count_letters(char const* at, char const* end) {
  auto const* const begin = at;
  for (; end - at >= 8; at += 8)
    if (auto const others = Eight{load_eight(at)}.others)
      return at - begin + std::countr_zero(others) / 8;
  while (at != end && (*at | 32) >= 'a' && (*at | 32) <= 'z') ++at;
  return at - begin;
}

// The first 16 bytes of a word in lower case; bytes behind it are zero.
struct Key {
  std::uint64_t low{}, high{};
  static constexpr std::size_t size = 16;

  static Key of(char const* word, std::size_t length, char const* readable_end) {
    Key key;
    if (readable_end - word >= static_cast<std::ptrdiff_t>(size)) {
      key = {load_eight(word), load_eight(word + 8)};
    } else {
      char bytes[size] = {};
      std::memcpy(bytes, word, length < size ? length : size);
      key = {load_eight(bytes), load_eight(bytes + 8)};
    }
    auto const first = [](std::size_t n) { return n >= 8 ? ~0ULL : (1ULL << (8 * n)) - 1; };
    key.low = (key.low | each_byte(0x20)) & first(length);
    key.high = length > 8 ? (key.high | each_byte(0x20)) & first(length - 8) : 0;
    return key;
  }
  std::uint64_t hash() const {
    return (low * 0x9E3779B97F4A7C15ULL) ^ (high * 0xC2B2AE3D27D4EB4FULL + (low >> 29));
  }
  friend bool operator==(Key, Key) = default;
};

// A run of ASCII letters and its key.
struct Letters {
  std::size_t length{};
  Key key;

  static Letters at(char const* begin, char const* end) {
    if (end - begin >= 8) {
      Eight const eight{load_eight(begin)};
      if (eight.others) {  // most words are this short
        auto const letters = (eight.others ^ (eight.others - 1)) >> 8;
        return {static_cast<std::size_t>(std::countr_zero(eight.others)) / 8,
                {eight.lower & letters, 0}};
      }
    }
    auto const length = count_letters(begin, end);
    return {length, Key::of(begin, length, end)};
  }
};

}  // namespace dateline
