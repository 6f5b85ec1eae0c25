#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "engine/check/found.hpp"
#include "engine/read/json_pieces.hpp"
#include "engine/read/json_text.hpp"
#include "engine/read/snapshots.hpp"

namespace dateline {
namespace {

using Json = nlohmann::json;

constexpr char const* schema = "dateline.timeline/1";

Json list_at(Json const& object, char const* key) {
  auto const value = object.find(key);
  return value != object.end() && value->is_array() ? *value : Json::array();
}

Span span_of(Json const& object) {
  auto const number = [&](char const* key) {
    auto const value = object.find(key);
    return value != object.end() && value->is_number_unsigned() ? value->get<std::uint32_t>() : 0u;
  };
  return {number("begin"), number("end")};
}

std::string bounds_at(Json const& object) {
  auto const bounds = object.find("bounds");
  if (bounds == object.end() || !bounds->is_object()) return {};
  std::string four;
  for (auto const* key : {"earliest_begin", "latest_begin", "earliest_end", "latest_end"}) {
    four += (four.empty() && std::string_view{key} == "earliest_begin" ? "" : "..") +
            text_at(*bounds, key);
  }
  return four == "......" ? std::string{} : short_bounds(four);
}

void add(NamedValues& fields, char const* name, std::string value) {
  if (!value.empty()) fields.emplace_back(name, std::move(value));
}

std::string joined(Json const& names) {
  std::string all;
  for (auto const& name : names) {
    if (name.is_string()) (all += all.empty() ? "" : ", ") += name.get<std::string>();
  }
  return all;
}

SnapshotItem time_item(Json const& object, bool range) {
  SnapshotItem item{SnapshotItem::Kind::time,
                    span_of(object),
                    text_at(object, "text"),
                    {},
                    text_at(object, "rule")};
  add(item.fields, "type", range ? "RANGE" : text_at(object, "type"));
  for (auto const* name : {"value", "mod", "quant", "freq", "edtf"}) {
    add(item.fields, name, text_at(object, name));
  }
  add(item.fields, "bounds", bounds_at(object));
  return item;
}

class ObjectReading {
 public:
  explicit ObjectReading(Json const& object) : object_{object} {}

  Snapshot run() {
    auto const document = object_.value("document", Json::object());
    Snapshot snapshot{text_at(document, "id"), "", text_at(document, "published"), "", {}, false};
    for (auto const& timex : list_at(object_, "timexes")) {
      snapshot.items.push_back(time_item(timex, false));
    }
    for (auto const& range : list_at(object_, "ranges")) {
      snapshot.items.push_back(time_item(range, true));
    }
    index_events();
    for (auto const& entry : list_at(object_, "timeline")) {
      snapshot.items.push_back(event_item(entry));
    }
    sort_items(snapshot);
    return snapshot;
  }

 private:
  void index_events() {
    events_ = list_at(object_, "events");
    std::vector<std::string> words;
    for (auto const& event : events_) words.push_back(text_at(event, "trigger"));
    auto const names = trigger_names(words);
    for (std::size_t i = 0; i < events_.size(); ++i) {
      auto const id = text_at(events_[i], "id");
      place_[id] = i;
      name_[id] = names[i];
    }
  }

  SnapshotItem event_item(Json const& entry) const {
    auto const place = place_.find(text_at(entry, "event"));
    Json const event = place == place_.end() ? Json::object() : events_[place->second];
    SnapshotItem item{SnapshotItem::Kind::event, span_of(event), text_at(event, "trigger"), {}, {}};
    std::vector<std::string> after;
    for (auto const& id : list_at(entry, "after")) {
      auto const name = id.is_string() ? name_.find(id.get<std::string>()) : name_.end();
      if (name != name_.end()) after.push_back(name->second);
    }
    std::ranges::sort(after);
    add(item.fields, "date", text_at(entry, "date"));
    add(item.fields, "bounds", bounds_at(entry));
    add(item.fields, "status", text_at(entry, "status"));
    add(item.fields, "who", joined(list_at(event, "who")));
    add(item.fields, "headline", text_at(entry, "headline"));
    add(item.fields, "after", joined(after));
    return item;
  }

  Json const& object_;
  Json events_;
  std::map<std::string, std::size_t> place_;  // by id
  std::map<std::string, std::string> name_;
};

}  // namespace

Result<std::vector<Snapshot>> read_json_snapshots(std::string_view content) {
  std::vector<Snapshot> all;
  for (auto const& piece : json_pieces(content, false)) {
    auto const place = std::to_string(piece.line);
    auto const object =
        Json::parse(content.substr(piece.begin, piece.end - piece.begin), nullptr, false);
    if (object.is_discarded()) return Error{place, "not valid JSON"};
    if (!object.is_object() || text_at(object, "schema").empty()) {
      return Error{place,
                   std::string{"no timeline object: expected \"schema\": \""} + schema + "\""};
    }
    if (text_at(object, "schema") != schema) {
      return Error{place, "a timeline of " + text_at(object, "schema") + ", expected " + schema};
    }
    all.push_back(ObjectReading{object}.run());
  }
  if (all.empty()) return Error{"1", "no timeline object in it"};
  return all;
}

}  // namespace dateline
