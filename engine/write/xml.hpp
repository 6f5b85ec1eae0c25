// XML 1.0 text and attributes.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// Character data. What XML 1.0 cannot hold becomes a blank; a CR a reference, since parsers would
// make it a line feed.
inline void append_escaped(std::string& out, std::string_view text) {
  for (char const c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\r':
        out += "&#13;";
        break;
      default:
        out += c >= 0 && c < ' ' && c != '\t' && c != '\n' ? ' ' : c;
    }
  }
}

inline void append_attribute(std::string& out, char const* name, std::string_view value) {
  ((out += ' ') += name) += "=\"";
  append_escaped(out, value);
  out += '"';
}

}  // namespace dateline
