// The XML is parsed by pugixml with its conversions off, so that every byte of text can be found
// again in the source.
#include "engine/read/timeml_source.hpp"

#include <cstring>
#include <optional>
#include <pugixml.hpp>
#include <utility>

#include "engine/read/entity.hpp"
#include "engine/read/text.hpp"
#include "engine/text/utf8.hpp"

namespace dateline {
namespace {

constexpr int deepest = 256;
constexpr unsigned parse_flags = pugi::parse_ws_pcdata | pugi::parse_cdata | pugi::parse_doctype;

Error at(std::string_view xml, std::size_t offset, std::string reason) {
  return {"line " + std::to_string(line_of(xml, offset)), std::move(reason)};
}

constexpr auto ignore = [](pugi::xml_node) {};

// Calls `visit(node)` for every node below `root`, in document order, and `leave(node)` when all
// below it is visited, without recursion, until a visit returns an error or the tree goes too deep.
template <class Visit, class Leave = decltype(ignore)>
std::optional<Error> walk(std::string_view xml, pugi::xml_node root, Visit visit,
                          Leave leave = ignore) {
  int depth = 0;
  for (auto node = root.first_child(); node;) {
    if (auto error = visit(node)) return error;
    if (node.first_child()) {
      if (++depth > deepest) {
        return at(xml, static_cast<std::size_t>(node.offset_debug()),
                  "XML nested deeper than " + std::to_string(deepest));
      }
      node = node.first_child();
      continue;
    }
    leave(node);
    while (node != root && !node.next_sibling()) {
      node = node.parent();
      --depth;
      if (node != root) leave(node);
    }
    if (node == root) break;
    node = node.next_sibling();
  }
  return {};
}

std::string trimmed(std::string_view text) {
  constexpr auto blanks = " \t\r\n";
  auto const first = text.find_first_not_of(blanks);
  if (first == text.npos) return {};
  return std::string{text.substr(first, text.find_last_not_of(blanks) + 1 - first)};
}

// Decoded as far as it can be.
void append_decoded(std::string& text, std::string_view raw) {
  while (!raw.empty()) {
    auto const entity = read_entity(raw);
    if (entity.length > 0 && entity.code_point) append_utf8(text, *entity.code_point);
    if (entity.length == 0) text += raw.front();
    raw.remove_prefix(entity.length > 0 ? entity.length : 1);
  }
}

// All character data below `node`.
std::string content(std::string_view xml, pugi::xml_node node) {
  std::string text;
  (void)walk(xml, node, [&](pugi::xml_node child) -> std::optional<Error> {
    append_decoded(text, child.value());
    return {};
  });
  return trimmed(text);
}

TimemlElement element_of(pugi::xml_node node) {
  TimemlElement element{node.name(), {}, 0, 0};
  for (auto const attribute : node.attributes()) {
    element.attributes.emplace_back(attribute.name(), "");
    append_decoded(element.attributes.back().second, attribute.value());
  }
  return element;
}

class TakeApart {
 public:
  explicit TakeApart(std::string_view xml) : xml_{xml} {}

  Result<TimemlSource> run() {
    if (auto byte = find_invalid_utf8(xml_)) {
      return at(xml_, *byte, "invalid UTF-8 at byte " + std::to_string(*byte));
    }
    if (auto error = reject_text(xml_)) return *error;
    auto const parsed =
        tree_.load_buffer(xml_.data(), xml_.size(), parse_flags, pugi::encoding_utf8);
    if (!parsed) {
      std::string reason{"bad XML: "};
      reason += parsed.description();
      return at(xml_, static_cast<std::size_t>(parsed.offset), std::move(reason));
    }
    if (auto error = walk(xml_, tree_, [&](auto node) { return note(node); })) return *error;
    if (!text_) return Error{"", "no <TEXT> element"};
    if (auto error = read_text_element()) return *error;
    read_head();
    return std::move(source_);
  }

