#include "engine/write/update_case.hpp"

#include <nlohmann/json.hpp>
#include <utility>

#include "engine/text/utf8.hpp"

namespace dateline {
namespace {

using Object = nlohmann::ordered_json;

Object null_or(std::string_view text) { return text.empty() ? Object() : Object(text); }

// As many bounds as were stated: the object of the timeline, four, or the outer two.
Object bounds(Object const& stated, std::string_view got) {
  auto const four = split_bounds(got);
  if (four.size() != 4) return nullptr;
  if (stated.is_object()) {
    return {{"earliest_begin", null_or(four[0])},
            {"latest_begin", null_or(four[1])},
            {"earliest_end", null_or(four[2])},
            {"latest_end", null_or(four[3])}};
  }
  auto const& first = !stated.empty() && stated.front().is_array() ? stated.front() : stated;
  Object list = Object::array();
  for (std::size_t i = 0; i < 4; ++i) {
    if (first.size() == 4 || i == 0 || i == 3) list += null_or(four[i]);
  }
  return list;
}

class Update {
 public:
  explicit Update(Document const& document)
      : text_{document.text}, offset_{document.text, OffsetUnit::codepoint} {}

  void rewrite(Object& stated, Found const& found) const {
    for (auto const& [key, value] : stated.items()) {
      if (key == "text") {
        value = found.span.in(text_);
      } else if (key == "begin" || key == "end") {
        value = offset_(key == "begin" ? found.span.begin : found.span.end);
      } else if (key == "bounds") {
        value = bounds(value, found.field(key));
      } else {
        value = null_or(found.field(key));
      }
    }
  }

  Object stated(Found const& found) const {
    return {{"text", found.span.in(text_)},
            {"type", found.field("type")},
            {"value", null_or(found.field("value"))}};
  }

 private:
  std::string const& text_;
  OffsetMap offset_;
};

// ", " and ": " on one line, as people write it.
void append_spaced(std::string& out, Object const& value) {
  if (!value.is_structured()) {
    out += value.dump();
    return;
  }
  out += value.is_object() ? '{' : '[';
  bool first = true;
  for (auto const& [key, part] : value.items()) {
    if (!std::exchange(first, false)) out += ", ";
    if (value.is_object()) out += Object(key).dump() + ": ";
    append_spaced(out, part);
  }
  out += value.is_object() ? '}' : ']';
}

}  // namespace

std::string updated_case(std::string_view source, Document const& document, Verdict const& verdict,
                         std::vector<Found> const& found) {
  auto object = Object::parse(source, nullptr, false);
  Update const update{document};
  auto& list = object["expect"];
  bool const silent = list.empty() || object.value("only", Object()) == Object(true);
  std::vector<bool> told(found.size());
  Object now = Object::array();
  for (std::size_t i = 0; i < verdict.partners.size(); ++i) {
    if (!verdict.partners[i]) continue;
    told[*verdict.partners[i]] = true;
    update.rewrite(list[i], found[*verdict.partners[i]]);
    now += list[i];
  }
  for (std::size_t j = 0; silent && j < found.size(); ++j) {
    if (!told[j] && !found[j].is_range()) now += update.stated(found[j]);
  }
  list = std::move(now);
  object.erase("known");
  if (source.find('\n') != source.npos) return object.dump(2);
  std::string line;
  append_spaced(line, object);
  return line;
}

}  // namespace dateline
