// How JSON is laid out for people: flat values on one line, one line a part for the rest.
#include "engine/write/json_value.hpp"

namespace dateline {
namespace {

constexpr std::size_t line_width = 150;

// Lays out one value of JSON without white space, as the writers make it, in one pass: a tree of
// a long document takes many times its memory.
class Layout {
 public:
  Layout(std::string& out, std::string_view json) : out_(out), json_(json) {}

  void value(std::size_t level) {
    if (json_[at_] != '{' && json_[at_] != '[') return scalar();
    auto const flat = flat_at(at_);
    if (flat.end != 0 && flat.width + 2 * level <= line_width) return on_one_line(flat.end);
    parts(level);
  }

 private:
  struct Flat {
    std::size_t end{};    // behind the value; 0 when a part of it has parts
    std::size_t width{};  // on one line
  };

  // Behind the string that begins at i.
  std::size_t string_end(std::size_t i) const {
    for (++i; json_[i] != '"'; ++i)
      if (json_[i] == '\\') ++i;
    return i + 1;
  }

  bool is_empty(std::size_t i) const { return json_[i + 1] == '}' || json_[i + 1] == ']'; }

  Flat flat_at(std::size_t begin) const {
    std::size_t spaces = 0;
    for (auto i = begin + 1;;) {
      switch (json_[i]) {
        case '"':
          i = string_end(i);
          continue;
        case '{':
        case '[':
          if (!is_empty(i)) return {};
          i += 2;
          continue;
        case '}':
        case ']':
          return {i + 1, i + 1 - begin + spaces};
        case ',':
        case ':':
          ++spaces;
          break;
        default:
          break;
      }
      ++i;
    }
  }

  void scalar() {
    auto const begin = at_;
    if (json_[at_] == '"')
      at_ = string_end(at_);
    else
      while (at_ < json_.size() && std::string_view{",}]"}.find(json_[at_]) == json_.npos) ++at_;
    out_ += json_.substr(begin, at_ - begin);
  }

  void on_one_line(std::size_t end) {
    while (at_ < end) {
      if (json_[at_] == '"') {
        scalar();
        continue;
      }
      auto const c = json_[at_++];
      out_ += c;
      if (c == ',' || c == ':') out_ += ' ';
    }
  }

  void parts(std::size_t level) {
    auto const object = json_[at_] == '{';
    do {
      out_ += json_[at_++];  // the bracket that opens, or a comma
      out_ += '\n';
      out_.append(2 * (level + 1), ' ');
      if (object) {
        scalar();
        out_ += ": ";
        ++at_;
      }
      value(level + 1);
    } while (json_[at_] == ',');
    out_ += '\n';
    out_.append(2 * level, ' ');
    out_ += json_[at_++];
  }

  std::string& out_;
  std::string_view json_;
  std::size_t at_{};
};

}  // namespace

void append_indented(std::string& out, std::string_view json, std::size_t level) {
  Layout{out, json}.value(level);
}

}  // namespace dateline
