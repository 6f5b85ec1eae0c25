#include "engine/write/diff.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "engine/write/table.hpp"
#include "engine/write/xml.hpp"

namespace dateline {
namespace {

using Counts = std::array<std::size_t, change_kinds>;

std::vector<Cell> stat_row(std::string name, Counts const& counts) {
  std::vector<Cell> row{{std::move(name)}};
  for (auto const count : counts) {
    row.push_back({std::to_string(count), count > 0 ? Colour::yellow : Colour::faint});
  }
  return row;
}

constexpr char const* style = R"(
body { font: 14px/1.5 sans-serif; margin: 2em auto; max-width: 75em; color: #222; }
table { border-collapse: collapse; width: 100%; margin-bottom: 2em; table-layout: fixed; }
td, th { padding: .3em .6em; border-bottom: 1px solid #ddd; text-align: left; vertical-align: top; overflow-wrap: break-word; }
.place { color: #666; font-size: 85%; } .appeared { background: #e6f4e6; } .vanished { background: #fae6e6; }
.changed { background: #fdf6dc; } del { color: #a11; text-decoration: none; } ins { color: #161; text-decoration: none; }
)";

void append_element(std::string& out, char const* name, std::string_view text) {
  ((out += '<') += name) += '>';
  append_escaped(out, text);
  ((out += "</") += name) += '>';
}

// "2024-01-02  Headline", or the words and value of an expression.
void append_item(std::string& out, SnapshotItem const* item) {
  out += "<td>";
  if (item) {
    bool const event = item->kind == SnapshotItem::Kind::event;
    auto const headline = item->field("headline");
    append_element(out, "b", event ? item->field("date") : item->field("value"));
    out += ' ';
    append_escaped(out, event && !headline.empty() ? headline : item->words);
    out += " <span class=\"place\">";
    append_escaped(out, item->field("bounds"));
    out += "</span>";
  }
  out += "</td>";
}

class Page {
 public:
  explicit Page(DocumentChanges const& document) : document_{document} {
    for (auto const& change : document.changes) {
      if (change.after) {
        of_after_[*change.after].push_back(&change);
        if (change.before) partner_[*change.after] = *change.before;
      } else {
        gone_.push_back(&change);
      }
    }
  }

  void append(std::string& out) {
    append_element(out, "h2",
                   document_.after.id.empty() ? document_.before.id : document_.after.id);
    out += "<table><tr><th>before</th><th>after</th><th>what changed</th></tr>\n";
    std::size_t next_gone = 0;
    auto const& items = document_.after.items;
    for (std::size_t j = 0; j <= items.size(); ++j) {
      for (; next_gone < gone_.size(); ++next_gone) {
        auto const& item = document_.before.items[*gone_[next_gone]->before];
        if (j < items.size() && item.span.begin >= items[j].span.begin) break;
        append_row(out, "vanished", &item, nullptr, {gone_[next_gone]});
      }
      if (j < items.size()) append_after(out, j);
    }
    out += "</table>\n";
  }

 private:
  void append_after(std::string& out, std::size_t j) {
    auto const& item = document_.after.items[j];
    auto const changes = of_after_.find(j);
    if (changes == of_after_.end()) return append_row(out, "same", &item, &item, {});
    auto const partner = partner_.find(j);
    auto const* before =
        partner == partner_.end() ? nullptr : &document_.before.items[partner->second];
    append_row(out, before ? "changed" : "appeared", before, &item, changes->second);
  }

  static void append_row(std::string& out, char const* kind, SnapshotItem const* before,
                         SnapshotItem const* after, std::vector<Change const*> const& changes) {
    ((out += "<tr class=\"") += kind) += "\">";
    append_item(out, before);
    append_item(out, after);
    out += "<td>";
    for (auto const* change : changes) {
      append_escaped(out, to_string(change->kind));
      out += ": ";
      append_element(out, "del", change->was);
      out += " ";
      append_element(out, "ins", change->is);
      out += "<br>";
    }
    out += "</td></tr>\n";
  }

  DocumentChanges const& document_;
  std::map<std::size_t, std::vector<Change const*>> of_after_;
  std::map<std::size_t, std::size_t> partner_;
  std::vector<Change const*> gone_;
};

}  // namespace

std::string diff_stat(std::vector<DocumentChanges> const& all, bool colour) {
  std::vector<std::vector<Cell>> rows{{{"document", Colour::bold}}};
  for (std::size_t kind = 0; kind < change_kinds; ++kind) {
    rows.front().push_back({to_string(static_cast<ChangeKind>(kind)), Colour::bold});
  }
  Counts sum{};
  std::size_t changed = 0;
  for (auto const& document : all) {
    if (document.changes.empty()) continue;
    ++changed;
    Counts counts{};
    for (auto const& change : document.changes) {
      ++counts[static_cast<std::size_t>(change.kind)];
      ++sum[static_cast<std::size_t>(change.kind)];
    }
    rows.push_back(stat_row(document.after.id, counts));
  }
  rows.push_back(
      stat_row(std::to_string(changed) + " of " + std::to_string(all.size()) + " changed", sum));
  std::string out;
  append_table(out, rows, colour);
  return out;
}

std::string diff_html(std::vector<DocumentChanges> const& all) {
  std::string out = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">";
  append_element(out, "title", "dateline diff");
  out += "<style>" + std::string{style} + "</style></head><body>\n";
  append_element(out, "h1", "What changed");
  for (auto const& document : all) {
    if (!document.changes.empty()) Page{document}.append(out);
  }
  if (std::ranges::all_of(all, [](auto const& d) { return d.changes.empty(); })) {
    append_element(out, "p", "Nothing.");
  }
  return out += "</body></html>\n";
}

}  // namespace dateline