 private:
  // Finds the elements that matter; refuses declarations, by which entities could grow.
  std::optional<Error> note(pugi::xml_node node) {
    if (node.type() == pugi::node_doctype && std::strchr(node.value(), '[')) {
      return at(xml_, static_cast<std::size_t>(node.offset_debug()),
                "declarations inside DOCTYPE are refused");
    }
    if (node.type() != pugi::node_element) return {};
    std::string_view const name = node.name();
    if (name == "TEXT" && !text_) text_ = node;
    if (name == "DCT" && !dct_) dct_ = node;
    if (name == "DOCID" && source_.id.empty()) source_.id = content(xml_, node);
    if (name == "TITLE" && source_.title.empty()) source_.title = content(xml_, node);
    if (name == "TIMEX3" && !creation_) {
      std::string_view const function = node.attribute("functionInDocument").value();
      if (function == "CREATION_TIME") creation_ = node;
    }
    return {};
  }

  void read_head() {
    auto timex = dct_.child("TIMEX3");
    if (!timex) timex = creation_;
    source_.published = trimmed(timex.attribute("value").value());
    if (source_.published.empty()) source_.published = content(xml_, dct_);
    if (dct_) {
      source_.dct_begin = tag_end(dct_);
      source_.dct_end = xml_.find("</DCT", source_.dct_begin);
      if (source_.dct_end == xml_.npos) source_.dct_begin = source_.dct_end = 0;
    }
    for (auto node = text_.parent(); node.type() == pugi::node_element; node = node.parent()) {
      source_.ancestors.emplace_back(node.name());
    }
    source_.open_begin = static_cast<std::size_t>(text_.offset_debug()) - 1;
    source_.text_begin = tag_end(text_);
  }

  // Behind the '>' of an element's start tag.
  std::size_t tag_end(pugi::xml_node node) const {
    char quote = 0;
    for (auto i = static_cast<std::size_t>(node.offset_debug()); i < xml_.size(); ++i) {
      char const c = xml_[i];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return xml_.size();
  }

  std::optional<Error> read_text_element() {
    std::vector<std::size_t> begins;  // of the elements that are open
    auto const visit = [&](pugi::xml_node node) -> std::optional<Error> {
      auto const offset = static_cast<std::size_t>(node.offset_debug());
      if (node.type() == pugi::node_element) begins.push_back(source_.text.size());
      if (node.type() == pugi::node_cdata) {
        add(TimemlPiece::Spelling::cdata, node.value(), offset, std::strlen(node.value()));
      }
      return node.type() == pugi::node_pcdata ? add_characters(node.value(), offset)
                                              : std::optional<Error>{};
    };
    auto const leave = [&](pugi::xml_node node) {
      if (node.type() != pugi::node_element) return;
      auto& element = source_.elements.emplace_back(element_of(node));
      element.text_begin = begins.back();
      element.text_end = source_.text.size();
      begins.pop_back();
    };
    if (auto error = walk(xml_, text_, visit, leave)) return error;
    return reject_text(source_.text);
  }

  // Character data: runs without '&' as they are, each entity a piece of its own. An '&' that
  // begins no entity stands for itself, as many tools write it.
  std::optional<Error> add_characters(std::string_view raw, std::size_t offset) {
    while (!raw.empty()) {
      std::size_t run = std::min(raw.find('&'), raw.size());
      if (run == 0) {
        auto const entity = read_entity(raw);
        if (entity.length > 0) {
          if (!entity.code_point) {
            return at(xml_, offset, "unknown entity " + std::string{raw.substr(0, entity.length)});
          }
          std::string decoded;
          append_utf8(decoded, *entity.code_point);
          add(TimemlPiece::Spelling::entity, decoded, offset, entity.length);
          raw.remove_prefix(entity.length);
          offset += entity.length;
          continue;
        }
        run = std::min(raw.find('&', 1), raw.size());
      }
      add(TimemlPiece::Spelling::literal, raw.substr(0, run), offset, run);
      raw.remove_prefix(run);
      offset += run;
    }
    return {};
  }

  void add(TimemlPiece::Spelling spelling, std::string_view text, std::size_t offset,
           std::size_t length) {
    auto const begin = source_.text.size();
    source_.text += text;
    source_.pieces.push_back({spelling, begin, source_.text.size(), offset, offset + length});
  }

  std::string_view xml_;
  pugi::xml_document tree_;
  pugi::xml_node text_, dct_, creation_;
  TimemlSource source_;
};

}  // namespace

std::string TimemlElement::attribute(std::string_view wanted) const {
  for (auto const& [key, value] : attributes) {
    if (key == wanted) return value;
  }
  return {};
}

Result<TimemlSource> take_apart(std::string_view xml) { return TakeApart{xml}.run(); }

}  // namespace dateline
