// JSON as text, written field by field: no tree is built, which would cost more than finding the
// events. What is written is many times the article and nearly all of it is fields of a few bytes:
// they are put together in a block, most without a call.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/civil.hpp"

namespace dateline {

class JsonWriter {
 public:
  // Appends to `out`, at the latest when finish() is called. Texts must be valid UTF-8; what comes
  // as a char const* is an identifier, in which nothing needs an escape.
  explicit JsonWriter(std::string& out) : out_{out} {}
  JsonWriter(JsonWriter const&) = delete;
  void finish() {
    out_.append(block_.data(), at_);
    at_ = block_.data();
  }

  void value(std::string_view text);
  void value(char const* identifier) { quoted(identifier); }
  void value(std::nullptr_t) { put("null", 4); }
  void value(double number);  // the shortest digits that read back the same
  void value(std::unsigned_integral auto number) { integer(number); }
  void value(Instant instant);
  void value(std::vector<std::string> const& texts) {
    array([&] {
      for (auto const& text : texts) value(text);
    });
  }
  template <class T>
  void value(std::optional<T> const& given) {
    if (given)
      value(*given);
    else
      value(nullptr);
  }

  // What `fill` writes stands inside.
  void object(auto fill) { within('{', fill, '}'); }
  void array(auto fill) { within('[', fill, ']'); }

  void key(char const* identifier) {
    quoted(identifier);
    close(':');
    comma_ = false;
  }
  void field(char const* name, auto const& given) {
    key(name);
    value(given);
  }
  void object(char const* name, auto fill) {
    key(name);
    object(fill);
  }
  void array(char const* name, auto fill) {
    key(name);
    array(fill);
  }
  // null for what is absent: an empty text.
  void text_or_null(char const* name, std::string_view text) {
    key(name);
    if (text.empty())
      value(nullptr);
    else
      value(text);
  }

 private:
  char* room(std::size_t size) {
    if (size > static_cast<std::size_t>(block_.data() + block_.size() - at_)) finish();
    return at_;
  }
  // Room for what comes next: behind a comma, unless it is the first or has a key.
  char* begin(std::size_t size) {
    auto* const at = room(size + 1);
    *at = ',';
    return at + std::exchange(comma_, true);
  }
  [[gnu::always_inline]] void put(char const* bytes, std::size_t size) {
    auto* const at = begin(size);
    std::memcpy(at, bytes, size);
    at_ = at + size;
  }
  [[gnu::always_inline]] void quoted(char const* identifier) {
    auto const size = std::strlen(identifier);  // of a literal: known when it is compiled
    auto* const at = begin(size + 2);
    at[0] = '"';
    std::memcpy(at + 1, identifier, size);
    at[size + 1] = '"';
    at_ = at + size + 2;
  }
  void close(char mark) {
    *room(1) = mark;
    ++at_;
  }
  void within(char open, auto& fill, char closing) {
    put(&open, 1);
    comma_ = false;
    fill();
    close(closing);
    comma_ = true;
  }
  void integer(std::uint64_t number);

  std::string& out_;
  bool comma_{};
  std::array<char, 2048> block_;
  char* at_{block_.data()};
};

}  // namespace dateline
