#include "engine/check/judge.hpp"

#include <algorithm>

namespace dateline {
namespace {

std::uint32_t overlap(Span a, Span b) {
  auto const begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
  return begin < end ? end - begin : 0;
}

Field const* stated_type(Expected const& expected) {
  auto const type = std::ranges::find(expected.fields, "type", &Field::name);
  return type == expected.fields.end() ? nullptr : &*type;
}

bool states_range(Expected const& expected) {
  auto const* type = stated_type(expected);
  return type && std::ranges::count(type->accepted, "RANGE") > 0;
}

// Ranges answer only to expectations of ranges, and to those whose place they alone have.
bool may_answer(Expected const& expected, Found const& found) {
  if (stated_type(expected)) return found.is_range() == states_range(expected);
  return !found.is_range() || (expected.span && *expected.span == found.span);
}

class Judge {
 public:
  Judge(Case const& expected, Document const& document, std::vector<Found> const& found)
      : case_{expected}, text_{document.text}, found_{found}, taken_(found.size()) {
    verdict_.partners.resize(expected.expected.size());
  }

  Verdict run() {
    match(true);
    match(false);
    for (std::size_t i = 0; i < case_.expected.size(); ++i) compare(i);
    if (case_.nothing_else) report_rest();
    auto const holds = verdict_.differences.empty();
    if (case_.known.empty()) {
      verdict_.outcome = holds ? Outcome::passed : Outcome::failed;
    } else {
      verdict_.outcome = holds ? Outcome::fixed : Outcome::known;
    }
    return std::move(verdict_);
  }

 private:
  void match(bool same_place) {
    for (std::size_t i = 0; i < case_.expected.size(); ++i) {
      if (verdict_.partners[i]) continue;
      auto const& wanted = case_.expected[i];
      std::optional<std::size_t> best;
      std::uint32_t most = 0;
      for (std::size_t j = 0; j < found_.size(); ++j) {
        if (taken_[j] || !may_answer(wanted, found_[j])) continue;
        auto const size = same_place    ? same_words(wanted, found_[j])
                          : wanted.span ? overlap(*wanted.span, found_[j].span)
                                        : 1;
        if (size > most) {
          most = size;
          best = j;
        }
      }
      if (!best) continue;
      taken_[*best] = true;
      verdict_.partners[i] = best;
    }
  }

  // How good `found` is as the very words that are wanted: at their place, elsewhere, or not (0).
  std::uint32_t same_words(Expected const& wanted, Found const& found) const {
    if (!wanted.span) return 0;
    if (*wanted.span == found.span) return found.is_range() ? 2 : 3;
    return wanted.anywhere && wanted.span->in(text_) == found.span.in(text_) ? 1 : 0;
  }

  void compare(std::size_t i) {
    auto const& wanted = case_.expected[i];
    auto const& partner = verdict_.partners[i];
    if (!partner) {
      verdict_.differences.push_back({wanted.span.value_or(Span{}), "expression",
                                      wanted.span ? quoted(*wanted.span) : "one more", "nothing",
                                      ""});
      return;
    }
    auto const& got = found_[*partner];
    bool const elsewhere = wanted.anywhere && wanted.span->in(text_) == got.span.in(text_);
    auto const span = elsewhere ? got.span : wanted.span.value_or(got.span);
    if (wanted.exact && got.placed && span != got.span) {
      verdict_.differences.push_back({span, "text", quoted(span), quoted(got.span), got.why});
    }
    for (auto const& field : wanted.fields) {
      auto const value = got.field(field.name);
      if (std::ranges::any_of(field.accepted,
                              [&](auto const& one) { return agrees(field.name, one, value); })) {
        continue;
      }
      verdict_.differences.push_back(
          {span, field.name, all_of(field.accepted),
           field.name == "bounds" ? short_bounds(value) : std::string{value}, got.why});
    }
  }

  void report_rest() {
    bool const ranges_too = std::ranges::any_of(case_.expected, states_range);
    for (std::size_t j = 0; j < found_.size(); ++j) {
      auto const& got = found_[j];
      if (taken_[j]) continue;
      // a range says nothing that its ends don't say, and the other way round
      if (got.is_range() ? !ranges_too && (!case_.expected.empty() || has_parts(j))
                         : is_within_range(j))
        continue;
      verdict_.differences.push_back({got.span, "expression", "nothing",
                                      quoted(got.span) + " " + std::string{got.field("value")},
                                      got.why});
    }
  }

  bool is_within_range(std::size_t j) const {
    for (std::size_t k = 0; k < found_.size(); ++k) {
      if (taken_[k] && found_[k].is_range() && found_[k].span.contains(found_[j].span)) return true;
    }
    return false;
  }

  bool has_parts(std::size_t j) const {
    return std::ranges::any_of(found_, [&](Found const& other) {
      return !other.is_range() && found_[j].span.contains(other.span);
    });
  }

  std::string quoted(Span span) const { return "'" + std::string{span.in(text_)} + "'"; }

  static std::string all_of(std::vector<std::string> const& accepted) {
    std::string all;
    for (auto const& one : accepted) (all += all.empty() ? "" : " | ") += one;
    return all;
  }

  Case const& case_;
  std::string const& text_;
  std::vector<Found> const& found_;
  std::vector<bool> taken_;
  Verdict verdict_;
};

}  // namespace

Verdict judge(Case const& expected, Document const& document, std::vector<Found> const& found) {
  return Judge{expected, document, found}.run();
}

char const* to_string(Outcome outcome) {
  static constexpr char const* names[] = {"passed", "failed", "known", "fixed"};
  return names[static_cast<std::size_t>(outcome)];
}

}  // namespace dateline
