// vis-timeline: {items, groups, options}. A vague extent is a background in the same subgroup as
// its certain core; where nothing is certain the extent alone is drawn, as vague.
#include <algorithm>
#include <compare>
#include <map>

#include "engine/order/calendar_unit.hpp"
#include "engine/resolve/calendar.hpp"
#include "engine/write/shown.hpp"

namespace dateline {
namespace {

using Json = ExportJson;

constexpr std::size_t longest_label = 40;  // code points; the tooltip has it all
constexpr std::int64_t letter = 8;         // thousandths of the window, about

// ISO 8601 in UTC with the expanded years that JavaScript reads: "-000043-03-15T00:00:00Z".
std::string utc(Instant instant) {
  Instant moment{instant.seconds, Precision::second};
  if (instant.offset) moment.seconds -= *instant.offset * 60;
  auto text = to_string(moment);
  auto const year = civil_day(moment).year;
  auto const digits = text.find('-', 1);
  if (year < 0 || year > 9999) {
    auto number = std::to_string(year < 0 ? -year : year);
    number.insert(0, 6 - number.size(), '0');
    text = (year < 0 ? "-" : "+") + number + text.substr(digits);
  }
  return text += 'Z';
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & '\xC0') != '\x80'; }));
}

std::string label(std::string_view headline) {
  std::size_t count = 0, space = 0;
  for (std::size_t i = 0; i < headline.size(); ++i) {
    if ((headline[i] & '\xC0') == '\x80') continue;
    if (headline[i] == ' ') space = i;
    if (++count > longest_label) {
      return std::string{headline.substr(0, space > 0 ? space : i)} + "\u2026";
    }
  }
  return std::string{headline};
}

// A lane for each name that several entries have, one for the other names, one for no one; in this
// order.
struct Lane {
  enum Kind { named, others, no_one } kind{};
  std::string name;

  auto operator<=>(Lane const&) const = default;
};

class Lanes {
 public:
  explicit Lanes(std::vector<Shown> const& all) {
    for (auto const& one : all) ++counts_[one.group];
    share_ = std::ranges::any_of(counts_, [](auto const& name) { return name.second > 1; });
  }
  Lane of(Shown const& one) const {
    if (one.group.empty()) return {Lane::no_one, {}};
    if (share_ && counts_.at(one.group) == 1) return {Lane::others, {}};
    return {Lane::named, one.group};
  }

 private:
  std::map<std::string, std::size_t> counts_;
  bool share_{};
};

std::string label_of(Lane const& lane) {
  switch (lane.kind) {
    case Lane::others:
      return wording().say("OTHERS");
    case Lane::no_one:
      return wording().say("NO_ONE");
    default:
      return html_escaped(lane.name);
  }
}

class Items {
 public:
  Items(Document const& document, std::vector<Shown> const& all)
      : document_{document}, lanes_{all} {
    auto const hold = [this](std::optional<Instant> const& instant) {
      if (!instant) return;
      if (!first_ || *instant < *first_) first_ = instant;
      if (!last_ || *last_ < *instant) last_ = instant;
    };
    for (auto const& one : all) {
      if (!one.dated) continue;
      hold(one.begin);
      hold(one.end);
      if (one.core) hold(one.core->end);
    }
    if (first_) hold(document.published);
    fade_ = std::max(seconds_a_day, first_ ? (last_->seconds - first_->seconds) / 16 : 0);
  }

  // The day of publication, behind all lanes.
  void add_published() {
    if (!first_ || !document_.published) return;
    Instant const begin{day_of(document_.published->seconds)};
    items_ += Json{{"id", "published"},
                   {"type", "background"},
                   {"content", to_string(Instant{begin.seconds, Precision::day})},
                   {"start", utc(begin)},
                   {"end", utc({begin.seconds + seconds_a_day})},
                   {"className", "published"}};
  }

