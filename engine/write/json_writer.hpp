// JSON as text, written field by field: no tree is built, which would cost more than finding the
// events.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

class JsonWriter {
 public:
  // Appends to `out`. Texts must be valid UTF-8.
  explicit JsonWriter(std::string& out) : out_{out} {}

  void value(std::string_view text);
  void value(char const* text) { value(std::string_view{text}); }
  void value(std::nullptr_t) { begin() += "null"; }
  void value(double number);  // the shortest digits that read back the same
  void value(std::unsigned_integral auto number) { integer(number); }
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

  void key(std::string_view name);  // an identifier: nothing in it needs an escape
  void field(std::string_view name, auto const& given) {
    key(name);
    value(given);
  }
  void object(std::string_view name, auto fill) {
    key(name);
    object(fill);
  }
  void array(std::string_view name, auto fill) {
    key(name);
    array(fill);
  }
  // null for what is absent: an empty text.
  void text_or_null(std::string_view name, std::string_view text) {
    key(name);
    if (text.empty())
      value(nullptr);
    else
      value(text);
  }

 private:
  // What comes next stands after a comma, unless it is the first or has a key.
  std::string& begin() {
    if (comma_) out_ += ',';
    comma_ = true;
    return out_;
  }
  void within(char open, auto& fill, char close) {
    begin() += open;
    comma_ = false;
    fill();
    out_ += close;
    comma_ = true;
  }
  void integer(std::uint64_t number);

  std::string& out_;
  bool comma_{};
};

}  // namespace dateline
