// A line of JSONL -> Document. simdjson reads; where it refuses, nlohmann/json tells the place.
#include "engine/read/jsonl.hpp"

#include <simdjson.h>

#include <nlohmann/json.hpp>
#include <string>

#include "dateline/read.hpp"
#include "engine/read/published.hpp"
#include "engine/read/text.hpp"
#include "engine/text/utf8.hpp"

namespace dateline {
namespace {

// Notes where a text stops being JSON; a depth of its own, as nlohmann/json has none.
struct Place : nlohmann::json_sax<nlohmann::json> {
  std::size_t column{};
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, string_t const&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t position, std::string const&,
                   nlohmann::detail::exception const&) override {
    column = position;
    return false;
  }
};

// simdjson says only that a line is bad; this says where and why.
Error explain(std::string_view line, simdjson::error_code code) {
  if (auto byte = find_invalid_utf8(line)) {
    return {"column " + std::to_string(*byte + 1),
            "invalid UTF-8 at byte " + std::to_string(*byte)};
  }
  if (code == simdjson::DEPTH_ERROR) return {"", "JSON nested deeper than 1024"};
  Place place;
  if (!nlohmann::json::sax_parse(line, &place)) {
    return {"column " + std::to_string(place.column), "not valid JSON"};
  }
  return {"", std::string{"not valid JSON: "} + simdjson::error_message(code)};
}

char const* name(simdjson::dom::element_type type) {
  using enum simdjson::dom::element_type;
  switch (type) {
    case ARRAY:
      return "an array";
    case OBJECT:
      return "an object";
    case STRING:
      return "a string";
    case BOOL:
      return "a boolean";
    case NULL_VALUE:
      return "null";
    default:
      return "a number";
  }
}

// The fields of a line; those that are absent or null are empty.
struct Fields {
  std::optional<std::string_view> id, published, text, title, url;

  std::optional<std::string_view>* find(std::string_view key) {
    if (key == "id") return &id;
    if (key == "published") return &published;
    if (key == "text") return &text;
    if (key == "title") return &title;
    if (key == "url") return &url;
    return nullptr;
  }
};

std::optional<Error> collect(simdjson::dom::object object, Fields& fields) {
  for (auto [key, value] : object) {
    auto* field = fields.find(key);
    if (!field || value.is_null()) continue;
    std::string_view string;
    if (value.get(string)) {
      return Error{std::string{key}, std::string{"expected a string, found "} + name(value.type())};
    }
    *field = string;
  }
  return {};
}

Result<Document> build(Fields const& fields) {
  if (!fields.text) return Error{"text", "missing"};
  if (auto error = reject_text(*fields.text)) return Error{"text", error->reason};
  for (auto const& [name, field] : {std::pair{"id", fields.id}, std::pair{"title", fields.title},
                                    std::pair{"url", fields.url}}) {
    if (field && field->find('\0') != field->npos) return Error{name, "NUL character"};
  }
  Document document;
  document.text = *fields.text;
  document.id = fields.id.value_or("");
  document.title = fields.title.value_or("");
  document.url = fields.url.value_or("");
  if (fields.published) {
    auto published = parse_published(*fields.published);
    if (!published) return Error{"published", published.error().reason};
    document.published = *published;
    document.published_from = PublishedFrom::document;
  }
  return document;
}

}  // namespace

std::size_t const JsonlReader::padding = simdjson::SIMDJSON_PADDING;

struct JsonlReader::Parser {
  simdjson::dom::parser parser;
};

JsonlReader::JsonlReader() : parser_{std::make_unique<Parser>()} {}
JsonlReader::~JsonlReader() = default;

Result<Document> JsonlReader::read(std::string_view line) {
  simdjson::dom::element root;
  if (auto code = parser_->parser.parse(line.data(), line.size(), false).get(root)) {
    return explain(line, code);
  }
  simdjson::dom::object object;
  if (root.get(object)) {
    return Error{"", std::string{"expected an object, found "} + name(root.type())};
  }
  Fields fields;
  if (auto error = collect(object, fields)) return *error;
  return build(fields);
}

Result<Document> read_jsonl(std::string_view line) {
  simdjson::padded_string padded{line};
  return JsonlReader{}.read(padded);
}

}  // namespace dateline
