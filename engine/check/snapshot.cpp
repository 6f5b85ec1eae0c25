#include "engine/check/snapshot.hpp"

#include <algorithm>
#include <map>

#include "dateline/engine.hpp"
#include "engine/check/found.hpp"
#include "engine/text/utf8.hpp"

namespace dateline {
namespace {

void add(NamedValues& fields, char const* name, std::string value) {
  if (!value.empty()) fields.emplace_back(name, std::move(value));
}

std::string joined(std::vector<std::string> const& parts) {
  std::string all;
  for (auto const& part : parts) (all += all.empty() ? "" : ", ") += part;
  return all;
}

SnapshotItem item(Found const& found, std::string_view text) {
  SnapshotItem result{
      SnapshotItem::Kind::time, found.span, std::string{found.span.in(text)}, {}, found.why};
  for (auto const* name : {"type", "value", "mod", "quant", "freq", "edtf", "bounds"}) {
    std::string value{found.field(name)};
    if (value == "......") value.clear();
    add(result.fields, name, std::string_view{name} == "bounds" ? short_bounds(value) : value);
  }
  return result;
}

}  // namespace

std::string_view SnapshotItem::field(std::string_view name) const {
  auto const found = std::ranges::find(fields, name, &std::pair<std::string, std::string>::first);
  return found == fields.end() ? std::string_view{} : found->second;
}

std::string text_mark(std::string_view text) {
  std::uint64_t hash = 14695981039346656037u;  // FNV-1a
  for (char const c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  std::string mark;
  for (int shift = 60; shift >= 0; shift -= 4) mark += "0123456789abcdef"[(hash >> shift) & 15];
  return mark;
}

std::vector<std::string> trigger_names(std::vector<std::string> const& words) {
  std::map<std::string, int> count;
  std::vector<std::string> names;
  for (auto const& word : words) {
    auto const n = ++count[word];
    names.push_back(n == 1 ? word : word + "#" + std::to_string(n));
  }
  return names;
}

void sort_items(Snapshot& snapshot) {
  std::ranges::stable_sort(snapshot.items, [](SnapshotItem const& a, SnapshotItem const& b) {
    return std::pair{a.span.begin, a.kind} < std::pair{b.span.begin, b.kind};
  });
}

Snapshot snapshot(Document const& document, Timeline const& timeline) {
  Snapshot result{document.id,
                  version(),
                  document.published ? to_string(*document.published) : std::string{},
                  text_mark(document.text),
                  {},
                  false};
  OffsetMap const offset{document.text, OffsetUnit::codepoint};
  auto const in_code_points = [&](Span span) { return Span{offset(span.begin), offset(span.end)}; };
  for (auto const& found : found_in(document, timeline)) {
    result.items.push_back(item(found, document.text));
    result.items.back().span = in_code_points(found.span);
  }
  std::vector<std::string> words;
  for (auto const& event : timeline.events) words.emplace_back(event.trigger.in(document.text));
  auto const names = trigger_names(words);
  for (auto const& entry : timeline.entries) {
    auto const& event = timeline.events[entry.event];
    SnapshotItem told{
        SnapshotItem::Kind::event, in_code_points(event.trigger), words[entry.event], {}, {}};
    std::vector<std::string> after;
    for (auto earlier : entry.after) after.push_back(names[earlier]);
    std::ranges::sort(after);
    add(told.fields, "date", entry.date);
    auto const bounds = four_bounds(event.bounds);
    add(told.fields, "bounds", bounds == "......" ? std::string{} : short_bounds(bounds));
    add(told.fields, "status", to_string(event.status));
    add(told.fields, "who", joined(event.who));
    add(told.fields, "headline", event.headline);
    add(told.fields, "after", joined(after));
    result.items.push_back(std::move(told));
  }
  sort_items(result);
  return result;
}

}  // namespace dateline
