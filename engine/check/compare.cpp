#include "engine/check/compare.hpp"

#include <algorithm>
#include <functional>

namespace dateline {
namespace {

using Kind = SnapshotItem::Kind;

// What changes together is told together.
struct Aspect {
  ChangeKind kind;
  std::vector<char const*> fields;
};

std::vector<Aspect> const& aspects(Kind kind) {
  static std::vector<Aspect> const time{
      {ChangeKind::value, {"type", "value", "mod", "quant", "freq"}},
      {ChangeKind::bounds, {"bounds"}}};
  static std::vector<Aspect> const event{{ChangeKind::bounds, {"bounds"}},
                                         {ChangeKind::event, {"status", "who", "headline"}},
                                         {ChangeKind::order, {"after"}}};
  return kind == Kind::time ? time : event;
}

std::string told(SnapshotItem const& item, std::vector<char const*> const& fields) {
  std::string text;
  for (auto const* name : fields) {
    auto const value = item.field(name);
    if (!value.empty()) ((text += text.empty() ? "" : " ") += value);
  }
  return text;
}

std::string summary(SnapshotItem const& item) {
  if (item.kind == Kind::event) {
    auto const headline = item.field("headline");
    return std::string{headline.empty() ? item.words : headline};
  }
  return "'" + item.words + "' " + told(item, {"type", "value", "mod"});
}

std::string place(SnapshotItem const& item) {
  return "'" + item.words + "' at " + std::to_string(item.span.begin) + "-" +
         std::to_string(item.span.end);
}

class Compare {
 public:
  Compare(Snapshot const& before, Snapshot const& after)
      : before_{before},
        after_{after},
        partner_(before.items.size()),
        taken_(after.items.size()),
        same_text_{before.text_mark.empty() || after.text_mark.empty() ||
                   before.text_mark == after.text_mark} {}

  std::vector<Change> run() {
    match([](SnapshotItem const& a, SnapshotItem const& b) {
      return a.span == b.span && a.words == b.words;
    });
    match([](SnapshotItem const& a, SnapshotItem const& b) { return a.words == b.words; });
    if (same_text_) {
      match([](SnapshotItem const& a, SnapshotItem const& b) { return a.span.overlaps(b.span); });
    }
    match([](SnapshotItem const& a, SnapshotItem const& b) {
      return a.kind == Kind::event && !a.field("bounds").empty() &&
             a.field("bounds") == b.field("bounds") && a.field("who") == b.field("who");
    });
    for (std::size_t i = 0; i < partner_.size(); ++i) {
      if (partner_[i]) {
        compare_items(i, *partner_[i]);
      } else if (comparable(before_.items[i])) {
        changes_.push_back({ChangeKind::vanished, i, {}, summary(before_.items[i]), ""});
      }
    }
    for (std::size_t j = 0; j < taken_.size(); ++j) {
      if (!taken_[j] && comparable(after_.items[j]))
        changes_.push_back({ChangeKind::appeared, {}, j, "", summary(after_.items[j])});
    }
    std::ranges::stable_sort(changes_, {}, [&](Change const& change) {
      return change.after ? after_.items[*change.after].span.begin
                          : before_.items[*change.before].span.begin;
    });
    return std::move(changes_);
  }

 private:
  using Fits = std::function<bool(SnapshotItem const&, SnapshotItem const&)>;

  // Items are in order of place: of those that fit, the first that is free.
  void match(Fits const& fits) {
    for (std::size_t i = 0; i < partner_.size(); ++i) {
      if (partner_[i]) continue;
      auto const& a = before_.items[i];
      for (std::size_t j = 0; j < taken_.size(); ++j) {
        auto const& b = after_.items[j];
        if (taken_[j] || a.kind != b.kind || !fits(a, b)) continue;
        if ((a.field("type") == "RANGE") != (b.field("type") == "RANGE")) continue;
        partner_[i] = j;
        taken_[j] = true;
        break;
      }
    }
  }

  // TimeML has no ranges, and its events are no entries.
  bool comparable(SnapshotItem const& item) const {
    return before_.timeml == after_.timeml ||
           (item.kind == Kind::time && item.field("type") != "RANGE");
  }

  void compare_items(std::size_t i, std::size_t j) {
    auto const &a = before_.items[i], &b = after_.items[j];
    if (a.words != b.words || (same_text_ && a.span != b.span)) {
      changes_.push_back({ChangeKind::moved, i, j, place(a), place(b)});
    }
    bool const both = !before_.timeml && !after_.timeml;
    for (auto const& [kind, fields] : aspects(a.kind)) {
      if (!both && kind != ChangeKind::value) continue;
      bool const same =
          std::ranges::all_of(fields, [&](auto* name) { return a.field(name) == b.field(name); });
      if (!same) changes_.push_back({kind, i, j, told(a, fields), told(b, fields)});
    }
  }

  Snapshot const &before_, &after_;
  std::vector<std::optional<std::size_t>> partner_;
  std::vector<bool> taken_;
  bool same_text_;
  std::vector<Change> changes_;
};

}  // namespace

std::vector<Change> compare(Snapshot const& before, Snapshot const& after) {
  return Compare{before, after}.run();
}

char const* to_string(ChangeKind kind) {
  static constexpr char const* names[] = {"appeared", "vanished", "moved", "value",
                                          "bounds",   "event",    "order"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace dateline