  void add(Shown const& one) {
    bool const open_begin = !one.begin, open_end = !one.end;
    Instant const begin = one.begin ? *one.begin : Instant{first_known(one).seconds - fade_};
    Instant const end = one.end ? *one.end : Instant{last_known(one).seconds + fade_};
    bool const instant = begin == end;
    bool const vague =
        !instant && (open_begin || open_end || end.seconds - begin.seconds > seconds_a_day);
    auto item = base(one);
    std::string kind = to_string(one.event->status);
    if (!one.event->source.empty()) kind += " reported";
    if (vague && one.core) {
      Json extent{{"id", item["id"].get<std::string>() + "-extent"}, {"type", "background"}};
      place(extent, item, begin, end);
      extent["className"] = ends("extent", open_begin, open_end);
      items_ += std::move(extent);
      item["start"] = utc(one.core->begin);
      item["end"] = utc(one.core->end);
      item["type"] = "range";
      item["className"] = "core " + kind;
    } else {
      item["type"] = instant ? "point" : "range";
      item["start"] = utc(begin);
      if (!instant) item["end"] = utc(end);
      item["className"] = ends(vague     ? "vague"
                               : instant ? "instant"
                                         : "exact",
                               open_begin, open_end) +
                          ' ' + kind;
    }
    words_.emplace_back((vague && one.core ? one.core->begin : begin).seconds,
                        std::min(code_points(one.event->headline), longest_label));
    items_ += std::move(item);
  }

  Json done() { return std::move(items_); }
  Json window() const {
    Json options = Json::object();
    if (first_) {
      auto const margin = fade_ + fade_ / 4;  // what is open fades within it
      auto const start = first_->seconds - margin;
      auto width = last_->seconds + margin - start;
      for (auto const& [at, length] : words_) {  // which run on to the right of their marks
        auto const rest = 1000 - static_cast<std::int64_t>(length) * letter;
        width = std::max(width, (at - start) / rest * 1000);
      }
      options["start"] = utc({start});
      options["end"] = utc({start + width});
    }
    return options;
  }
  std::map<Lane, std::string> const& groups() const { return groups_; }

 private:
  Json base(Shown const& one) {
    Json item{{"id", "e" + std::to_string(one.entry->event + 1)},
              {"content", html_escaped(label(one.event->headline))}};
    auto const known =
        groups_.try_emplace(lanes_.of(one), "g" + std::to_string(groups_.size() + 1));
    item["group"] = known.first->second;
    item["subgroup"] = item["id"];
    item["title"] = html_escaped(one.display) + ": " + html_escaped(one.event->headline) + "<br>" +
                    html_escaped(sentence(document_, *one.event));
    return item;
  }
  // What is open at one side is drawn a little beyond what is known of it.
  static Instant first_known(Shown const& one) {
    if (one.core) return one.core->begin;
    auto const& latest = one.event->bounds.latest_begin;
    return latest && *latest < *one.end ? *latest : *one.end;
  }
  static Instant last_known(Shown const& one) {
    if (one.core) return one.core->end;
    auto const& latest = one.event->bounds.latest_begin;
    return latest && *one.begin < *latest ? *latest : *one.begin;
  }
  static void place(Json& extent, Json const& item, Instant begin, Instant end) {
    extent["content"] = "";
    extent["group"] = item["group"];
    extent["subgroup"] = item["subgroup"];
    extent["start"] = utc(begin);
    extent["end"] = utc(end);
  }
  static std::string ends(std::string name, bool open_begin, bool open_end) {
    if (open_begin) name += " open-begin";
    if (open_end) name += " open-end";
    return name;
  }

  Document const& document_;
  Lanes lanes_;
  std::optional<Instant> first_, last_;
  std::vector<std::pair<std::int64_t, std::size_t>> words_;  // begin of a mark, length of its label
  std::int64_t fade_{};  // seconds over which an open end is drawn
  Json items_ = Json::array();
  std::map<Lane, std::string> groups_;  // -> id
};

}  // namespace

Exported to_vis(Document const& document, Timeline const& timeline, ExportOptions const& options) {
  auto const all = shown(document, timeline, options.group_by);
  Items items{document, all};
  Exported out;
  std::size_t undated = 0;
  for (auto const& one : all) one.dated ? items.add(one) : void(++undated);
  items.add_published();
  if (undated > 0) out.warnings.push_back(left_out("undated", "LEFT_OUT_UNDATED", undated));
  Json json{{"items", items.done()}, {"groups", Json::array()}, {"options", items.window()}};
  for (auto const& [lane, id] : items.groups()) {
    bool const named = options.group_by != GroupBy::none;
    json["groups"] += Json{{"id", id},
                           {"content", named ? label_of(lane) : std::string{}},
                           {"order", json["groups"].size()},
                           {"subgroupStack", true}};
  }
  json["options"]["stack"] = true;
  json["options"]["stackSubgroups"] = true;
  json["options"]["orientation"] = "top";
  out.bytes = dumped(json);
  return out;
}

}  // namespace dateline
