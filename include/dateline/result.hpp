// Errors as values: what went wrong and where, never a throw across the API.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace dateline {

struct Error {
  std::string place;   // "article.txt:12", "byte 1043", "months.tsv:12"; may be empty
  std::string reason;  // one line, no full stop
};

// "place: reason", or the reason alone.
inline std::string to_string(Error const& error) {
  return error.place.empty() ? error.reason : error.place + ": " + error.reason;
}

// A value or an error; becomes std::expected<T, Error> with C++23.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }
  T const& operator*() const { return *std::get_if<0>(&state_); }
  T& operator*() { return *std::get_if<0>(&state_); }
  T const* operator->() const { return std::get_if<0>(&state_); }
  T* operator->() { return std::get_if<0>(&state_); }
  Error const& error() const { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace dateline
